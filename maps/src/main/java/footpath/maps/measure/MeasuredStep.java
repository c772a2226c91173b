package footpath.maps.measure;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.maps.Belief;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One step, believed and observed.
///
/// @param key        of the step
/// @param stage      key of its stage
/// @param title      of the step
/// @param status     how far its numbers can be relied on
/// @param reason     of the status, where it needs one
/// @param rule       who counts here, in a sentence; empty if unbound
/// @param optional   whether people may pass it by
/// @param observed   what happened; empty if it was not asked
/// @param believed   what the team believes
/// @param difference of the two; empty unless the status is OK
public record MeasuredStep(
        String key,
        String stage,
        String title,
        StepStatus status,
        Optional<String> reason,
        Optional<String> rule,
        boolean optional,
        Optional<Observed> observed,
        Optional<Belief> believed,
        Optional<Difference> difference) {

    /// What happened alone.
    public MeasuredStep withoutBelief() {
        return new MeasuredStep(
                key, stage, title, status, reason, rule, optional, observed, Optional.empty(), Optional.empty());
    }

    /// What happened at a step. A share that is absent is hidden, or is a share of a previous step that does not
    /// exist.
    ///
    /// @param reach        of the entrants: who reached it
    /// @param previous     key of the closest earlier measured step that is not optional
    /// @param ofPrevious   of those who reached that one: who reached this one too
    /// @param arrived      of the entrants: who reached this step or a later one
    /// @param skipped      of those who went further: who did not reach this one
    /// @param droppedAfter of those who reached it: for whom it was the furthest
    /// @param outOfOrder   of those who reached it and the previous one: who reached it first
    /// @param time         since which step, how long
    /// @param repeats      how often people did it
    /// @param channels     where it happened; of those who reached it
    /// @param personas     of each persona's entrants: who reached it
    /// @param lastSeen     newest event that counted here
    public record Observed(
            Optional<Share> reach,
            Optional<String> previous,
            Optional<Share> ofPrevious,
            Optional<Share> arrived,
            Optional<Share> skipped,
            Optional<Share> droppedAfter,
            Optional<Share> outOfOrder,
            Optional<Time> time,
            Optional<Repeats> repeats,
            List<ChannelShare> channels,
            List<PersonaShare> personas,
            Optional<Instant> lastSeen) {

        public Observed {
            channels = List.copyOf(channels);
            personas = List.copyOf(personas);
        }
    }

    /// How long it took.
    ///
    /// @param since key of the step it is measured from
    public record Time(String since, Durations durations) {}

    /// How often those who reached the step did so.
    public record Repeats(double mean, long max) {}

    /// @param channel as events carry it; empty if unknown
    public record ChannelShare(String channel, Optional<Share> reach) {}

    /// @param persona key of the persona
    public record PersonaShare(String persona, Optional<Share> reach) {}

    /// Observed minus believed.
    ///
    /// @param reachPoints   in points: 100 times the difference of the shares
    /// @param persons       people more, or fewer, than the belief would have given
    /// @param medianSeconds how much longer, or shorter, half took
    public record Difference(Optional<Double> reachPoints, Optional<Long> persons, Optional<Double> medianSeconds) {}
}
