package footpath.server.quarantine;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of the quarantine.
public final class QuarantineRoutes {
    private static final String ALL = "/api/v1/quarantine";
    private static final int MOST = 1_000;

    private QuarantineRoutes() {}

    /// What is to be forgotten: by ids, or by a filter.
    record Forgetting(@Nullable List<String> ids, @Nullable Chosen filter) {}

    public static List<Route> of(Footpath footpath) {
        Quarantine quarantine = new Quarantine(footpath);
        Replay replay = new Replay(footpath);
        return List.of(
                Route.get(
                        ALL,
                        request -> list(quarantine, request),
                        "kind",
                        "source",
                        "reason",
                        "shape",
                        "from",
                        "to",
                        "replayed",
                        "limit",
                        "offset"),
                Route.get(ALL + "/{id}", request -> quarantine.show(request.path("id"))),
                Route.delete(ALL + "/{id}", request -> quarantine.forget(request.path("id"))),
                Route.post(ALL + "/replay", request -> replay.run(request.body(Replay.Asked.class))),
                Route.post(ALL + "/forget", request -> forget(quarantine, request.body(Forgetting.class))));
    }

    private static Quarantine.Page list(Quarantine quarantine, Request request) {
        Chosen chosen = new Chosen(
                request.text("kind").orElse(null),
                request.text("source").orElse(null),
                request.text("reason").orElse(null),
                request.text("shape").orElse(null),
                request.text("from").orElse(null),
                request.text("to").orElse(null),
                replayed(request.text("replayed")).orElse(null));
        return quarantine.list(
                chosen, (int) request.number("limit", 50, 1, MOST), (int) request.number("offset", 0, 0, 10_000_000));
    }

    private static Optional<Boolean> replayed(Optional<String> text) {
        return text.map(word -> switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Request.invalid("replayed", word, "true or false");
        });
    }

    private static Quarantine.Forgotten forget(Quarantine quarantine, Forgetting asked) {
        if (asked.ids() != null && asked.filter() == null) {
            return quarantine.forget(asked.ids());
        }
        if (asked.ids() == null && asked.filter() != null) {
            return quarantine.forget(asked.filter());
        }
        throw new Fault(
                FaultCode.INVALID_INPUT, "body", "must say what to forget, once", "give either ids or a filter");
    }
}
