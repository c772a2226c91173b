package footpath.store.erasure;

import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What people wrote as the reason of a decision, where it names an erased person: each place of it is masked, in
/// the transaction of the caller. Looks at every reason.
final class ErasedReasons {
    private ErasedReasons() {}

    /// Masks whatever names somebody in the reasons of all decisions.
    static void mask(Connection connection, NamedInQuarantine named) throws SQLException {
        mask(connection, "identity_decisions", named);
        mask(connection, "account_decisions", named);
    }

    private static void mask(Connection connection, String table, NamedInQuarantine named) throws SQLException {
        Map<Long, String> masked = new LinkedHashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT decision, reason FROM " + table + " WHERE reason <> ''");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String reason = rows.getString(2);
                String without = named.masked(reason);
                if (!without.equals(reason)) {
                    masked.put(rows.getLong(1), without);
                }
            }
        }
        for (Map.Entry<Long, String> one : masked.entrySet()) {
            Query.update(
                    connection, "UPDATE " + table + " SET reason = ? WHERE decision = ?", one.getValue(), one.getKey());
        }
    }
}
