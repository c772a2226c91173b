package footpath.cli;

import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.person.DecisionBody;
import footpath.server.person.Identities;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Makes several persons one, whatever the limits; footpath person undo takes it back.",
        footer = {"", "Example:", "  footpath person merge 712 713 --reason \"one household\""})
final class PersonMergeCommand extends Action {
    @Parameters(paramLabel = "PERSON", arity = "2..*", description = "an identity of each")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
    private String reason = "";

    @Option(names = "--dry-run", description = "only tell whom there would be")
    private boolean dryRun;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            DecisionBody body = new Identities(footpath).merge(keys, reason, dryRun, Times.DEFAULT_ZONE);
            if (isJson()) {
                terminal().json(body);
            } else {
                DecisionText.print(body, terminal());
            }
        }
    }
}
