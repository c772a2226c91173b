package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Writes a new base: every timeline of the log, whole. Confined to one thread.
///
/// @param files     where it goes
/// @param isStopped asked at every event whether to give up
record BaseWriter(EventLog log, IndexOptions options, ShardFiles files, BooleanSupplier isStopped) {
    private static final int[] NOBODY = {};

    /// @param persons whose timelines they are
    /// @throws CancellationException if it was stopped
    List<ShardFile> write(long throughSeq, KnownPersons persons) {
        try (var scratch = new Scratch(files.directory())) {
            var rows = new RowBuckets(scratch, log.identityCount(), throughSeq, options.shardEvents());
            log.scan(0, throughSeq, stoppable(PersonRows.of(rows, persons)));
            return files.write(ShardWriter.cut(rows, shards(rows.rowCount())), log, throughSeq, NOBODY);
        }
    }

    private EventLog.EventSink stoppable(EventLog.EventSink rows) {
        return (person, name, channel, timeMicros, seq) -> {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException("index: the new base is not needed any more");
            }
            rows.accept(person, name, channel, timeMicros, seq);
        };
    }

    /// As many for each thread, unless they would be small.
    private int shards(long events) {
        long fewest = Math.ceilDiv(events, options.shardEvents());
        long even = Math.ceilDiv(fewest, options.threads()) * options.threads();
        long most = Math.max(1, events / Math.max(1, options.shardEvents() / 8));
        return Math.toIntExact(Math.max(fewest, Math.min(even, most)));
    }
}
