package footpath.maps.measure;

import footpath.maps.Assertion;
import java.util.Locale;
import java.util.Optional;

/// Whether an assertion holds.
///
/// @param assertion the assertion
/// @param verdict   whether it does
/// @param share     what was counted, 0 to 1; empty if nothing could be
/// @param low       lower end of its 95 % interval
/// @param high      upper end of its 95 % interval
/// @param n         of how many persons the share is taken
/// @param reason    of the verdict, in a sentence without a full stop
public record AssertionResult(
        Assertion assertion,
        Verdict verdict,
        Optional<Double> share,
        Optional<Double> low,
        Optional<Double> high,
        long n,
        String reason) {

    /// How an assertion stands.
    public enum Verdict {
        /// The share is on the right side of each limit.
        PASSED,
        /// It is on the wrong side of one.
        FAILED,
        /// Too few persons, or nothing to count.
        UNDECIDED;

        /// As it is written in answers: `passed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AssertionResult undecided(Assertion assertion, long n, String reason) {
        return new AssertionResult(
                assertion, Verdict.UNDECIDED, Optional.empty(), Optional.empty(), Optional.empty(), n, reason);
    }
}
