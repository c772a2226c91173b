/// Maps to begin with: what a journey of a trade usually looks like, for a team to strike out what does not fit.
///
/// Enter through [Templates]. Leans on the records of maps and on maps.format.
@NullMarked
package footpath.maps.template;

import org.jspecify.annotations.NullMarked;
