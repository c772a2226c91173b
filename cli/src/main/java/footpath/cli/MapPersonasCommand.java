package footpath.cli;

import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Footpath;
import footpath.server.LeftOut;
import footpath.server.map.Maps;
import footpath.server.map.PersonasBody;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "personas",
        description = "The personas of a map beside what the data says of those they stand for: how many they are,"
                + " how far they are the same people, whether they walk alike, and what sets them apart.",
        footer = {"", "Example:", "  footpath map personas campaign-to-loyal"})
final class MapPersonasCommand extends Action {
    @Parameters(paramLabel = "MAP", description = "its name, as in `footpath map list`")
    private String slug;

    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            Maps maps = new Maps(footpath);
            StoredMap stored = revision.found(maps, slug);
            MeasureChoice choice = period.days().choice(stored.map(), Optional.empty());
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
