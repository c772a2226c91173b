package footpath.store.append;

import footpath.events.Micros;
import footpath.store.database.Query;
import footpath.store.rows.Fingerprint;
import footpath.store.rows.FingerprintTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

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

    /// Reads the ids that a log has, before any is added.
    void load(DuckDBConnection connection) throws SQLException {
        String received = "SELECT received_micros FROM event_log WHERE message_id IS NOT NULL"
                + " UNION ALL SELECT received_micros FROM calls WHERE message_id IS NOT NULL";
        List<Long> begun = Query.wholeNumbers(
                connection,
                "SELECT DISTINCT received_micros // " + SPAN_MICROS + " FROM (" + received + ") ORDER BY 1 DESC LIMIT "
                        + SPANS);
        begun.reversed().forEach(span -> spans.put(span, new FingerprintTable()));
        if (!begun.isEmpty()) {
            load(connection, "event_log");
            load(connection, "calls");
        }
    }

    private void load(DuckDBConnection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT l.received_micros // " + SPAN_MICROS + ", "
                        + Fingerprint.columns("s.key", "l.message_id")
                        + " FROM " + table + " l JOIN sources s USING (source) WHERE l.message_id IS NOT NULL"
                        + " AND l.received_micros >= " + Collections.min(spans.keySet()) * SPAN_MICROS)) {
            while (rows.next()) {
                FingerprintTable span = spans.get(rows.getLong(1));
                Fingerprint id = Fingerprint.read(rows, 2);
                if (span != null && span.find(id) < 0) {
                    span.put(id, 0);
                }
            }
        }
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
