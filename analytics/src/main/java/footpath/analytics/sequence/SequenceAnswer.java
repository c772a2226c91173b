package footpath.analytics.sequence;

import footpath.analytics.Share;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// Who matches a pattern.
///
/// @param rule    the rule by which was matched, in words
/// @param matched how many persons match, of those with at least one event that fulfils a condition
/// @param matches how many matches there are that share no event; only if they were to be counted
/// @param longest how far persons come, from no term to all of them; only if that was asked, else empty
/// @param took    how long answering took
public record SequenceAnswer(
        String rule, Share matched, OptionalLong matches, List<LongestAnswer> longest, Duration took) {

    public SequenceAnswer {
        longest = List.copyOf(longest);
    }

    /// @param terms   how many of the pattern's `(?N)` and `.` are filled, in order
    /// @param pattern that part of the pattern; empty for no term
    /// @param n       how many persons come so far and no farther
    public record LongestAnswer(int terms, String pattern, long n) {}
}
