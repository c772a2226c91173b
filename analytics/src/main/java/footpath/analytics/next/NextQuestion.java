package footpath.analytics.next;

import footpath.analytics.EventPattern;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What comes right after, or right before, a match of a pattern.
///
/// - Conditions and pattern are those of a sequence question: events that fulfil no condition are dropped before
///   matching. `(?1)` alone is each event of the first condition.
/// - Matches share no event: the one that ends first, then of those that begin after its end the one that ends
///   first, and so on. A match that could begin at several events begins at the latest of them.
/// - What comes after is the first event after the last of the match, in order of time and arrival; what comes
///   before is the last event before the first of the match. Events that are not taken are passed over. It may be
///   part of another match.
/// - Each match counts once; it has nothing after it if there is no such event, or none within the time.
///
/// Cost: two passes over the events that fulfil a condition and what stands between them, and the passes that exact
/// quantiles need; memory O(different values).
///
/// @param scope      period, persons, zone; what lies outside of the period is as if it had not happened
/// @param conditions 1 to 32
/// @param pattern    with 1 to 64 of `(?N)` and `.`
/// @param direction  on which side of a match is looked
/// @param taken      which events can be what comes next
/// @param field      whose value is told; the name of the event if empty
/// @param within     longest time between match and what comes next, inclusive; empty if any time apart will do
/// @param counted    which matches of a person count
/// @param top        1 to 1,000: how many values the answer holds, the most frequent ones; the rest is "other"
public record NextQuestion(
        Scope scope,
        List<EventMatcher> conditions,
        String pattern,
        NextDirection direction,
        EventMatcher taken,
        Optional<Field> field,
        Optional<Duration> within,
        NextCounted counted,
        int top)
        implements Question<NextAnswer> {

    public NextQuestion {
        conditions = List.copyOf(conditions);
        MatcherRules.requireConditions("next.conditions", conditions);
        EventPattern.parse("next.pattern", pattern, conditions.size());
        MatcherRules.requireNoTraits("next.taken", taken);
        if (field.isPresent() && field.get() instanceof Field.Trait) {
            throw new InvalidQuestion("next.field", "needs a property of the events or the channel, not a trait");
        }
        within.ifPresent(window -> MatcherRules.requireWindow("next.within", window));
        MatcherRules.requireSize("next.top", top, 1, 1_000, "values");
    }

    @Override
    public String kind() {
        return "next";
    }

    @Override
    public Kernel<?, NextAnswer> resolve(IndexSnapshot snapshot) {
        var resolved = new ResolvedNext(this, snapshot);
        return NextTop.round(resolved, groups -> new NextKernel(resolved, groups));
    }
}
