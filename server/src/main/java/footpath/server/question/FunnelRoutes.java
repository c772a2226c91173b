package footpath.server.question;

import footpath.analytics.funnel.FunnelList;
import footpath.analytics.funnel.FunnelListQuestion;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Text;
import footpath.server.http.Times;
import footpath.server.person.PersonCsv;
import footpath.server.person.PersonPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The routes behind the numbers of a funnel.
final class FunnelRoutes {
    private static final int MOST = 1_000;
    private static final int MOST_IN_CSV = 100_000;
    private static final int MOST_STEPS = 64;

    private final Funnels funnels;
    private final SavedSegments segments;

    FunnelRoutes(Footpath footpath) {
        this.funnels = new Funnels(footpath);
        this.segments = new SavedSegments(footpath);
    }

    List<Route> all() {
        return List.of(
                Route.post(
                        "/api/v1/questions/funnel/persons", this::persons, "step", "list", "format", "limit", "offset"),
                Route.post("/api/v1/questions/funnel/explain", this::explain));
    }

    private Object persons(Request request) {
        FunnelListQuestion question = new FunnelListQuestion(
                segments.read(request.bytes(), FunnelAsked.class).alone(), list(request));
        long offset = request.number("offset", 0, 0, Integer.MAX_VALUE);
        String format = request.text("format").orElse("json");
        return switch (format) {
            case "json" -> funnels.persons(question, offset, (int) request.number("limit", 50, 1, MOST));
            case "csv" ->
                csv(funnels.persons(question, offset, (int) request.number("limit", MOST_IN_CSV, 1, MOST_IN_CSV)));
            default -> throw Request.invalid("format", format, "json or csv");
        };
    }

    private static Text csv(PersonPage page) {
        return new Text("text/csv; charset=utf-8; header=present", PersonCsv.of(page));
    }

    private static FunnelList list(Request request) {
        int step = (int) request.number("step", 0, 1, MOST_STEPS);
        if (step == 0) {
            throw Request.invalid("step", "", "the number of a step, from 1");
        }
        String list = request.text("list").orElse("reached");
        return switch (list) {
            case "reached" -> new FunnelList.Reached(step);
            case "entered" -> new FunnelList.EnteredAt(step);
            case "dropped" -> new FunnelList.DroppedAfter(step);
            default -> throw Request.invalid("list", list, "reached, entered or dropped");
        };
    }

    /// The words of a funnel, and beside them the person, and the start of the session if those are counted.
    private FunnelTraceBody explain(Request request) {
        JsonNode words = Json.tree("body", new String(request.bytes(), StandardCharsets.UTF_8));
        if (!(words instanceof ObjectNode object) || !object.path("person").isString()) {
            throw QuestionBody.invalid("person", "is missing", "give the key under which the person is known");
        }
        String person = object.remove("person").asString();
        JsonNode start = object.remove("session");
        Optional<Instant> session =
                Times.instant("session", Optional.ofNullable(start).map(JsonNode::asString), Times.DEFAULT_ZONE);
        byte[] funnel = object.toString().getBytes(StandardCharsets.UTF_8);
        return funnels.explain(segments.read(funnel, FunnelAsked.class).alone(), person, session);
    }
}
