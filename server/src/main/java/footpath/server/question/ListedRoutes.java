package footpath.server.question;

import footpath.analytics.Question;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Text;
import footpath.server.http.Times;
import footpath.server.person.PersonCsv;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The routes behind the numbers of every kind of [ListedKinds].
final class ListedRoutes {
    private static final int MOST = 1_000;
    private static final int MOST_IN_CSV = 100_000;

    private final Footpath footpath;

    ListedRoutes(Footpath footpath) {
        this.footpath = footpath;
    }

    List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (String kind : ListedKinds.words()) {
            routes.add(Route.post(
                    "/api/v1/questions/" + kind + "/persons",
                    request -> persons(kind, request),
                    "format",
                    "limit",
                    "after"));
        }
        for (String kind : ListedKinds.explained()) {
            routes.add(Route.post("/api/v1/questions/" + kind + "/explain", request -> explain(kind, request)));
        }
        return routes;
    }

    /// The words of a question, and beside them the number.
    private Object persons(String kind, Request request) {
        ObjectNode words = words(kind, request);
        JsonNode number = words.remove("cell");
        if (number == null || !number.isObject()) {
            throw QuestionBody.invalid("cell", "is missing", "tell which number, by its fields");
        }
        Question<?> question = ListedKinds.read(footpath, words);
        String format = request.text("format").orElse("json");
        return switch (format) {
            case "json" -> page(question, number, request, (int) request.number("limit", 50, 1, MOST));
            case "csv" ->
                csv(page(question, number, request, (int) request.number("limit", MOST_IN_CSV, 1, MOST_IN_CSV)));
            default -> throw Request.invalid("format", format, "json or csv");
        };
    }

    private ListedPersons page(Question<?> question, JsonNode number, Request request, int limit) {
        return ListedKinds.persons(footpath, question, number, request.text("after"), limit);
    }

    private static Text csv(ListedPersons page) {
        return new Text("text/csv; charset=utf-8; header=present", PersonCsv.of(page.persons()));
    }

    /// The words of a question, and beside them the person.
    private ExplanationBody explain(String kind, Request request) {
        ObjectNode words = words(kind, request);
        if (!words.path("person").isString()) {
            throw QuestionBody.invalid("person", "is missing", "give the key under which the person is known");
        }
        String person = words.remove("person").asString();
        JsonNode start = words.remove("session");
        Optional<Instant> session =
                Times.instant("session", Optional.ofNullable(start).map(JsonNode::asString), Times.DEFAULT_ZONE);
        return ListedKinds.explain(footpath, ListedKinds.read(footpath, words), person, session);
    }

    private static ObjectNode words(String kind, Request request) {
        JsonNode words = Json.tree("body", new String(request.bytes(), StandardCharsets.UTF_8));
        if (!(words instanceof ObjectNode object)) {
            throw QuestionBody.invalid("body", "is no object", "give the fields of the question");
        }
        return object.put("question", kind);
    }
}
