package footpath.analytics.retention;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Share;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// A retention table.
///
/// @param rule    the rule by which was counted, in words
/// @param n       persons in all cohorts and groups together; who is in several counts in each
/// @param columns the distances of the columns after column 0
/// @param groups  without a breakdown a single one; else one per value, most persons first, then by value;
///     "other" and "(none)" last
/// @param took    how long answering took
public record RetentionAnswer(
        String rule, long n, List<RetentionBracket> columns, List<GroupAnswer> groups, Duration took) {

    public RetentionAnswer {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /// @param value   of the breakdown; empty without one
    /// @param cohorts in order of time, empty ones included
    /// @param average one for column 0 and each column: returned of all in the cohorts, over complete cells
    ///     only
    public record GroupAnswer(Optional<BreakdownValue> value, List<CohortAnswer> cohorts, List<Share> average) {
        public GroupAnswer {
            cohorts = List.copyOf(cohorts);
            average = List.copyOf(average);
        }
    }

    /// @param start first instant of the calendar period
    /// @param n     how many persons are in the cohort
    /// @param cells one for column 0 and each column
    public record CohortAnswer(ZonedDateTime start, long n, List<CellAnswer> cells) {
        public CohortAnswer {
            cells = List.copyOf(cells);
        }
    }

    /// @param n        how many of the cohort returned; in column 0 all of them
    /// @param complete whether the column has ended for everyone in the cohort, so that `n` is final; on or after,
    ///     where any later return raises it, only once the period asked for is over too. In column 0, whether the
    ///     cohort's whole period is known
    public record CellAnswer(long n, boolean complete) {}
}
