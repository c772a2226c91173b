package footpath.analytics;

import footpath.index.Postings;
import footpath.index.Shard;
import java.util.Arrays;

/// Gathers hits through the postings of the names that the steps speak of.
final class PostingHits extends StepHits {
    private static final int NO_SUBJECT = Integer.MAX_VALUE;

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

    /// Where the runs of ascending hits begin.
    private final int[] runStarts;

    private int runs;
    private int[] spareEvents = {};
    private long[] spareTimes = {};
    private long[] spareSteps = {};

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
        this.runStarts = new int[names.length + 1];
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
                sort();
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
        runs = 1;
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
        if (begin < size && before > events[begin]) {
            runStarts[runs++] = begin;
        }
    }

    /// Brings the hits of all cursors into order: those of each are, so neighbouring runs are merged until one is
    /// left. The position in the shard is the order of time and arrival.
    private void sort() {
        if (spareEvents.length < size) {
            spareEvents = new int[events.length];
            spareTimes = new long[events.length];
            spareSteps = new long[events.length];
        }
        while (runs > 1) {
            int merged = 0;
            for (int run = 0; run < runs; run += 2) {
                merge(runStarts[run], startOfRun(run + 1), startOfRun(run + 2));
                runStarts[merged++] = runStarts[run];
            }
            runs = merged;
            swapSpare();
        }
    }

    private int startOfRun(int run) {
        return run < runs ? runStarts[run] : size;
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int target = from; target < to; target++) {
            boolean isLeft = right == to || (left < middle && events[left] < events[right]);
            int source = isLeft ? left++ : right++;
            spareEvents[target] = events[source];
            spareTimes[target] = times[source];
            spareSteps[target] = steps[source];
        }
    }

    private void swapSpare() {
        int[] oldEvents = events;
        long[] oldTimes = times;
        long[] oldSteps = steps;
        events = spareEvents;
        times = spareTimes;
        steps = spareSteps;
        spareEvents = oldEvents;
        spareTimes = oldTimes;
        spareSteps = oldSteps;
    }
}
