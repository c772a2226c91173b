package footpath.cli;

import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.map.Days;
import footpath.server.map.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which revision of a map is measured, over which period and for which persona.
final class MeasureOptions {
    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "the map as it was then, as in `footpath map history` (default: the newest)")
    private @Nullable Long revision;

    @Option(names = "--from", paramLabel = "DAY", description = "first day counted (default: the map's)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "first day no longer counted (default: the map's)")
    private @Nullable LocalDate to;

    @Option(names = "--persona", paramLabel = "KEY", description = "only persons this persona stands for")
    private @Nullable String persona;

    /// The map of a name, at the revision that is asked for.
    StoredMap found(Maps maps, String slug) {
        return maps.find(slug, Optional.ofNullable(revision));
    }

    DatePeriod period(JourneyMap map) {
        return new Days("--to", Optional.ofNullable(from), Optional.ofNullable(to)).within(map.period());
    }

    MeasureChoice choice(JourneyMap map) {
        return new MeasureChoice(Optional.of(period(map)), Optional.ofNullable(persona));
    }
}
