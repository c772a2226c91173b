package footpath.store.rows;

import footpath.events.identity.Identity;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The numbers of identities, or of accounts, which have a kind and a value too; and new ones for new ones.
/// Confined to one thread at a time.
///
/// New numbers hold once [#keep] was called; [#forget] takes them back.
public final class IdentityNumbers implements AutoCloseable {
    private final String table;
    private final String column;
    private FingerprintTable known = new FingerprintTable();
    private final LinkedHashMap<Identity, Integer> added = new LinkedHashMap<>();

    /// The numbers of identities.
    public IdentityNumbers() {
        this("identities", "identity");
    }

    /// @param table  of the columns `column`, `key` and `kind`, numbered densely from 0
    /// @param column has the numbers
    public IdentityNumbers(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /// Reads what others have added since.
    public void load(DuckDBConnection connection) throws SQLException {
        long first = known.count();
        if (Query.number(connection, "SELECT count(*) FROM " + table) == first) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + column + ", " + Fingerprint.columns("kind", "key")
                        + " FROM " + table + " WHERE " + column + " >= " + first)) {
            while (rows.next()) {
                known.put(Fingerprint.read(rows, 2), rows.getInt(1));
            }
        }
    }

    /// The number of an identity, as any thread finds it in the log.
    public static OptionalInt find(Connection connection, Identity identity) throws SQLException {
        long number = Query.number(
                connection,
                "SELECT coalesce(max(identity), -1) FROM identities WHERE kind = ? AND key = ?",
                identity.kind(),
                identity.value());
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number));
    }

    public int of(Identity identity) {
        int number = known.find(Fingerprint.of(identity.kind(), identity.value()));
        return number >= 0
                ? number
                : added.computeIfAbsent(identity, _ -> Math.toIntExact(known.count() + added.size()));
    }

    /// Writes the new ones.
    public void write(DuckDBConnection connection) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (DuckDBAppender appender = connection.createAppender(table)) {
            for (Map.Entry<Identity, Integer> one : added.entrySet()) {
                appender.beginRow();
                appender.append(one.getValue().intValue())
                        .append(one.getKey().value())
                        .append(one.getKey().kind());
                appender.endRow();
            }
        }
    }

    /// How many are new.
    public int addedCount() {
        return added.size();
    }

    public void keep() {
        added.forEach((identity, number) -> known.put(Fingerprint.of(identity.kind(), identity.value()), number));
        added.clear();
    }

    public void forget() {
        added.clear();
    }

    /// Forgets all numbers, to be read again.
    public void reset() {
        known.close();
        known = new FingerprintTable();
        added.clear();
    }

    @Override
    public void close() {
        known.close();
    }
}
