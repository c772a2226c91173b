package footpath.analytics.sequence;

import footpath.analytics.EventPattern;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;

/// Whether persons' events follow a regular expression, in the notation of ClickHouse's `sequenceMatch`.
///
/// The conditions are numbered from 1. An event that fulfils none of them is dropped before matching, as if it had
/// not happened; a condition that the pattern does not name keeps its events, so that they stand between others.
/// The events that are left, in order of time and then arrival, are matched by a pattern of
///
/// - `(?N)`: one event that fulfils condition N (it may fulfil others too),
/// - `.`: one event, whichever,
/// - `.*`: any number of events, none included,
/// - `(?t<=60)`: the next event of the pattern comes at most so many seconds after the one before, with any number
///   of events between. Also `<`, `>=`, `>` and `==`, and up to six decimals; `(?t<=14d)` with a unit of `s`,
///   `min`, `h` or `d`, a day being 24 hours. Several in a row must all hold. It stands directly between two of
///   `(?N)` and `.`, since it skips events by itself.
///
/// Terms that stand side by side match events that stand side by side; each event fills one term. A match may begin
/// and end anywhere: `.*` at either end says nothing. `(?1)(?t<=3600)(?2).*(?3)` asks for a 1, a 2 within an hour,
/// and a 3 at any time after.
///
/// Matches are counted one after another: the one that ends first, then the one that ends first of those that begin
/// after its end, and so on. That gives the largest number of matches that do not overlap.
///
/// Differs from ClickHouse where that leaves a choice open or gives up: events of one instant have an order; there
/// is no cap on steps, because none is needed; times may have a unit; a time term beside `.*`, at an end of the
/// pattern, or such that no
/// time fulfils it is an error; and so is a pattern without `(?N)` and `.`.
///
/// Source: ClickHouse, Parametric aggregate functions, `sequenceMatch` and `sequenceCount`. Cost: time
/// O(events + events that fulfil a condition times terms) at worst, whatever the pattern; one pass.
///
/// @param scope      period, persons, zone; what lies outside of the period is as if it had not happened
/// @param conditions 1 to 32
/// @param pattern    with 1 to 64 of `(?N)` and `.`
/// @param mode       what is wanted to know
public record SequenceQuestion(Scope scope, List<EventMatcher> conditions, String pattern, SequenceMode mode)
        implements Question<SequenceAnswer> {
    public SequenceQuestion {
        conditions = List.copyOf(conditions);
        MatcherRules.requireConditions("sequence.conditions", conditions);
        EventPattern.parse("sequence.pattern", pattern, conditions.size());
    }

    @Override
    public String kind() {
        return "sequence";
    }

    @Override
    public Kernel<?, SequenceAnswer> resolve(IndexSnapshot snapshot) {
        return new SequenceKernel(new ResolvedSequence(this, snapshot));
    }
}
