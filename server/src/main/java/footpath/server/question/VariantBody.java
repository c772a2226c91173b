package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.variant.VariantAnswer;
import footpath.analytics.variant.VariantQuestion;
import footpath.events.filter.EventMatcher;
import footpath.maps.format.FilterJson;
import footpath.server.Footpath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The most frequent whole journeys as the API tells them.
///
/// @param rule       by which journeys were counted
/// @param tookMillis how long answering took
/// @param persons    how many persons have a journey
/// @param journeys   how many journeys there are
/// @param distinct   how many variants there are, those left out included
/// @param variants   the most frequent ones, most frequent first
public record VariantBody(
        String rule, double tookMillis, long persons, long journeys, long distinct, List<Variant> variants) {
    private static final int DEFAULT_TOP = 20;

    /// @param names         of the events, in order
    /// @param share         how many journeys are this variant
    /// @param covered       how many journeys are this variant or one before it
    /// @param medianSeconds half lasted at most this
    /// @param p90Seconds    nine of ten lasted at most this
    public record Variant(
            List<String> names, ShareBody share, ShareBody covered, double medianSeconds, double p90Seconds) {}

    /// What is asked.
    record Asked(
            @Says("names of the events that count; all of them if absent") @Nullable
            List<String> events,

            @Says("a condition on the events") @Nullable JsonNode where,

            @JsonUnwrapped AskedScope scope,

            @Says(value = "let a run of equal steps count as one", otherwise = "true") @Nullable
            Boolean collapse,

            @Says("how many variants, the most frequent") @Nullable
            Integer top)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            return VariantBody.of(footpath.ask(question()));
        }

        VariantQuestion question() {
            return new VariantQuestion(
                    scope.readCutting(""),
                    new EventMatcher(
                            events == null ? List.of() : events,
                            QuestionBody.condition(where, FilterJson.Subject.EVENT, "where")),
                    collapse == null || collapse,
                    scope.pause(),
                    top == null ? DEFAULT_TOP : top);
        }
    }

    /// The body of an answer.
    public static VariantBody of(VariantAnswer answer) {
        return new VariantBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.persons(),
                answer.journeys(),
                answer.distinct(),
                answer.variants().stream()
                        .map(one -> new Variant(
                                one.names(),
                                ShareBody.of(one.share()),
                                ShareBody.of(one.covered()),
                                one.medianSeconds(),
                                one.p90Seconds()))
                        .toList());
    }
}
