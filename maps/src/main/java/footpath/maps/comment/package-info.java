/// What people say to each other about a map. It stands beside the document and is no part of it.
@NullMarked
package footpath.maps.comment;

import org.jspecify.annotations.NullMarked;
