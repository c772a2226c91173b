/// How the server is: [footpath.server.health.Health] checks whether it can do its work,
/// [footpath.server.health.Metrics] tells its figures to Prometheus.
@NullMarked
package footpath.server.health;

import org.jspecify.annotations.NullMarked;
