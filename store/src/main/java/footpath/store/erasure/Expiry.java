package footpath.store.erasure;

import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// For how long events are kept, in the table `expiry_rules`. Safe for use by several threads.
public final class Expiry {
    private static final String EVENT = "event";
    private static final String SOURCE = "source";

    private final Connections connections;
    private final Transactions transactions;

    public Expiry(Connections connections, Transactions transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /// The rules as they are now.
    public ExpiryRules rules() {
        return connections.read(connection -> {
            Map<String, Integer> events = new HashMap<>();
            Map<String, Integer> sources = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT scope, name, days FROM expiry_rules")) {
                while (rows.next()) {
                    (rows.getString(1).equals(EVENT) ? events : sources).put(rows.getString(2), rows.getInt(3));
                }
            }
            return new ExpiryRules(events, sources);
        });
    }

    /// Puts rules in the place of all before. Removes nothing yet.
    public void set(ExpiryRules rules) {
        transactions.write(connection -> {
            Query.run(connection, "DELETE FROM expiry_rules");
            insert(connection, EVENT, rules.daysByEvent());
            insert(connection, SOURCE, rules.daysBySource());
            return true;
        });
    }

    private static void insert(Connection connection, String scope, Map<String, Integer> days) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO expiry_rules VALUES (?, ?, ?)")) {
            for (Map.Entry<String, Integer> rule : days.entrySet()) {
                insert.setString(1, scope);
                insert.setString(2, rule.getKey());
                insert.setInt(3, rule.getValue());
                insert.executeUpdate();
            }
        }
    }

    /// How much the rules would remove now.
    public Removed expired(Instant now) {
        ExpiryRules rules = rules();
        return connections.read(connection -> ExpiredRows.count(connection, rules, now));
    }
}
