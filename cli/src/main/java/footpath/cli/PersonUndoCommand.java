package footpath.cli;

import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.person.DecisionBody;
import footpath.server.person.Identities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Takes back a decision about who is one person.",
        footer = {"", "Example:", "  footpath person undo 2"})
final class PersonUndoCommand extends Action {
    @Parameters(paramLabel = "DECISION", description = "its number, as footpath person decisions tells it")
    private long decision;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; may be left out")
    private String reason = "";

    @Option(names = "--dry-run", description = "only tell whom there would be")
    private boolean dryRun;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            DecisionBody body = new Identities(footpath).undo(decision, reason, dryRun, Times.DEFAULT_ZONE);
            if (isJson()) {
                terminal().json(body);
            } else {
                DecisionText.print(body, terminal());
            }
        }
    }
}
