package footpath.store.events;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.log.EventCount;
import footpath.events.log.LoggedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads whole events for pages.
final class Timelines {
    private static final String EVENTS = """
            SELECT l.seq, p.key, l.time_micros, n.key, c.key, s.key, l.message_id, l.properties
            FROM event_log l JOIN persons p USING (person) JOIN names n USING (name) JOIN channels c USING (channel)
                JOIN sources s USING (source)
            """;

    private final Connections connections;

    Timelines(Connections connections) {
        this.connections = connections;
    }

    List<LoggedEvent> timeline(String personKey, int limit, long beforeSeq) {
        return connections.read(connection -> {
            long person =
                    Query.number(connection, "SELECT coalesce(max(person), -1) FROM persons WHERE key = ?", personKey);
            String from = EVENTS + " WHERE l.person = " + person;
            String order = " ORDER BY l.time_micros DESC, l.seq DESC LIMIT " + limit;
            if (beforeSeq == Long.MAX_VALUE) {
                return events(connection, from + order);
            }
            long time = Query.number(connection, "SELECT time_micros FROM event_log WHERE seq = ?", beforeSeq);
            return events(
                    connection,
                    from + " AND (l.time_micros < " + time + " OR (l.time_micros = " + time + " AND l.seq < "
                            + beforeSeq + "))" + order);
        });
    }

    List<LoggedEvent> tail(int limit) {
        return connections.read(connection -> {
            long last = Query.number(connection, "SELECT max(seq) FROM event_log");
            return events(connection, EVENTS + " WHERE l.seq > " + (last - limit) + " ORDER BY l.seq DESC");
        });
    }

    List<EventCount> counts(Period period) {
        return connections.read(connection -> {
            List<EventCount> counts = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT n.key, e.* FROM (SELECT name, count(*),"
                                    + " count(DISTINCT person), min(time_micros), max(time_micros) FROM event_log WHERE "
                                    + inside(period)
                                    + " GROUP BY name) e JOIN names n USING (name) ORDER BY name");
                    ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    counts.add(new EventCount(
                            result.getString(1),
                            result.getLong(3),
                            result.getLong(4),
                            Optional.of(Micros.toInstant(result.getLong(5))),
                            Optional.of(Micros.toInstant(result.getLong(6)))));
                }
            }
            return counts;
        });
    }

    long personsWithEvents(Period period) {
        return connections.read(connection ->
                Query.number(connection, "SELECT count(DISTINCT person) FROM event_log WHERE " + inside(period)));
    }

    Map<String, PropertyValue> traits(String personKey) {
        return connections.read(connection -> {
            Map<String, PropertyValue> traits = new TreeMap<>();
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT trait, value FROM traits WHERE person = (SELECT max(person) FROM persons WHERE key = ?)")) {
                statement.setString(1, personKey);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        String trait = result.getString(1);
                        JsonValue.parse(result.getString(2)).ifPresent(value -> traits.put(trait, value));
                    }
                }
            }
            return traits;
        });
    }

    private static String inside(Period period) {
        return "time_micros >= " + period.fromMicros() + " AND time_micros < " + period.toMicrosExclusive();
    }

    private static List<LoggedEvent> events(Connection connection, String sql) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                events.add(new LoggedEvent(
                        result.getLong(1),
                        new Event(
                                result.getString(2),
                                Micros.toInstant(result.getLong(3)),
                                result.getString(4),
                                result.getString(5),
                                result.getString(6),
                                Optional.ofNullable(result.getString(7)),
                                JsonValue.members(result.getString(8)))));
            }
        }
        return events;
    }
}
