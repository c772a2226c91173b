@NullMarked
package footpath.maps.review;

import org.jspecify.annotations.NullMarked;
