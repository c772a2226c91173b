package footpath.index;

import java.lang.foreign.MemorySegment;

/// Which subjects a shard holds and where the events of each begin and end. Safe for use by several threads.
final class Timelines {
    private final ShardFile file;
    private final int subjectCount;
    private final MemorySegment persons;
    private final MemorySegment offsets;
    private final int firstPerson;
    private final boolean isDense;

    Timelines(ShardFile file) {
        this(file, file.subjectCount(), file.persons(), file.offsets());
    }

    /// @param persons the person of each subject, ascending; one may stand several times
    /// @param offsets the first event of each subject, and the number of events
    Timelines(ShardFile file, int subjectCount, MemorySegment persons, MemorySegment offsets) {
        this.file = file;
        this.subjectCount = subjectCount;
        this.persons = persons;
        this.offsets = offsets;
        this.firstPerson = subjectCount == 0 ? 0 : person(0);
        this.isDense = subjectCount > 0
                && subjectCount == file.subjectCount()
                && person(subjectCount - 1) - firstPerson == subjectCount - 1;
    }

    ShardFile file() {
        return file;
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

    MemorySegment offsets() {
        return offsets;
    }

    /// The subject a person is, one of them if there are several; -1 if absent.
    int subjectOf(int person) {
        if (isDense) {
            int subject = person - firstPerson;
            return subject >= 0 && subject < subjectCount ? subject : -1;
        }
        int low = 0;
        int high = subjectCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = person(middle);
            if (found == person) {
                return middle;
            }
            if (found < person) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
