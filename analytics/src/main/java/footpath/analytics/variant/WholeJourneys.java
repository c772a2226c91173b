package footpath.analytics.variant;

import footpath.analytics.EventBlocks;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.util.Collections;
import java.util.List;

/// Counts the whole journeys of a shard as numbers, where names are few.
///
/// Time O(events); memory that of a block of them. Confined to one thread.
final class WholeJourneys {
    /*
     * 1. The codes of each journey are packed. What was packed is right if it was not too long; if it was, the journey is
     *    gone through again.
     * 2. Times are read for all journeys of a block one right after another, so that the memory is waited for once.
     */
    private final VariantPartial partial;
    private final EventBlocks blocks;
    private final TimeColumn times;
    private final boolean collapse;

    /// For each name of the shard its code in the partial; below 0 if it is not taken.
    private final int[] codes;

    private long[] packed = new long[64];
    private long[] micros = new long[64];
    private int[] sequence = new int[64];

    private WholeJourneys(ResolvedVariant variant, Shard shard, VariantPartial partial, int[] codes) {
        this.partial = partial;
        this.codes = codes;
        this.blocks = EventBlocks.ofAny(
                shard,
                List.of(variant.question.events()),
                SubjectMask.of(shard, variant.question.scope().segment()),
                variant.period);
        this.times = shard.times();
        this.collapse = variant.question.collapse();
    }

    /// Counts them, if it can.
    ///
    /// @return false if nothing was counted
    static boolean count(ResolvedVariant variant, Shard shard, VariantPartial partial) {
        if (!variant.isWhole() || !partial.packsNames()) {
            return false;
        }
        List<String> asked = variant.question.events().names();
        List<String> dictionary = shard.nameDictionary();
        int[] codes = new int[dictionary.size()];
        for (int name = 0; name < codes.length; name++) {
            boolean isTaken = asked.isEmpty() || asked.contains(dictionary.get(name));
            codes[name] = isTaken ? Collections.binarySearch(variant.names, dictionary.get(name)) : -1;
            if (isTaken && codes[name] < 0) {
                return false;
            }
        }
        if (!PlainJourneys.count(variant, shard, codes, partial)) {
            new WholeJourneys(variant, shard, partial, codes).count();
        }
        return true;
    }

    private void count() {
        while (blocks.next()) {
            int journeys = blocks.count();
            partial.persons += journeys;
            if (packed.length < journeys) {
                packed = new long[journeys + journeys / 2];
                micros = new long[packed.length];
            }
            pack();
            readTimes();
            partial.journeys.addAll(packed, micros, journeys);
            int from = 0;
            for (int journey = 0; journey < journeys; journey++) {
                if (packed[journey] == 0) {
                    int length = unpacked(from, blocks.ends()[journey]);
                    partial.addJourney(sequence, length, micros[journey]);
                }
                from = blocks.ends()[journey];
            }
        }
    }

    /// Packs the journeys of the block; 0 for those that are too long.
    private void pack() {
        int[] names = blocks.names();
        int[] ends = blocks.ends();
        int bits = partial.packing.bits();
        int most = partial.packing.longest() * bits;
        int sameIsNew = collapse ? 0 : 1;
        int i = 0;
        for (int journey = 0; journey < blocks.count(); journey++) {
            long all = 0;
            int shift = 0;
            int before = -1;
            for (int end = ends[journey]; i < end; i++) {
                int code = codes[names[i]];
                int other = (code ^ before) | sameIsNew;
                int isNew = (other | -other) >> 31;
                all |= (long) (code & isNew) << shift;
                shift += bits & isNew;
                before = code;
            }
            packed[journey] = shift <= most ? all | 1L << shift : 0;
        }
    }

    private void readTimes() {
        int[] events = blocks.events();
        int[] ends = blocks.ends();
        int from = 0;
        for (int journey = 0; journey < blocks.count(); journey++) {
            micros[journey] = times.microsAt(events[ends[journey] - 1]) - times.microsAt(events[from]);
            from = ends[journey];
        }
    }

    /// Writes the codes of a journey.
    ///
    /// @return how many
    private int unpacked(int from, int to) {
        if (sequence.length < to - from) {
            sequence = new int[2 * (to - from)];
        }
        int written = 0;
        int before = -1;
        for (int i = from; i < to; i++) {
            int code = codes[blocks.names()[i]];
            sequence[written] = code;
            written += collapse && code == before ? 0 : 1;
            before = code;
        }
        return written;
    }
}
