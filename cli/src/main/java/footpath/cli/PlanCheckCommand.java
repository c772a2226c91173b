package footpath.cli;

import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.plan.PlanCheck;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "How a plan in a file fits the latest 10,000 events of each name. Saves nothing.",
        footer = {"", "Example:", "  footpath plan check examples/plans/households.plan.json"})
final class PlanCheckCommand extends Action {
    record Checked(List<PlanCheck.Line> violations) {}

    @Parameters(paramLabel = "FILE", description = "the plan as JSON")
    private Path file;

    @Override
    void run() {
        String text = SettingsFile.text(file);
        try (Footpath footpath = open()) {
            List<PlanCheck.Line> lines = PlanCheck.of(footpath, Json.tree(SettingsFile.origin(file), text));
            if (isJson()) {
                terminal().json(new Checked(lines));
            } else if (lines.isEmpty()) {
                terminal().line("All events looked at are as the plan says.");
            } else {
                TextTable table = new TextTable("event", "rule", "where", "source", ">events", "example");
                lines.forEach(one ->
                        table.row(one.event(), one.rule(), one.place(), one.source(), one.events(), one.example()));
                table.print(terminal());
            }
        }
    }
}
