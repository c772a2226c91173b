package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Postings of one name put together by a look at the name of each event. Confined to one thread.
final class PostingsGather {
    private final MemorySegment subjects;
    private final MemorySegment times;
    private final MemorySegment events;
    private int size;
    private int different;
    private int before = -1;

    private PostingsGather(int count, Arena arena) {
        this.subjects = arena.allocate(Bytes.INT, count);
        this.times = arena.allocate(Bytes.LONG, count);
        this.events = arena.allocate(Bytes.INT, count);
    }

    /// Time O(events).
    ///
    /// @param arena holds them
    static Postings of(Timelines timelines, CodeColumn names, TimeColumn times, int nameCode, Arena arena) {
        int count = 0;
        for (int event = 0; event < names.size(); event++) {
            count += names.at(event) == nameCode ? 1 : 0;
        }
        var gather = new PostingsGather(count, arena);
        for (int subject = 0; gather.size < count; subject++) {
            for (int event = timelines.firstEvent(subject); event < timelines.endEvent(subject); event++) {
                if (names.at(event) == nameCode) {
                    gather.add(subject, times.microsAt(event), event);
                }
            }
        }
        return new Postings(gather.subjects, gather.times, gather.events, 0, count, gather.different);
    }

    private void add(int subject, long time, int event) {
        different += subject == before ? 0 : 1;
        before = subject;
        subjects.setAtIndex(Bytes.INT, size, subject);
        times.setAtIndex(Bytes.LONG, size, time);
        events.setAtIndex(Bytes.INT, size, event);
        size++;
    }
}
