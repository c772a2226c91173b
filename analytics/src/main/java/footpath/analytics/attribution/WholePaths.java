package footpath.analytics.attribution;

import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.util.Optional;

/// Counts the paths of a shard of which a bit for each event tells (PathBits), where what gets the credit is one of few
/// values and no transition from more than one touch is asked for.
///
/// Time O(events / 8 + touches, and models times the touches on paths to conversions); memory that of a block. Confined
/// to one thread.
final class WholePaths {
    /*
     * Each touch is a state, to which one transition leads from the state before: from 0 at the beginning of a path.
     * It is counted by both, whatever path they are on. What of the touches of a group nothing followed was lost: so
     * lost paths are not looked at one by one.
     */
    private static final int CODES = 1 << Byte.SIZE;

    /// Touches on no path are counted apart from others by states that are larger by so much. There are fewer groups:
    /// at most 100 of top values, 20 of direct ones, "other" and "(none)".
    private static final int ON_NO_PATH = 1 << 7;

    private final PathBits bits;
    private final TouchColumn column;
    private final PathCounter counter;
    private final TimeColumn times;
    private final boolean needsTimes;
    private final int groupCount;
    private final int[] stateOfCode = new int[CODES];

    /// How often a state followed another, by the keys of TransitionCounts.
    private final int[] transitions;

    private byte[] codes = {};

    /// Of each touch of the block its group, and when it happened, if that matters.
    private int[] groupOf = {};

    private long[] micros = {};

    /// How many touches of the block come before each 64 events.
    private int[] ranks = {};

    private final TouchPath path = new TouchPath();

    private WholePaths(PathBits bits, TouchColumn column, TouchGroups groups, Shard shard, PathCounter counter) {
        this.bits = bits;
        this.column = column;
        this.counter = counter;
        this.times = shard.times();
        this.needsTimes = counter.needsTimes();
        this.groupCount = groups.count();
        this.transitions = new int[(groupCount + 1) << Byte.SIZE];
        int[] groupOfCode = groups.ofCodes(column);
        for (int code = 0; code < groupOfCode.length; code++) {
            stateOfCode[code] = groupOfCode[code] + 1;
        }
    }

    /// Counts them, if it can.
    ///
    /// @return false if nothing was counted
    static boolean count(ResolvedAttribution attribution, TouchGroups groups, Shard shard, PathCounter counter) {
        TouchColumn column = TouchColumn.of(attribution.question.by(), shard);
        if (attribution.markovOrder > 1 || !column.isNarrow()) {
            return false;
        }
        Optional<PathBits> bits = PathBits.of(attribution, shard);
        bits.ifPresent(found -> new WholePaths(found, column, groups, shard, counter).run());
        return bits.isPresent();
    }

    private void run() {
        while (bits.next()) {
            makeRoom(bits.size());
            column.copyNarrow(bits.first(), bits.size(), codes);
            countTouches();
            tellConversions();
        }
        tellTransitions();
    }

    private void makeRoom(int events) {
        if (codes.length < events) {
            codes = new byte[2 * events];
            groupOf = new int[codes.length];
            micros = new long[needsTimes ? codes.length : 0];
            ranks = new int[codes.length / Long.SIZE + 1];
        }
    }

    private void countTouches() {
        int written = 0;
        int before = 0;
        for (int word = 0; word < bits.words(); word++) {
            long left = bits.touches()[word];
            long linked = bits.linked()[word];
            long late = bits.late()[word];
            ranks[word] = written;
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int more = Long.bitCount(left); more > 0; more--) {
                int bit = Long.numberOfTrailingZeros(left);
                int state = stateOfCode[codes[(word << 6) + bit] & 0xff];
                int isLinked = (int) (linked >>> bit) & 1;
                int isLate = (int) (late >>> bit) & 1;
                transitions[((before & -isLinked) << Byte.SIZE) + state + isLate * ON_NO_PATH]++;
                before = state;
                groupOf[written++] = state - 1;
                left &= left - 1;
            }
        }
    }

    private void tellConversions() {
        for (int word = 0; word < bits.words(); word++) {
            long left = bits.conversions()[word];
            for (int more = Long.bitCount(left); more > 0; more--) {
                tell((word << 6) + Long.numberOfTrailingZeros(left));
                left &= left - 1;
            }
        }
    }

    private void tell(int conversion) {
        int head = bits.headOf(conversion);
        int begin = touchesBefore(head);
        int end = touchesBefore(conversion);
        path.view(groupOf, micros, begin, end - begin);
        path.from = 0;
        path.toExclusive = end - begin;
        if (needsTimes) {
            readTimes(head, conversion, begin);
        }
        if (end > begin) {
            transitions[(groupOf[end - 1] + 1) << Byte.SIZE | TransitionCounts.CONVERTED]++;
        }
        counter.credit(path, bits.first() + conversion);
    }

    private int touchesBefore(int place) {
        long before = bits.touches()[place >> 6] & ((1L << place) - 1);
        return ranks[place >> 6] + Long.bitCount(before);
    }

    private void readTimes(int head, int conversion, int begin) {
        path.conversionMicros = times.microsAt(bits.first() + conversion);
        int touch = begin;
        for (int place = head; place < conversion; place++) {
            if ((bits.touches()[place >> 6] >>> place & 1) != 0) {
                micros[touch++] = times.microsAt(bits.first() + place);
            }
        }
    }

    private void tellTransitions() {
        long[] touches = new long[groupCount];
        for (int group = 0; group < groupCount; group++) {
            int state = group + 1;
            long onPaths = sum(state, 1 << Byte.SIZE, groupCount + 1);
            long lost = onPaths - sum(state << Byte.SIZE, 1, 1 << Byte.SIZE);
            touches[group] = onPaths + transitions[ON_NO_PATH + state];
            counter.follow((long) state << Byte.SIZE | TransitionCounts.LOST, lost);
            counter.lost(lost);
        }
        counter.touched(touches);
        for (int key = 0; key < transitions.length; key++) {
            boolean isOnPath = (key & 0xff) <= groupCount || (key & 0xff) == TransitionCounts.CONVERTED;
            counter.follow(key, isOnPath ? transitions[key] : 0);
        }
    }

    private long sum(int first, int step, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += transitions[first + i * step];
        }
        return sum;
    }
}
