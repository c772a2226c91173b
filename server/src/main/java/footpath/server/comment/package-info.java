/// What people say about maps.
@NullMarked
package footpath.server.comment;

import org.jspecify.annotations.NullMarked;
