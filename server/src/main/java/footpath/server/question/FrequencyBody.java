package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.frequency.FrequencyAnswer;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Persons by number of events, as the API tells it.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param n          persons with at least one event
/// @param events     how many events they have together
/// @param bars       ascending, without gap from 1 event on
/// @param summary    null if there is no event
public record FrequencyBody(
        String rule,
        double tookMillis,
        long n,
        long events,
        List<Bar> bars,
        @Nullable Summary summary) {
    private static final int DEFAULT_BARS = 30;

    /// @param events  how many events
    /// @param orMore  whether persons with more are in it too
    /// @param persons how many persons
    public record Bar(long events, boolean orMore, long persons) {}

    /// @param mean   events by persons
    /// @param median half have at most this
    /// @param p90    nine of ten have at most this
    /// @param most   the largest number
    public record Summary(double mean, double median, double p90, long most) {}

    /// What is asked.
    ///
    /// @param events which events count
    /// @param bars   how many bars at most; 30 if absent
    record Asked(
            @Says(value = "which events count", required = true) @Nullable
            MatcherBody events,

            @Says(value = "how many bars at most", otherwise = "30") @Nullable
            Integer bars,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            return FrequencyBody.of(footpath.ask(question()));
        }

        FrequencyQuestion question() {
            return new FrequencyQuestion(
                    scope.read(), QuestionBody.matcher(events, "events"), bars == null ? DEFAULT_BARS : bars);
        }
    }

    /// The body of an answer.
    public static FrequencyBody of(FrequencyAnswer answer) {
        return new FrequencyBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.n(),
                answer.events(),
                answer.bars().stream()
                        .map(bar -> new Bar(bar.events(), bar.orMore(), bar.persons()))
                        .toList(),
                answer.summary()
                        .map(summary -> new Summary(summary.mean(), summary.median(), summary.p90(), summary.most()))
                        .orElse(null));
    }
}
