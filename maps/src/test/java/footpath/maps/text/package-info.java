@NullMarked
package footpath.maps.text;

import org.jspecify.annotations.NullMarked;
