package footpath.analytics.funnel;

import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Counts how deep the subjects of a shard go where steps are plain, different names and only the depth is wanted:
/// the funnel most people ask.
///
/// Time O(postings of the names), one pass; memory O(events of the longest timeline). Confined to one thread.
final class DepthScan {
    /*
     * Step by step over all subjects at once, since borders between subjects are what a processor cannot foresee.
     * 1. Subject and time of an event are packed into one key, the subject in front, with so many bits for the time that keys
     *    of different subjects differ by more than the window. So "same subject and within the window" is one comparison.
     * 2. Level d holds the events of step d that end a chain of d steps, and the latest entry of such a chain. Both ascend.
     * 3. Events of different steps never compete, and at one instant the lower step comes first: so the chain that an event
     *    of step d + 1 continues is that of the last event of level d not after it.
     */
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// About so many entries are carried through all steps at once, so that levels stay in the processor's cache.
    private static final int PORTION = 8192;

    private final SubjectMask mask;
    private final TimeCut period;
    private final long withinMicros;
    private final List<Postings> steps;
    private final long firstMicros;
    private final int timeBits;

    /// The level built last: its events and their entries, as keys.
    private long[] keys = new long[PORTION];

    private long[] entries = new long[PORTION];
    private int size;

    /// Room for the level being built.
    private long[] newKeys = new long[PORTION];

    private long[] newEntries = new long[PORTION];

    /// The first posting of each step that no portion has seen.
    private final int[] next;

    private DepthScan(ResolvedFunnel funnel, SubjectMask mask, List<Postings> steps, long firstMicros, int timeBits) {
        this.mask = mask;
        this.period = funnel.period;
        this.withinMicros = funnel.withinMicros;
        this.steps = steps;
        this.firstMicros = firstMicros;
        this.timeBits = timeBits;
        this.next = new int[steps.size()];
    }

    /// The scan, if it can answer this funnel on this shard.
    static Optional<DepthScan> of(ResolvedFunnel funnel, Shard shard, SubjectMask mask) {
        if (!isPlain(funnel)) {
            return Optional.empty();
        }
        long spanMicros = shard.lastTimeMicros() - shard.firstTimeMicros();
        int timeBits = 64 - Long.numberOfLeadingZeros(spanMicros + funnel.withinMicros);
        int subjectBits = 32 - Integer.numberOfLeadingZeros(shard.subjectCount());
        if (spanMicros < 0 || funnel.withinMicros > Long.MAX_VALUE - spanMicros || timeBits + subjectBits > 62) {
            return Optional.empty();
        }
        List<String> dictionary = shard.nameDictionary();
        List<Postings> steps = funnel.matchers.stream()
                .map(matcher -> dictionary.indexOf(matcher.names().getFirst()))
                .takeWhile(code -> code >= 0)
                .map(shard::postings)
                .toList();
        return Optional.of(new DepthScan(funnel, mask, steps, shard.firstTimeMicros(), timeBits));
    }

    private static boolean isPlain(ResolvedFunnel funnel) {
        var names = new HashSet<String>();
        boolean plain = !funnel.question.timed() && funnel.question.breakdown().isEmpty();
        for (EventMatcher matcher : funnel.matchers) {
            plain &= matcher.names().size() == 1
                    && matcher.where().equals(Condition.ALWAYS)
                    && names.add(matcher.names().getFirst());
        }
        return plain;
    }

    /// @param reached adds to each step the number of subjects that reach it
    void run(long[] reached) {
        if (steps.isEmpty()) {
            return;
        }
        Postings entry = steps.getFirst();
        int from = 0;
        while (from < entry.size()) {
            int to = endOfSubject(entry.subjects(), Math.min(from + PORTION, entry.size()), entry.size());
            int lastSubject = entry.subjectAt(to - 1);
            enter(entry, from, to);
            reached[0] += subjects();
            for (int step = 1; step < steps.size() && size > 0; step++) {
                extend(step, lastSubject);
                reached[step] += subjects();
            }
            from = to;
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

    private void enter(Postings postings, int from, int to) {
        MemorySegment subjects = postings.subjects();
        MemorySegment times = postings.times();
        boolean all = mask.isEveryone() && period.everything();
        long[] packed = keys.length < to - from ? new long[to - from] : keys;
        int written = 0;
        for (int i = from; i < to; i++) {
            int subject = subjects.get(INT, (long) i << 2);
            long time = times.get(LONG, (long) i << 3);
            packed[written] = (long) subject << timeBits | (time - firstMicros);
            written += all || (mask.has(subject) && period.has(time)) ? 1 : 0;
        }
        keys = packed;
        entries = entries.length < packed.length ? new long[packed.length] : entries;
        System.arraycopy(packed, 0, entries, 0, written);
        size = written;
    }

    /// Builds the level of a step for the subjects up to `lastSubject`; what the level before has none of is
    /// passed over.
    private void extend(int step, int lastSubject) {
        MemorySegment subjects = steps.get(step).subjects();
        MemorySegment times = steps.get(step).times();
        int count = steps.get(step).size();
        boolean all = period.everything();
        int last = size - 1;
        int written = 0;
        int position = 0;
        int i = next[step];
        for (; i < count; i++) {
            int subject = subjects.get(INT, (long) i << 2);
            if (subject > lastSubject) {
                break;
            }
            long time = times.get(LONG, (long) i << 3);
            long key = (long) subject << timeBits | (time - firstMicros);
            while (position < last && keys[position + 1] <= key) {
                position++;
            }
            if (written == newKeys.length) {
                newKeys = Arrays.copyOf(newKeys, 2 * written);
                newEntries = Arrays.copyOf(newEntries, 2 * written);
            }
            long entry = entries[position];
            newKeys[written] = key;
            newEntries[written] = entry;
            // The first event of the level may lie after this one.
            int follows = isNotNegative((key - keys[position]) | (withinMicros - (key - entry)));
            written += all || period.has(time) ? follows : 0;
        }
        next[step] = i;
        takeOver(written);
    }

    private void takeOver(int written) {
        long[] oldKeys = keys;
        long[] oldEntries = entries;
        keys = newKeys;
        entries = newEntries;
        newKeys = oldKeys;
        newEntries = oldEntries;
        size = written;
    }

    /// How many different subjects the level has.
    private int subjects() {
        long before = -1;
        int subjects = 0;
        for (int i = 0; i < size; i++) {
            long subject = keys[i] >>> timeBits;
            subjects += isNonZero(subject ^ before);
            before = subject;
        }
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
