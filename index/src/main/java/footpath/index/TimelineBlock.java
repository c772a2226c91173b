package footpath.index;

import java.util.Arrays;

/// Some timelines on their way into a shard: in order of persons, the events of each in order of time and arrival, in
/// arrays that are used again for the next ones.
///
/// Names and channels are in the numbers of the log. Heap: 20 bytes for each event there was room for. Confined to one
/// thread at a time.
final class TimelineBlock {
    /// Who has a timeline, ascending.
    int[] persons = new int[16];

    /// The event after the last one of each.
    int[] ends = new int[16];

    int subjectCount;
    long[] times = new long[0];

    /// Seq and channel of each event in one number, as [RowBuckets#arrival] makes it.
    long[] arrivals = new long[0];

    int[] names = new int[0];
    int eventCount;

    /// Forgets all timelines.
    void clear() {
        subjectCount = 0;
        eventCount = 0;
    }

    /// Makes room for more events behind those that are there.
    void makeRoom(int more) {
        int wanted = Math.addExact(eventCount, more);
        if (times.length < wanted) {
            int capacity = Math.max(wanted, (int) Math.min(Integer.MAX_VALUE - 8L, times.length * 2L));
            times = Arrays.copyOf(times, capacity);
            arrivals = Arrays.copyOf(arrivals, capacity);
            names = Arrays.copyOf(names, capacity);
        }
    }

    /// Adds some of the events to another block, behind those that are there.
    void copyTo(TimelineBlock target, int from, int toExclusive) {
        int count = toExclusive - from;
        target.makeRoom(count);
        System.arraycopy(times, from, target.times, target.eventCount, count);
        System.arraycopy(arrivals, from, target.arrivals, target.eventCount, count);
        System.arraycopy(names, from, target.names, target.eventCount, count);
        target.eventCount += count;
    }

    /// Says whose the events are that came since the last timeline ended.
    void endTimeline(int person) {
        endTimeline(person, eventCount);
    }

    /// @param end the event after the last one of the timeline
    void endTimeline(int person, int end) {
        if (subjectCount == persons.length) {
            persons = Arrays.copyOf(persons, subjectCount * 2);
            ends = Arrays.copyOf(ends, subjectCount * 2);
        }
        persons[subjectCount] = person;
        ends[subjectCount++] = end;
    }

    /// The first event of the i-th timeline.
    int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
