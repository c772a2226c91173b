package footpath.analytics.funnel;

import footpath.analytics.SubjectMask;
import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts how deep the subjects of a shard go where steps have different names and only the depth is wanted: the
/// funnel most people ask, with conditions, exclusions and a breakdown by the value at the entry.
///
/// Time O(postings of the names), one pass; memory O(events of the longest timeline), and with a breakdown eight bytes
/// a subject. Confined to one thread.
final class DepthScan {
    /*
     * Step by step over all subjects at once, since borders between subjects are what a processor cannot foresee.
     * 1. An event is a key of subject and time (DepthKeys).
     * 2. Level d holds the events of step d that end a chain of d steps, and the latest entry of such a chain. Both ascend.
     * 3. Events of different steps never compete, and at one instant the lower step comes first: so the chain that an event
     *    of step d + 1 continues is that of the last event of level d not after it. If an exclusion came between, it came
     *    between all earlier ones too.
     * 4. The first event of a subject in its deepest level ends its best attempt.
     */
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// About so many entries are carried through all steps at once, so that levels stay in the processor's cache.
    private static final int PORTION = 8192;

    private static final int[] NOT_WANTED = {};

    private final SubjectMask mask;
    private final long withinMicros;
    private final DepthKeys packing;
    private final List<DepthStep> steps;
    private final @Nullable DepthGroups groups;

    /// The level built last, and room for the one being built.
    private Level level = new Level();

    private Level newLevel = new Level();

    /// Events of the next step whose subjects are in the level, and their postings.
    private long[] candidates = new long[PORTION];

    private int[] postings = new int[PORTION];

    /// The subjects of the level, a bit each.
    private final long[] inLevel;

    /// Events of one step, their latest entries as keys, and for a breakdown the postings that are these entries: of
    /// several at one instant the first to arrive.
    private static final class Level {
        long[] keys = new long[PORTION];
        long[] entries = new long[PORTION];
        int[] origins = new int[PORTION];
        int size;

        void makeRoom(int count) {
            if (keys.length < count) {
                keys = Arrays.copyOf(keys, Math.max(count, 2 * keys.length));
                entries = Arrays.copyOf(entries, keys.length);
                origins = Arrays.copyOf(origins, keys.length);
            }
        }
    }

    private DepthScan(ResolvedFunnel funnel, Shard shard, SubjectMask mask, DepthKeys packing) {
        this.mask = mask;
        this.withinMicros = funnel.withinMicros;
        this.packing = packing;
        this.steps = DepthStep.of(funnel, shard, packing);
        this.inLevel = new long[(shard.subjectCount() >> 6) + 1];
        EntryGroups byEntry = EntryGroups.of(funnel, shard);
        this.groups = byEntry == null ? null : new DepthGroups(byEntry, shard);
    }

    /// The scan, if it can answer this funnel on this shard.
    static Optional<DepthScan> of(ResolvedFunnel funnel, Shard shard, SubjectMask mask) {
        return funnel.byLevels
                ? DepthKeys.of(shard, funnel.withinMicros).map(packing -> new DepthScan(funnel, shard, mask, packing))
                : Optional.empty();
    }

    void run(FunnelPartial partial) {
        if (steps.isEmpty()) {
            return;
        }
        long[] reached = new long[partial.reached.length + 1];
        Postings entry = steps.getFirst().postings;
        int from = 0;
        while (from < entry.size()) {
            int to = endOfSubject(entry.subjects(), Math.min(from + PORTION, entry.size()), entry.size());
            int lastSubject = entry.subjectAt(to - 1);
            enter(steps.getFirst(), from, to);
            reached[0] += subjects(1);
            for (int step = 1; step < steps.size() && level.size > 0; step++) {
                extend(steps.get(step), lastSubject);
                reached[step] += subjects(step + 1);
            }
            from = to;
        }
        add(reached, partial);
        if (groups != null) {
            groups.name(entry, partial);
        }
    }

    private static void add(long[] reached, FunnelPartial partial) {
        for (int step = 0; step < partial.reached.length; step++) {
            partial.reached[step] += reached[step];
            partial.ended[step] += reached[step] - reached[step + 1];
        }
    }

    /// The first posting from `end` on that is of another subject than the one before `end`.
    private static int endOfSubject(MemorySegment subjects, int end, int size) {
        int subject = subjects.get(INT, (end - 1L) << 2);
        int to = end;
        while (to < size && subjects.get(INT, (long) to << 2) == subject) {
            to++;
        }
        return to;
    }

    private void enter(DepthStep step, int from, int to) {
        MemorySegment subjects = step.postings.subjects();
        MemorySegment times = step.postings.times();
        boolean all = mask.isEveryone() && step.takesAll;
        level.makeRoom(to - from);
        long[] keys = level.keys;
        int written = 0;
        for (int i = from; i < to; i++) {
            int subject = subjects.get(INT, (long) i << 2);
            long key = packing.of(subject, times.get(LONG, (long) i << 3));
            keys[written] = key;
            boolean isRepeat = written > 0 && keys[written - 1] == key;
            level.origins[written] = isRepeat ? level.origins[written - 1] : i;
            written += all || (mask.has(subject) && step.takes(i)) ? 1 : 0;
        }
        System.arraycopy(keys, 0, level.entries, 0, written);
        level.size = written;
    }

    /// Builds the level of a step for the subjects up to `lastSubject`; what the level before has none of is
    /// passed over.
    private void extend(DepthStep step, int lastSubject) {
        int count = gather(step, lastSubject);
        newLevel.makeRoom(count);
        boolean all = step.takesAll;
        long[] keys = level.keys;
        long[] entries = level.entries;
        long[] newKeys = newLevel.keys;
        long[] newEntries = newLevel.entries;
        int[] newOrigins = groups == null ? NOT_WANTED : newLevel.origins;
        int last = level.size - 1;
        int written = 0;
        int position = 0;
        for (int i = 0; i < count; i++) {
            long key = candidates[i];
            while (position < last && keys[position + 1] <= key) {
                position++;
            }
            long entry = entries[position];
            newKeys[written] = key;
            newEntries[written] = entry;
            if (newOrigins.length > 0) {
                newOrigins[written] = level.origins[position];
            }
            // The first event of the level may lie after this one.
            int follows = isNotNegative((key - keys[position]) | (withinMicros - (key - entry)));
            written += all || follows == 0 ? follows : step.takes(postings[i], keys[position], key) ? 1 : 0;
        }
        newLevel.size = written;
        Level old = level;
        level = newLevel;
        newLevel = old;
    }

    /// Picks the events of a step whose subjects are in the level, without a branch that cannot be foreseen.
    private int gather(DepthStep step, int lastSubject) {
        MemorySegment subjects = step.postings.subjects();
        MemorySegment times = step.postings.times();
        int end = step.postings.size();
        int count = 0;
        int i = step.next;
        for (; i < end; i++) {
            int subject = subjects.get(INT, (long) i << 2);
            if (subject > lastSubject) {
                break;
            }
            if (count == candidates.length) {
                candidates = Arrays.copyOf(candidates, 2 * count);
                postings = Arrays.copyOf(postings, 2 * count);
            }
            candidates[count] = packing.of(subject, times.get(LONG, (long) i << 3));
            postings[count] = i;
            count += (int) (inLevel[subject >> 6] >>> subject) & 1;
        }
        step.next = i;
        return count;
    }

    /// How many different subjects the level has.
    private int subjects(int depth) {
        Arrays.fill(inLevel, 0);
        long before = -1;
        int subjects = 0;
        int place = 0;
        long bits = 0;
        for (int i = 0; i < level.size; i++) {
            int subject = packing.subject(level.keys[i]);
            subjects += isNonZero(subject ^ before);
            if (subject >> 6 != place) {
                inLevel[place] = bits;
                place = subject >> 6;
                bits = 0;
            }
            bits |= 1L << subject;
            if (groups != null && subject != before) {
                groups.reach(depth, subject, level.origins[i]);
            }
            before = subject;
        }
        inLevel[place] = bits;
        return subjects;
    }

    /// 1 or 0 without a branch, which would be foreseen wrongly every other time.
    private static int isNonZero(long value) {
        return (int) ((value | -value) >>> 63);
    }

    /// 1 or 0; of two numbers joined by "or" both must not be negative.
    private static int isNotNegative(long value) {
        return (int) (~value >>> 63);
    }
}
