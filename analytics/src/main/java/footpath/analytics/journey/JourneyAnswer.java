package footpath.analytics.journey;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened along a map.
///
/// @param rule     the rule by which persons were counted, in words
/// @param entrants how many persons entered
/// @param steps    one per step of the question, in its order
/// @param arcs     how persons went from step to step, most frequent first; ties by document order of the steps
/// @param segments one per segment of the question, in its order
/// @param took     how long answering took
public record JourneyAnswer(
        String rule,
        long entrants,
        List<StepAnswer> steps,
        List<ArcAnswer> arcs,
        List<SegmentAnswer> segments,
        Duration took) {

    public JourneyAnswer {
        steps = List.copyOf(steps);
        arcs = List.copyOf(arcs);
        segments = List.copyOf(segments);
    }

    /// What happened at one step.
    ///
    /// @param key          of the step
    /// @param rule         who counts here, in words
    /// @param reach        of the entrants: who reached it
    /// @param previous     key of the closest earlier step that is not optional; empty for the entry
    /// @param ofPrevious   of those who reached the previous step: who reached this one too; of nobody for the
    ///     entry
    /// @param arrived      of the entrants: who reached this step or one that stands later; never grows from step
    ///     to step
    /// @param skipped      of those whose furthest step stands later: who did not reach this one
    /// @param droppedAfter of those who reached it: for whom it was the furthest
    /// @param outOfOrder   of those who reached it and the previous one: who reached this one first
    /// @param since        key of the step `time` is measured from: the one it follows if that was named, else the
    ///     previous
    /// @param time         time since then, over those who reached both in this order; empty if nobody did
    /// @param repeats      how often those who reached it did so within the journey; empty if nobody did
    /// @param channels     where the event happened that counts; most frequent first, then by name
    /// @param segments     one per segment of the question: of its entrants, who reached the step
    /// @param lastSeen     latest event that counted here, repeats included
    public record StepAnswer(
            String key,
            String rule,
            Share reach,
            Optional<String> previous,
            Share ofPrevious,
            Share arrived,
            Share skipped,
            Share droppedAfter,
            Share outOfOrder,
            Optional<String> since,
            Optional<Durations> time,
            Optional<Repeats> repeats,
            List<ChannelCount> channels,
            List<SegmentReach> segments,
            Optional<Instant> lastSeen) {

        public StepAnswer {
            channels = List.copyOf(channels);
            segments = List.copyOf(segments);
        }
    }

    /// @param mean events per person who reached the step, at least 1
    /// @param max  most events of one person
    public record Repeats(double mean, long max) {}

    /// @param channel where it happened; empty if unknown
    /// @param reach   of those who reached the step: who reached it there
    public record ChannelCount(String channel, Share reach) {}

    /// @param segment key of the segment
    /// @param reach   of its entrants: who reached the step
    public record SegmentReach(String segment, Share reach) {}

    /// A segment as a whole.
    ///
    /// @param key      of the segment
    /// @param size     persons of the scope in it who have any event at all
    /// @param entrants those of them who entered
    public record SegmentAnswer(String key, long size, long entrants) {}

    /// Persons who went from one step straight to the next of theirs, in order of time (at one instant: document
    /// order).
    ///
    /// @param from key of the step left; empty for the way in
    /// @param to   key of the step reached; empty for the way out
    /// @param n    of the entrants: who went this way
    /// @param time from step to step; empty for the ways in and out
    public record ArcAnswer(Optional<String> from, Optional<String> to, Share n, Optional<Durations> time) {}
}
