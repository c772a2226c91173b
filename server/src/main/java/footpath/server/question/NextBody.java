package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.EventPattern;
import footpath.analytics.next.NextAnswer;
import footpath.analytics.next.NextCounted;
import footpath.analytics.next.NextDirection;
import footpath.analytics.next.NextQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import footpath.server.question.Says.Form;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What comes next to a match, as the API tells it.
///
/// @param rule       by which was matched and counted
/// @param tookMillis how long answering took
/// @param persons    how many persons have a match
/// @param matches    how many matches there are
/// @param nothing    matches with nothing next to them, of all matches
/// @param next       the most frequent first
public record NextBody(String rule, double tookMillis, long persons, long matches, ShareBody nothing, List<Next> next) {

    /// @param value         name of the event, or the value of its field
    /// @param n             how often it comes next
    /// @param share         of all matches
    /// @param persons       how many persons have it at least once
    /// @param medianSeconds half of the times between took at most this
    /// @param p90Seconds    nine of ten took at most this
    public record Next(String value, long n, ShareBody share, long persons, double medianSeconds, double p90Seconds) {}

    /// What is asked.
    record Asked(
            @Says("the events that are looked for; this, or conditions and a pattern, must be given") @Nullable
            MatcherBody match,

            @Says("the events the pattern speaks of, numbered from 1") @Nullable
            List<MatcherBody> conditions,

            @Says("a pattern as (?1)(?t<=14d).*(?2)") @Nullable
            String pattern,

            @Says(value = "what comes after a match, or before", otherwise = "after", choices = NextDirection.class)
            @Nullable
            String direction,

            @Says("only these events can come next, others are passed over") @Nullable
            MatcherBody taken,

            @Says("a property whose value is told in place of the event's name") @Nullable
            String property,

            @Says(value = "whether the channel is told in place of the event's name", otherwise = "false") @Nullable
            Boolean channel,

            @Says(value = "longest time between the match and what comes next, inclusive", form = Form.DURATION)
            @Nullable
            String within,

            @Says(
                    value = "every match that shares no event with the one before, or a person's first",
                    otherwise = "all",
                    choices = NextCounted.class)
            @Nullable
            String count,

            @Says(value = "how many values, the most frequent; 1 to 1,000, the rest is other", otherwise = "10")
            @Nullable
            Integer top,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        private static final EventMatcher ANY_EVENT = new EventMatcher(List.of(), Condition.ALWAYS);
        private static final int DEFAULT_TOP = 10;

        @Override
        public Object ask(Footpath footpath) {
            return NextBody.of(footpath.ask(question()));
        }

        NextQuestion question() {
            if (match != null && (conditions != null || pattern != null)) {
                throw QuestionBody.invalid("match", "stands beside a pattern", "give one of match and pattern");
            }
            return new NextQuestion(
                    scope.read(),
                    matchers(),
                    pattern == null ? EventPattern.EACH : pattern,
                    QuestionBody.choice("direction", direction, NextDirection.AFTER),
                    taken == null ? ANY_EVENT : taken.matcher("taken"),
                    field(),
                    Optional.ofNullable(within).map(text -> QuestionBody.duration("within", text)),
                    QuestionBody.choice("count", count, NextCounted.ALL),
                    top == null ? DEFAULT_TOP : top);
        }

        private List<EventMatcher> matchers() {
            if (pattern == null) {
                return List.of(QuestionBody.matcher(match, "match"));
            }
            return QuestionBody.conditions(conditions);
        }

        private Optional<Field> field() {
            return property == null && (channel == null || !channel)
                    ? Optional.empty()
                    : Optional.of(new FunnelAsked.AskedField(property, channel).field("property"));
        }
    }

    /// The body of an answer.
    public static NextBody of(NextAnswer answer) {
        return new NextBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.persons(),
                answer.nothing().of(),
                ShareBody.of(answer.nothing()),
                answer.next().stream()
                        .map(one -> new Next(
                                one.value().toString(),
                                one.share().n(),
                                ShareBody.of(one.share()),
                                one.persons(),
                                one.medianSeconds(),
                                one.p90Seconds()))
                        .toList());
    }
}
