package footpath.maps.review;

import footpath.maps.measure.AssertionResult;
import footpath.maps.measure.MeasuredMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a review is told from, beside the map.
///
/// @param today          in the map's zone
/// @param begun          the day the map was kept first
/// @param events         what is known of each event name; absent if it was not asked
/// @param now            the map measured; absent if it was not asked
/// @param then           the map measured as known at the last review; empty if that is not known
/// @param assertions     how they stand
/// @param assertionsThen how they stood at the last review; empty if that is not known
public record ReviewFacts(
        LocalDate today,
        LocalDate begun,
        Optional<List<EventFact>> events,
        Optional<MeasuredMap> now,
        Optional<MeasuredMap> then,
        List<AssertionResult> assertions,
        List<AssertionResult> assertionsThen) {
    public ReviewFacts {
        events = events.map(List::copyOf);
        assertions = List.copyOf(assertions);
        assertionsThen = List.copyOf(assertionsThen);
    }

    /// Nothing but days.
    public static ReviewFacts days(LocalDate today, LocalDate begun) {
        return new ReviewFacts(
                today, begun, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /// What is known of the events of a name.
    ///
    /// @param events how many there are
    /// @param first  time of the earliest
    /// @param last   time of the latest
    public record EventFact(String name, long events, Instant first, Instant last) {}
}
