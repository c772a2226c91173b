package footpath.index;

import footpath.events.log.EventLog;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// A number that differs between logs: a checksum over the first and last events up to a `seq`, which a log that only
/// grows keeps for ever.
final class LogMark {
    private static final int SAMPLE = 32;

    private LogMark() {}

    static long of(EventLog log, long throughSeq) {
        var crc = new CRC32C();
        var row = ByteBuffer.allocate(32);
        EventLog.EventSink sink = (person, name, channel, timeMicros, seq) -> {
            row.clear()
                    .putInt(person)
                    .putInt(name)
                    .putInt(channel)
                    .putLong(timeMicros)
                    .putLong(seq);
            crc.update(row.array(), 0, row.position());
        };
        log.scan(0, Math.min(SAMPLE, throughSeq), sink);
        log.scan(Math.max(0, throughSeq - SAMPLE), throughSeq, sink);
        return crc.getValue();
    }
}
