package footpath.store.append;

import java.util.Map;

/// What became of some batches of arrivals.
///
/// @param events      events added
/// @param duplicatesBySource calls left out, since one of the same message id was there before
/// @param quarantined calls put into the quarantine
/// @param identities  identities seen for the first time
public record ArrivalReport(long events, Map<String, Long> duplicatesBySource, long quarantined, long identities) {
    public ArrivalReport {
        duplicatesBySource = Map.copyOf(duplicatesBySource);
    }

    /// Calls left out, since one of the same message id was there before.
    public long duplicates() {
        return duplicatesBySource.values().stream().mapToLong(count -> count).sum();
    }
}
