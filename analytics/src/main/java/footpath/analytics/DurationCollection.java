package footpath.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The last round: all values inside the intervals.
final class DurationCollection extends DurationTally {
    private static final int FIRST_ROOM = 1 << 14;

    private final DurationBins bins;
    private final DurationIntervals intervals;

    /// What was found, in no order: the interval of each value, and the value.
    private int[] intervalOf = {};

    private long[] found = {};
    private int size;

    /// What was found in other shards.
    private final List<DurationCollection> others = new ArrayList<>();

    DurationCollection(DurationBins bins, DurationIntervals intervals) {
        this.bins = bins.counting();
        this.intervals = intervals;
    }

    @Override
    void count(int[] measures, long[] micros, int count) {
        bins.add(measures, micros, count);
        makeRoomFor(count);
        int end = size;
        for (int i = 0; i < count; i++) {
            intervalOf[end] = measures[i];
            found[end] = micros[i];
            end += intervals.inWindow(measures[i], micros[i]);
        }
        keepInside(end);
    }

    @Override
    public Consumer<GapBlock> gaps(int[] measureOfKind) {
        return bins.isCounted() && intervals.areClasses() ? new Hits(measureOfKind) : super.gaps(measureOfKind);
    }

    /// Finds what lies in the intervals while each is a class, so that few times need to be read.
    private final class Hits implements Consumer<GapBlock> {
        private final int[] measureOfKind;

        /// For each kind the classes that are its intervals.
        private final int[] classesOfKind;

        /// Places of hits in a block.
        private final int[] places = new int[GapBlock.ROOM + 1];

        Hits(int[] measureOfKind) {
            this.measureOfKind = measureOfKind;
            this.classesOfKind = intervals.classesOf(measureOfKind);
        }

        @Override
        public void accept(GapBlock gaps) {
            makeRoomFor(gaps.count());
            int hits = find(gaps);
            for (int hit = 0; hit < hits; hit++) {
                int i = places[hit];
                if (gaps.isThere(i)) {
                    intervalOf[size] = intervals.indexOfClass(measureOfKind[gaps.kinds()[i]], gaps.gapClass(i));
                    found[size++] = gaps.micros(i);
                }
            }
        }

        private int find(GapBlock gaps) {
            int[] kinds = gaps.kinds();
            byte[] classes = gaps.classes();
            int hits = 0;
            for (int i = 0; i < gaps.count(); i++) {
                places[hits] = i;
                hits += DurationIntervals.holds(classesOfKind[kinds[i]], classes[i] & 0xff);
            }
            return hits;
        }
    }

    /// Turns the measures of what was just found into intervals, and drops what lies in none.
    private void keepInside(int end) {
        for (int i = size; i < end; i++) {
            int interval = intervals.indexOf(intervalOf[i], found[i]);
            if (interval >= 0) {
                intervalOf[size] = interval;
                found[size++] = found[i];
            }
        }
    }

    private void makeRoomFor(int count) {
        if (found.length < size + count) {
            int room = Math.max(Math.max(FIRST_ROOM, size + count), 2 * size);
            found = Arrays.copyOf(found, room);
            intervalOf = Arrays.copyOf(intervalOf, room);
        }
    }

    /// The values, interval by interval.
    Found found() {
        List<DurationCollection> parts = new ArrayList<>(others);
        parts.add(this);
        List<int[]> next =
                parts.parallelStream().map(DurationCollection::countEach).toList();
        int[] ends = new int[intervals.count() + 1];
        int sum = 0;
        for (int interval = 0; interval < intervals.count(); interval++) {
            for (int[] part : next) {
                int count = part[interval];
                part[interval] = sum;
                sum += count;
            }
            ends[interval + 1] = sum;
        }
        long[] values = new long[sum];
        IntStream.range(0, parts.size())
                .parallel()
                .forEach(part -> parts.get(part).put(values, next.get(part)));
        return new Found(values, ends);
    }

    /// How many values of its own lie in each interval.
    private int[] countEach() {
        int[] counts = new int[intervals.count()];
        for (int i = 0; i < size; i++) {
            counts[intervalOf[i]]++;
        }
        return counts;
    }

    /// @param next for each interval, where its next value belongs
    private void put(long[] values, int[] next) {
        for (int i = 0; i < size; i++) {
            values[next[intervalOf[i]]++] = found[i];
        }
    }

    /// Values of many intervals, each together and in no order. Different intervals may be asked by different
    /// threads.
    static final class Found {
        private final long[] values;
        private final int[] ends;

        private Found(long[] values, int[] ends) {
            this.values = values;
            this.ends = ends;
        }

        /// The value that would stand at a rank if those of the interval were sorted. Moves them about.
        long atRank(int interval, int rank) {
            return RankSelection.select(values, ends[interval], ends[interval + 1], ends[interval] + rank);
        }

        /// The value that would stand after the one that [#atRank] has just found.
        long after(int interval, int rank) {
            return RankSelection.least(values, ends[interval] + rank + 1, ends[interval + 1]);
        }

        private long[] of(int interval) {
            return Arrays.copyOfRange(values, ends[interval], ends[interval + 1]);
        }
    }

    /// The bins, counted.
    DurationBins bins() {
        return bins.counted();
    }

    @Override
    void take(DurationTally other) {
        var collection = (DurationCollection) other;
        bins.merge(collection.bins);
        others.add(collection);
        others.addAll(collection.others);
        collection.others.clear();
    }

    @Override
    void put(PartialWriter out) {
        bins.write(out);
        Found all = found();
        for (int interval = 0; interval < intervals.count(); interval++) {
            out.putLongs(all.of(interval));
        }
    }

    @Override
    public void read(PartialReader in) {
        bins.read(in);
        for (int interval = 0; interval < intervals.count(); interval++) {
            long[] values = in.takeLongs();
            makeRoomFor(values.length);
            Arrays.fill(intervalOf, size, size + values.length, interval);
            System.arraycopy(values, 0, found, size, values.length);
            size += values.length;
        }
    }
}
