@NullMarked
package footpath.maps.measure;

import org.jspecify.annotations.NullMarked;
