package footpath.server.map;

import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.LeftOut;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.question.RunningQuestions;
import java.util.List;
import java.util.Optional;

/// The route that holds the personas of a map against data.
public final class PersonaRoutes {
    private PersonaRoutes() {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Maps maps, RunningQuestions running) {
        return List.of(running.watched(Route.get(
                "/api/v1/maps/{slug}/personas",
                request -> personas(maps, request),
                "revision",
                "from",
                "to",
                "purpose",
                "bots",
                "knownAt")));
    }

    private static PersonasBody personas(Maps maps, Request request) {
        StoredMap stored = MapRoutes.found(maps, request);
        MeasureChoice choice = Days.asked(request, "from", "to").choice(stored.map(), Optional.empty());
        return ScopedValue.where(LeftOut.CURRENT, new LeftOut())
                .call(() -> PersonasBody.of(maps.personas(stored, choice, AskedPopulation.of(request))));
    }
}
