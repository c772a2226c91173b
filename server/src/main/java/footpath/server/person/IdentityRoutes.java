package footpath.server.person;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Request;
import footpath.server.http.Route;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The routes of identities and of decisions about them.
public final class IdentityRoutes {
    private static final int MOST = 1_000;
    private static final String DECISIONS = "/api/v1/identity-decisions";

    private IdentityRoutes() {}

    /// @param pair       two identities whose link is to be undone
    /// @param identities those to be set off; in place of `pair`
    /// @param reason     why; may be absent
    /// @param dryRun     whether to tell only what would come of it
    record Unmerge(
            @Nullable List<String> pair,
            @Nullable List<String> identities,
            @Nullable String reason,
            @Nullable Boolean dryRun) {}

    /// @param keys   identities of persons that are one
    /// @param reason why
    record Merge(
            @Nullable List<String> keys,
            @Nullable String reason,
            @Nullable Boolean dryRun) {}

    /// @param reason why the decision is taken back; may be absent
    record Undo(@Nullable String reason, @Nullable Boolean dryRun) {}

    public static List<Route> of(Identities identities) {
        return List.of(
                Route.get(
                        "/api/v1/persons/{key}/identities",
                        request -> identities.of(request.path("key"), request.text("purpose"), request.zone()),
                        "purpose",
                        "zone"),
                Route.post("/api/v1/persons/{key}/unmerge", request -> unmerge(identities, request), "zone"),
                Route.post("/api/v1/persons/merge", request -> merge(identities, request), "zone"),
                Route.get(DECISIONS, request -> list(identities, request), "through", "limit", "zone"),
                Route.post(DECISIONS + "/{number}/undo", request -> undo(identities, request), "zone"));
    }

    private static DecisionBody unmerge(Identities identities, Request request) {
        Unmerge body = request.body(Unmerge.class);
        List<String> pair = body.pair();
        List<String> apart = body.identities();
        if ((pair == null) == (apart == null)) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "body",
                    pair == null ? "says not what to part" : "has both pair and identities",
                    "give {\"pair\": [A, B]} or {\"identities\": [A, …]}");
        }
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return pair == null
                ? identities.split(
                        request.path("key"),
                        Objects.requireNonNull(apart),
                        reason,
                        isDryRun(body.dryRun()),
                        request.zone())
                : identities.unmerge(request.path("key"), pair, reason, isDryRun(body.dryRun()), request.zone());
    }

    private static DecisionBody merge(Identities identities, Request request) {
        Merge body = request.body(Merge.class);
        return identities.merge(
                Objects.requireNonNullElse(body.keys(), List.of()),
                Objects.requireNonNullElse(body.reason(), ""),
                isDryRun(body.dryRun()),
                request.zone());
    }

    private static Identities.DecisionList list(Identities identities, Request request) {
        return identities.decisions(
                request.number("through", Long.MAX_VALUE, 1, Long.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST),
                request.zone());
    }

    private static DecisionBody undo(Identities identities, Request request) {
        Undo body = request.body(Undo.class);
        return identities.undo(
                number(request.path("number")),
                Objects.requireNonNullElse(body.reason(), ""),
                isDryRun(body.dryRun()),
                request.zone());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Fault(
                            FaultCode.UNKNOWN_DECISION,
                            "decision \"" + text + "\"",
                            "is no number",
                            "give one that /api/v1/identity-decisions tells")
                    .because(notANumber);
        }
    }

    private static boolean isDryRun(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }
}
