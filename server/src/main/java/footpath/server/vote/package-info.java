/// Votes with dots on the cards of a map.
@NullMarked
package footpath.server.vote;

import org.jspecify.annotations.NullMarked;
