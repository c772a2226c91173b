package footpath.index;

import java.lang.foreign.MemorySegment;

/// Which subjects a shard holds and where the events of each begin and end. Safe for use by several threads.
final class Timelines {
    private final int subjectCount;
    private final MemorySegment persons;
    private final MemorySegment offsets;
    private final int firstPerson;
    private final boolean isDense;

    Timelines(ShardFile file) {
        this(file.persons(), file.offsets(), false);
    }

    /// @param persons   the person of each subject, ascending: ints
    /// @param offsets   the first event of each subject, and the event count: ints
    /// @param mayRepeat whether one person may be several subjects
    Timelines(MemorySegment persons, MemorySegment offsets, boolean mayRepeat) {
        this.subjectCount = (int) (persons.byteSize() >> 2);
        this.persons = persons;
        this.offsets = offsets;
        this.firstPerson = subjectCount == 0 ? 0 : person(0);
        this.isDense = subjectCount > 0 && !mayRepeat && person(subjectCount - 1) - firstPerson == subjectCount - 1;
    }

    int subjectCount() {
        return subjectCount;
    }

    int person(int subject) {
        return persons.get(Bytes.INT, (long) subject << 2);
    }

    int firstEvent(int subject) {
        return offsets.get(Bytes.INT, (long) subject << 2);
    }

    int endEvent(int subject) {
        return offsets.get(Bytes.INT, ((long) subject << 2) + Integer.BYTES);
    }

    MemorySegment persons() {
        return persons;
    }

    MemorySegment offsets() {
        return offsets;
    }

    int subjectOf(int person) {
        if (isDense) {
            int subject = person - firstPerson;
            return subject >= 0 && subject < subjectCount ? subject : -1;
        }
        int subject = firstFrom(person);
        return subject < subjectCount && person(subject) == person ? subject : -1;
    }

    /// The first subject whose person is not below one; the number of subjects if there is none.
    int firstFrom(int person) {
        return SortedInts.firstFrom(persons, subjectCount, person);
    }
}
