package footpath.server.health;

import footpath.server.Footpath;
import footpath.server.http.Reply;
import footpath.server.http.Route;
import footpath.server.traffic.Histogram;
import footpath.server.traffic.Traffic;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The routes that watchers of the server ask.
public final class HealthRoutes {
    private HealthRoutes() {}

    /// @param live that it answers
    record Live(boolean live) {}

    /// @param questions how long questions took, by what was asked
    public static List<Route> of(Footpath footpath, Traffic traffic, Supplier<Map<String, Histogram>> questions) {
        Health health = new Health(footpath);
        Metrics metrics = new Metrics(footpath, traffic, questions);
        return List.of(
                Route.get("/health/live", request -> new Live(true)).open(),
                Route.get("/health/ready", request -> ready(health)).open(),
                Route.get("/metrics", request -> metrics.text()));
    }

    private static Object ready(Health health) {
        Health.Answer answer = health.ready();
        return new Reply(answer.ready() ? 200 : 503, Map.of(), answer);
    }
}
