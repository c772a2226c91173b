/// Footpath's own protocol: `POST /v1/events`, with an answer for each event.
@NullMarked
package footpath.collect.wire.footpath;

import org.jspecify.annotations.NullMarked;
