package footpath.server.event;

import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import java.util.List;

/// The routes of events.
public final class EventRoutes {
    private static final int MOST = 1_000;

    private EventRoutes() {}

    public static List<Route> of(Footpath footpath) {
        Events events = new Events(footpath);
        EventNames names = new EventNames(footpath);
        return List.of(
                Route.get(
                        "/api/v1/events/count",
                        request -> count(events, request),
                        "event",
                        "from",
                        "to",
                        "zone",
                        "purpose",
                        "bots",
                        "knownAt"),
                Route.get(
                        "/api/v1/events/tail",
                        request -> events.tail((int) request.number("limit", 20, 1, MOST), request.zone()),
                        "limit",
                        "zone"),
                Route.get("/api/v1/events/names", request -> names.all()),
                Route.get("/api/v1/events/names/{+name}", request -> names.detail(request.path("name"))));
    }

    private static Events.Count count(Events events, Request request) {
        var zone = request.zone();
        return events.count(
                request.text("event"),
                Times.period(request.date("from"), request.date("to"), zone),
                zone,
                AskedPopulation.of(request));
    }
}
