package footpath.cli;

import footpath.collect.source.Source;
import footpath.server.Footpath;
import footpath.server.source.SourceLine;
import footpath.server.source.Sources;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "All sources with their write keys.",
        footer = {"", "Example:", "  footpath source list"})
final class SourceListCommand extends Action {
    record SourceList(List<SourceLine> sources) {}

    @Override
    void run() {
        try (Footpath footpath = open()) {
            List<Source> sources = new Sources(footpath.sources(), footpath.clock()).list();
            if (isJson()) {
                terminal()
                        .json(new SourceList(
                                sources.stream().map(SourceLine::of).toList()));
            } else if (sources.isEmpty()) {
                terminal().line("No sources yet; make one with footpath source create NAME.");
            } else {
                SourceText.print(terminal(), sources);
            }
        }
    }
}
