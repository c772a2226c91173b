package footpath.cli;

import footpath.server.Footpath;
import footpath.server.library.Library;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "uses",
        description = "Where an item is used: each card, persona, channel or evidence of a map that stands for it.",
        footer = {"", "Example:", "  footpath library uses coupon-booklet"})
final class LibraryUsesCommand extends Action {
    @Parameters(paramLabel = "KEY", description = "its key, as in `footpath library list`")
    private String key;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Library.Uses uses = new Library(footpath).uses(Optional.empty(), key);
            if (isJson()) {
                terminal().json(uses);
            } else {
                LibraryText.uses(terminal(), uses);
            }
        }
    }
}
