package footpath.analytics.survival;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;

/// How long each entrant was observed, in microseconds: those who had the event and those who had not.
final class SurvivalPartial implements Partial<SurvivalPartial> {
    private long[] untilEvent = new long[16];
    private int events;
    private long[] untilCensored = new long[16];
    private int censored;

    void addEvent(long micros) {
        untilEvent = roomFor(untilEvent, events + 1);
        untilEvent[events++] = micros;
    }

    /// Adds the first of some.
    void addEvents(long[] micros, int count) {
        untilEvent = roomFor(untilEvent, events + count);
        System.arraycopy(micros, 0, untilEvent, events, count);
        events += count;
    }

    void addCensored(long micros) {
        untilCensored = roomFor(untilCensored, censored + 1);
        untilCensored[censored++] = micros;
    }

    /// Adds the first of some.
    void addCensored(long[] micros, int count) {
        untilCensored = roomFor(untilCensored, censored + count);
        System.arraycopy(micros, 0, untilCensored, censored, count);
        censored += count;
    }

    private static long[] roomFor(long[] values, int size) {
        return size <= values.length ? values : Arrays.copyOf(values, Math.max(size, 2 * values.length));
    }

    /// Of those who had the event.
    long[] untilEvent() {
        return Arrays.copyOf(untilEvent, events);
    }

    /// Of those who had not.
    long[] untilCensored() {
        return Arrays.copyOf(untilCensored, censored);
    }

    @Override
    public void merge(SurvivalPartial other) {
        addEvents(other.untilEvent, other.events);
        addCensored(other.untilCensored, other.censored);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(untilEvent());
        out.putLongs(untilCensored());
    }

    static SurvivalPartial read(PartialReader in) {
        var partial = new SurvivalPartial();
        partial.untilEvent = in.takeLongs();
        partial.events = partial.untilEvent.length;
        partial.untilCensored = in.takeLongs();
        partial.censored = partial.untilCensored.length;
        in.require(isDurations(partial.untilEvent) && isDurations(partial.untilCensored), "has a negative time");
        return partial;
    }

    private static boolean isDurations(long[] values) {
        return Arrays.stream(values).allMatch(value -> value >= 0);
    }
}
