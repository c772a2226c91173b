package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// The events of one immutable file, whosever they are seen as: what does not speak of subjects is the file's.
abstract sealed class FileShard extends Shard permits StoredShard, SessionShard {
    final ShardFile file;
    final Superseded superseded;
    final ColumnSource columns;

    /// @param superseded which of the subjects newer shards hold
    FileShard(Timelines timelines, ShardFile file, Superseded superseded, ColumnSource columns) {
        super(timelines);
        this.file = file;
        this.superseded = superseded;
        this.columns = columns;
    }

    @Override
    public final int eventCount() {
        return file.eventCount();
    }

    @Override
    public final long firstTimeMicros() {
        return file.firstTimeMicros();
    }

    @Override
    public final long lastTimeMicros() {
        return file.lastTimeMicros();
    }

    @Override
    public final boolean isLive(int subject) {
        return !superseded.contains(subject);
    }

    @Override
    public final boolean isAllLive() {
        return superseded.isEmpty();
    }

    @Override
    public final int liveSubjectCount() {
        return subjectCount() - superseded.size();
    }

    @Override
    public final CodeColumn names() {
        return file.names();
    }

    @Override
    public final List<String> nameDictionary() {
        return file.nameDictionary();
    }

    @Override
    public final Optional<MemorySegment> nameBits(int nameCode) {
        return file.nameBits(nameCode);
    }

    @Override
    public final boolean hasTies() {
        return file.hasTies();
    }

    @Override
    public final TimeColumn times() {
        return file.times();
    }

    @Override
    public final SeqColumn seqs() {
        return file.seqs();
    }

    @Override
    public final CodeColumn channels() {
        return file.channels();
    }

    @Override
    public final List<String> channelDictionary() {
        return file.channelDictionary();
    }

    @Override
    public final PropertyColumn property(String name) {
        return columns.property(file, name);
    }
}
