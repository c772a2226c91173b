package footpath.server.exchange;

import footpath.analytics.Population;
import footpath.exchange.MapToExport;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredFeelings;
import footpath.server.map.Maps;
import java.util.Optional;

/// Maps on their way out with all that is measured of them.
public final class MeasuredExport {
    private MeasuredExport() {}

    /// Measures a map; how people felt only where an emotion curve names the answers.
    public static MapToExport of(Maps maps, StoredMap stored, MeasureChoice choice, Population population) {
        boolean isFelt =
                stored.map().lanes().stream().anyMatch(lane -> lane.scores().isPresent());
        Optional<MeasuredFeelings> feelings =
                isFelt ? Optional.of(maps.feelings(stored, choice, population)) : Optional.empty();
        return new MapToExport(
                stored.map(), stored.revision(), Optional.of(maps.measure(stored, choice, population)), feelings);
    }
}
