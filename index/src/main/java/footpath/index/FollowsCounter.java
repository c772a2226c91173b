package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Counts a shard's [DirectlyFollows] while its timelines are written. Confined to one thread.
///
/// Where names are so many, or follow each other in so many ways, that the histograms would not fit into some 16 MB, it
/// counts nothing: questions then go through the events.
final class FollowsCounter {
    private static final int MOST_NAMES = 1024;
    private static final int MOST_ARCS = 1 << 14;
    private static final int CLASSES = 256;

    private final int names;

    /// For each pair of names one more than the number of its arc; 0 if it has not occurred.
    private final int[] arcOfPair;

    /// The pair of each arc.
    private int[] pairs = new int[64];

    private int[] histograms = new int[pairs.length * CLASSES];
    private int arcs;
    private boolean isOverfull;

    FollowsCounter(int names) {
        this.names = names;
        this.isOverfull = names > MOST_NAMES;
        this.arcOfPair = new int[isOverfull ? 0 : names * names];
    }

    /// As many bytes as the section can take at most.
    static long mostBytes(int names, long events) {
        if (names > MOST_NAMES) {
            return 0;
        }
        long arcs = Math.min(Math.min((long) names * names, events), MOST_ARCS);
        long entries = Math.min(arcs * GapClass.COUNT, events);
        return (2 + arcs * DirectlyFollows.ARC_INTS + entries * DirectlyFollows.ENTRY_INTS) << 2;
    }

    void count(int from, int to, int gapClass) {
        if (!isOverfull) {
            int pair = from * names + to;
            int arc = arcOfPair[pair] == 0 ? add(pair) : arcOfPair[pair] - 1;
            histograms[arc * CLASSES + gapClass]++;
        }
    }

    private int add(int pair) {
        if (arcs == MOST_ARCS) {
            isOverfull = true;
            return 0;
        }
        if (arcs == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * arcs);
            histograms = Arrays.copyOf(histograms, 2 * histograms.length);
        }
        pairs[arcs] = pair;
        arcOfPair[pair] = ++arcs;
        return arcs - 1;
    }

    /// Writes the section.
    ///
    /// @return how many bytes it takes
    long write(MemorySegment section) {
        if (isOverfull) {
            return 0;
        }
        long entry = 2L + (long) arcs * DirectlyFollows.ARC_INTS;
        long place = put(section, 0, arcs);
        int entries = 0;
        for (int arc = 0; arc < arcs; arc++) {
            place = put(section, place, pairs[arc] / names);
            place = put(section, place, pairs[arc] % names);
            int firstEntry = entries;
            int sum = 0;
            for (int gapClass = 0; gapClass < GapClass.COUNT; gapClass++) {
                int n = histograms[arc * CLASSES + gapClass];
                if (n > 0) {
                    entry = put(section, put(section, entry, gapClass), n);
                    entries++;
                    sum += n;
                }
            }
            place = put(section, put(section, place, sum), firstEntry);
        }
        put(section, place, entries);
        return entry << 2;
    }

    private static long put(MemorySegment section, long place, int value) {
        section.set(Bytes.INT, place << 2, value);
        return place + 1;
    }
}
