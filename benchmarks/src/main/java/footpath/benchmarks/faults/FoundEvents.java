package footpath.benchmarks.faults;

import footpath.benchmarks.collect.EventRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;

/// What is in the event log of a data directory that no process has open, read by SQL.
///
/// @param numbers   of the ids that are there
/// @param doubled   events that are there once more than once
record FoundEvents(BitSet numbers, long doubled) {
    static FoundEvents in(Path data) throws SQLException {
        BitSet numbers = new BitSet();
        long doubled = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + data.resolve("events.duckdb"));
                Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery(
                        "SELECT message_id FROM event_log WHERE message_id LIKE '" + EventRequest.ID_START + "%'")) {
            while (ids.next()) {
                int number = Math.toIntExact(EventRequest.numberOf(ids.getString(1)));
                doubled += numbers.get(number) ? 1 : 0;
                numbers.set(number);
            }
        }
        return new FoundEvents(numbers, doubled);
    }

    long count() {
        return numbers.cardinality();
    }
}
