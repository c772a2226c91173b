package footpath.analytics.retention;

/// When a person counts as returned in a column. "At a distance" means: with a return event so many periods
/// after the start, as [RetentionClock] counts them. All look at events within the scope's period only.
public enum RetentionReturn {
    /// Returned at a distance inside the column.
    ON,

    /// Returned at the column's first distance or any later one, beyond the last column too. Such a count is final
    /// only once the period asked for is over.
    ON_OR_AFTER,

    /// Returned at any distance from the first one of column 1 to the last one of the column, those between
    /// columns included.
    ON_OR_BEFORE,

    /// Returned [#ON] this column and every column from 1 before it.
    STREAK
}
