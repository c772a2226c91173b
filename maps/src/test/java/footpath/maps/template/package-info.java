@NullMarked
package footpath.maps.template;

import org.jspecify.annotations.NullMarked;
