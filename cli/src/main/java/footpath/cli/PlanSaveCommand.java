package footpath.cli;

import footpath.collect.plan.StoredPlan;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.plan.Plan;
import footpath.server.plan.PlanRoutes;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "save",
        description = "Makes a plan in a file the tracking plan; what breaks it is counted from then on.",
        footer = {"", "Example:", "  footpath plan save examples/plans/households.plan.json"})
final class PlanSaveCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "the plan as JSON")
    private Path file;

    @Override
    void run() {
        String text = SettingsFile.text(file);
        try (Footpath footpath = open();
                Plan plan = new Plan(footpath.plan(), footpath.clock())) {
            long basedOn = plan.stored().map(StoredPlan::revision).orElse(0L);
            StoredPlan saved = plan.save(Json.tree(SettingsFile.origin(file), text), basedOn);
            if (isJson()) {
                terminal().json(PlanRoutes.Kept.of(Optional.of(saved)));
            } else {
                terminal().line("Saved the tracking plan as revision " + saved.revision() + ".");
            }
        }
    }
}
