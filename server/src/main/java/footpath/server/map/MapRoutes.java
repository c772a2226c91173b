package footpath.server.map;

import footpath.analytics.journey.JourneyList;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.format.MeasuredMapJson;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.PersonsRequest;
import footpath.server.LeftOut;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Json;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Text;
import footpath.server.question.RunningQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The routes of maps.
public final class MapRoutes {
    private static final int MOST = 1_000;

    /// Which revision is measured, over which period, for which persona, and who may be looked at.
    private static final String[] MEASURING = {"revision", "from", "to", "persona", "purpose", "bots", "knownAt"};

    private MapRoutes() {}

    /// @param maps all of them
    record MapList(List<MapLine> maps) {}

    /// @param running watches over those that ask the index
    public static List<Route> of(Maps maps, RunningQuestions running) {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/api/v1/maps", request -> new MapList(maps.list())),
                Route.get("/api/v1/maps/{slug}", request -> document(maps, request))));
        measured(maps).stream().map(running::watched).forEach(routes::add);
        return routes;
    }

    private static List<Route> measured(Maps maps) {
        return List.of(
                Route.get("/api/v1/maps/{slug}/measure", request -> measure(maps, request), measuring()),
                Route.get(
                        "/api/v1/maps/{slug}/steps/{step}/persons",
                        request -> persons(maps, request, ofStep(request)),
                        measuring("list", "channel", "limit", "offset")),
                Route.get(
                        "/api/v1/maps/{slug}/arcs/persons",
                        request -> persons(
                                maps, request, new JourneyList.Arc(request.text("fromStep"), request.text("toStep"))),
                        measuring("fromStep", "toStep", "limit", "offset")));
    }

    /// The parameters of a route that measures a map, and some of its own.
    static String[] measuring(String... own) {
        return Stream.concat(Stream.of(MEASURING), Stream.of(own)).toArray(String[]::new);
    }

    private static Text document(Maps maps, Request request) {
        return new Text(
                "application/json",
                MapJson.write(maps.find(request.path("slug")).map()));
    }

    private static Object measure(Maps maps, Request request) {
        StoredMap stored = found(maps, request);
        return ScopedValue.where(LeftOut.CURRENT, new LeftOut()).call(() -> {
            JsonNode measured = MeasuredMapJson.tree(
                    maps.measure(stored, choice(stored.map(), request), AskedPopulation.of(request)));
            LeftOut.told().ifPresent(told -> ((ObjectNode) measured).set("population", Json.tree(told)));
            return measured;
        });
    }

    private static PersonsBody persons(Maps maps, Request request, JourneyList list) {
        StoredMap stored = found(maps, request);
        PersonsRequest asked = new PersonsRequest(
                list, (int) request.number("limit", 50, 1, MOST), request.number("offset", 0, 0, Integer.MAX_VALUE));
        return PersonsBody.of(maps.persons(stored, choice(stored.map(), request), asked, AskedPopulation.of(request)));
    }

    private static JourneyList ofStep(Request request) {
        String step = request.path("step");
        String list = request.text("list").orElse("reached");
        return switch (list) {
            case "reached" -> new JourneyList.Reached(step, request.text("channel"));
            case "arrived" -> new JourneyList.Arrived(step);
            case "skipped" -> new JourneyList.Skipped(step);
            case "droppedAfter" -> new JourneyList.DroppedAfter(step);
            case "missed" -> new JourneyList.Missed(step);
            case "outOfOrder" -> new JourneyList.OutOfOrder(step);
            default ->
                throw Request.invalid(
                        "list", list, "one of reached, arrived, skipped, droppedAfter, missed, outOfOrder");
        };
    }

    /// The map of an address, at the revision it asks for.
    static StoredMap found(Maps maps, Request request) {
        Optional<Long> revision = request.text("revision").isEmpty()
                ? Optional.empty()
                : Optional.of(request.number("revision", 1, 1, Long.MAX_VALUE));
        return maps.find(request.path("slug"), revision);
    }

    static MeasureChoice choice(JourneyMap map, Request request) {
        return Days.asked(request, "from", "to").choice(map, request.text("persona"));
    }
}
