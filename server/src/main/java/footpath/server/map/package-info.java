/// Maps: [Maps] finds, keeps and measures them, lists the persons behind their numbers; its routes are in
/// [MapRoutes].
@NullMarked
package footpath.server.map;

import org.jspecify.annotations.NullMarked;
