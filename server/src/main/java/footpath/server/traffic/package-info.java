/// What comes in while it comes in: [footpath.server.traffic.Traffic] counts it by source,
/// [footpath.server.traffic.RecentArrivals] holds the last of it for whoever watches. In memory, since the start.
@NullMarked
package footpath.server.traffic;

import org.jspecify.annotations.NullMarked;
