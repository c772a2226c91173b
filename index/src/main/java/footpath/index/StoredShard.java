package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Optional;

/// One immutable file of whole timelines.
final class StoredShard extends FileShard {
    StoredShard(ShardFile file, Superseded superseded, ColumnSource columns) {
        super(new Timelines(file), file, superseded, columns);
    }

    /// The same with the timelines of some persons alone.
    ///
    /// @param persons by number; those left out count as superseded
    StoredShard only(BitSet persons) {
        Superseded without = new Superseded(superseded);
        for (int subject = 0; subject < subjectCount(); subject++) {
            if (!persons.get(person(subject))) {
                without.add(subject);
            }
        }
        return new StoredShard(file, without, columns);
    }

    @Override
    public MemorySegment gapClasses() {
        return file.gaps();
    }

    @Override
    public Optional<DirectlyFollows> directlyFollows() {
        return file.directlyFollows();
    }

    @Override
    public Optional<SessionColumns> sessions(SessionRule rule) {
        return Optional.of(file.sessions(rule));
    }

    @Override
    public Postings postings(int nameCode) {
        return file.postings(nameCode);
    }

    @Override
    public PropertyColumn trait(String name) {
        return columns.trait(file, name);
    }
}
