package footpath.cli;

import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.map.Maps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which revision of a map is measured, over which period and for which persona.
final class MeasureOptions {
    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(names = "--persona", paramLabel = "KEY", description = "only persons this persona stands for")
    private @Nullable String persona;

    /// The map of a name, at the revision that is asked for.
    StoredMap found(Maps maps, String slug) {
        return revision.found(maps, slug);
    }

    DatePeriod period(JourneyMap map) {
        return period.days().within(map.period());
    }

    MeasureChoice choice(JourneyMap map) {
        return new MeasureChoice(Optional.of(period(map)), Optional.ofNullable(persona));
    }
}
