package footpath.cli;

import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.map.Days;
import footpath.server.map.Maps;
import footpath.server.map.PersonasBody;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "personas",
        description = "The personas of a map beside what the data says of those they stand for: how many they are,"
                + " how far they are the same people, whether they walk alike, and what sets them apart.",
        footer = {"", "Example:", "  footpath map personas campaign-to-loyal"})
final class MapPersonasCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "the map as it was then, as in `footpath map history` (default: the newest)")
    private @Nullable Long revision;

    @Option(names = "--from", paramLabel = "DAY", description = "first day counted (default: the map's)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "first day no longer counted (default: the map's)")
    private @Nullable LocalDate to;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = maps.find(slug, Optional.ofNullable(revision));
            MeasureChoice choice = new Days("--to", Optional.ofNullable(from), Optional.ofNullable(to))
                    .choice(stored.map(), Optional.empty());
            PersonasBody body = PersonasBody.of(maps.personas(stored, choice, population.population()));
            if (isJson()) {
                terminal().json(body);
                return;
            }
            LeftOutNote.print(LeftOut.told(), terminal());
            new PersonasText(stored.map(), body, terminal()).print();
        }
    }
}
