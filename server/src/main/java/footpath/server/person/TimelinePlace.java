package footpath.server.person;

import footpath.events.Micros;
import footpath.events.log.LoggedEvent;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.Comparator;

/// Where an event stands in a timeline: by time, and at one time in order of arrival.
///
/// @param micros its time, in microseconds since 1970
/// @param seq    its number in the log
public record TimelinePlace(long micros, long seq) implements Comparable<TimelinePlace> {
    private static final Comparator<TimelinePlace> BY_TIME =
            Comparator.comparingLong(TimelinePlace::micros).thenComparingLong(TimelinePlace::seq);

    static TimelinePlace of(LoggedEvent event) {
        return new TimelinePlace(Micros.of(event.event().time()), event.seq());
    }

    /// The place that a text tells.
    ///
    /// @throws Fault `INVALID_PARAMETER`
    public static TimelinePlace parse(String text) {
        int dot = text.indexOf('.');
        try {
            return new TimelinePlace(
                    Long.parseLong(text.substring(0, Math.max(0, dot))), Long.parseLong(text.substring(dot + 1)));
        } catch (NumberFormatException notAPlace) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            "query.before",
                            "is \"" + text + "\"",
                            "give what the part before told as next")
                    .because(notAPlace);
        }
    }

    /// As [#parse] reads it.
    public String text() {
        return micros + "." + seq;
    }

    @Override
    public int compareTo(TimelinePlace other) {
        return BY_TIME.compare(this, other);
    }
}
