package footpath.collect.plan;

import java.time.Instant;

/// A tracking plan as it was saved.
///
/// @param document JSON
/// @param revision 1 for the first that was saved, and one more each time
/// @param savedAt  when
public record StoredPlan(String document, long revision, Instant savedAt) {
    public StoredPlan {
        if (revision < 1) {
            throw new IllegalArgumentException("plan.revision: is " + revision + ", must be at least 1");
        }
    }
}
