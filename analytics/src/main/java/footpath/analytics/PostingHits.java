package footpath.analytics;

import footpath.index.Postings;
import footpath.index.Shard;
import java.util.Arrays;

/// Gathers hits through the postings of the names that the steps speak of.
final class PostingHits extends StepHits {
    private static final int NO_SUBJECT = Integer.MAX_VALUE;

    /// Above so many hits of one subject, sorting by key beats moving entries one by one.
    private static final int FEW = 48;

    /// So many postings are passed over one by one before strides are taken.
    private static final int NEAR = 16;

    private final StepTests tests;
    private final SubjectMask mask;
    private final TimeCut period;
    private final Postings[] postings;
    private final long[] stepsOfCursor;
    private final int[] positions;
    private final int[] subjects;
    private final long entrySteps;
    private final int entryCursors;
    private final boolean everyTime;

    /// For each cursor, the steps without which its hits do not matter.
    private final long[] neededBefore;

    private boolean sorted = true;
    private long[] keys = new long[0];
    private long[] spareTimes = new long[0];
    private long[] spareSteps = new long[0];

    /// @param inOrder    whether a step matters only to subjects that have events for all steps before it
    /// @param entrySteps the first step or all of them; a subject without an event for one of them is passed over
    PostingHits(Shard shard, StepTests tests, SubjectMask mask, TimeCut period, boolean inOrder, long entrySteps) {
        this.tests = tests;
        this.mask = mask;
        this.period = period;
        this.entrySteps = entrySteps;
        int[] names = cursorNames(tests);
        this.postings = new Postings[names.length];
        this.stepsOfCursor = new long[names.length];
        this.positions = new int[names.length];
        this.subjects = new int[names.length];
        this.neededBefore = new long[names.length];
        this.everyTime = period.everything();
        int entries = 0;
        for (int cursor = 0; cursor < names.length; cursor++) {
            postings[cursor] = shard.postings(names[cursor]);
            stepsOfCursor[cursor] = tests.stepsOfName(names[cursor]);
            entries += (stepsOfCursor[cursor] & entrySteps) != 0 ? 1 : 0;
            long lowest = Long.lowestOneBit(stepsOfCursor[cursor]);
            neededBefore[cursor] = inOrder ? lowest - 1 : (lowest & entrySteps) == 0 ? 1 : 0;
            skipTo(cursor, 0);
        }
        this.entryCursors = entries;
    }

    /// The names that can fill any step, those that can fill the first step first, and so on.
    private static int[] cursorNames(StepTests tests) {
        int[] names = new int[tests.nameCount()];
        int count = 0;
        for (int step = 0; step < Long.SIZE; step++) {
            for (int name = 0; name < names.length; name++) {
                if (tests.stepsOfName(name) != 0 && Long.numberOfTrailingZeros(tests.stepsOfName(name)) == step) {
                    names[count++] = name;
                }
            }
        }
        return Arrays.copyOf(names, count);
    }

    @Override
    public boolean next() {
        while (true) {
            int candidate = NO_SUBJECT;
            for (int cursor = 0; cursor < entryCursors; cursor++) {
                candidate = Math.min(candidate, subjects[cursor]);
            }
            if (candidate == NO_SUBJECT) {
                return false;
            }
            if (!mask.has(candidate)) {
                pass(candidate);
            } else if (gather(candidate)) {
                if (!sorted) {
                    sort();
                }
                return true;
            }
        }
    }

    /// Moves the entry cursors past a subject that does not count; the others catch up when a later subject needs
    /// them.
    private void pass(int unwanted) {
        for (int cursor = 0; cursor < entryCursors; cursor++) {
            if (subjects[cursor] == unwanted) {
                skipTo(cursor, unwanted + 1);
            }
        }
    }

    /// Takes the hits of a subject.
    ///
    /// @return false if it has no entry
    private boolean gather(int wanted) {
        subject = wanted;
        size = 0;
        sorted = true;
        seen = 0;
        int cursors = postings.length;
        for (int cursor = 0; cursor < cursors; cursor++) {
            if ((neededBefore[cursor] & ~seen) != 0) {
                break;
            }
            int at = subjects[cursor];
            if (at < wanted) {
                at = skipTo(cursor, wanted);
            }
            if (at == wanted) {
                take(cursor, wanted);
            }
        }
        return (seen & entrySteps) != 0;
    }

    /// Moves a cursor to the first posting of a subject or of the next one that has any.
    private int skipTo(int cursor, int wanted) {
        Postings from = postings[cursor];
        int end = from.size();
        int position = positions[cursor];
        int near = Math.min(end, position + NEAR);
        while (position < near && from.subjectAt(position) < wanted) {
            position++;
        }
        if (position == near && position < end && from.subjectAt(position) < wanted) {
            position = gallop(from, position, wanted);
        }
        positions[cursor] = position;
        int at = position < end ? from.subjectAt(position) : NO_SUBJECT;
        subjects[cursor] = at;
        return at;
    }

    /// The first posting of a subject or of the next, in doubling strides and then by halving.
    private static int gallop(Postings from, int position, int wanted) {
        int stride = NEAR;
        int low = position;
        while (low + (long) stride < from.size() && from.subjectAt(low + stride) < wanted) {
            low += stride;
            stride = Math.min(stride << 1, 1 << 28);
        }
        int high = (int) Math.min(from.size(), low + (long) stride);
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (from.subjectAt(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private void take(int cursor, int wanted) {
        Postings from = postings[cursor];
        int end = from.size();
        int position = positions[cursor];
        int begin = size;
        int before = begin == 0 ? -1 : events[begin - 1];
        int at;
        do {
            long time = from.timeAt(position);
            if (everyTime || period.has(time)) {
                int event = from.eventAt(position);
                long filled = tests.passed(event, stepsOfCursor[cursor]);
                if (filled != 0) {
                    add(time, event, filled);
                    seen |= filled;
                }
            }
            position++;
            at = position < end ? from.subjectAt(position) : NO_SUBJECT;
        } while (at == wanted);
        positions[cursor] = position;
        subjects[cursor] = at;
        sorted &= begin == size || before < events[begin];
    }

    /// Brings the hits of all cursors into order. The position in the shard is the order of time and arrival.
    private void sort() {
        if (size <= FEW) {
            sortInPlace();
        } else {
            sortByKey();
        }
    }

    private void sortInPlace() {
        for (int next = 1; next < size; next++) {
            int event = events[next];
            long time = times[next];
            long filled = steps[next];
            int place = next;
            while (place > 0 && events[place - 1] > event) {
                events[place] = events[place - 1];
                times[place] = times[place - 1];
                steps[place] = steps[place - 1];
                place--;
            }
            events[place] = event;
            times[place] = time;
            steps[place] = filled;
        }
    }

    private void sortByKey() {
        if (keys.length < size) {
            keys = new long[times.length];
            spareTimes = new long[times.length];
            spareSteps = new long[times.length];
        }
        for (int i = 0; i < size; i++) {
            keys[i] = ((long) events[i] << 32) | i;
            spareTimes[i] = times[i];
            spareSteps[i] = steps[i];
        }
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            events[i] = (int) (keys[i] >>> 32);
            times[i] = spareTimes[(int) keys[i]];
            steps[i] = spareSteps[(int) keys[i]];
        }
    }
}
