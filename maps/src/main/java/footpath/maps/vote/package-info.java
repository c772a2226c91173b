/// Votes with dots on the cards of a map: each person has so many to give.
@NullMarked
package footpath.maps.vote;

import org.jspecify.annotations.NullMarked;
