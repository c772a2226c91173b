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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads whole events for pages.
final class Timelines {
    private static final String EVENTS = """
            SELECT l.seq, l.time_micros, n.key, c.key, s.key, l.message_id, l.properties, %s
            FROM event_log l JOIN names n USING (name) JOIN channels c USING (channel) JOIN sources s USING (source) %s
            """;

    private final Connections connections;

    Timelines(Connections connections) {
        this.connections = connections;
    }

    List<LoggedEvent> events(String personKey, long[] seqs) {
        if (seqs.length == 0) {
            return List.of();
        }
        // A join, since a list of values to compare with takes a look at every event for each of them.
        String wanted = IntStream.range(0, seqs.length)
                .mapToObj(place -> "(" + seqs[place] + ", " + place + ")")
                .collect(Collectors.joining(", ", "JOIN (VALUES ", ") wanted (seq, place) USING (seq) ORDER BY place"));
        return connections.read(
                connection -> events(connection, EVENTS.formatted("?", wanted), Optional.of(personKey)));
    }

    List<LoggedEvent> tail(int limit) {
        return connections.read(connection -> {
            long last = Query.number(connection, "SELECT max(seq) FROM event_log");
            String latest = "JOIN persons p USING (person) WHERE l.seq > " + (last - limit) + " ORDER BY l.seq DESC";
            return events(connection, EVENTS.formatted("p.key", latest), Optional.empty());
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

    /// @param person in place of the one parameter, if there is one
    private static List<LoggedEvent> events(Connection connection, String sql, Optional<String> person)
            throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (person.isPresent()) {
                statement.setString(1, person.get());
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    events.add(event(result));
                }
            }
        }
        return events;
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong(1),
                new Event(
                        row.getString(8),
                        Micros.toInstant(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6)),
                        JsonValue.members(row.getString(7))));
    }
}
