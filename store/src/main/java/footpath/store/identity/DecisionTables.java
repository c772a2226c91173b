package footpath.store.identity;

import footpath.events.identity.Identity;
import footpath.events.identity.IdentityPair;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The decisions by hand, as the log keeps them beside the evidence that they gave.
final class DecisionTables {
    private static final String SELECT = """
            SELECT d.decision, d.is_merge, d.time_micros, d.reason, coalesce(d.withdraws, 0),
                   coalesce((SELECT min(w.decision) FROM identity_decisions w WHERE w.withdraws = d.decision), 0),
                   p.first, p.second, a.kind, a.key, b.kind, b.key, p.is_within
            FROM identity_decisions d JOIN decided_pairs p USING (decision)
                JOIN identities a ON a.identity = p.first JOIN identities b ON b.identity = p.second
            WHERE d.decision >= ? AND d.decision <= ? ORDER BY d.decision DESC, p.first, p.second
            """;

    private DecisionTables() {}

    static long last(Connection connection) throws SQLException {
        return Query.number(connection, "SELECT max(decision) FROM identity_decisions");
    }

    /// Decisions of numbers `from <= number <= through`, the latest first.
    static List<IdentityDecision> read(Connection connection, long from, long through) throws SQLException {
        Map<Long, IdentityDecision> heads = new LinkedHashMap<>();
        Map<Long, List<IdentityDecision.Pair>> pairs = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, from);
            statement.setLong(2, through);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    heads.putIfAbsent(rows.getLong(1), head(rows));
                    pairs.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
                            .add(pair(rows));
                }
            }
        }
        return heads.values().stream()
                .map(head -> with(head, pairs.getOrDefault(head.number(), List.of())))
                .toList();
    }

    private static IdentityDecision head(ResultSet row) throws SQLException {
        return new IdentityDecision(
                row.getLong(1),
                row.getBoolean(2),
                row.getLong(3),
                row.getString(4),
                number(row.getLong(5)),
                number(row.getLong(6)),
                List.of());
    }

    private static OptionalLong number(long number) {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static IdentityDecision.Pair pair(ResultSet row) throws SQLException {
        return new IdentityDecision.Pair(
                row.getInt(7),
                row.getInt(8),
                new Identity(row.getString(9), row.getString(10)),
                new Identity(row.getString(11), row.getString(12)),
                row.getBoolean(13));
    }

    private static IdentityDecision with(IdentityDecision head, List<IdentityDecision.Pair> pairs) {
        return new IdentityDecision(
                head.number(),
                head.isMerge(),
                head.timeMicros(),
                head.reason(),
                head.withdraws(),
                head.withdrawnBy(),
                pairs);
    }

    /// Writes a decision of some pairs.
    ///
    /// @param pairs whether each was within one person
    static void write(
            DuckDBConnection connection,
            long number,
            boolean isMerge,
            long timeMicros,
            String reason,
            OptionalLong withdraws,
            Map<IdentityPair, Boolean> pairs)
            throws SQLException {
        Query.update(
                connection,
                "INSERT INTO identity_decisions VALUES (?, ?, ?, ?, nullif(CAST(? AS BIGINT), 0))",
                number,
                isMerge,
                timeMicros,
                reason,
                withdraws.orElse(0));
        try (DuckDBAppender rows = connection.createAppender("decided_pairs")) {
            for (Map.Entry<IdentityPair, Boolean> pair : pairs.entrySet()) {
                rows.beginRow();
                rows.append(number)
                        .append(pair.getKey().lower())
                        .append(pair.getKey().higher())
                        .append(pair.getValue().booleanValue());
                rows.endRow();
            }
        }
    }

    /// The number of the latest decision that linked a pair, or that cut it; 0 if there is none.
    static long latest(Connection connection, IdentityPair pair, boolean isMerge) throws SQLException {
        return Query.number(
                connection,
                "SELECT max(decision) FROM identity_decisions JOIN decided_pairs USING (decision)"
                        + " WHERE first = ? AND second = ? AND is_merge = ?",
                pair.lower(),
                pair.higher(),
                isMerge);
    }

    /// When a pair was last cut, in microseconds since 1970; the least number if it never was.
    static long cutMicros(Connection connection, IdentityPair pair) throws SQLException {
        return Query.number(
                connection,
                "SELECT coalesce(max(time_micros), CAST(? AS BIGINT)) FROM cuts WHERE first = ? AND second = ?",
                Long.MIN_VALUE,
                pair.lower(),
                pair.higher());
    }
}
