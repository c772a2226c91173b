package footpath.analytics;

/// What the number of a [Cell] counts.
public enum CellUnit {
    /// Each person at most once: as many are listed as are counted.
    PERSONS,

    /// Events; listed are the persons with at least one.
    EVENTS,

    /// Journeys; listed are the persons with at least one.
    JOURNEYS,

    /// Sessions; listed are the persons with at least one.
    SESSIONS,

    /// How often one event follows another; listed are the persons with whom it does at least once.
    TRANSITIONS,

    /// Matches of a pattern; listed are the persons with at least one.
    MATCHES,

    /// Conversions; listed are the persons with at least one.
    CONVERSIONS,

    /// Touches; listed are the persons with at least one.
    TOUCHES,

    /// Paths that lead to no conversion; listed are the persons with at least one.
    LOST_PATHS
}
