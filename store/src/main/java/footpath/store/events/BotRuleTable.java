package footpath.store.events;

import footpath.collect.bot.BotRules;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table `bot_rules`: what of events of programs is flagged.
final class BotRuleTable {
    private static final String INSERT = "INSERT INTO bot_rules VALUES (?, ?, ?)";

    private BotRuleTable() {}

    static BotRules read(Connection connection) throws SQLException {
        Set<String> off = new HashSet<>();
        Map<String, List<String>> patterns = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT source, is_off, pattern FROM bot_rules")) {
            while (rows.next()) {
                if (rows.getBoolean(2)) {
                    off.add(rows.getString(1));
                } else {
                    patterns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getString(3));
                }
            }
        }
        return new BotRules(off, patterns);
    }

    static void write(Connection connection, BotRules rules) throws SQLException {
        Query.run(connection, "DELETE FROM bot_rules");
        for (String source : rules.off()) {
            Query.update(connection, INSERT, source, true, "");
        }
        for (Map.Entry<String, List<String>> entry : rules.patterns().entrySet()) {
            for (String pattern : entry.getValue()) {
                Query.update(connection, INSERT, entry.getKey(), false, pattern);
            }
        }
    }
}
