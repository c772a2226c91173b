package footpath.analytics.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/// How many journeys each packed variant is, and how long each journey of any variant lasts, while they are few enough
/// to keep: sixteen bytes each. Adding is confined to one thread.
final class JourneyCounts {
    /*
     * Journeys are sorted into parts, by a hash of their variant, as soon as there are many, and are counted part by part
     * once somebody asks: so each table stays in the cache while it is filled, different parts are counted at once, to
     * merge is to take over, and who asks for the times of a variant looks through one part. Once there are too many
     * journeys, those that came are counted now and then and forgotten.
     */

    /// Of so many journeys at most the times are kept.
    static final int MOST_TIMES = 12_000_000;

    private static final int FEW = 2 * 32;
    private static final int MANY = 2 * (1 << 14);

    /// 2^25 places in all are half a gigabyte.
    private static final int MOST_BITS = 25 - JourneyChunk.PART_BITS;

    private final int mostTimes;
    private final NumberCounts[] tables = new NumberCounts[JourneyChunk.PARTS];

    /// Whether the journeys of each part are counted.
    private final boolean[] isCounted = new boolean[JourneyChunk.PARTS];

    private final List<JourneyChunk> chunks = new ArrayList<>();

    /// What came last: variant and microseconds by turns.
    private long[] latest = new long[FEW];

    private int used;

    /// How many journeys are kept.
    private int kept;

    private boolean isWhole = true;

    /// @param mostTimes of so many journeys at most the times are kept
    JourneyCounts(int mostTimes) {
        this.mostTimes = mostTimes;
        Arrays.setAll(tables, part -> new NumberCounts(MOST_BITS, JourneyChunk.PART_BITS));
    }

    /// Whether the times of all journeys are kept.
    boolean isWhole() {
        return isWhole;
    }

    /// Adds a journey. It is counted if its variant is packed, which are those above 0. Nothing may be added any more
    /// once counts were asked for.
    void add(long variant, long micros) {
        if (kept == mostTimes) {
            isWhole = false;
            forget();
        }
        kept++;
        append(variant, micros);
    }

    private void append(long variant, long micros) {
        if (used == latest.length) {
            makeRoom();
        }
        latest[used] = variant;
        latest[used + 1] = micros;
        used += 2;
    }

    private void makeRoom() {
        if (latest.length < MANY) {
            latest = Arrays.copyOf(latest, 2 * latest.length);
        } else {
            sort();
        }
    }

    /// Sorts what came last.
    private void sort() {
        if (used > 0) {
            chunks.add(JourneyChunk.of(latest, used));
            used = 0;
        }
    }

    /// Adds journeys of packed variants.
    ///
    /// @param variants of them, the first `count` entries; 0 stands for none
    void addAll(long[] variants, long[] micros, int count) {
        for (int i = 0; i < count; i++) {
            if (variants[i] != 0) {
                add(variants[i], micros[i]);
            }
        }
    }

    /// Adds journeys of a packed variant, without their times.
    ///
    /// @throws footpath.analytics.InvalidQuestion if there is no room for it
    void addCount(long variant, long count) {
        tables[JourneyChunk.partOf(variant)].add(variant, count);
    }

    /// Adds the times of journeys that [#addCount] has counted: all there are.
    void setTimes(long[] variants, long[] micros) {
        for (int i = 0; i < variants.length; i++) {
            append(variants[i], micros[i]);
        }
        kept = variants.length;
        Arrays.fill(isCounted, true);
    }

    /// Makes it so that not all times are kept.
    void forgetTimes() {
        isWhole = false;
        forget();
    }

    /// Counts what came, and forgets it.
    private void forget() {
        settle();
        chunks.clear();
        Arrays.fill(isCounted, false);
        kept = 0;
    }

    /// Takes over those of other shards, which must not be used afterwards.
    ///
    /// @param own gives ours for each variant of theirs that is not packed
    void merge(JourneyCounts other, LongUnaryOperator own) {
        isWhole &= other.isWhole && kept <= mostTimes - other.kept;
        if (!isWhole) {
            forget();
            other.forget();
        }
        sort();
        other.sort();
        for (int part = 0; part < JourneyChunk.PARTS; part++) {
            if (isCounted[part] || other.isCounted[part]) {
                settle(part);
                other.settle(part);
            }
            other.tables[part].forEach(tables[part]::add);
        }
        other.chunks.forEach(chunk -> chunk.renumber(own));
        chunks.addAll(other.chunks);
        kept += other.kept;
    }

    /// How many different packed variants.
    int size() {
        settle();
        return Arrays.stream(tables).mapToInt(NumberCounts::size).sum();
    }

    /// How many journeys a packed variant is.
    long count(long variant) {
        int part = JourneyChunk.partOf(variant);
        sort();
        settle(part);
        return tables[part].count(variant);
    }

    /// Gives all packed variants, in no order that could be told.
    void forEach(NumberCounts.Sink sink) {
        settle();
        for (NumberCounts table : tables) {
            table.forEach(sink);
        }
    }

    /// All packed variants, sorted.
    long[] sorted() {
        long[] variants = new long[size()];
        int[] count = {0};
        forEach((variant, journeyCount) -> variants[count[0]++] = variant);
        Arrays.sort(variants);
        return variants;
    }

    /// The times of a variant's journeys, if all are kept, and one entry of whatever. Safe for several threads once
    /// counts were asked for.
    ///
    /// @param count how many journeys it is
    long[] times(long variant, int count) {
        // What is of another variant is written too and then overwritten.
        long[] times = new long[count + 1];
        int written = 0;
        for (JourneyChunk chunk : chunks) {
            written = chunk.times(variant, times, written);
        }
        return times;
    }

    /// Gives all journeys, if all are kept.
    void forEachJourney(JourneyChunk.Sink sink) {
        sort();
        chunks.forEach(chunk -> chunk.forEach(sink));
    }

    private void settle() {
        sort();
        IntStream.range(0, JourneyChunk.PARTS).parallel().forEach(this::settle);
    }

    private void settle(int part) {
        if (!isCounted[part]) {
            chunks.forEach(chunk -> chunk.count(part, tables[part]));
            isCounted[part] = true;
        }
    }
}
