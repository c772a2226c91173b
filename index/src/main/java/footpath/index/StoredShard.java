package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// One immutable file of whole timelines.
final class StoredShard extends FileShard {
    StoredShard(ShardFile file, Superseded superseded, ColumnSource columns) {
        super(new Timelines(file), file, superseded, columns);
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
