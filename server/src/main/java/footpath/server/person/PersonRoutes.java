package footpath.server.person;

import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import java.util.List;
import java.util.Optional;

/// The routes of persons.
public final class PersonRoutes {
    private static final int MOST = 1_000;
    private static final String PURPOSE = "purpose";

    private PersonRoutes() {}

    public static List<Route> of(Persons persons, Notes notes) {
        return List.of(
                Route.get(
                        "/api/v1/persons/{key}/traits",
                        request -> persons.traits(request.path("key"), request.text(PURPOSE), request.zone()),
                        PURPOSE,
                        "zone"),
                Route.post(
                        "/api/v1/persons/{key}/notes",
                        request -> notes.add(request.path("key"), request.body(Notes.Note.class), request.zone()),
                        "zone"),
                Route.get("/api/v1/persons", request -> find(persons, request), "query", PURPOSE, "limit", "offset"),
                Route.get(
                        "/api/v1/persons/{+key}",
                        request -> show(persons, request),
                        PURPOSE,
                        "limit",
                        "before",
                        "known",
                        "zone"));
    }

    private static FoundPersons find(Persons persons, Request request) {
        return persons.find(
                request.text("query").orElse(""),
                request.text(PURPOSE),
                request.number("offset", 0, 0, Long.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST),
                request.zone());
    }

    private static PersonBody show(Persons persons, Request request) {
        long before = request.number("before", 0, 1, Long.MAX_VALUE);
        Optional<Long> older = before == 0 ? Optional.empty() : Optional.of(before);
        int limit = (int) request.number("limit", 200, 1, MOST);
        String key = request.path("key");
        Optional<String> purpose = request.text(PURPOSE);
        return Times.instant("query.known", request.text("known"), request.zone())
                .map(known -> persons.asKnownAt(known, key, purpose, limit, older, request.zone()))
                .orElseGet(() -> persons.show(key, purpose, limit, older, request.zone()));
    }
}
