package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// One immutable file of whole timelines.
final class StoredShard extends Shard {
    private final ShardFile file;
    private final Superseded superseded;
    private final ColumnSource columns;

    StoredShard(ShardFile file, Superseded superseded, ColumnSource columns) {
        super(new Timelines(file));
        this.file = file;
        this.superseded = superseded;
        this.columns = columns;
    }

    ShardFile file() {
        return file;
    }

    /// The sessions of those subjects that are superseded.
    Superseded superseded(SessionCut cut) {
        return cut.superseded(superseded);
    }

    @Override
    public Optional<DirectlyFollows> directlyFollows() {
        return file.directlyFollows();
    }

    @Override
    public int eventCount() {
        return file.eventCount();
    }

    @Override
    public long firstTimeMicros() {
        return file.firstTimeMicros();
    }

    @Override
    public long lastTimeMicros() {
        return file.lastTimeMicros();
    }

    @Override
    public boolean isLive(int subject) {
        return !superseded.contains(subject);
    }

    @Override
    public boolean isAllLive() {
        return superseded.isEmpty();
    }

    @Override
    public int liveSubjectCount() {
        return subjectCount() - superseded.size();
    }

    @Override
    public CodeColumn names() {
        return file.names();
    }

    @Override
    public List<String> nameDictionary() {
        return file.nameDictionary();
    }

    @Override
    public TimeColumn times() {
        return file.times();
    }

    @Override
    public MemorySegment gapClasses() {
        return file.gaps();
    }

    @Override
    public SeqColumn seqs() {
        return file.seqs();
    }

    @Override
    public CodeColumn channels() {
        return file.channels();
    }

    @Override
    public List<String> channelDictionary() {
        return file.channelDictionary();
    }

    @Override
    public Postings postings(int nameCode) {
        return file.postings(nameCode);
    }

    @Override
    public PropertyColumn property(String name) {
        return columns.property(file, name);
    }

    @Override
    public PropertyColumn trait(String name) {
        return columns.trait(file, name);
    }
}
