/// The whole server: [Serving] puts the routes of every feature behind one port.
///
/// Leans on all features; none leans on it.
@NullMarked
package footpath.server.serve;

import org.jspecify.annotations.NullMarked;
