package footpath.server.map;

import footpath.analytics.Population;
import footpath.maps.DatePeriod;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import footpath.server.map.Maps.AskedSide;
import footpath.server.question.RunningQuestions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The routes that hold two sides of a map, or two maps, side by side, its paths against the ways walked, and its
/// emotion curves against what people answered.
public final class CompareRoutes {
    private static final String NOW = "now";
    private static final int MOST_WAYS = 1_000;

    private CompareRoutes() {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Maps maps, RunningQuestions running) {
        return List.of(
                running.watched(Route.get(
                        "/api/v1/maps/{slug}/comparison",
                        request -> comparison(maps, request),
                        MapRoutes.measuring("other", "otherFrom", "otherTo", "otherPersona", "otherKnownAt"))),
                running.watched(Route.get(
                        "/api/v1/maps/{slug}/feelings", request -> feelings(maps, request), MapRoutes.measuring())),
                running.watched(Route.get(
                        "/api/v1/maps/{slug}/paths", request -> paths(maps, request), MapRoutes.measuring("limit"))));
    }

    private static ComparisonBody comparison(Maps maps, Request request) {
        StoredMap stored = MapRoutes.found(maps, request);
        Population population = AskedPopulation.of(request);
        MeasureChoice choice = MapRoutes.choice(stored.map(), request);
        AskedSide here = new AskedSide(stored, choice, population);
        return ComparisonBody.of(maps.compare(here, other(maps, request, here)));
    }

    /// The other side; what it does not say is as on this one, but the persona, which then is everyone.
    private static AskedSide other(Maps maps, Request request, AskedSide here) {
        StoredMap stored = request.text("other")
                .map(text -> OtherMap.of("query.other", text).in(maps, "query.other"))
                .orElse(here.stored());
        DatePeriod period = here.choice().period().orElse(here.stored().map().period());
        DatePeriod chosen = Days.asked(request, "otherFrom", "otherTo").within(period);
        Population population = here.population();
        return new AskedSide(
                stored,
                new MeasureChoice(Optional.of(chosen), request.text("otherPersona")),
                new Population(population.purpose(), population.bots(), known(request, population)));
    }

    private static Optional<Instant> known(Request request, Population here) {
        Optional<String> text = request.text("otherKnownAt");
        if (text.isEmpty()) {
            return here.known();
        }
        return text.get().equals(NOW)
                ? Optional.empty()
                : Times.instant("query.otherKnownAt", text, Times.DEFAULT_ZONE);
    }

    private static FeelingsBody feelings(Maps maps, Request request) {
        StoredMap stored = MapRoutes.found(maps, request);
        return FeelingsBody.of(
                maps.feelings(stored, MapRoutes.choice(stored.map(), request), AskedPopulation.of(request)));
    }

    private static PathsBody paths(Maps maps, Request request) {
        StoredMap stored = MapRoutes.found(maps, request);
        return PathsBody.of(maps.paths(
                stored,
                MapRoutes.choice(stored.map(), request),
                (int) request.number("limit", 20, 1, MOST_WAYS),
                AskedPopulation.of(request)));
    }
}
