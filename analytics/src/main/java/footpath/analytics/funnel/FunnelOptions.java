package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import footpath.analytics.Words;
import footpath.events.filter.Field;
import java.util.HashSet;
import java.util.List;

/// How a funnel counts, beyond its steps and its window.
///
/// The default of plain steps costs least. Any other option takes a walk over the events of one subject after
/// another; a strict order and one in which any step may begin read every event of every subject. Counting
/// conversions walks a subject once for each step and conversion; measuring from the earliest entry that goes
/// deepest, once for each entry; holding fields constant, once for each of their values.
///
/// @param order       of the steps
/// @param rules       where products differ
/// @param exclusions  events that must not come between
/// @param counting    persons alone, or conversions beside them
/// @param attribution where the value of the breakdown is taken
/// @param constant    up to 3 fields that must have one value at all events of an attempt; an event without a
///     value fills no step. Each value is walked by itself, and a person counts by the best
/// @param begin       with which steps a person may begin; an open funnel costs a walk for each step
public record FunnelOptions(
        FunnelOrder order,
        FunnelRules rules,
        List<FunnelExclusion> exclusions,
        FunnelCounting counting,
        FunnelAttribution attribution,
        List<Field> constant,
        FunnelBegin begin) {

    /// The plain funnel by our rules.
    public static final FunnelOptions DEFAULT = of(FunnelRules.FOOTPATH);

    public FunnelOptions {
        exclusions = List.copyOf(exclusions);
        constant = List.copyOf(constant);
        MatcherRules.requireSize("funnel.constant", constant.size(), 0, 3, "fields");
        for (Field field : constant) {
            if (field instanceof Field.Trait) {
                throw new InvalidQuestion(
                        "funnel.constant",
                        "needs a property or the channel of events (a trait is constant as it is), got "
                                + Words.of(field));
            }
        }
        if (new HashSet<>(constant).size() < constant.size()) {
            throw new InvalidQuestion("funnel.constant", "names a field twice; each may stand once");
        }
    }

    /// Steps in order, by some rules.
    public static FunnelOptions of(FunnelRules rules) {
        return new FunnelOptions(
                FunnelOrder.ORDERED,
                rules,
                List.of(),
                FunnelCounting.PERSONS,
                rules.attribution(),
                List.of(),
                FunnelBegin.CLOSED);
    }

    /// The same in another order of steps.
    public FunnelOptions in(FunnelOrder other) {
        return new FunnelOptions(other, rules, exclusions, counting, attribution, constant, begin);
    }

    /// The same with these exclusions.
    public FunnelOptions excluding(FunnelExclusion... other) {
        return new FunnelOptions(order, rules, List.of(other), counting, attribution, constant, begin);
    }

    /// The same with something else counted.
    public FunnelOptions counting(FunnelCounting other) {
        return new FunnelOptions(order, rules, exclusions, other, attribution, constant, begin);
    }

    /// The same with the value of the breakdown taken elsewhere.
    public FunnelOptions attributedTo(FunnelAttribution other) {
        return new FunnelOptions(order, rules, exclusions, counting, other, constant, begin);
    }

    /// The same with fields held constant.
    public FunnelOptions holding(Field... other) {
        return new FunnelOptions(order, rules, exclusions, counting, attribution, List.of(other), begin);
    }

    /// The same where persons may begin with other steps.
    public FunnelOptions beginning(FunnelBegin other) {
        return new FunnelOptions(order, rules, exclusions, counting, attribution, constant, other);
    }

    /// Whether the quick walk over plain steps gives the answer: it knows no option but the end of the window.
    boolean isPlain() {
        return isPlainButForExclusions() && exclusions.isEmpty();
    }

    private boolean isPlainButForExclusions() {
        return order == FunnelOrder.ORDERED
                && rules.entry() == FunnelRules.Entry.LATEST
                && rules.eventUse() == FunnelRules.EventUse.ONE_STEP
                && rules.ties() == FunnelRules.Ties.SAME_INSTANT
                && counting == FunnelCounting.PERSONS
                && attribution.equals(FunnelAttribution.ENTRY)
                && constant.isEmpty()
                && begin == FunnelBegin.CLOSED;
    }

    /// Whether counting level by level gives the answer, if all steps are plain: it knows exclusions of one name each
    /// that end the attempt.
    boolean isForLevels() {
        return isPlainButForExclusions()
                && !dropsPersons()
                && exclusions.stream()
                        .allMatch(exclusion -> exclusion.matcher().names().size() == 1);
    }

    boolean dropsPersons() {
        return order != FunnelOrder.ANY
                && !exclusions.isEmpty()
                && rules.exclusion() == FunnelRules.ExclusionEffect.DROPS_PERSON;
    }
}
