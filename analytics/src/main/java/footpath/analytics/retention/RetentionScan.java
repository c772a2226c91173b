package footpath.analytics.retention;

import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// Goes through the starts of a shard that put a person into a cohort, and tells the returns after each.
/// Confined to one thread.
final class RetentionScan {
    /*
     * A place is where an event lies on the question's clock: the number of its calendar period, or its time in
     * microseconds. The distance of a return is then the difference of places, in whole units, on either clock.
     * 1. Places of returns ascend; on the calendar each stands once.
     * 2. Returns from `next` on come after the current start in order of time and arrival. On the calendar those of
     *    the start's own period may be among them, where no column is.
     */
    private static final long START = 1;
    private static final long RETURN = 2;

    /// Receives each start that counts.
    interface Sink {
        void accept(int subject, int event, int cohort);
    }

    private final ResolvedRetention retention;
    private final boolean firstOnly;
    private final StepHits hits;
    private long[] places = new long[64];
    private int[] hitOfPlace = new int[64];
    private int size;
    private int next;
    private long start;

    RetentionScan(ResolvedRetention retention, Shard shard) {
        this.retention = retention;
        this.firstOnly = retention.question.entry() == RetentionEntry.FIRST_TIME;
        this.hits = StepHits.of(
                shard,
                List.of(retention.question.start(), retention.question.returning()),
                SubjectMask.of(shard, retention.question.scope().segment()),
                retention.read);
    }

    void forEach(Sink sink) {
        while (hits.next()) {
            gatherReturns();
            goThroughStarts(sink);
        }
    }

    private void gatherReturns() {
        size = 0;
        int period = -1;
        long[] times = hits.times();
        for (int hit = 0; hit < hits.size(); hit++) {
            if ((hits.steps()[hit] & RETURN) != 0 && times[hit] >= retention.fromMicros) {
                if (retention.calendar) {
                    int found = retention.cohorts.periodOf(times[hit], period);
                    if (found != period) {
                        period = found;
                        add(found, hit);
                    }
                } else {
                    add(retention.rolling(times[hit]), hit);
                }
            }
        }
    }

    private void add(long place, int hit) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            hitOfPlace = Arrays.copyOf(hitOfPlace, 2 * size);
        }
        places[size] = place;
        hitOfPlace[size] = hit;
        size++;
    }

    private void goThroughStarts(Sink sink) {
        next = 0;
        int cohort = -1;
        for (int hit = 0; hit < hits.size(); hit++) {
            if ((hits.steps()[hit] & START) == 0) {
                continue;
            }
            long time = hits.times()[hit];
            if (time < retention.fromMicros) {
                return;
            }
            int found = retention.cohorts.periodOf(time, cohort);
            if (found != cohort) {
                cohort = found;
                begin(hit, retention.calendar ? cohort : retention.rolling(time));
                sink.accept(hits.subject(), hits.events()[hit], cohort);
                if (firstOnly) {
                    return;
                }
            }
        }
    }

    private void begin(int hit, long place) {
        start = place;
        while (next < size && hitOfPlace[next] <= hit) {
            next++;
        }
    }

    /// The first return after the current start; [#end()] if there is none.
    int firstReturn() {
        return next;
    }

    /// After the last return.
    int end() {
        return size;
    }

    /// The event a return is; by the calendar the first of its period.
    int event(int place) {
        return hits.events()[hitOfPlace[place]];
    }

    /// How many whole units a return is after the current start.
    long distance(int place) {
        return (places[place] - start) / retention.distance;
    }
}
