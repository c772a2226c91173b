package footpath.maps.compare;

/// What a difference between two reaches is worth.
public enum Verdict {
    /// The adjusted p-value is below 0.05.
    MORE_THAN_CHANCE,
    /// It is not.
    MAY_BE_CHANCE,
    /// Both sides count the same persons, or nobody can tell whether they do.
    NOT_TESTED,
    /// Everybody who enters a side reaches it: the step is the entry of both.
    ENTRY,
    /// One side does not have the step, or has no number for it.
    NOTHING_TO_COMPARE
}
