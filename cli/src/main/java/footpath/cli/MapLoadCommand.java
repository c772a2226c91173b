package footpath.cli;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.Violation;
import footpath.maps.format.MapJson;
import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = "Takes in a map from a file, as a new revision if there is one of its name.",
        footer = {"", "Example:", "  footpath map load examples/maps/campaign-to-loyal.json"})
final class MapLoadCommand extends Action {
    record Loaded(String slug, long revision, List<String> warnings) {}

    @Parameters(paramLabel = "FILE", description = "the map as JSON")
    private Path file;

    @Override
    void run() {
        JourneyMap map = read(file);
        try (Footpath footpath = openOrCreate()) {
            Maps maps = new Maps(footpath);
            boolean wasPublished = footpath.maps()
                    .load(map.slug())
                    .map(StoredMap::map)
                    .filter(Maps::isPublished)
                    .isPresent();
            StoredMap stored = maps.keep(map);
            List<String> warnings = maps.publishedUnsigned(stored).filter(_ -> !wasPublished).stream()
                    .toList();
            if (isJson()) {
                terminal().json(new Loaded(map.slug(), stored.revision(), warnings));
            } else {
                terminal()
                        .line("Loaded " + map.slug() + " as revision " + stored.revision()
                                + "; measure it with footpath map measure " + map.slug());
                warnings.forEach(warning -> terminal().line("Mind that " + Terminal.safe(warning)));
            }
        }
    }

    /// Reads a map; everything that is wrong with it is told in one line.
    static JourneyMap read(Path file) {
        try {
            return MapJson.read(Files.readString(file));
        } catch (MalformedInputException notText) {
            throw unreadable(file, "is not UTF-8 text", "give a map as JSON").because(notText);
        } catch (IOException unreadable) {
            throw unreadable(file, "cannot be read", "name a map file, as examples/maps/campaign-to-loyal.json")
                    .because(unreadable);
        } catch (InvalidMap invalid) {
            List<Violation> violations = invalid.violations();
            Violation first = violations.getFirst();
            String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
            throw unreadable(file, first.path() + " " + first.problem() + more, first.remedy())
                    .because(invalid);
        }
    }

    private static Fault unreadable(Path file, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, file.toString(), problem, remedy);
    }
}
