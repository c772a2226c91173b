package footpath.cli;

import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.plan.PlanRoutes;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "The tracking plan as JSON, in the form that save takes.",
        footer = {"", "Example:", "  footpath plan show"})
final class PlanShowCommand extends Action {
    @Override
    void run() {
        try (Footpath footpath = open()) {
            PlanRoutes.Kept kept = PlanRoutes.Kept.of(footpath.plan().load());
            if (isJson()) {
                terminal().json(kept);
            } else if (kept.plan() == null) {
                terminal().line("No plan yet; footpath plan propose makes one of what is seen.");
            } else {
                terminal().line(Terminal.safe(Json.pretty(kept.plan())));
            }
        }
    }
}
