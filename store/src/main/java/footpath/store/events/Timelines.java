package footpath.store.events;

import footpath.collect.bot.BotReason;
import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.identity.Identity;
import footpath.events.log.EventCount;
import footpath.events.log.LoggedEvent;
import footpath.store.database.Connections;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import footpath.store.database.Schema;
import footpath.store.identity.Persons;
import footpath.store.rows.IdentityNumbers;
import footpath.store.rows.JsonValue;
import footpath.store.rows.LastSeq;
import footpath.store.rows.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Reads whole events for pages.
final class Timelines {
    static final String COLUMNS =
            "SELECT l.seq, l.time_micros, l.name, l.channel, l.source, l.message_id, l.properties, l.marks";

    /// Of an event of `l` whose identity is joined as `p`, to tell whose it is.
    static final String IDENTITY = ", p.kind, p.key, l.identity";

    private final Connections connections;
    private final Persons persons;
    private final Words names;
    private final Words channels;
    private final Words sources;

    Timelines(Connections connections, Persons persons) {
        this.connections = connections;
        this.persons = persons;
        this.names = new Words(connections, "SELECT key FROM names ORDER BY name");
        this.channels = new Words(connections, "SELECT key FROM channels ORDER BY channel");
        this.sources = new Words(connections, "SELECT key FROM sources ORDER BY source");
    }

    List<LoggedEvent> events(String personKey, long[] seqs) {
        if (seqs.length == 0) {
            return List.of();
        }
        // A join, since a list of values to compare with takes a look at every event for each of them.
        String wanted = LongStream.of(seqs)
                .mapToObj(seq -> "(" + seq + ")")
                .collect(Collectors.joining(", ", " FROM event_log l JOIN (VALUES ", ") wanted (seq) USING (seq)"));
        String called = key(personKey);
        Map<Long, LoggedEvent> found = new HashMap<>();
        for (LoggedEvent event : connections.read(connection -> events(connection, COLUMNS + wanted, row -> called))) {
            found.put(event.seq(), event);
        }
        return LongStream.of(seqs).mapToObj(found::get).filter(Objects::nonNull).toList();
    }

    /// The newest events of some identities.
    ///
    /// @param of        which events, of numbers and a time to be set
    /// @param beforeSeq only events before the one of this number
    List<LoggedEvent> events(
            Connection connection,
            String of,
            int[] identities,
            long micros,
            Optional<Long> beforeSeq,
            int limit,
            Identity called)
            throws SQLException {
        String before = beforeSeq
                .map(seq -> " AND (l.time_micros, l.seq) < ((SELECT time_micros FROM event_log WHERE seq = " + seq
                        + "), " + seq + ")")
                .orElse("");
        List<LoggedEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                COLUMNS + of + before + " ORDER BY l.time_micros DESC, l.seq DESC LIMIT " + limit)) {
            statement.setString(1, Query.numbers(identities));
            statement.setLong(2, micros);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows, called.text()));
                }
            }
        }
        return events;
    }

    /// What a person is called who has an identity.
    private String key(String identityKey) {
        if (persons.known().isEachAlone()) {
            return identityKey;
        }
        Identity identity = Identity.parse(identityKey);
        OptionalInt number = connections.read(connection -> IdentityNumbers.find(connection, identity));
        return number.isPresent() ? persons.key(number.getAsInt(), identity) : identityKey;
    }

    List<LoggedEvent> tail(int limit) {
        return connections.read(connection -> {
            long last = LastSeq.of(connection);
            List<LoggedEvent> latest = tail(connection, last - limit, limit);
            // Erased events leave gaps; looking for the latest beyond them takes a look at every number.
            return latest.size() < limit && last > limit ? tail(connection, 0, limit) : latest;
        });
    }

    private List<LoggedEvent> tail(Connection connection, long afterSeq, int limit) throws SQLException {
        String latest = IDENTITY + " FROM event_log l JOIN identities p USING (identity) WHERE l.seq > " + afterSeq
                + " ORDER BY l.seq DESC LIMIT " + limit;
        return events(connection, COLUMNS + latest, this::person);
    }

    private String person(ResultSet row) throws SQLException {
        return persons.key(row.getInt(11), new Identity(row.getString(9), row.getString(10)));
    }

    /// Events of rows with an identity, each under what its person is called.
    List<LoggedEvent> named(ResultSet rows) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(event(rows, person(rows)));
        }
        return events;
    }

    List<EventCount> counts(Period period) {
        return connections.read(connection -> {
            List<EventCount> counts = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT n.key, e.* FROM (SELECT name, count(*), "
                                    + countOfPersons() + ", min(time_micros), max(time_micros) FROM event_log l"
                                    + personsOfEvents() + " WHERE " + inside(period)
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
        return connections.read(connection -> Query.number(
                connection,
                "SELECT " + countOfPersons() + " FROM event_log l" + personsOfEvents() + " WHERE " + inside(period)));
    }

    private String countOfPersons() {
        return persons.known().isEachAlone()
                ? "count(DISTINCT l.identity)"
                : "count(DISTINCT coalesce(m.person, l.identity))";
    }

    private String personsOfEvents() {
        return persons.known().isEachAlone() ? "" : " LEFT JOIN persons m ON m.identity = l.identity";
    }

    Map<String, PropertyValue> traits(String personKey) {
        return connections.read(connection -> {
            Map<String, PropertyValue> traits = new TreeMap<>();
            OptionalInt identity = IdentityNumbers.find(connection, Identity.parse(personKey));
            if (identity.isEmpty()) {
                return traits;
            }
            try (PreparedStatement statement = connection.prepareStatement("SELECT trait, " + Schema.CURRENT_VALUE
                    + " FROM traits WHERE identity IN " + Query.NUMBERS + " GROUP BY trait")) {
                int[] identities = persons.known().view().identities(identity.getAsInt());
                statement.setString(1, Query.numbers(identities));
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

    private List<LoggedEvent> events(Connection connection, String sql, PersonOfRow person) throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                events.add(event(result, person.key(result)));
            }
        }
        return events;
    }

    private LoggedEvent event(ResultSet row, String person) throws SQLException {
        Event event = new Event(
                person,
                Micros.toInstant(row.getLong(2)),
                names.get(row.getInt(3)),
                channels.get(row.getInt(4)),
                sources.get(row.getInt(5)),
                Optional.ofNullable(row.getString(6)),
                JsonValue.members(row.getString(7)));
        return new LoggedEvent(row.getLong(1), event, flag(row.getInt(8), event.properties()));
    }

    private static Optional<String> flag(int marks, Map<String, PropertyValue> properties) {
        if (!EventMark.BOT.isIn(marks)) {
            return Optional.empty();
        }
        // A sender that flags its events itself may do so in a form of its own.
        return Optional.of(
                properties.get(BotReason.PROPERTY) instanceof PropertyValue.Text(String word) && !word.isBlank()
                        ? word
                        : BotReason.DECLARED.word());
    }

    /// Whose event a row is.
    private interface PersonOfRow {
        String key(ResultSet row) throws SQLException;
    }
}
