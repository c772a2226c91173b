package footpath.analytics.variant;

import footpath.analytics.CodePlanes;
import footpath.index.Shard;
import java.util.Optional;

/// Counts the whole journeys of everyone in a shard as numbers, where names are few.
///
/// Time O(subjects) and O(events / 64) a name; memory that of a block. Confined to one thread.
final class PlainJourneys {
    /*
     * The codes of a journey that fits into a number are taken from each plane at once and spread out to their places
     * in it (Long.expand). Where repeats are left out, a code stays if one of its bits is another than that before.
     */
    private final VariantPartial partial;
    private final CodePlanes planes;
    private final int longest;
    private final boolean collapse;

    /// For each plane where its bits stand in a packed variant.
    private final long[] places;

    /// For each journey a bit for every event that stays; 0 if it does not fit into a number.
    private long[] kept = new long[64];

    private long[] packed = new long[64];
    private long[] micros = new long[64];
    private byte[] sequence = new byte[64];

    private PlainJourneys(ResolvedVariant variant, CodePlanes planes, VariantPartial partial) {
        this.partial = partial;
        this.planes = planes;
        this.longest = partial.packing.longest();
        this.collapse = variant.question.collapse();
        this.places = new long[planes.bits()];
        for (int plane = 0; plane < places.length; plane++) {
            for (int at = 0; at < longest; at++) {
                places[plane] |= 1L << (at * places.length + plane);
            }
        }
    }

    /// Counts them, if it can.
    ///
    /// @param codes for each name of the shard its code in the partial; below 0 if it is not taken
    ///
    /// @return false if nothing was counted
    static boolean count(ResolvedVariant variant, Shard shard, int[] codes, VariantPartial partial) {
        Optional<CodePlanes> planes = CodePlanes.of(
                shard,
                variant.question.events(),
                variant.question.scope().segment(),
                variant.period,
                codes,
                partial.packing.bits());
        planes.ifPresent(found -> new PlainJourneys(variant, found, partial).count());
        return planes.isPresent();
    }

    private void count() {
        while (planes.next()) {
            int journeys = planes.count();
            partial.persons += journeys;
            if (packed.length < journeys) {
                kept = new long[journeys + journeys / 2];
                packed = new long[kept.length];
                micros = new long[kept.length];
            }
            keep(journeys);
            pack();
            planes.readSpans(micros);
            partial.journeys.addAll(packed, micros, journeys);
            addLong();
        }
    }

    private void keep(int journeys) {
        int[] ends = planes.ends();
        int most = collapse ? Long.SIZE : longest;
        int from = 0;
        for (int journey = 0; journey < journeys; journey++) {
            int length = ends[journey] - from;
            kept[journey] = length > most ? 0 : -1L >>> -length;
            from = ends[journey];
        }
        if (collapse) {
            leaveOutRepeats();
        }
    }

    private void leaveOutRepeats() {
        int from = 0;
        for (int journey = 0; journey < planes.count(); journey++) {
            long differs = 1;
            for (int plane = 0; plane < places.length; plane++) {
                long bits = planes.bits(plane, from);
                differs |= bits ^ bits << 1;
            }
            long stay = kept[journey] & differs;
            kept[journey] = Long.bitCount(stay) > longest ? 0 : stay;
            from = planes.ends()[journey];
        }
    }

    /// Packs the journeys of the block; 0 for those that do not fit.
    private void pack() {
        int bits = places.length;
        for (int journey = 0; journey < planes.count(); journey++) {
            long stays = kept[journey];
            packed[journey] = stays == 0 ? 0 : 1L << (Long.bitCount(stays) * bits);
        }
        for (int plane = 0; plane < bits; plane++) {
            int from = 0;
            for (int journey = 0; journey < planes.count(); journey++) {
                long codes = Long.compress(planes.bits(plane, from), kept[journey]);
                packed[journey] |= Long.expand(codes, places[plane]);
                from = planes.ends()[journey];
            }
        }
    }

    /// Counts the journeys that do not fit into a number.
    private void addLong() {
        int from = 0;
        for (int journey = 0; journey < planes.count(); journey++) {
            int end = planes.ends()[journey];
            if (packed[journey] == 0) {
                if (sequence.length < end - from + Long.BYTES) {
                    sequence = new byte[2 * (end - from) + Long.BYTES];
                }
                int length = planes.copy(from, end, collapse, sequence);
                partial.addJourney(sequence, length, micros[journey]);
            }
            from = end;
        }
    }
}
