package footpath.cli;

import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Removes a map with all its revisions.",
        footer = {"", "Example:", "  footpath map delete campaign-to-loyal"})
final class MapDeleteCommand extends Action {
    record Deleted(String deleted) {}

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            new MapEditing(footpath).delete(slug);
            if (isJson()) {
                terminal().json(new Deleted(slug));
            } else {
                terminal().line("Deleted " + Terminal.safe(slug) + " with all its revisions.");
            }
        }
    }
}
