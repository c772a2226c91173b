@NullMarked
package footpath.maps.library;

import org.jspecify.annotations.NullMarked;
