package footpath.store.events;

import footpath.events.Micros;
import footpath.store.database.Connections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What events of which name there are. Safe for use by several threads.
public final class EventCatalog {
    private static final long MICROS_PER_DAY = 86_400L * Micros.PER_SECOND;

    private final Connections connections;

    EventCatalog(Connections connections) {
        this.connections = connections;
    }

    /// How many events of a name a source brought on a channel.
    ///
    /// @param firstMicros time of the earliest, in microseconds since 1970
    /// @param lastMicros  time of the latest
    public record Part(String name, String source, String channel, long events, long firstMicros, long lastMicros) {}

    /// @param day in UTC
    public record Day(String name, LocalDate day, long events) {}

    /// Looks at the properties of an event.
    public interface Sample {
        /// @param properties JSON object
        void accept(String source, String channel, String properties);
    }

    /// All there are. Costs one pass over three columns of the log.
    public List<Part> parts() {
        return connections.read(connection -> {
            String sql = """
                    SELECT n.key, s.key, c.key, l.events, l.first_micros, l.last_micros
                    FROM (SELECT name, source, channel, count(*) AS events, min(time_micros) AS first_micros,
                              max(time_micros) AS last_micros FROM event_log GROUP BY name, source, channel) l
                        JOIN names n USING (name) JOIN sources s USING (source) JOIN channels c USING (channel)
                    ORDER BY n.key, s.key, c.key
                    """;
            List<Part> parts = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    parts.add(new Part(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6)));
                }
            }
            return parts;
        });
    }

    /// How many events of each name were on each day from one on; days without any are left out, and those before 1970.
    public List<Day> days(LocalDate from) {
        return connections.read(connection -> {
            String sql = "SELECT n.key, l.day, l.events FROM (SELECT name, time_micros // " + MICROS_PER_DAY
                    + " AS day, count(*) AS events FROM event_log WHERE time_micros >= ? GROUP BY ALL) l"
                    + " JOIN names n USING (name)";
            List<Day> days = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, Math.multiplyExact(Math.max(0, from.toEpochDay()), MICROS_PER_DAY));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        days.add(new Day(rows.getString(1), LocalDate.ofEpochDay(rows.getLong(2)), rows.getLong(3)));
                    }
                }
            }
            return days;
        });
    }

    /// Shows the events of a name that arrived last, one after the other, the latest first.
    public void sample(String name, int most, Sample sample) {
        connections.read(connection -> {
            Optional<Integer> number = number(connection, name);
            if (number.isPresent()) {
                sample(connection, number.get(), most, sample);
            }
            return true;
        });
    }

    private static Optional<Integer> number(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT name FROM names WHERE key = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getInt(1)) : Optional.<Integer>empty();
            }
        }
    }

    /// The sample is found by its numbers first, so that properties are read of these rows alone.
    private static void sample(Connection connection, int name, int most, Sample sample) throws SQLException {
        String sql = """
                SELECT s.key, c.key, l.properties
                FROM event_log l JOIN sources s USING (source) JOIN channels c USING (channel)
                WHERE l.name = ? AND l.seq >= (SELECT min(seq) FROM (
                    SELECT seq FROM event_log WHERE name = ? ORDER BY seq DESC LIMIT ?))
                ORDER BY l.seq DESC
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, name);
            query.setInt(2, name);
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sample.accept(rows.getString(1), rows.getString(2), rows.getString(3));
                }
            }
        }
    }

    /// When the last call of each source came in, as far as it is an event in the log.
    public Map<String, Instant> lastReceived() {
        return connections.read(LastReceived::bySource);
    }
}
