package footpath.analytics.funnel;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Durations;
import footpath.analytics.Share;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How far persons went.
///
/// @param rule     the rule by which persons were counted, in words
/// @param entrants how many persons reached the first step; in an open funnel how many entered at any
/// @param steps    one per step of the question
/// @param groups   one per value of the breakdown, most entrants first, then by value; "other" and "(none)" last
/// @param conversions how often each step was reached by attempts that do not overlap; empty unless asked with
///     [FunnelCounting#CONVERSIONS]
/// @param took     how long answering took
public record FunnelAnswer(
        String rule,
        long entrants,
        List<StepAnswer> steps,
        List<GroupAnswer> groups,
        List<Long> conversions,
        Duration took) {

    public FunnelAnswer {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
        conversions = List.copyOf(conversions);
    }

    /// @param label        of the step; in any order how many of the steps
    /// @param reached      of the entrants: who reached it
    /// @param entered      in an open funnel: how many of those entered there, and came from no step before;
    ///     empty in a closed one
    /// @param ofPrevious   of those who reached the step before (the last before that cannot be skipped): who
    ///     reached this one too; in an open funnel who came here from there; of the entrants for the first
    /// @param dropped      of those who reached it: who went no further
    /// @param fromEntry    time since the first step; empty for the first step, and if nobody reached it
    /// @param fromPrevious time since the step taken before; empty for the first step, and if nobody reached it
    public record StepAnswer(
            String label,
            Share reached,
            Optional<Long> entered,
            Share ofPrevious,
            Share dropped,
            Optional<Durations> fromEntry,
            Optional<Durations> fromPrevious) {}

    /// @param value   of the field at the entry; in an open funnel at the entry of the attempt that counts at
    ///     a step
    /// @param reached how many persons reached each step
    public record GroupAnswer(BreakdownValue value, List<Long> reached) {
        public GroupAnswer {
            reached = List.copyOf(reached);
        }
    }
}
