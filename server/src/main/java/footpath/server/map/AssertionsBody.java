package footpath.server.map;

import footpath.maps.Assertion;
import footpath.maps.measure.AssertionResult;
import footpath.maps.measure.AssertionResult.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the assertions of a map stand, as the API tells it.
///
/// @param map       its slug
/// @param passed    how many
/// @param failed    how many
/// @param undecided how many
/// @param results   in the order of the map
public record AssertionsBody(String map, long passed, long failed, long undecided, List<ResultBody> results) {

    /// @param key     of the assertion
    /// @param step    which is to be reached
    /// @param verdict `passed`, `failed` or `undecided`
    /// @param share   what was counted, 0 to 1; null if nothing could be
    /// @param low     lower end of its 95 % interval
    /// @param high    upper end of its 95 % interval
    /// @param n       of how many persons
    /// @param reason  of the verdict
    public record ResultBody(
            String key,
            String title,
            String step,
            String verdict,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double atLeast,
            @Nullable Double atMost,
            long n,
            String reason) {

        static ResultBody of(AssertionResult result) {
            Assertion assertion = result.assertion();
            return new ResultBody(
                    assertion.key(),
                    assertion.title(),
                    assertion.step(),
                    result.verdict().word(),
                    result.share().orElse(null),
                    result.low().orElse(null),
                    result.high().orElse(null),
                    assertion.atLeast().orElse(null),
                    assertion.atMost().orElse(null),
                    result.n(),
                    result.reason());
        }
    }

    public static AssertionsBody of(String slug, List<AssertionResult> results) {
        return new AssertionsBody(
                slug,
                count(results, Verdict.PASSED),
                count(results, Verdict.FAILED),
                count(results, Verdict.UNDECIDED),
                results.stream().map(ResultBody::of).toList());
    }

    private static long count(List<AssertionResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
