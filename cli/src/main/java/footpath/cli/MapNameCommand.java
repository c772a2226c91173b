package footpath.cli;

import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "name",
        description = "Gives a revision of a map a name; a blank one takes it away.",
        footer = {"", "Example:", "  footpath map name campaign-to-loyal 1 \"as shown to the board\""})
final class MapNameCommand extends Action {
    record Named(String slug, long revision, String name) {}

    @Parameters(index = "0", paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Parameters(index = "1", paramLabel = "N", description = "the revision, as in `footpath map history MAP`")
    private long revision;

    @Parameters(index = "2", paramLabel = "NAME", description = "what to call it")
    private String name;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            new MapEditing(footpath)
                    .name(slug, revision, Optional.of(name.strip()).filter(text -> !text.isEmpty()));
            if (isJson()) {
                terminal().json(new Named(slug, revision, name.strip()));
            } else {
                terminal()
                        .line("Revision " + revision + " of " + Terminal.safe(slug) + " is named "
                                + Terminal.safe(name.strip()) + ".");
            }
        }
    }
}
