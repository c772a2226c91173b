package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.Suppressed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suppress",
        description = "Keeps nothing of an identity from now on; what is there stays.",
        footer = {"", "Example:", "  footpath person suppress email:ada@example.com"})
final class PersonSuppressCommand extends Action {
    @Parameters(paramLabel = "IDENTITY", description = "as 712 or email:ada@example.com; need not be known")
    private String key;

    @Option(names = "--undo", description = "keep what comes of it again")
    private boolean isUndone;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Suppressed.Change change = isUndone ? Suppressed.remove(footpath, key) : Suppressed.add(footpath, key);
            if (isJson()) {
                terminal().json(change);
            } else {
                String now = change.suppressed() ? "Nothing is kept of it from now on." : "What comes of it is kept.";
                terminal().line(change.changed() ? now : now + " It was so before.");
            }
        }
    }
}
