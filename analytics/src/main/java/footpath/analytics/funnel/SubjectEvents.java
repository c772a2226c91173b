package footpath.analytics.funnel;

import java.util.Arrays;

/// The events of one subject that matter to a funnel with options, in order of time and arrival. Overwritten by the
/// next subject. Confined to one thread.
final class SubjectEvents {
    /// Times in microseconds; those of simultaneous events are equal.
    long[] times = new long[64];

    /// Positions in the shard.
    int[] events = new int[64];

    /// For each event a bit for every step it can fill; 0 if it can only break an attempt.
    long[] steps = new long[64];

    /// For each event a bit for every step after which it must not come next.
    long[] breaks = new long[64];

    /// The same for exclusions alone.
    long[] excludes = new long[64];

    /// For each event the latest time of an attempt that enters at it.
    long[] windowEnds = new long[64];

    int size;

    void clear() {
        size = 0;
    }

    void add(long time, int event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
            breaks = Arrays.copyOf(breaks, 2 * size);
            excludes = Arrays.copyOf(excludes, 2 * size);
            windowEnds = Arrays.copyOf(windowEnds, 2 * size);
        }
        times[size] = time;
        events[size++] = event;
    }

    /// The first event after the instant of another.
    int endOfInstant(int at) {
        int end = at + 1;
        while (end < size && times[end] == times[at]) {
            end++;
        }
        return end;
    }

    /// All steps that events of a stretch can fill.
    long union(int from, int to) {
        long union = 0;
        for (int i = from; i < to; i++) {
            union |= steps[i];
        }
        return union;
    }

    /// The first event later than a time.
    int firstAfter(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
