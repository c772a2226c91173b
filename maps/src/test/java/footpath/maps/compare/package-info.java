@NullMarked
package footpath.maps.compare;

import org.jspecify.annotations.NullMarked;
