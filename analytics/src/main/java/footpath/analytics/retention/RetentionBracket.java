package footpath.analytics.retention;

import footpath.analytics.InvalidQuestion;
import java.util.List;
import java.util.stream.IntStream;

/// The distances that one column of a retention table takes together: days 4 to 7.
///
/// @param from first distance from the start, in units, 0 or more
/// @param to   last distance, inclusive; at most 10,000
public record RetentionBracket(int from, int to) {
    private static final int FARTHEST = 10_000;

    /// @throws InvalidQuestion if it is empty, negative or too far
    public RetentionBracket {
        if (from < 0 || to < from || to > FARTHEST) {
            throw new InvalidQuestion(
                    "retention.columns", "needs brackets with 0 <= from <= to <= 10000, got " + from + " to " + to);
        }
    }

    /// Columns of one period each: 1, 2, 3 up to `periods`.
    public static List<RetentionBracket> each(int periods) {
        return IntStream.rangeClosed(1, periods)
                .mapToObj(period -> new RetentionBracket(period, period))
                .toList();
    }

    /// The bracket as people write it: `4-7`, or `4` if it is one period.
    public String label() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
