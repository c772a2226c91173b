package footpath.store.identity;

import footpath.events.identity.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which persons changed with which version, as far back as 262,144 of them. Confined to one thread at a
/// time.
final class ChangeNotes {
    private static final int MOST_PERSONS = 1 << 18;

    private final Deque<Note> notes = new ArrayDeque<>();
    private long from;
    private int size;

    /// @param version nothing is known of changes up to this one
    ChangeNotes(long version) {
        this.from = version;
    }

    private static final class Note {
        final long version;
        final int[] persons;

        Note(long version, int[] persons) {
            this.version = version;
            this.persons = persons;
        }
    }

    /// Whether all changes after a version are noted.
    boolean reachBackTo(long version) {
        return version >= from;
    }

    /// @param version of what is known once the change is taken in
    void add(long version, Change change) {
        int[] persons = numbers(change).toArray();
        if (persons.length > 0) {
            notes.add(new Note(version, persons));
        }
        size += persons.length;
        while (size > MOST_PERSONS) {
            Note oldest = notes.remove();
            from = oldest.version;
            size -= oldest.persons.length;
        }
    }

    /// Who changed after a version, ascending.
    int[] after(long version) {
        return notes.stream()
                .filter(note -> note.version > version)
                .flatMapToInt(note -> IntStream.of(note.persons))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Numbers of the persons that a change is of.
    static IntStream numbers(Change change) {
        return Stream.concat(change.before().stream(), change.after().stream()).mapToInt(person -> person);
    }
}
