package footpath.server.map;

import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Route;
import footpath.server.question.RunningQuestions;
import java.util.List;

/// The route of all maps together.
public final class LandscapeRoutes {
    private LandscapeRoutes() {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        Landscape landscape = new Landscape(footpath);
        return List.of(running.watched(Route.get(
                "/api/v1/landscape",
                request -> landscape.measured(
                        Days.asked(request, "from", "to").whole("query.from"), AskedPopulation.of(request)),
                "from",
                "to",
                "purpose",
                "bots",
                "knownAt")));
    }
}
