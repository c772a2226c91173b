package footpath.analytics;

import footpath.events.Micros;
import java.time.Instant;
import java.util.List;

/// Why one person counts where it does in an answer.
///
/// @param path   what was decided on the way, one sentence part each: `began 5 Mar 2017 10:00:00 with "visit"`, `had
///     no "pay" in months 0 and 2`
/// @param events the events that decided, in order of time
public record Explanation(List<String> path, List<Deciding> events) {
    public Explanation {
        path = List.copyOf(path);
        events = List.copyOf(events);
    }

    /// One event that decided.
    ///
    /// @param time  when
    /// @param event its name
    /// @param as    what it counted as
    public record Deciding(Instant time, String event, String as) {
        /// @param micros when, in microseconds
        public static Deciding of(long micros, String event, String as) {
            return new Deciding(Micros.toInstant(micros), event, as);
        }
    }

    /// Of a person for whom no event decided.
    public static Explanation of(String why) {
        return new Explanation(List.of(why), List.of());
    }

    /// The whole path in one sentence.
    public String sentence() {
        return String.join(", ", path);
    }
}
