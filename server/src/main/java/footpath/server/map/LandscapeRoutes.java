package footpath.server.map;

import footpath.maps.DatePeriod;
import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.question.RunningQuestions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The route of all maps together.
public final class LandscapeRoutes {
    private LandscapeRoutes() {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Footpath footpath, RunningQuestions running) {
        Landscape landscape = new Landscape(footpath);
        return List.of(running.watched(Route.get(
                "/api/v1/landscape",
                request -> landscape.measured(
                        period(request.date("from"), request.date("to")), AskedPopulation.of(request)),
                "from",
                "to",
                "purpose",
                "bots",
                "knownAt")));
    }

    /// A period of which both ends are named; of each map its own if neither is.
    public static Optional<DatePeriod> period(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty()) {
            throw Request.invalid(
                    from.isEmpty() ? "from" : "to",
                    "nothing",
                    "a day as 2026-03-01, since the maps have periods of their own; or name neither end");
        }
        if (!from.get().isBefore(to.get())) {
            throw Request.invalid(
                    "to",
                    to.get().toString(),
                    "later than " + from.get() + ", since it is the first day no longer counted");
        }
        return Optional.of(new DatePeriod(from.get(), to.get()));
    }
}
