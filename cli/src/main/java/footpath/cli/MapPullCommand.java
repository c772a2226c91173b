package footpath.cli;

import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.MapLine;
import footpath.server.map.Maps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pull",
        description = {
            "Writes maps as files that can live beside code; `footpath map push` takes them back.",
            "A file that was changed and not pushed stays as it is."
        },
        footer = {"", "Example:", "  footpath map pull --to my-maps"})
final class MapPullCommand extends Action {
    /// @param maps each that was written
    record Pulled(List<Line> maps) {}

    /// @param file     where it lies
    /// @param revision what was written
    record Line(String slug, String file, long revision) {}

    @Parameters(arity = "0..*", paramLabel = "MAP", description = "names, as in `footpath map list` (default: all)")
    private List<String> slugs = new ArrayList<>();

    @Option(names = "--to", paramLabel = "FOLDER", defaultValue = ".", description = "where to (default: here)")
    private Path to;

    @Option(names = "--force", description = "also over files that were changed and not pushed")
    private boolean isForced;

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            MapFolder folder = new MapFolder(to);
            List<StoredMap> chosen = (slugs.isEmpty()
                            ? maps.list().stream().map(MapLine::slug).toList()
                            : slugs)
                    .stream().map(maps::find).toList();
            if (!isForced) {
                chosen.forEach(stored -> requireUnchanged(folder, stored.map().slug(), maps));
            }
            chosen.forEach(folder::write);
            tell(folder, chosen);
        }
    }

    private static void requireUnchanged(MapFolder folder, String slug, Maps maps) {
        if (folder.isChanged(slug, maps)) {
            throw new Fault(
                    FaultCode.CONFLICT,
                    folder.file(slug).toString(),
                    "has changes that were not pushed",
                    "push them with footpath map push, or give them up with --force");
        }
    }

    private void tell(MapFolder folder, List<StoredMap> chosen) {
        List<Line> lines = chosen.stream()
                .map(stored -> new Line(
                        stored.map().slug(), folder.file(stored.map().slug()).toString(), stored.revision()))
                .toList();
        if (isJson()) {
            terminal().json(new Pulled(lines));
        } else if (lines.isEmpty()) {
            terminal()
                    .line("No maps yet; begin one with footpath map new MAP, or load one with footpath map load FILE.");
        } else {
            lines.forEach(line -> terminal().line(Terminal.safe(line.file()) + ": revision " + line.revision()));
        }
    }
}
