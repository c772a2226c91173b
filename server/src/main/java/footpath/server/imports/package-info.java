/// Files that are imported over the API: sent, looked at, and then taken in by a mapping. [ImportRoutes] lists the
/// addresses.
@NullMarked
package footpath.server.imports;

import org.jspecify.annotations.NullMarked;
