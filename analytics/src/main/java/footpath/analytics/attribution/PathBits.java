package footpath.analytics.attribution;

import footpath.analytics.StepBits;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.util.List;
import java.util.Optional;

/// A bit for each event of a shard that lies on a path, many subjects at a time, where every event of everyone counts,
/// first conversions alone, and no name is both touch and conversion.
///
/// Time O(events / 8), and a look at the times of each path if the lookback may cut one; memory that of a block.
/// Confined to one thread.
final class PathBits {
    /*
     * On a path lie the first conversion of a subject and the touches before it. A path begins at its head: the first
     * of those, and wherever the lookback cuts. It ends with the conversion, or else before the next head, lost. A head
     * that is itself the conversion begins a path without a touch.
     */
    private static final int CONVERSION = 0;
    private static final int TOUCH = 1;

    private final StepBits steps;
    private final TimeColumn times;
    private final long lookbackMicros;
    private final boolean mayCut;

    /// What comes after other events.
    private long[] after = {};

    private long[] conversions = {};
    private long[] onPath = {};
    private long[] heads = {};
    private long[] linked = {};
    private long[] late = {};

    /// Of the path at hand: where its events stand in the block, and when they happened.
    private int[] places = {};

    private long[] micros = {};
    private int length;

    private PathBits(ResolvedAttribution attribution, Shard shard, StepBits steps) {
        this.steps = steps;
        this.times = shard.times();
        this.lookbackMicros = attribution.lookbackMicros;
        this.mayCut = shard.lastTimeMicros() - shard.firstTimeMicros() > lookbackMicros;
    }

    /// Those of a shard; empty if they cannot be told so.
    static Optional<PathBits> of(ResolvedAttribution attribution, Shard shard) {
        AttributionQuestion question = attribution.question;
        if (question.everyConversion()) {
            return Optional.empty();
        }
        return StepBits.of(
                        shard,
                        List.of(question.conversion(), question.touches()),
                        question.scope().segment(),
                        attribution.period)
                .map(steps -> new PathBits(attribution, shard, steps));
    }

    /// Moves to the next block.
    ///
    /// @return false if there is none
    boolean next() {
        if (!steps.next()) {
            return false;
        }
        makeRoom();
        long[] touches = touches();
        steps.after(steps.of(CONVERSION), after);
        for (int word = 0; word < words(); word++) {
            late[word] = touches[word] & after[word];
            conversions[word] = steps.of(CONVERSION)[word] & ~after[word];
            onPath[word] = conversions[word] | (touches[word] & ~after[word]);
        }
        steps.after(onPath, after);
        for (int word = 0; word < words(); word++) {
            heads[word] = onPath[word] & ~after[word];
        }
        if (mayCut) {
            cut();
        }
        for (int word = 0; word < words(); word++) {
            linked[word] = onPath[word] & ~heads[word];
        }
        return true;
    }

    private void makeRoom() {
        if (after.length < words()) {
            after = new long[2 * words()];
            onPath = new long[after.length];
            heads = new long[after.length];
            conversions = new long[after.length];
            linked = new long[after.length];
            late = new long[after.length];
            places = new int[after.length * Long.SIZE];
            micros = new long[places.length];
        }
    }

    /// Makes heads where paths outlast the lookback.
    private void cut() {
        length = 0;
        for (int word = 0; word < words(); word++) {
            // Heads made here lie before the one at hand, or are it.
            long begins = heads[word];
            for (long left = onPath[word]; left != 0; left &= left - 1) {
                if ((begins & left & -left) != 0) {
                    cutPath();
                    length = 0;
                }
                places[length++] = (word << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        cutPath();
    }

    private void cutPath() {
        if (length > 1 && microsOf(length - 1) - microsOf(0) > lookbackMicros) {
            for (int i = 0; i < length; i++) {
                micros[i] = microsOf(i);
            }
            int last = length - 1;
            if (has(conversions, places[last])) {
                int opened = firstAtOrAfter(micros[last] - lookbackMicros);
                cutLost(opened);
                addHead(opened);
            } else {
                cutLost(length);
            }
        }
    }

    private long microsOf(int i) {
        return times.microsAt(steps.first() + places[i]);
    }

    private static boolean has(long[] bits, int place) {
        return (bits[place >> 6] >>> place & 1) != 0;
    }

    private void addHead(int i) {
        heads[places[i] >> 6] |= 1L << places[i];
    }

    /// Cuts the touches before one, none of which leads to the conversion.
    private void cutLost(int toExclusive) {
        int next = 0;
        while (next < toExclusive) {
            addHead(next);
            next = firstAtOrAfter(micros[next] + lookbackMicros + 1);
        }
    }

    /// The first event of the path that is no earlier; its length if there is none.
    private int firstAtOrAfter(long earliest) {
        int next = 0;
        while (next < length && micros[next] < earliest) {
            next++;
        }
        return next;
    }

    /// The first event of the block, to which the lowest bit belongs.
    int first() {
        return steps.first();
    }

    /// How many events the block has.
    int size() {
        return steps.end() - steps.first();
    }

    /// How many numbers of 64 bits tell of the block.
    int words() {
        return steps.words();
    }

    /// The touches.
    long[] touches() {
        return steps.of(TOUCH);
    }

    /// Those of them that follow another on their path; and the conversions that follow one.
    long[] linked() {
        return linked;
    }

    /// The touches on no path, since they come after a conversion.
    long[] late() {
        return late;
    }

    /// The first conversion of each subject.
    long[] conversions() {
        return conversions;
    }

    /// Where the path to a conversion begins: at the conversion itself, if it has no touch.
    int headOf(int conversion) {
        int word = conversion >> 6;
        long found = heads[word] & (-1L >>> ~conversion);
        while (found == 0) {
            found = heads[--word];
        }
        return (word << 6) + Long.SIZE - 1 - Long.numberOfLeadingZeros(found);
    }
}
