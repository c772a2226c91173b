package footpath.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The last round: all values inside the intervals.
final class DurationCollection extends DurationTally {
    private static final int CHUNK = 1 << 15;
    private static final int MOST_IN_TABLE = 64;

    private final DurationBins bins;
    private final DurationIntervals intervals;

    /// What was found, in no order.
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunk last = new Chunk(0);

    private static final class Chunk {
        final int[] intervals;
        final long[] values;
        int size;

        Chunk(int room) {
            intervals = new int[room];
            values = new long[room];
        }

        boolean hasRoomFor(int count) {
            return values.length - size >= count;
        }

        void add(int interval, long value) {
            intervals[size] = interval;
            values[size++] = value;
        }
    }

    DurationCollection(DurationBins bins, DurationIntervals intervals) {
        this.bins = bins.counting();
        this.intervals = intervals;
    }

    @Override
    void count(int[] measures, long[] micros, int count) {
        bins.add(measures, micros, count);
        Chunk chunk = roomFor(count);
        int end = chunk.size;
        for (int i = 0; i < count; i++) {
            chunk.intervals[end] = measures[i];
            chunk.values[end] = micros[i];
            end += intervals.inWindow(measures[i], micros[i]);
        }
        keepInside(chunk, end);
    }

    /// Turns the measures of what was just found into intervals, and drops what lies in none.
    private void keepInside(Chunk chunk, int end) {
        for (int i = chunk.size; i < end; i++) {
            int interval = intervals.indexOf(chunk.intervals[i], chunk.values[i]);
            if (interval >= 0) {
                chunk.add(interval, chunk.values[i]);
            }
        }
    }

    private Chunk roomFor(int count) {
        if (!last.hasRoomFor(count)) {
            last = new Chunk(Math.max(CHUNK, count));
            chunks.add(last);
        }
        return last;
    }

    @Override
    public Consumer<ClassedDurations> classed(int[] measureOfKind) {
        return bins.isCounted() && intervals.areClasses() ? new Hits(measureOfKind) : super.classed(measureOfKind);
    }

    /// Finds what lies in the intervals while each is a class, so that few times need to be read.
    private final class Hits implements Consumer<ClassedDurations> {
        private final int[] measureOfKind;

        /// For each kind the classes that are its intervals.
        private final int[] classesOfKind;

        /// By kind and class 1 where it is, else 0; nothing where kinds are too many for a table near the processor.
        private final byte[] isWanted;

        /// Places of hits in a block, with room for one more.
        private int[] places = {};

        /// How long each of them takes: read in a loop of its own, which waits for many times at once.
        private long[] micros = {};

        Hits(int[] measureOfKind) {
            this.measureOfKind = measureOfKind;
            this.classesOfKind = intervals.classesOf(measureOfKind);
            this.isWanted = new byte[classesOfKind.length <= MOST_IN_TABLE ? classesOfKind.length << 8 : 0];
            for (int at = 0; at < isWanted.length; at++) {
                isWanted[at] = (byte) DurationIntervals.holds(classesOfKind[at >> 8], at & 0xff);
            }
        }

        @Override
        public void accept(ClassedDurations durations) {
            int hits = find(durations);
            int[] kinds = durations.kinds();
            durations.micros(places, hits, micros);
            Chunk chunk = roomFor(hits);
            for (int hit = 0; hit < hits; hit++) {
                int i = places[hit];
                if (durations.isThere(i)) {
                    chunk.add(intervals.indexOfClass(measureOfKind[kinds[i]], durations.classOf(i)), micros[hit]);
                }
            }
        }

        private int find(ClassedDurations durations) {
            if (places.length <= durations.count()) {
                places = new int[durations.count() + durations.count() / 2 + 1];
                micros = new long[places.length];
            }
            return isWanted.length > 0 ? findInTable(durations) : findByKind(durations);
        }

        private int findInTable(ClassedDurations durations) {
            int[] kinds = durations.kinds();
            byte[] classes = durations.classes();
            int count = durations.count();
            int hits = 0;
            for (int i = 0; i < count; i++) {
                places[hits] = i;
                hits += isWanted[(kinds[i] << 8) + (classes[i] & 0xff)];
            }
            return hits;
        }

        private int findByKind(ClassedDurations durations) {
            int[] kinds = durations.kinds();
            byte[] classes = durations.classes();
            int count = durations.count();
            int hits = 0;
            for (int i = 0; i < count; i++) {
                places[hits] = i;
                hits += DurationIntervals.holds(classesOfKind[kinds[i]], classes[i] & 0xff);
            }
            return hits;
        }
    }

    /// Gathers durations, those in no interval left out.
    ///
    /// @param places where they stand
    void addAt(int[] places, int count, int[] measures, long[] micros) {
        Chunk chunk = roomFor(count);
        for (int hit = 0; hit < count; hit++) {
            int i = places[hit];
            int interval = intervals.indexOf(measures[i], micros[i]);
            if (interval >= 0) {
                chunk.add(interval, micros[i]);
            }
        }
    }

    /// How many values were gathered.
    int size() {
        return chunks.stream().mapToInt(chunk -> chunk.size).sum();
    }

    /// Forgets them.
    void clear() {
        chunks.clear();
        last = new Chunk(0);
    }

    /// The values, interval by interval.
    Found found() {
        List<List<Chunk>> parts = parts();
        List<int[]> next = parts.parallelStream().map(this::countEach).toList();
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
        IntStream.range(0, parts.size()).parallel().forEach(part -> put(parts.get(part), values, next.get(part)));
        return new Found(values, ends);
    }

    /// The chunks, one part for each processor.
    private List<List<Chunk>> parts() {
        int each = Math.ceilDiv(chunks.size(), Runtime.getRuntime().availableProcessors());
        List<List<Chunk>> parts = new ArrayList<>();
        for (int from = 0; from < chunks.size(); from += each) {
            parts.add(chunks.subList(from, Math.min(chunks.size(), from + each)));
        }
        return parts;
    }

    /// How many values of some chunks lie in each interval.
    private int[] countEach(List<Chunk> part) {
        int[] counts = new int[intervals.count()];
        for (Chunk chunk : part) {
            for (int i = 0; i < chunk.size; i++) {
                counts[chunk.intervals[i]]++;
            }
        }
        return counts;
    }

    /// @param next for each interval, where its next value belongs
    private static void put(List<Chunk> part, long[] values, int[] next) {
        for (Chunk chunk : part) {
            for (int i = 0; i < chunk.size; i++) {
                values[next[chunk.intervals[i]]++] = chunk.values[i];
            }
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
        chunks.addAll(collection.chunks);
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
            Chunk chunk = roomFor(values.length);
            for (long value : values) {
                chunk.add(interval, value);
            }
        }
    }
}
