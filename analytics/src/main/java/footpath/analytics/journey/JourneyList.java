package footpath.analytics.journey;

import java.util.Optional;

/// Which persons of a journey are meant: those behind one of its numbers. Keys are those of the question's steps.
public sealed interface JourneyList {

    /// Who reached a step; if a channel is given, with the event that counts on that channel.
    record Reached(String step, Optional<String> channel) implements JourneyList {}

    /// For whom the step was the furthest.
    record DroppedAfter(String step) implements JourneyList {}

    /// Whose furthest step stands later, but who did not reach this one.
    record Skipped(String step) implements JourneyList {}

    /// Entrants who did not reach the step.
    record Missed(String step) implements JourneyList {}

    /// Who reached the step or one that stands later.
    record Arrived(String step) implements JourneyList {}

    /// Who reached the step and the previous one, this one first.
    record OutOfOrder(String step) implements JourneyList {}

    /// Who went from one step straight to the next of theirs; empty `from` is the way in, empty `to` the way out.
    record Arc(Optional<String> from, Optional<String> to) implements JourneyList {}
}
