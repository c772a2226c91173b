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

    /// Of the events on paths, if the lookback may cut one: where they stand in the block, and when they happened if it
    /// was looked up.
    private int[] places = {};

    private long[] micros = {};

    /// With which of them a path begins, and their end.
    private int[] begins = {};

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
            places = new int[mayCut ? after.length * Long.SIZE : 0];
            micros = new long[places.length];
            begins = new int[places.length + 1];
        }
    }

    /// Makes heads where paths outlast the lookback.
    private void cut() {
        int paths = gather();
        for (int i = 0; i < paths; i++) {
            int first = begins[i];
            int last = begins[i + 1] - 1;
            if (microsOf(last) - microsOf(first) > lookbackMicros) {
                cutPath(first, last);
            }
        }
    }

    /// Finds where the events on paths stand, and which of them begin one.
    private int gather() {
        int written = 0;
        int paths = 0;
        for (int word = 0; word < words(); word++) {
            long left = onPath[word];
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int more = Long.bitCount(left); more > 0; more--) {
                int bit = Long.numberOfTrailingZeros(left);
                places[written] = (word << 6) + bit;
                begins[paths] = written++;
                paths += (int) (heads[word] >>> bit) & 1;
                left &= left - 1;
            }
        }
        begins[paths] = written;
        return paths;
    }

    private long microsOf(int i) {
        return times.microsAt(steps.first() + places[i]);
    }

    private void cutPath(int first, int last) {
        for (int i = first; i <= last; i++) {
            micros[i] = microsOf(i);
        }
        if (has(conversions, places[last])) {
            int opened = firstAtOrAfter(micros[last] - lookbackMicros, first, last);
            cutLost(first, opened);
            addHead(opened);
        } else {
            cutLost(first, last + 1);
        }
    }

    /// Cuts touches that lead to no conversion.
    private void cutLost(int first, int end) {
        int next = first;
        while (next < end) {
            addHead(next);
            next = firstAtOrAfter(micros[next] + lookbackMicros + 1, next + 1, end);
        }
    }

    /// The first event from one on that is no earlier; the end if there is none.
    private int firstAtOrAfter(long earliest, int from, int end) {
        int next = from;
        while (next < end && micros[next] < earliest) {
            next++;
        }
        return next;
    }

    private static boolean has(long[] bits, int place) {
        return (bits[place >> 6] >>> place & 1) != 0;
    }

    private void addHead(int i) {
        heads[places[i] >> 6] |= 1L << places[i];
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
