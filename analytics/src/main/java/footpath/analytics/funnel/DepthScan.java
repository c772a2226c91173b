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

/// Counts how deep each subject goes where steps are plain, different names and only the depth is wanted: the funnel
/// most
/// people ask.
///
/// Time O(postings of the names), one pass; memory O(events of one step of one subject). Confined to one thread.
final class DepthScan {
    /*
     * Events of different steps never compete for a step, and at one instant the lower step comes first, so the levels can be
     * built one after another: for each event of step d + 1 in order of time, the latest entry that a chain ending at or
     * before it has is the entry of the last event of level d not after it, since entries never fall along a level. A subject's
     * chain of levels breaks off at the first empty one, and the postings of the steps behind are passed over unread.
     */
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final SubjectMask mask;
    private final TimeCut period;
    private final long withinMicros;
    private final List<Postings> steps;

    /// The level built last: times, and the entry of each.
    private long[] times = new long[64];

    private long[] entries = new long[64];
    private int size;

    private DepthScan(ResolvedFunnel funnel, SubjectMask mask, List<Postings> steps) {
        this.mask = mask;
        this.period = funnel.period;
        this.withinMicros = funnel.withinMicros;
        this.steps = steps;
    }

    /// The scan, if it can answer this funnel.
    static Optional<DepthScan> of(ResolvedFunnel funnel, Shard shard, SubjectMask mask) {
        var question = funnel.question;
        var names = new HashSet<String>();
        boolean plain = !question.timed() && question.breakdown().isEmpty();
        for (EventMatcher matcher : funnel.matchers) {
            plain &= matcher.names().size() == 1
                    && matcher.where().equals(Condition.ALWAYS)
                    && names.add(matcher.names().getFirst());
        }
        if (!plain) {
            return Optional.empty();
        }
        List<String> dictionary = shard.nameDictionary();
        List<Postings> steps = funnel.matchers.stream()
                .map(matcher -> dictionary.indexOf(matcher.names().getFirst()))
                .takeWhile(code -> code >= 0)
                .map(shard::postings)
                .toList();
        return Optional.of(new DepthScan(funnel, mask, steps));
    }

    /// @param deepest adds to each depth the number of subjects that go just so deep
    void run(long[] deepest) {
        if (steps.isEmpty()) {
            return;
        }
        int[] next = new int[steps.size()];
        MemorySegment subjects = steps.getFirst().subjects();
        int end = steps.getFirst().size();
        int from = 0;
        while (from < end) {
            int subject = subjects.get(INT, (long) from << 2);
            int to = from + 1;
            while (to < end && subjects.get(INT, (long) to << 2) == subject) {
                to++;
            }
            if (mask.has(subject)) {
                deepest[depth(subject, from, to, next)]++;
            }
            from = to;
        }
    }

    private int depth(int subject, int from, int to, int[] next) {
        int second = steps.size() > 1 ? seek(1, subject, next) : -1;
        if (second < 0 && period.everything()) {
            return 1;
        }
        enter(from, to);
        int depth = size > 0 ? 1 : 0;
        while (size > 0 && depth < steps.size()) {
            int begin = depth == 1 ? second : seek(depth, subject, next);
            size = begin < 0 ? 0 : extend(depth, begin, subject);
            depth += size > 0 ? 1 : 0;
        }
        return depth;
    }

    /// The first posting of a step at a subject; -1 if it has none.
    private int seek(int step, int subject, int[] next) {
        Postings postings = steps.get(step);
        MemorySegment subjects = postings.subjects();
        int end = postings.size();
        int position = next[step];
        while (position < end && subjects.get(INT, (long) position << 2) < subject) {
            position++;
        }
        next[step] = position;
        return position < end && subjects.get(INT, (long) position << 2) == subject ? position : -1;
    }

    private void enter(int from, int to) {
        MemorySegment column = steps.getFirst().times();
        reserve(to - from);
        size = 0;
        for (int position = from; position < to; position++) {
            long time = column.get(LONG, (long) position << 3);
            if (period.everything() || period.has(time)) {
                times[size] = time;
                entries[size++] = time;
            }
        }
    }

    /// Builds the level of a step over the level before, in the same arrays: it never writes past what it has read,
    /// once
    /// room for the events of the step was made in front.
    private int extend(int step, int begin, int subject) {
        Postings postings = steps.get(step);
        MemorySegment subjects = postings.subjects();
        MemorySegment column = postings.times();
        int end = postings.size();
        int runEnd = begin + 1;
        while (runEnd < end && subjects.get(INT, (long) runEnd << 2) == subject) {
            runEnd++;
        }
        int read = moveBack(runEnd - begin);
        int readEnd = read + size;
        long entry = Long.MIN_VALUE;
        int written = 0;
        for (int position = begin; position < runEnd; position++) {
            long time = column.get(LONG, (long) position << 3);
            while (read < readEnd && times[read] <= time) {
                entry = entries[read++];
            }
            if (entry != Long.MIN_VALUE && time - entry <= withinMicros && (period.everything() || period.has(time))) {
                times[written] = time;
                entries[written++] = entry;
            }
        }
        return written;
    }

    /// Moves the level back to leave room for the next one in front of it.
    ///
    /// @return where the level begins now
    private int moveBack(int room) {
        reserve(room + size);
        System.arraycopy(times, 0, times, room, size);
        System.arraycopy(entries, 0, entries, room, size);
        return room;
    }

    private void reserve(int needed) {
        if (needed > times.length) {
            times = Arrays.copyOf(times, Math.max(needed, 2 * times.length));
            entries = Arrays.copyOf(entries, times.length);
        }
    }
}
