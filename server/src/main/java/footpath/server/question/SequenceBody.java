package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.sequence.SequenceAnswer;
import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceProfile;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who matches a pattern, as the API tells it.
///
/// @param rule       by which was matched
/// @param tookMillis how long answering took
/// @param matched    how many persons match, of those with an event that fulfils a condition
/// @param matches    how many matches there are that share no event; null unless they were to be counted
/// @param longest    how far persons come; empty unless that was asked
public record SequenceBody(
        String rule,
        double tookMillis,
        ShareBody matched,
        @Nullable Long matches,
        List<Longest> longest) {

    /// @param terms   how many terms of the pattern are filled
    /// @param pattern that part of the pattern
    /// @param n       how many persons come so far and no farther
    public record Longest(int terms, String pattern, long n) {}

    /// What is asked.
    record Asked(
            @Says(value = "the events the pattern speaks of, numbered from 1", required = true) @Nullable
            List<MatcherBody> conditions,

            @Says(value = "a pattern as (?1)(?t<=14d)(?2)", required = true) @Nullable
            String pattern,

            @Says(value = "who matches, how often, or how far", otherwise = "match", choices = SequenceMode.class)
            @Nullable
            String mode,

            @Says(
                    value = "the product whose rules count; they are the same",
                    otherwise = "footpath",
                    choices = SequenceProfile.class)
            @Nullable
            String rules,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            return SequenceBody.of(footpath.ask(question()));
        }

        SequenceQuestion question() {
            // Both match alike, so no more than the word is looked at.
            QuestionBody.choice("rules", rules, SequenceProfile.FOOTPATH);
            return new SequenceQuestion(
                    scope.read(),
                    QuestionBody.conditions(conditions),
                    pattern == null ? "" : pattern,
                    QuestionBody.choice("mode", mode, SequenceMode.MATCH));
        }
    }

    /// The body of an answer.
    public static SequenceBody of(SequenceAnswer answer) {
        return new SequenceBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                ShareBody.of(answer.matched()),
                answer.matches().isPresent() ? (Long) answer.matches().getAsLong() : null,
                answer.longest().stream()
                        .map(one -> new Longest(one.terms(), one.pattern(), one.n()))
                        .toList());
    }
}
