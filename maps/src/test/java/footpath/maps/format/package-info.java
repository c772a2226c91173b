@NullMarked
package footpath.maps.format;

import org.jspecify.annotations.NullMarked;
