package footpath.analytics;

import footpath.index.Postings;
import footpath.index.Shard;
import java.util.Arrays;

/// Gathers hits through the postings of the names that the steps speak of.
final class PostingHits extends StepHits {
    private static final int NO_SUBJECT = Integer.MAX_VALUE;

    /// Above so many hits of one subject, sorting by key beats moving entries one by one.
    private static final int FEW = 48;

    private final StepTests tests;
    private final SubjectMask mask;
    private final TimeCut period;
    private final Postings[] postings;
    private final long[] stepsOfCursor;
    private final int[] positions;
    private final int[] subjects;
    private final int entryCursors;
    private boolean sorted = true;
    private long[] keys = new long[0];
    private long[] spareTimes = new long[0];
    private long[] spareSteps = new long[0];

    PostingHits(Shard shard, StepTests tests, SubjectMask mask, TimeCut period) {
        this.tests = tests;
        this.mask = mask;
        this.period = period;
        int[] names = cursorNames(tests);
        this.postings = new Postings[names.length];
        this.stepsOfCursor = new long[names.length];
        this.positions = new int[names.length];
        this.subjects = new int[names.length];
        int entries = 0;
        for (int cursor = 0; cursor < names.length; cursor++) {
            postings[cursor] = shard.postings(names[cursor]);
            stepsOfCursor[cursor] = tests.stepsOfName(names[cursor]);
            entries += (stepsOfCursor[cursor] & 1) != 0 ? 1 : 0;
            settle(cursor);
        }
        this.entryCursors = entries;
    }

    /// The names that can fill any step; those that can fill the first step come first.
    private static int[] cursorNames(StepTests tests) {
        int[] names = new int[tests.nameCount()];
        int count = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int name = 0; name < names.length; name++) {
                long steps = tests.stepsOfName(name);
                if (steps != 0 && ((steps & 1) != 0) == (pass == 0)) {
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
            boolean wanted = mask.has(candidate);
            subject = candidate;
            size = 0;
            sorted = true;
            if (gather(wanted)) {
                if (!sorted) {
                    sort();
                }
                return true;
            }
        }
    }

    /// Moves every cursor past the subject, and takes its hits on the way if they are wanted.
    private boolean gather(boolean wanted) {
        long seen = 0;
        for (int cursor = 0; cursor < postings.length; cursor++) {
            if (cursor == entryCursors && (seen & 1) == 0) {
                // No entry: the other cursors catch up when a later subject needs them.
                return false;
            }
            if (subjects[cursor] < subject) {
                skipTo(cursor);
            }
            if (subjects[cursor] == subject) {
                seen |= wanted ? take(cursor) : pass(cursor);
            }
        }
        return (seen & 1) != 0;
    }

    private void skipTo(int cursor) {
        Postings from = postings[cursor];
        int position = positions[cursor];
        int end = from.size();
        while (position < end && from.subjectAt(position) < subject) {
            position++;
        }
        positions[cursor] = position;
        settle(cursor);
    }

    private long pass(int cursor) {
        Postings from = postings[cursor];
        int position = positions[cursor];
        int end = from.size();
        while (position < end && from.subjectAt(position) == subject) {
            position++;
        }
        positions[cursor] = position;
        settle(cursor);
        return 0;
    }

    private long take(int cursor) {
        Postings from = postings[cursor];
        int position = positions[cursor];
        int end = from.size();
        int begin = size;
        int before = begin == 0 ? -1 : events[begin - 1];
        long seen = 0;
        do {
            long time = from.timeAt(position);
            if (period.everything() || period.has(time)) {
                int event = from.eventAt(position);
                long filled = tests.passed(event, stepsOfCursor[cursor]);
                if (filled != 0) {
                    add(time, event, filled);
                    seen |= filled;
                }
            }
            position++;
        } while (position < end && from.subjectAt(position) == subject);
        positions[cursor] = position;
        settle(cursor);
        sorted &= begin == size || before < events[begin];
        return seen;
    }

    private void settle(int cursor) {
        Postings from = postings[cursor];
        subjects[cursor] = positions[cursor] < from.size() ? from.subjectAt(positions[cursor]) : NO_SUBJECT;
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
