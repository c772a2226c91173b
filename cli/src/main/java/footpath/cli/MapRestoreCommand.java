package footpath.cli;

import footpath.maps.history.StoredMap;
import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Makes a revision of before the newest one. Nothing of the history is lost.",
        footer = {"", "Example:", "  footpath map restore campaign-to-loyal 1"})
final class MapRestoreCommand extends Action {
    record Restored(String slug, long revision) {}

    @Parameters(index = "0", paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Parameters(index = "1", paramLabel = "N", description = "the revision, as in `footpath map history MAP`")
    private long revision;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            StoredMap stored = new MapEditing(footpath).restore(slug, revision);
            if (isJson()) {
                terminal().json(new Restored(slug, stored.revision()));
            } else {
                terminal()
                        .line("Revision " + stored.revision() + " of " + Terminal.safe(slug) + " is as revision "
                                + revision + " was.");
            }
        }
    }
}
