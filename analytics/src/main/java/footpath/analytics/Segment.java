package footpath.analytics;

import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which persons: by their traits, by what they did and did not do, and by any combination of both.
///
/// A live description: who is in it is found when a question is asked. Immutable.
public sealed interface Segment {
    /// Everyone.
    Segment EVERYONE = new Traits(Condition.ALWAYS);

    /// The largest number of times that may be asked for.
    int MOST_TIMES = 1_000_000;

    /// Those for whose traits a condition holds.
    record Traits(Condition condition) implements Segment {
        public Traits {
            MatcherRules.requireTraitsOnly("segment", condition);
        }
    }

    /// Those who did something often enough, close enough together, and did not do something else afterwards.
    ///
    /// A run is `times` events in order of time and arrival, the last at most `within` after the first,
    /// inclusive. A person is in if one of its runs is followed by no event of `neverAfter`; an event is not
    /// after itself.
    ///
    /// @param events     what they did
    /// @param times      how often at least, 1 to 1,000,000
    /// @param within     how close together; empty if any time apart will do
    /// @param neverAfter what they must not have done later within the period
    /// @param period     events outside are not seen, whatever the period of the question
    record Did(
            EventMatcher events, int times, Optional<Duration> within, Optional<EventMatcher> neverAfter, Period period)
            implements Segment {
        public Did {
            MatcherRules.requireNoTraits("segment.did", events);
            neverAfter.ifPresent(never -> MatcherRules.requireNoTraits("segment.neverAfter", never));
            within.ifPresent(window -> MatcherRules.requireWindow("segment.within", window));
            MatcherRules.requireSize("segment.times", times, 1, MOST_TIMES, "times");
        }

        /// At least once, at any time.
        public static Did once(EventMatcher events) {
            return new Did(events, 1, Optional.empty(), Optional.empty(), Period.ALWAYS);
        }
    }

    /// Those in all of the parts.
    record All(List<Segment> parts) implements Segment {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// Those in any of the parts.
    record Any(List<Segment> parts) implements Segment {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// Those not in the part.
    record Not(Segment part) implements Segment {}

    /// Those who had an event before an instant.
    record Known(Instant toExclusive) implements Segment {}

    /// Those on a list.
    ///
    /// @param persons by their numbers in the index that is asked
    /// @param asOf    when they were put on it
    record Persons(SubjectSet persons, Instant asOf) implements Segment {}

    /// Those in a segment that is kept under a name.
    record Saved(String name, Segment meaning) implements Segment {}
}
