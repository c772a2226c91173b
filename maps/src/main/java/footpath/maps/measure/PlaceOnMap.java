package footpath.maps.measure;

import footpath.analytics.journey.JourneyTrace.Fill;
import java.util.List;
import java.util.Optional;

/// How far one person came along a map. Immutable.
///
/// @param fills       the steps that were reached, in order of time, at one instant in order of the map; none for who
///                    never entered
/// @param isCompleted whether the last step was reached, of those that can be measured and are not optional
public record PlaceOnMap(List<Fill> fills, boolean isCompleted) {
    public PlaceOnMap {
        fills = List.copyOf(fills);
    }

    /// The step that was reached last, where the person is now; empty for who never entered.
    public Optional<Fill> current() {
        return fills.isEmpty() ? Optional.empty() : Optional.of(fills.getLast());
    }
}
