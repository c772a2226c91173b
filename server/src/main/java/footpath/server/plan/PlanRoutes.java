package footpath.server.plan;

import footpath.collect.plan.PlanCount;
import footpath.collect.plan.StoredPlan;
import footpath.events.NearestWord;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.http.Reply;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Text;
import footpath.server.http.Times;
import footpath.server.plan.code.CodeLanguage;
import footpath.server.plan.code.PlanCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The routes of the tracking plan.
public final class PlanRoutes {
    private static final String ONE = "/api/v1/plan";

    private PlanRoutes() {}

    /// @param revision 0 if there is no plan
    /// @param savedAt  null if there is no plan
    /// @param plan     null if there is none
    public record Kept(
            long revision,
            @Nullable String savedAt,
            @Nullable JsonNode plan) {
        /// As the API tells it.
        public static Kept of(Optional<StoredPlan> stored) {
            return stored.map(plan -> new Kept(
                            plan.revision(),
                            Times.text(plan.savedAt(), Times.DEFAULT_ZONE),
                            Json.tree(plan.document())))
                    .orElseGet(() -> new Kept(0, null, null));
        }
    }

    /// A plan to be saved.
    ///
    /// @param revision the one it was made from; 0 if there was none
    record Changed(@Nullable Long revision, @Nullable JsonNode plan) {}

    /// @param plan as it could be saved
    record Proposed(JsonNode plan) {}

    /// @param revision   of the plan they break; 0 if there is none
    /// @param since      when that was saved; null if there is none
    /// @param beyond     how many since the start had no place among the counts
    /// @param violations the most frequent first
    record Violations(long revision, @Nullable String since, long beyond, List<Line> violations) {}

    /// @param event   name of the event
    /// @param rule    what it breaks, as `type`; `new_name`, `new_property` or `new_channel` if the plan knows none
    /// @param place   the property or channel; empty if it is the event itself
    /// @param source  where from
    /// @param count   how often
    /// @param first   when the first came in
    /// @param last    when the last came in
    /// @param example what the last one said there
    record Line(
            String event,
            String rule,
            String place,
            String source,
            long count,
            String first,
            String last,
            String example) {
        static Line of(PlanCount count) {
            return new Line(
                    count.key().event(),
                    count.key().rule(),
                    count.key().place(),
                    count.key().source(),
                    count.count(),
                    Times.text(count.first(), Times.DEFAULT_ZONE),
                    Times.text(count.last(), Times.DEFAULT_ZONE),
                    count.example());
        }
    }

    public static List<Route> of(Footpath footpath, Plan plan) {
        return List.of(
                Route.get(ONE, request -> Kept.of(plan.stored())),
                Route.put(ONE, request -> save(plan, request)),
                Route.post(ONE + "/propose", request -> new Proposed(PlanProposal.of(footpath))),
                Route.get(ONE + "/violations", request -> violations(plan)),
                Route.get(ONE + "/code/{language}", request -> code(plan, request), "package"));
    }

    private static Kept save(Plan plan, Request request) {
        Changed changed = request.body(Changed.class);
        if (changed.plan() == null || changed.revision() == null) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    changed.plan() == null ? "plan" : "revision",
                    "is missing",
                    "send {\"revision\": the one it was made from, 0 for the first, \"plan\": {…}}");
        }
        return Kept.of(Optional.of(plan.save(changed.plan(), changed.revision())));
    }

    private static Reply code(Plan plan, Request request) {
        String word = request.path("language");
        CodeLanguage language = CodeLanguage.of(word)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_ROUTE,
                        "path.language",
                        "is \"" + word + "\", which no code is written in",
                        NearestWord.remedy(word, CodeLanguage.words())));
        String code = code(plan.stored(), language, request.text("package"));
        return new Reply(
                200,
                Map.of("Content-Disposition", "attachment; filename=\"" + language.file() + "\""),
                new Text(language.mediaType(), code));
    }

    /// A plan as code.
    ///
    /// @param packageName of the class of Java; absent for none
    /// @throws Fault `INVALID_INPUT` if there is no plan, or no code can be made of it
    public static String code(Optional<StoredPlan> stored, CodeLanguage language, Optional<String> packageName) {
        StoredPlan plan = stored.orElseThrow(() -> new Fault(
                FaultCode.INVALID_INPUT, "plan", "is not there yet", "make one first, with footpath plan propose"));
        return PlanCode.of(Json.tree(plan.document()), plan.revision(), language, packageName);
    }

    private static Violations violations(Plan plan) {
        Kept kept = Kept.of(plan.stored());
        return new Violations(
                kept.revision(),
                kept.savedAt(),
                plan.beyond(),
                plan.violations().stream().map(Line::of).toList());
    }
}
