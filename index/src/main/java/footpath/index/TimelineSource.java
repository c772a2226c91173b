package footpath.index;

import java.util.function.Consumer;

/// Timelines that go into a shard, in order of persons. They are gone through twice: how many events of what there are
/// must be known before the file can be laid out.
interface TimelineSource {
    /// Counts all of them.
    default void count(ShardCensus census) {
        read(census::add);
    }

    /// Hands over all of them, some at a time.
    ///
    /// @param sink must not keep the block
    void read(Consumer<TimelineBlock> sink);
}
