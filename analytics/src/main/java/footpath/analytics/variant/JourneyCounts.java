package footpath.analytics.variant;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/// How many journeys each packed variant is, and how long each journey of any variant lasts, while they are few enough
/// to keep: sixteen bytes each. Adding is confined to one thread.
final class JourneyCounts {
    /*
     * Journeys lie in parts, by a hash of their variant, and are counted part by part once somebody asks: so each table
     * stays in the cache while it is filled, different parts are counted at once, to merge is to take over, and who
     * asks for the times of a variant looks through one part. Variants that are not packed have a part for themselves,
     * since they change their numbers when they are merged. Once there are too many journeys, those that came are
     * counted now and then and forgotten.
     */

    /// Of so many journeys at most the times are kept.
    static final int MOST_TIMES = 4_000_000;

    private static final int PART_BITS = 6;
    private static final int PARTS = 1 << PART_BITS;
    private static final int UNPACKED = PARTS;

    /// 2^25 places in all are half a gigabyte.
    private static final int MOST_BITS = 25 - PART_BITS;

    private final int mostTimes;
    private final JourneyPart[] parts = new JourneyPart[PARTS + 1];
    private final NumberCounts[] tables = new NumberCounts[PARTS];

    /// Whether the journeys of each part are counted.
    private final boolean[] isCounted = new boolean[PARTS];

    /// How many journeys are kept.
    private int kept;

    private boolean isWhole = true;

    /// @param mostTimes of so many journeys at most the times are kept
    JourneyCounts(int mostTimes) {
        this.mostTimes = mostTimes;
        Arrays.setAll(parts, part -> new JourneyPart());
        Arrays.setAll(tables, part -> new NumberCounts(MOST_BITS, PART_BITS));
    }

    /// Receives journeys.
    interface Sink {
        void accept(long variant, long micros);
    }

    /// Whether the times of all journeys are kept.
    boolean isWhole() {
        return isWhole;
    }

    private static int partOf(long variant) {
        return variant < 0 ? UNPACKED : NumberCounts.part(variant, PART_BITS);
    }

    /// Adds a journey. It is counted if its variant is packed, which are those above 0. Nothing may be added any more
    /// once counts were asked for.
    void add(long variant, long micros) {
        if (kept == mostTimes) {
            isWhole = false;
            forget();
        }
        kept++;
        parts[partOf(variant)].add(variant, micros);
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
        tables[partOf(variant)].add(variant, count);
    }

    /// Adds the times of journeys that [#addCount] has counted: all there are.
    void setTimes(long[] variants, long[] micros) {
        for (int i = 0; i < variants.length; i++) {
            parts[partOf(variants[i])].add(variants[i], micros[i]);
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
        for (JourneyPart part : parts) {
            part.clear();
        }
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
        for (int part = 0; part < PARTS; part++) {
            if (isCounted[part] || other.isCounted[part]) {
                settle(part);
                other.settle(part);
            }
            other.tables[part].forEach(tables[part]::add);
        }
        for (int part = 0; part <= PARTS; part++) {
            parts[part].take(other.parts[part], own);
        }
        kept += other.kept;
    }

    /// How many different packed variants.
    int size() {
        settle();
        return Arrays.stream(tables).mapToInt(NumberCounts::size).sum();
    }

    /// How many journeys a packed variant is.
    long count(long variant) {
        settle(partOf(variant));
        return tables[partOf(variant)].count(variant);
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

    /// The times of a variant's journeys, if all are kept. Safe for several threads once nothing is added.
    ///
    /// @param count how many journeys it is
    long[] times(long variant, int count) {
        return parts[partOf(variant)].times(variant, count);
    }

    /// Gives all journeys, if all are kept.
    void forEachJourney(Sink sink) {
        for (JourneyPart part : parts) {
            part.forEach(sink);
        }
    }

    private void settle() {
        IntStream.range(0, PARTS).parallel().forEach(this::settle);
    }

    private void settle(int part) {
        if (!isCounted[part]) {
            parts[part].count(tables[part]);
            isCounted[part] = true;
        }
    }
}
