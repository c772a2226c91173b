package footpath.store.events;

import footpath.events.Micros;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// The message ids that arrived of late, so that a second call of the same id adds nothing. Confined to one
/// thread at a time.
///
/// An id is known for at least 32 hours after it arrived, by the clock that said when it did: the promise
/// is 24, and the rest is room for a clock that is set.
final class MessageIds implements AutoCloseable {
    private static final long SPAN_MICROS = Duration.ofHours(8).toMillis() * 1_000;
    private static final int SPANS = 5;

    /// In the order in which they were begun, whatever the clock does.
    private final LinkedHashMap<Long, FingerprintTable> spans = new LinkedHashMap<>();

    /// How long before the latest arrival ids are known for certain.
    static long keptMicros() {
        return (SPANS - 1) * SPAN_MICROS;
    }

    /// Whether an id arrived before.
    boolean isKnown(Fingerprint id) {
        for (FingerprintTable span : spans.values()) {
            if (span.find(id) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Notes an id that is not known.
    void add(Fingerprint id, long receivedMicros) {
        long span = Math.floorDiv(Math.clamp(receivedMicros, Micros.MIN, Micros.MAX_EXCLUSIVE), SPAN_MICROS);
        spans.computeIfAbsent(span, _ -> new FingerprintTable()).put(id, 0);
        while (spans.size() > SPANS) {
            Map.Entry<Long, FingerprintTable> oldest = spans.pollFirstEntry();
            oldest.getValue().close();
        }
    }

    @Override
    public void close() {
        spans.values().forEach(FingerprintTable::close);
        spans.clear();
    }
}
