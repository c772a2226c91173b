package footpath.cli;

import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.plan.PlanProposal;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(
        name = "propose",
        description = "A tracking plan of what is seen: types, what is never lacking, few values. Saves nothing.",
        footer = {"", "Example:", "  footpath plan propose"})
final class PlanProposeCommand extends Action {
    @Override
    void run() {
        try (Footpath footpath = open()) {
            JsonNode plan = PlanProposal.of(footpath);
            if (isJson()) {
                terminal().json(plan);
            } else {
                terminal().line(Terminal.safe(Json.pretty(plan)));
            }
        }
    }
}
