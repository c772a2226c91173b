package footpath.analytics.funnel;

import footpath.analytics.Breakdown;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How many persons reach each step, in order; other events may come between.
///
/// - A person reaches depth d if there are d different events e1 to ed of the period with times that do not
///   decrease, ei matching step i, and the last within the window of the first. At one instant
///   arrival does not matter.
/// - A person counts once, at the greatest depth it reaches.
/// - Its best attempt is the one that reaches this depth first; if several do at that time, the one that entered
///   last; if still several, the one that took each earlier step the soonest.
///
/// @param scope     period, persons, zone
/// @param steps     1 to 64
/// @param within    how long an attempt may last
/// @param breakdown the field to split by; taken at the entry of the best attempt (of several events at that
///     instant that match the first step, from the first to arrive)
/// @param timed     whether times between steps are wanted; without them one pass over the events is enough
/// @param options   how else it counts; the words above are those of [FunnelOptions#DEFAULT]
public record FunnelQuestion(
        Scope scope,
        List<FunnelStep> steps,
        FunnelWindow within,
        Optional<Breakdown> breakdown,
        boolean timed,
        FunnelOptions options)
        implements Question<FunnelAnswer> {

    public FunnelQuestion {
        steps = List.copyOf(steps);
        MatcherRules.requireSize("funnel.steps", steps.size(), 1, 64, "steps");
        OptionRules.require(steps, options);
    }

    /// A funnel with the default options.
    public FunnelQuestion(
            Scope scope, List<FunnelStep> steps, Duration within, Optional<Breakdown> breakdown, boolean timed) {
        this(scope, steps, new FunnelWindow.Span(within), breakdown, timed, FunnelOptions.DEFAULT);
    }

    /// The same funnel, counted another way.
    public FunnelQuestion with(FunnelOptions other) {
        return new FunnelQuestion(scope, steps, within, breakdown, timed, other);
    }

    /// The counts alone of the same funnel, among other persons or at another time.
    public FunnelQuestion among(Scope other) {
        return new FunnelQuestion(other, steps, within, Optional.empty(), false, options);
    }

    @Override
    public String kind() {
        return "funnel";
    }

    @Override
    public Kernel<?, FunnelAnswer> resolve(IndexSnapshot snapshot) {
        return new FunnelKernel(new ResolvedFunnel(this, snapshot));
    }
}
