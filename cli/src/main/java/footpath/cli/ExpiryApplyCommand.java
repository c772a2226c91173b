package footpath.cli;

import footpath.server.Footpath;
import footpath.server.privacy.ExpiryBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = "Removes what is kept for longer than the rules allow, for good. A running server does so daily.",
        footer = {"", "Example:", "  footpath expiry apply --dry-run"})
final class ExpiryApplyCommand extends Action {
    @Option(names = "--dry-run", description = "tell how much it would be, and remove nothing")
    private boolean isDryRun;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            ExpiryBody.Applied applied = ExpiryBody.apply(footpath, isDryRun);
            if (isJson()) {
                terminal().json(applied);
            } else {
                PersonEraseCommand.print(applied.removed(), terminal());
            }
        }
    }
}
