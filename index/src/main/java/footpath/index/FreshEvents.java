package footpath.index;

import footpath.events.log.EventLog;
import java.nio.file.Path;
import java.util.BitSet;

/// Reads from the log what no file holds.
final class FreshEvents {
    private FreshEvents() {}

    /// What is new of all persons, and all there is of those who are parted, sorted.
    ///
    /// @param directory has room for it meanwhile
    static TimelineBlock read(
            EventLog log, PersonChange change, long afterSeq, long throughSeq, Path directory, IndexOptions options) {
        BitSet parted = change.parted();
        try (var scratch = new Scratch(directory)) {
            var room = new RowBuckets(scratch, log.identityCount(), 0, options.shardEvents());
            EventLog.EventSink others = (person, name, channel, timeMicros, seq) -> {
                if (!parted.get(person)) {
                    room.accept(person, name, channel, timeMicros, seq);
                }
            };
            log.scan(afterSeq, throughSeq, PersonRows.of(others, change.now()));
            if (!parted.isEmpty()) {
                log.scanTimelines(
                        throughSeq, change.now(), parted.stream().toArray(), PersonRows.of(room, change.now()));
            }
            return BucketTimelines.sorted(room);
        }
    }
}
