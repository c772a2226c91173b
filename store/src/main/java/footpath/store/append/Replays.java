package footpath.store.append;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ReplayedCall;
import footpath.events.Micros;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes calls of the quarantine that were read again into the log, each once: the mark that a call is
/// replayed is written in the same transaction as what it says.
final class Replays {
    /// An arrival that is to be added.
    ///
    /// @param at when it came in for the memory of message ids: now, also for a call that was received long ago
    record Sent(Arrival arrival, Instant at) {}

    /// What a batch has to add: its arrivals, and those of calls that were not replayed before. Marks these
    /// as replayed.
    List<Sent> fresh(Connection connection, ArrivalBatch batch) throws SQLException {
        List<Sent> sent = new ArrayList<>(batch.arrivals().size());
        batch.arrivals()
                .forEach(arrival -> sent.add(new Sent(arrival, arrival.times().received())));
        if (!batch.replayed().isEmpty()) {
            Set<String> known = known(connection, batch);
            for (ReplayedCall call : batch.replayed()) {
                if (mark(connection, call)) {
                    call.arrivals().stream()
                            .filter(arrival ->
                                    arrival.messageId().filter(known::contains).isEmpty())
                            .forEach(arrival -> sent.add(new Sent(arrival, call.replayed())));
                }
            }
        }
        return sent;
    }

    private static boolean mark(Connection connection, ReplayedCall call) throws SQLException {
        if (Query.number(connection, "SELECT count(*) FROM replayed_calls WHERE call = ?", call.call()) > 0) {
            return false;
        }
        Query.update(
                connection,
                "INSERT INTO replayed_calls VALUES (?, ?, ?)",
                call.call(),
                Micros.of(call.replayed()),
                call.repair());
        return true;
    }

    /// Which message ids of the replayed calls are in the log, however long ago they came: the memory of ids
    /// reaches back hours, the quarantine months.
    private static Set<String> known(Connection connection, ArrivalBatch batch) throws SQLException {
        List<String> ids = batch.replayed().stream()
                .flatMap(call -> call.arrivals().stream())
                .map(Arrival::messageId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new HashSet<>();
        for (String table : List.of("event_log", "calls")) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT DISTINCT l.message_id FROM " + table
                    + " l JOIN sources s USING (source) WHERE s.key = ? AND l.message_id IN"
                    + " (SELECT unnest(CAST(? AS VARCHAR[])))")) {
                statement.setString(1, batch.source());
                statement.setArray(2, connection.createArrayOf("VARCHAR", ids.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
            }
        }
        return known;
    }
}
