package footpath.cli;

import footpath.server.Footpath;
import footpath.server.segment.Segments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Removes a saved segment; one that others refer to stays.",
        footer = {"", "Example:", "  footpath segment delete redeemers"})
final class SegmentDeleteCommand extends Action {
    record Deleted(String deleted) {}

    @Parameters(paramLabel = "NAME", description = "its name, as in `footpath segment list`")
    private String name;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            new Segments(footpath).delete(name);
            if (isJson()) {
                terminal().json(new Deleted(name));
            } else {
                terminal().line("Deleted " + Terminal.safe(name) + ".");
            }
        }
    }
}
