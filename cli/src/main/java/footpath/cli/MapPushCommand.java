package footpath.cli;

import footpath.maps.JourneyMap;
import footpath.maps.edit.ChangeWords;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapOperation;
import footpath.maps.history.MapChange;
import footpath.maps.history.RevisionConflict;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.MapEditing;
import footpath.server.map.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "push",
        description = {
            "Takes in what was changed in files of maps since they were pulled.",
            "What others changed meanwhile stays, and comes into the file; what does not fit is refused."
        },
        footer = {"", "Example:", "  footpath map push examples/maps/campaign-to-loyal.json"})
final class MapPushCommand extends Action {
    /// @param maps each that was looked at
    record Pushed(List<Line> maps) {}

    /// @param words    what was changed
    /// @param revision newest after it
    record Line(String slug, String words, long revision) {}

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "maps as JSON, or folders of them")
    private List<Path> files = new ArrayList<>();

    @Override
    void run() {
        try (Footpath footpath = openOrCreate()) {
            List<Line> lines = new ArrayList<>();
            for (Path file : files) {
                maps(file).forEach(each -> lines.add(push(footpath, each)));
            }
            if (isJson()) {
                terminal().json(new Pushed(lines));
            } else {
                lines.forEach(
                        line -> terminal().line(line.slug() + ": " + line.words() + ", revision " + line.revision()));
            }
        }
    }

    private static List<Path> maps(Path file) {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.filter(each -> each.getFileName().toString().matches("[^.].*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new Fault(FaultCode.INVALID_INPUT, file.toString(), "cannot be listed", "name a folder of maps")
                    .because(failed);
        }
    }

    private static Line push(Footpath footpath, Path file) {
        JourneyMap map = MapLoadCommand.read(file);
        MapFolder folder = new MapFolder(Optional.ofNullable(file.getParent()).orElse(Path.of(".")));
        String slug = map.slug();
        boolean isItsFile = folder.file(slug).getFileName().equals(file.getFileName());
        if (footpath.maps().load(slug).isEmpty()) {
            return kept(new MapEditing(footpath).create(map), "a new map", folder, isItsFile && folder.notes(slug));
        }
        Maps maps = new Maps(footpath);
        Optional<Long> pulled = isItsFile ? folder.pulled(slug, maps) : Optional.empty();
        StoredMap base = maps.find(slug, pulled);
        List<MapOperation> operations = MapDifference.between(base.map(), map);
        if (operations.isEmpty()) {
            return new Line(slug, "no change", base.revision());
        }
        MapChange change = new MapChange(UUID.randomUUID().toString(), operations);
        try {
            StoredMap made = footpath.maps().change(slug, change, base.revision());
            return kept(made, ChangeWords.of(operations), folder, pulled.isPresent());
        } catch (RevisionConflict conflict) {
            throw new Fault(
                            FaultCode.CONFLICT,
                            file.toString(),
                            String.valueOf(conflict.getMessage()),
                            "pull the newest into another folder, put both together there, and push that")
                    .because(conflict);
        }
    }

    /// A file that was pulled has then what others changed, too; another one stays as it is.
    private static Line kept(StoredMap made, String words, MapFolder folder, boolean isPulled) {
        if (isPulled) {
            folder.write(made);
        }
        return new Line(made.map().slug(), words, made.revision());
    }
}
