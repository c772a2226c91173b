package footpath.store.identity;

import footpath.events.identity.Evidence;
import footpath.events.identity.Evidence.Strength;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityPair;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The evidence of who is one person, as the log keeps it: links and cuts, numbered through from 1 in order of
/// arrival. How much there is of it is the version of what is known of persons.
public final class EvidenceTables {
    /// How many rows are handed over at once.
    private static final int BATCH = 1 << 18;

    private static final String PAIRS = "(SELECT first, second FROM links UNION ALL SELECT first, second FROM cuts)";

    private static final String IDENTITIES = "SELECT identity, kind, key FROM identities WHERE identity IN ";

    private EvidenceTables() {}

    public static long version(Connection connection) throws SQLException {
        return Query.number(
                connection,
                "SELECT greatest((SELECT coalesce(max(evidence), 0) FROM links), (SELECT coalesce(max(evidence), 0) FROM cuts),"
                        + " (SELECT coalesce(max(last_evidence), 0) FROM erasures))");
    }

    /// Hands over the evidence of numbers `after < number <= through`, in batches and no order.
    static void read(Connection connection, long after, long through, Consumer<List<Evidence>> sink)
            throws SQLException {
        String range = " WHERE evidence > " + after + " AND evidence <= " + through;
        String links = "SELECT first, second, time_micros, recorded_micros, is_forced FROM links" + range;
        read(connection, links, EvidenceTables::link, sink);
        String cuts = "SELECT first, second, time_micros, recorded_micros FROM cuts" + range;
        read(connection, cuts, EvidenceTables::cut, sink);
    }

    private static void read(Connection connection, String sql, Row row, Consumer<List<Evidence>> sink)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Evidence> batch = new ArrayList<>();
            while (rows.next()) {
                batch.add(row.evidence(rows));
                if (batch.size() == BATCH) {
                    sink.accept(batch);
                    batch = new ArrayList<>();
                }
            }
            sink.accept(batch);
        }
    }

    private static Evidence link(ResultSet row) throws SQLException {
        Strength strength = row.getBoolean(5) ? Strength.FORCED : Strength.SEEN;
        return new Evidence.Link(pair(row), strength, row.getLong(3), row.getLong(4));
    }

    private static Evidence cut(ResultSet row) throws SQLException {
        return new Evidence.Cut(pair(row), row.getLong(3), row.getLong(4));
    }

    private static IdentityPair pair(ResultSet row) throws SQLException {
        return IdentityPair.of(row.getInt(1), row.getInt(2));
    }

    /// What the numbers stand for that occur in any evidence.
    public static Map<Integer, Identity> identities(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(IDENTITIES + "(SELECT unnest([first, second]) FROM " + PAIRS + ")")) {
            return identities(statement);
        }
    }

    /// What some numbers stand for; those that no identity has are left out.
    public static Map<Integer, Identity> identities(Connection connection, Collection<Integer> numbers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IDENTITIES + Query.NUMBERS)) {
            statement.setString(1, Query.numbers(numbers));
            return identities(statement);
        }
    }

    private static Map<Integer, Identity> identities(PreparedStatement statement) throws SQLException {
        Map<Integer, Identity> identities = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                identities.put(rows.getInt(1), new Identity(rows.getString(2), rows.getString(3)));
            }
        }
        return identities;
    }

    /// Writes evidence with the numbers from `first` on.
    static void write(DuckDBConnection connection, List<Evidence> evidence, long first) throws SQLException {
        try (DuckDBAppender links = connection.createAppender("links");
                DuckDBAppender cuts = connection.createAppender("cuts")) {
            for (int i = 0; i < evidence.size(); i++) {
                Evidence one = evidence.get(i);
                switch (one) {
                    case Evidence.Link link -> {
                        beginRow(links, first + i, one).append(link.strength() == Strength.FORCED);
                        links.endRow();
                    }
                    case Evidence.Cut _ -> {
                        beginRow(cuts, first + i, one);
                        cuts.endRow();
                    }
                }
            }
        }
    }

    private static DuckDBAppender beginRow(DuckDBAppender rows, long number, Evidence evidence) throws SQLException {
        rows.beginRow();
        return rows.append(number)
                .append(evidence.pair().lower())
                .append(evidence.pair().higher())
                .append(evidence.timeMicros())
                .append(evidence.recordedMicros());
    }

    /// Makes evidence of a row.
    private interface Row {
        Evidence evidence(ResultSet row) throws SQLException;
    }
}
