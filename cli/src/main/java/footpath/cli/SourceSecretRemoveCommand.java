package footpath.cli;

import footpath.server.Footpath;
import footpath.server.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Forgets a secret; what is signed with it is refused from now on.",
        footer = {"", "Example:", "  footpath source secret remove payments 1"})
final class SourceSecretRemoveCommand extends Action {
    @Parameters(index = "0", paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Parameters(index = "1", paramLabel = "NUMBER", description = "its number, as in `footpath source list --json`")
    private int number;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            SourceText.print(this, new Sources(footpath.sources(), footpath.clock()).removeSecret(name, number));
        }
    }
}
