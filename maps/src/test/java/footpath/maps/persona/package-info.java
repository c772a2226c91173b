@NullMarked
package footpath.maps.persona;

import org.jspecify.annotations.NullMarked;
