@NullMarked
package footpath.maps;

import org.jspecify.annotations.NullMarked;
