package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Writes a new base: every timeline, whole. Confined to one thread.
///
/// @param files where it goes
record BaseWriter(EventLog log, IndexOptions options, ShardFiles files) {
    private static final int[] NOBODY = {};

    /// All timelines of the log.
    ///
    /// @param persons whose timelines they are
    List<ShardFile> read(long throughSeq, KnownPersons persons) {
        try (var scratch = new Scratch(files.directory())) {
            var rows = new RowBuckets(scratch, log.identityCount(), throughSeq, options.shardEvents());
            log.scan(0, throughSeq, PersonRows.of(rows, persons));
            return files.write(BucketTimelines.cut(rows, shards(rows.rowCount())), log, throughSeq, NOBODY);
        }
    }

    /// All timelines of an index, the overlays folded into the base. The log is not read.
    ///
    /// @param isStopped asked now and then whether to give up
    /// @throws CancellationException if it was stopped
    List<ShardFile> fold(IndexFiles from, BooleanSupplier isStopped) {
        List<FoldedTimelines> shards =
                FoldedTimelines.cut(from, WordNumbers.of(log), options.shardEvents(), this::shards, isStopped);
        return files.write(shards, log, from.throughSeq(), NOBODY);
    }

    /// As many for each thread, unless they would be small.
    private int shards(long events) {
        long fewest = Math.ceilDiv(events, options.shardEvents());
        long even = Math.ceilDiv(fewest, options.threads()) * options.threads();
        long most = Math.max(1, events / Math.max(1, options.shardEvents() / 8));
        return Math.toIntExact(Math.max(fewest, Math.min(even, most)));
    }
}
