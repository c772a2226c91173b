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
        name = "split",
        description = "Sets some identities of a person off as one of their own.",
        footer = {"", "Example:", "  footpath person split 712 --identity 713"})
final class PersonSplitCommand extends Action {
    @Parameters(paramLabel = "PERSON", description = "any identity of the person")
    private String key;

    @Option(
            names = "--identity",
            paramLabel = "IDENTITY",
            required = true,
            description = "one to be set off; more of them stay together")
    private List<String> identities = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; may be left out")
    private String reason = "";

    @Option(names = "--dry-run", description = "only tell whom there would be")
    private boolean dryRun;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            DecisionBody body = new Identities(footpath).split(key, identities, reason, dryRun, Times.DEFAULT_ZONE);
            if (isJson()) {
                terminal().json(body);
            } else {
                DecisionText.print(body, terminal());
            }
        }
    }
}
