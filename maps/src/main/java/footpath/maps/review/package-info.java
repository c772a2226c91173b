/// When a map is to be reviewed, why, and what was said of it then: [ReviewCheck] tells from the map and
/// from figures that were measured.
@NullMarked
package footpath.maps.review;

import org.jspecify.annotations.NullMarked;
