package footpath.cli;

import footpath.maps.JourneyMap;
import footpath.maps.edit.ChangeLines;
import footpath.maps.edit.ChangeWords;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapOperation;
import footpath.maps.edit.OperationJson;
import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "diff",
        description = {
            "What makes one revision of a map of another, in words.",
            "Of a file: what loading it would change."
        },
        footer = {"", "Example:", "  footpath map diff campaign-to-loyal --from 1"})
final class MapDiffCommand extends Action {
    record Difference(String words, List<String> lines, JsonNode operations) {}

    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`, or a file with a map as JSON")
    private String map;

    @Option(names = "--from", paramLabel = "N", description = "a revision (default: the one before the newest)")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "N", description = "a revision (default: the newest)")
    private @Nullable Long to;

    @Override
    void run() {
        Path file = Path.of(map);
        try (Footpath footpath = open()) {
            MapEditing editing = new MapEditing(footpath);
            if (Files.isRegularFile(file)) {
                JourneyMap after = MapLoadCommand.read(file);
                tell(editing.revision(after.slug(), Optional.ofNullable(from)).map(), after);
            } else {
                long newest = editing.revision(map, Optional.empty()).revision();
                long last = to == null ? newest : to;
                long first = from == null ? Math.max(1, last - 1) : from;
                tell(
                        editing.revision(map, Optional.of(first)).map(),
                        editing.revision(map, Optional.of(last)).map());
            }
        }
    }

    private void tell(JourneyMap before, JourneyMap after) {
        List<MapOperation> operations = MapDifference.between(before, after);
        List<String> lines = ChangeLines.of(before, operations);
        if (isJson()) {
            terminal().json(new Difference(ChangeWords.of(operations), lines, OperationJson.write(operations)));
        } else {
            terminal().line(ChangeWords.of(operations));
            lines.forEach(line -> terminal().line("  " + Terminal.safe(line)));
        }
    }
}
