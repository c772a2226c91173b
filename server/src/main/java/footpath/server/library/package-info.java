/// The library of what maps share: [Library] keeps, finds and changes it, [ItemNumbers] asks for what
/// was observed of an item; the routes are in [LibraryRoutes].
@NullMarked
package footpath.server.library;

import org.jspecify.annotations.NullMarked;
