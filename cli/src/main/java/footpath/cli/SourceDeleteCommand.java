package footpath.cli;

import footpath.server.Footpath;
import footpath.server.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Removes a source and its write keys; its events stay.",
        footer = {"", "Example:", "  footpath source delete web-shop"})
final class SourceDeleteCommand extends Action {
    record Deleted(String deleted) {}

    @Parameters(paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            new Sources(footpath.sources(), footpath.clock()).delete(name);
            if (isJson()) {
                terminal().json(new Deleted(name));
            } else {
                terminal().line("Deleted " + Terminal.safe(name) + ".");
            }
        }
    }
}
