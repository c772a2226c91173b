package footpath.analytics.stickiness;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/// Persons by number of active periods.
///
/// @param rule   the rule by which was counted, in words
/// @param ranges the whole range, or one per larger period, in order of time
/// @param took   how long answering took
public record StickinessAnswer(String rule, List<RangeAnswer> ranges, Duration took) {
    public StickinessAnswer {
        ranges = List.copyOf(ranges);
    }

    /// @param start    first instant of the first period of the range
    /// @param complete false if the scope cuts the range at its beginning, or it ends beyond what is known
    /// @param n        persons active in at least one period of the range
    /// @param persons  how many are active in exactly 1, 2, 3, … periods; as many numbers as the range has
    ///     periods
    public record RangeAnswer(ZonedDateTime start, boolean complete, long n, List<Long> persons) {
        public RangeAnswer {
            persons = List.copyOf(persons);
        }
    }
}
