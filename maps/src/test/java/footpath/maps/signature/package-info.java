@NullMarked
package footpath.maps.signature;

import org.jspecify.annotations.NullMarked;
