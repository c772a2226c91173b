@NullMarked
package footpath.maps.edit;

import org.jspecify.annotations.NullMarked;
