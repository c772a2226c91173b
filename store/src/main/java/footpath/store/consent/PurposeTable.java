package footpath.store.consent;

import footpath.events.consent.ConsentRules;
import footpath.events.consent.LawfulBasis;
import footpath.events.consent.Purpose;
import footpath.store.database.Query;
import footpath.store.rows.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The table `purposes`: for which purposes persons are looked at.
final class PurposeTable {
    private PurposeTable() {}

    static ConsentRules read(Connection connection) throws SQLException {
        List<Purpose> purposes = new ArrayList<>();
        Optional<String> standard = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name, basis, is_allowed_if_unknown, categories::JSON::VARCHAR,"
                                + " is_standard FROM purposes ORDER BY place")) {
            while (rows.next()) {
                String name = rows.getString(1);
                purposes.add(new Purpose(
                        name,
                        LawfulBasis.of(rows.getString(2)).orElseThrow(),
                        rows.getBoolean(3),
                        Set.copyOf(JsonValue.list(rows.getString(4)))));
                standard = rows.getBoolean(5) ? Optional.of(name) : standard;
            }
        }
        return new ConsentRules(purposes, standard);
    }

    static void write(Connection connection, ConsentRules rules) throws SQLException {
        Query.run(connection, "DELETE FROM purposes");
        int place = 0;
        for (Purpose purpose : rules.purposes()) {
            Query.update(
                    connection,
                    "INSERT INTO purposes VALUES (?, ?, ?, ?, CAST(CAST(? AS JSON) AS VARCHAR[]), ?)",
                    place++,
                    purpose.name(),
                    purpose.basis().word(),
                    purpose.isAllowedIfUnknown(),
                    JsonValue.listed(new TreeSet<>(purpose.categories())),
                    rules.standard().filter(purpose.name()::equals).isPresent());
        }
    }
}
