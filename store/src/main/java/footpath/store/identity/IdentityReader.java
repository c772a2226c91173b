package footpath.store.identity;

import footpath.events.identity.Identity;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.Reasons;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Schema;
import footpath.store.rows.IdentityNumbers;
import footpath.store.rows.JsonValue;
import footpath.store.rows.TraitValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells of identities and of why some are one person. Safe for use by several threads.
public final class IdentityReader {
    private static final String SEEN = """
            WITH wanted AS (SELECT unnest(CAST(? AS INTEGER[])) AS identity),
            seen AS (
                SELECT identity, source, time_micros, 1 AS events FROM event_log WHERE identity IN (FROM wanted)
                UNION ALL SELECT identity, source, time_micros, 0 FROM calls WHERE identity IN (FROM wanted)
                UNION ALL SELECT first, NULL, time_micros, 0 FROM links WHERE NOT is_forced AND first IN (FROM wanted)
                UNION ALL SELECT second, NULL, time_micros, 0 FROM links WHERE NOT is_forced AND second IN (FROM wanted))
            SELECT i.identity, i.kind, i.key, coalesce(sum(s.events), 0), min(s.time_micros), max(s.time_micros),
                   list(DISTINCT n.key ORDER BY n.key) FILTER (n.key IS NOT NULL)
            FROM wanted w JOIN identities i USING (identity) LEFT JOIN seen s USING (identity)
                LEFT JOIN sources n USING (source)
            GROUP BY i.identity, i.kind, i.key ORDER BY i.identity
            """;

    private final Connections connections;
    private final Persons persons;

    public IdentityReader(Connections connections, Persons persons) {
        this.connections = connections;
        this.persons = persons;
    }

    /// The number of an identity; empty if the log does not have it.
    public OptionalInt number(Identity identity) {
        return connections.read(connection -> IdentityNumbers.find(connection, identity));
    }

    /// All identities of the person of one, by number.
    public int[] ofPerson(int identity) {
        return persons.known().view().identities(identity);
    }

    /// What some numbers stand for, those that say most first.
    public List<Identity> names(int[] identities) {
        return connections.read(connection -> names(connection, identities));
    }

    public static List<Identity> names(Connection connection, int[] identities) throws SQLException {
        List<Integer> numbers = IntStream.of(identities).boxed().toList();
        return EvidenceTables.identities(connection, numbers).values().stream()
                .sorted(Persons.RULES::compare)
                .toList();
    }

    /// What is known of some identities, those that say most first. Takes one look at the identity of each
    /// event of the log.
    public List<SeenIdentity> seen(int[] identities) {
        return connections.read(connection -> {
            List<SeenIdentity> seen = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
                statement.setString(1, Query.numbers(identities));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        seen.add(seen(rows));
                    }
                }
            }
            seen.sort((one, other) -> Persons.RULES.compare(one.identity(), other.identity()));
            return seen;
        });
    }

    private static SeenIdentity seen(ResultSet row) throws SQLException {
        return new SeenIdentity(
                row.getInt(1),
                new Identity(row.getString(2), row.getString(3)),
                texts(row.getArray(7)),
                row.getLong(4),
                micros(row, 5),
                micros(row, 6));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private static OptionalLong micros(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(micros);
    }

    /// Why the person of an identity is one; as of the last transaction.
    public Reasons why(int identity) {
        return persons.why(identity);
    }

    /// What a link may have been learnt from, and when it was so.
    public record Link(IdentityPair pair, long timeMicros) {}

    /// The calls that showed some links. A link is kept without its call, which is the only one under either
    /// identity at its microsecond; where there were several, none is named. Takes one look at the identity
    /// and time of each event of the log.
    public Map<Link, LinkOrigin> origins(List<Link> links) {
        if (links.isEmpty()) {
            return Map.of();
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            IdentityPair pair = links.get(i).pair();
            places.add("(" + i + ", " + pair.lower() + ", " + links.get(i).timeMicros() + ")");
            places.add("(" + i + ", " + pair.higher() + ", " + links.get(i).timeMicros() + ")");
        }
        String sql = "WITH wanted (link, identity, time_micros) AS (VALUES " + String.join(", ", places) + ")"
                + " SELECT w.link, s.key, l.message_id, n.key, l.seq FROM wanted w"
                + " JOIN event_log l USING (identity, time_micros) JOIN sources s USING (source) JOIN names n USING (name)"
                + " UNION ALL SELECT w.link, s.key, l.message_id, NULL, NULL FROM wanted w"
                + " JOIN calls l USING (identity, time_micros) JOIN sources s USING (source)";
        return connections.read(connection -> origins(connection, sql, links));
    }

    private static Map<Link, LinkOrigin> origins(Connection connection, String sql, List<Link> links)
            throws SQLException {
        Map<Link, LinkOrigin> origins = new HashMap<>();
        Set<Link> several = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Link link = links.get(rows.getInt(1));
                LinkOrigin origin = new LinkOrigin(
                        rows.getString(2),
                        Optional.ofNullable(rows.getString(3)),
                        Optional.ofNullable(rows.getString(4)),
                        micros(rows, 5));
                if (origins.put(link, origin) != null) {
                    several.add(link);
                }
            }
        }
        origins.keySet().removeAll(several);
        return origins;
    }

    /// All values that the traits of a person were given, by trait and time.
    ///
    /// @param identity any of the person
    public List<TraitValue> traits(int identity) {
        String sql =
                "SELECT t.trait, t.value, t.time_micros, t.is_first, i.kind, i.key, t.value = c.value AND row_number() OVER"
                        + " (PARTITION BY t.trait, t.value ORDER BY t.is_first,"
                        + " CASE WHEN t.is_first THEN t.time_micros ELSE -t.time_micros END) = 1"
                        + " FROM traits t JOIN identities i USING (identity) JOIN (SELECT trait, "
                        + Schema.CURRENT_VALUE
                        + " AS value FROM traits WHERE identity IN " + Query.NUMBERS
                        + " GROUP BY trait) c USING (trait)"
                        + " WHERE t.identity IN " + Query.NUMBERS + " ORDER BY t.trait, t.time_micros, t.value";
        String numbers = Query.numbers(ofPerson(identity));
        return connections.read(connection -> {
            List<TraitValue> values = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, numbers);
                statement.setString(2, numbers);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        add(rows, values);
                    }
                }
            }
            return values;
        });
    }

    private static void add(ResultSet row, List<TraitValue> to) throws SQLException {
        String trait = Objects.requireNonNull(row.getString(1));
        Identity identity = new Identity(row.getString(5), row.getString(6));
        long timeMicros = row.getLong(3);
        boolean isFirst = row.getBoolean(4);
        boolean isCurrent = row.getBoolean(7);
        JsonValue.parse(row.getString(2))
                .ifPresent(value -> to.add(new TraitValue(trait, value, timeMicros, isFirst, identity, isCurrent)));
    }

    /// Those with a text at the beginning of their value, or somewhere in it.
    public MatchingIdentities matching() {
        return new MatchingIdentities(connections);
    }
}
