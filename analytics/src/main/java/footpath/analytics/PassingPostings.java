package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// The postings of one name that pass a matcher, a mask and a period, portion after portion in plain arrays, in order
/// of subject, time and arrival.
///
/// For kernels that go through a name in one straight loop rather than from subject to subject: what the next posting
/// belongs to is nothing that a processor could foresee. Time O(postings); memory 16 bytes for each one of a portion.
/// Confined to one thread.
public final class PassingPostings {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// So many postings are read at once: few enough for the processor's cache.
    private static final int PORTION = 8192;

    private final Postings postings;
    private final EventTest test;
    private final SubjectMask mask;
    private final TimeCut period;
    private final boolean takesAll;
    private final boolean firstOnly;
    private final int kept;

    private final int[] subjects;
    private final long[] times;
    private final int[] events;

    /// The first posting that was not read.
    private int next;

    private int end;

    /// The subject of the last one that passed, where only the first of each is wanted.
    private int before = -1;

    private PassingPostings(
            Postings postings, EventTest test, SubjectMask mask, TimeCut period, boolean firstOnly, int kept) {
        this.postings = postings;
        this.firstOnly = firstOnly;
        this.test = test;
        this.mask = mask;
        this.period = period;
        this.takesAll = test.isAlways() && mask.isEveryone() && period.everything();
        this.kept = kept;
        int room = kept + Math.min(postings.size(), Math.max(PORTION, kept));
        this.subjects = new int[room];
        this.times = new long[room];
        this.events = new int[room];
        this.end = kept;
        Arrays.fill(subjects, 0, kept, -1);
    }

    /// Those of a matcher, of all subjects.
    ///
    /// @param matcher names one event
    /// @param kept    so many of those before a portion stay in front of it
    /// @return empty if the shard has no event of the name with so many before it
    public static Optional<PassingPostings> of(Shard shard, EventMatcher matcher, TimeCut period, int kept) {
        return of(shard, matcher, SubjectMask.everyone(shard.subjectCount()), period, false, kept);
    }

    /// The first one of a matcher of each subject that counts.
    ///
    /// @param matcher names one event
    /// @return empty if the shard has no event of the name
    public static Optional<PassingPostings> firstOfEach(
            Shard shard, EventMatcher matcher, SubjectMask mask, TimeCut period) {
        return of(shard, matcher, mask, period, true, 0);
    }

    private static Optional<PassingPostings> of(
            Shard shard, EventMatcher matcher, SubjectMask mask, TimeCut period, boolean firstOnly, int kept) {
        int name = shard.nameDictionary().indexOf(matcher.names().getFirst());
        if (name < 0 || shard.postings(name).size() <= kept) {
            return Optional.empty();
        }
        EventTest test = EventTest.ofEvents(matcher.where(), shard);
        return Optional.of(new PassingPostings(shard.postings(name), test, mask, period, firstOnly, kept));
    }

    /// Moves to the next portion, which may be empty.
    ///
    /// @return false if there is none
    public boolean next() {
        if (next == postings.size()) {
            return false;
        }
        keep();
        int to = (int) Math.min(postings.size(), next + (long) subjects.length - kept);
        if (firstOnly) {
            pickFirst(to);
        } else if (takesAll) {
            copy(to);
        } else {
            pick(to);
        }
        next = to;
        return true;
    }

    private void keep() {
        System.arraycopy(subjects, end - kept, subjects, 0, kept);
        System.arraycopy(times, end - kept, times, 0, kept);
        System.arraycopy(events, end - kept, events, 0, kept);
    }

    private void copy(int to) {
        int count = to - next;
        MemorySegment.copy(postings.subjects(), INT, (long) next << 2, subjects, kept, count);
        MemorySegment.copy(postings.times(), LONG, (long) next << 3, times, kept, count);
        MemorySegment.copy(postings.events(), INT, (long) next << 2, events, kept, count);
        end = kept + count;
    }

    private void pick(int to) {
        int written = kept;
        for (int i = next; i < to; i++) {
            int subject = postings.subjectAt(i);
            long time = postings.timeAt(i);
            int event = postings.eventAt(i);
            subjects[written] = subject;
            times[written] = time;
            events[written] = event;
            written += mask.has(subject) && period.has(time) && test.test(event) ? 1 : 0;
        }
        end = written;
    }

    /// Looks at subjects alone where it can: few postings are the first of theirs.
    private void pickFirst(int to) {
        MemorySegment allSubjects = postings.subjects();
        int written = 0;
        int last = before;
        for (int i = next; i < to; i++) {
            int subject = allSubjects.get(INT, (long) i << 2);
            events[written] = i;
            boolean passes =
                    takesAll || (mask.has(subject) && period.has(postings.timeAt(i)) && test.test(postings.eventAt(i)));
            written += passes ? isNonZero(subject ^ last) : 0;
            last = passes ? subject : last;
        }
        before = last;
        end = written;
        for (int i = 0; i < written; i++) {
            int posting = events[i];
            subjects[i] = postings.subjectAt(posting);
            times[i] = postings.timeAt(posting);
            events[i] = postings.eventAt(posting);
        }
    }

    /// 1 or 0 without a branch.
    private static int isNonZero(int value) {
        return (value | -value) >>> 31;
    }

    /// Where the portion begins in the arrays; in front of it stand those kept, of subject -1 where there are none.
    public int begin() {
        return kept;
    }

    /// Where it ends.
    public int end() {
        return end;
    }

    /// Subjects, overwritten by the next portion, as the other columns are.
    public int[] subjects() {
        return subjects;
    }

    /// Times, in microseconds.
    public long[] times() {
        return times;
    }

    /// Positions in the shard.
    public int[] events() {
        return events;
    }
}
