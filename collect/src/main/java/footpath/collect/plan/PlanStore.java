package footpath.collect.plan;

import java.util.List;
import java.util.Optional;

/// Keeps the tracking plan with its revisions, and what was counted. Safe for use by several threads; what was saved
/// survives a power cut.
public interface PlanStore {
    /// The newest plan; empty if none was ever saved.
    Optional<StoredPlan> load();

    /// Saves a plan as the next revision.
    ///
    /// @param basedOn the revision it was made from; 0 if there was none
    /// @throws PlanConflict if that is not the newest
    StoredPlan save(String document, long basedOn);

    /// What was counted.
    List<PlanCount> counts();

    /// Keeps what was counted in place of all that was kept before.
    void keep(List<PlanCount> counts);
}
