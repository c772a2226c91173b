package footpath.analytics.drivers;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;
import java.util.function.Function;

/// What sets a target group of persons apart from a base group: in which traits, events and values of properties
/// their shares differ the most.
///
/// - A person has a value of a trait, or none; did an event if it did so at least once; has a value of a property
///   if at least one of the chosen events has it (or has none).
/// - What fewer persons than the minimum have, of both groups together, is not compared. That many have it says
///   nothing about the difference, so leaving out the others does not bend the p-values.
/// - Each p-value is adjusted for the number of comparisons, so that of those found below 0.05 one in twenty is
///   expected to be no difference at all: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, Journal
///   of the Royal Statistical Society B 57 (1995), 289-300.
/// - Differences come with Newcombe's 95 % interval, as [footpath.analytics.ShareDifference] has it.
///
/// Association is not cause: what converters have more often need not have made them convert.
///
/// Cost: one pass over the traits, the events and the chosen properties; where the groups come of a funnel, its
/// pass before. Memory O(different values).
///
/// @param scope    persons, zone, and the period of the events that are compared
/// @param groups   target and base
/// @param compared in what
/// @param limits   how much of it
public record DriversQuestion(Scope scope, DriversGroups groups, DriversCompared compared, DriversLimits limits)
        implements Question<DriversAnswer> {
    public DriversQuestion {
        if (groups instanceof DriversGroups.Funnel(var entrants)
                && !entrants.scope().subject().equals(scope.subject())) {
            throw new InvalidQuestion(
                    "drivers.funnel.subject",
                    "is the " + entrants.scope().subject().one() + ", and that of the question the "
                            + scope.subject().one() + "; both must be the same");
        }
    }

    @Override
    public String kind() {
        return "drivers";
    }

    @Override
    public Kernel<?, DriversAnswer> resolve(IndexSnapshot snapshot) {
        var resolved = new ResolvedDrivers(this, snapshot);
        return grouped(snapshot, found -> new DriversKernel(resolved, found));
    }

    /// Finds the groups, and then goes on.
    ///
    /// @param next the round that looks at them
    <A> Kernel<?, A> grouped(IndexSnapshot snapshot, Function<SubjectGroups, Kernel<?, A>> next) {
        return switch (groups) {
            case DriversGroups.Segments segments -> next.apply(SegmentGroups.of(scope, segments));
            case DriversGroups.Funnel funnel ->
                new EntrantsRound<>(funnel.entrants().resolve(snapshot), scope, next);
        };
    }
}
