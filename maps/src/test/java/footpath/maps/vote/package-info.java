@NullMarked
package footpath.maps.vote;

import org.jspecify.annotations.NullMarked;
