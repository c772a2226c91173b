package footpath.index;

import java.lang.foreign.MemorySegment;

/// The persons of whom an overlay says that they have no timeline any more: all their events belong to
/// others now. Safe for use by several threads.
///
/// @param numbers ascending: ints
record GonePersons(MemorySegment numbers) {
    int count() {
        return (int) (numbers.byteSize() >> 2);
    }

    int person(int index) {
        return numbers.get(Bytes.INT, (long) index << 2);
    }

    boolean contains(int person) {
        int index = firstFrom(person);
        return index < count() && person(index) == person;
    }

    /// The place of the first that is not below a person; their number if there is none.
    int firstFrom(int person) {
        return SortedInts.firstFrom(numbers, count(), person);
    }
}
