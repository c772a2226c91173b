/// Where events come from, and how they come in: the API of sources, and the
/// [footpath.server.source.Collector] that answers their senders.
@NullMarked
package footpath.server.source;

import org.jspecify.annotations.NullMarked;
