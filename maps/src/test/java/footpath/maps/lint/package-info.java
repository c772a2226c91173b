@NullMarked
package footpath.maps.lint;

import org.jspecify.annotations.NullMarked;
