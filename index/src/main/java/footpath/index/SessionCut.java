package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The timelines of one shard cut into sessions.
///
/// The events stay where they are in the file: only what names a subject is made anew, off the heap, and only
/// once it is asked for. Takes 8 bytes a session, 4 a person, 4 an event of a name that was asked for, and 1
/// an event once gaps were. Freed when nothing refers to it. Safe for use by several threads.
final class SessionCut {
    private final ShardFile file;
    private final Timelines whole;
    private final Timelines sessions;

    /// For each subject of the file its first session, and the number of sessions.
    private final MemorySegment firstSessions;

    private final Arena arena = Arena.ofAuto();
    private final Map<Integer, Postings> postings = new ConcurrentHashMap<>();
    private final Map<PropertyColumn, PropertyColumn> traits = new ConcurrentHashMap<>();
    private volatile @Nullable MemorySegment gaps;

    SessionCut(ShardFile file, SessionRule rule) {
        this.file = file;
        this.whole = new Timelines(file);
        int subjects = whole.subjectCount();
        this.firstSessions = allocate((subjects + 1L) << 2);
        MemorySegment times = file.times().segment();
        int count = 0;
        for (int subject = 0; subject < subjects; subject++) {
            firstSessions.setAtIndex(Bytes.INT, subject, count);
            count += count(times, whole.firstEvent(subject), whole.endEvent(subject), rule);
        }
        firstSessions.setAtIndex(Bytes.INT, subjects, count);
        this.sessions = sessions(times, count, rule);
    }

    /// How many sessions the events of one subject are.
    private static int count(MemorySegment times, int firstEvent, int endEvent, SessionRule rule) {
        int count = 0;
        long first = 0;
        long before = 0;
        for (int event = firstEvent; event < endEvent; event++) {
            long time = times.get(Bytes.LONG, (long) event << 3);
            if (count == 0 || rule.begins(first, before, time)) {
                first = time;
                count++;
            }
            before = time;
        }
        return count;
    }

    private Timelines sessions(MemorySegment times, int count, SessionRule rule) {
        MemorySegment persons = allocate((long) count << 2);
        MemorySegment offsets = allocate((count + 1L) << 2);
        for (int subject = 0; subject < whole.subjectCount(); subject++) {
            int session = firstSession(subject);
            for (int each = session; each < firstSession(subject + 1); each++) {
                persons.setAtIndex(Bytes.INT, each, whole.person(subject));
            }
            long first = 0;
            long before = 0;
            int firstEvent = whole.firstEvent(subject);
            int endEvent = whole.endEvent(subject);
            for (int event = firstEvent; event < endEvent; event++) {
                long time = times.get(Bytes.LONG, (long) event << 3);
                if (event == firstEvent || rule.begins(first, before, time)) {
                    offsets.setAtIndex(Bytes.INT, session++, event);
                    first = time;
                }
                before = time;
            }
        }
        offsets.setAtIndex(Bytes.INT, count, file.eventCount());
        return new Timelines(persons, offsets, true);
    }

    private MemorySegment allocate(long bytes) {
        return arena.allocate(bytes, Bytes.ALIGNMENT);
    }

    Timelines sessions() {
        return sessions;
    }

    /// The first session of a subject of the file; that of the number of subjects is the number of sessions.
    int firstSession(int subject) {
        return firstSessions.getAtIndex(Bytes.INT, subject);
    }

    /// The session in which an event of a subject lies.
    int sessionAt(int subject, int event) {
        int low = firstSession(subject);
        int high = firstSession(subject + 1);
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (sessions.firstEvent(middle) <= event) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The sessions of those subjects of the file that are superseded.
    Superseded superseded(Superseded subjects) {
        var cut = new Superseded();
        for (int subject = 0; subject < whole.subjectCount() && !subjects.isEmpty(); subject++) {
            if (subjects.contains(subject)) {
                for (int session = firstSession(subject); session < firstSession(subject + 1); session++) {
                    cut.add(session);
                }
            }
        }
        return cut;
    }

    Postings postings(int nameCode) {
        return postings.computeIfAbsent(nameCode, this::cutPostings);
    }

    private Postings cutPostings(int nameCode) {
        Postings uncut = file.postings(nameCode);
        MemorySegment subjects = allocate((long) uncut.size() << 2);
        int different = 0;
        int before = -1;
        for (int i = 0; i < uncut.size(); i++) {
            int session = sessionAt(uncut.subjectAt(i), uncut.eventAt(i));
            subjects.setAtIndex(Bytes.INT, i, session);
            different += session == before ? 0 : 1;
            before = session;
        }
        return new Postings(subjects, uncut.times(), uncut.events(), 0, uncut.size(), different);
    }

    /// The classes of gaps, with none after the last event of a session.
    synchronized MemorySegment gaps() {
        MemorySegment known = gaps;
        if (known == null) {
            known = allocate(file.eventCount());
            known.copyFrom(file.gaps());
            for (int session = 0; session < sessions.subjectCount(); session++) {
                known.set(Bytes.BYTE, sessions.endEvent(session) - 1L, (byte) GapClass.NONE);
            }
            gaps = known;
        }
        return known;
    }

    /// A trait of each session: that of its person.
    PropertyColumn trait(PropertyColumn ofSubjects) {
        return traits.computeIfAbsent(ofSubjects, this::spread);
    }

    private PropertyColumn spread(PropertyColumn ofSubjects) {
        int width = ofSubjects.codes().width();
        MemorySegment codes = allocate((long) sessions.subjectCount() * width);
        for (int subject = 0; subject < whole.subjectCount(); subject++) {
            int code = ofSubjects.codes().at(subject);
            for (int session = firstSession(subject); session < firstSession(subject + 1); session++) {
                CodeColumn.put(codes, width, session, code);
            }
        }
        return new PropertyColumn(new CodeColumn(codes, width), ofSubjects.dictionary());
    }
}
