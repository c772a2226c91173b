package footpath.events.identity;

import footpath.events.InvalidEvent;
import footpath.events.Micros;
import java.util.Collection;
import java.util.List;

/// What somebody says of two identities: that they are one person, or that they are not.
public sealed interface Evidence {
    /// The two identities it is about.
    IdentityPair pair();

    /// When it was so, in microseconds since 1970: the time of the event, or of the decision by hand.
    long timeMicros();

    /// When the platform learnt of it, in microseconds since 1970.
    long recordedMicros();

    /// How much a link insists.
    enum Strength {
        /// One event came with both identities: one person, unless that person had too many of a kind.
        SEEN,
        /// A sender or somebody by hand said so: one person whatever the limits.
        FORCED
    }

    /// The two are one person.
    record Link(IdentityPair pair, Strength strength, long timeMicros, long recordedMicros) implements Evidence {
        /// @throws InvalidEvent if a time lies outside the years 1 to 9998
        public Link {
            requireTime("link.timeMicros", timeMicros);
            requireTime("link.recordedMicros", recordedMicros);
        }
    }

    /// The two are not one person, says somebody by hand. All links of this pair up to this time count no
    /// more; of those after it only a forced one does.
    record Cut(IdentityPair pair, long timeMicros, long recordedMicros) implements Evidence {
        /// @throws InvalidEvent if a time lies outside the years 1 to 9998
        public Cut {
            requireTime("cut.timeMicros", timeMicros);
            requireTime("cut.recordedMicros", recordedMicros);
        }
    }

    /// What one event shows that came with several identities: each is linked with the primary one.
    ///
    /// @param primary the identity by which the event counts, see [IdentityRules#primary]
    /// @param all     all identities of the event; the primary one and repetitions add nothing
    static List<Link> together(
            int primary, Collection<Integer> all, Strength strength, long timeMicros, long recordedMicros) {
        return all.stream()
                .distinct()
                .filter(identity -> identity != primary)
                .map(identity -> new Link(IdentityPair.of(primary, identity), strength, timeMicros, recordedMicros))
                .toList();
    }

    private static void requireTime(String part, long micros) {
        if (micros < Micros.MIN || micros >= Micros.MAX_EXCLUSIVE) {
            throw new InvalidEvent(
                    part, "is " + micros + "; needs microseconds since 1970 of an instant in the years 1 to 9998");
        }
    }
}
