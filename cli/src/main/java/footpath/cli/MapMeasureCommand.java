package footpath.cli;

import footpath.maps.format.MeasuredMapJson;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.StepStatus;
import footpath.maps.text.MapTable;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.map.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "measure",
        description = "What happened along a map, beside what was believed.",
        footer = {"", "Example:", "  footpath map measure campaign-to-loyal --persona families --from 2017-03-01"})
final class MapMeasureCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`, or a file with a map as JSON")
    private String map;

    @Mixin
    private MeasureOptions asked = new MeasureOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = found(maps);
            MeasuredMap measured = maps.measure(stored, asked.choice(stored.map()), population.population());
            if (!isJson()) {
                LeftOutNote.print(LeftOut.told(), terminal());
            }
            print(stored, measured, footpath());
            requireMeasured(measured);
        }
    }

    /// What a file says has no revision yet.
    private StoredMap found(Maps maps) {
        Path file = Path.of(map);
        return Files.isRegularFile(file)
                ? new StoredMap(MapLoadCommand.read(file), 0, Instant.now())
                : asked.found(maps, map);
    }

    /// The table shows what could be measured; a script must not take it for all there is.
    private static void requireMeasured(MeasuredMap measured) {
        measured.steps().stream()
                .filter(step -> step.status() == StepStatus.ERROR)
                .findFirst()
                .ifPresent(step -> {
                    throw new Fault(
                            FaultCode.INVALID_INPUT,
                            "map " + measured.map() + ", step " + step.key(),
                            step.reason().orElse("cannot be measured"),
                            "correct the step's binding and load the map again");
                });
    }

    /// As a table for people, as JSON for programs.
    static void print(StoredMap stored, MeasuredMap measured, FootpathCommand footpath) {
        Terminal terminal = footpath.terminal();
        terminal.line(
                footpath.isJson()
                        ? MeasuredMapJson.write(measured).strip()
                        : MapTable.render(stored.map(), measured, terminal.hasColour())
                                .strip());
    }
}
