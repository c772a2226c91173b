package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.question.RunningQuestions;
import java.util.List;
import java.util.Optional;

/// The routes that tell whether a map is right: what is usually wrong with maps, and whether what was asserted holds.
public final class CheckRoutes {
    private static final String ONE = "/api/v1/maps/{slug}";

    private CheckRoutes() {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        Maps maps = new Maps(footpath);
        return List.of(
                Route.get(
                        ONE + "/lint",
                        request -> LintBody.of(maps.find(request.path("slug")).map(), footpath.clock())),
                running.watched(Route.get(
                        ONE + "/assertions",
                        request -> assertions(maps, request),
                        "from",
                        "to",
                        "purpose",
                        "bots",
                        "knownAt")));
    }

    private static AssertionsBody assertions(Maps maps, Request request) {
        JourneyMap map = maps.find(request.path("slug")).map();
        MeasureChoice choice = Days.asked(request, "from", "to").choice(map, Optional.empty());
        return AssertionsBody.of(
                map.slug(), maps.test(map, choice.period().orElse(map.period()), AskedPopulation.of(request)));
    }
}
