package footpath.store.account;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.store.database.Query;
import footpath.store.rows.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Traits of accounts as traits of the persons that belong to them, so that questions can name them: `company:plan` is
/// the trait `plan` of the account of kind `company`. Of several accounts of a kind that have the trait the one counts
/// that the person joined last, and of those joined at one time the one of the greatest key.
///
/// A trait of the person itself that has such a name goes before: then no account is asked.
public final class AccountTraits {
    /// The names of all traits that questions can name.
    public static final String NAMES = """
            SELECT trait FROM traits UNION
            SELECT DISTINCT a.kind || ':' || t.trait FROM account_traits t JOIN accounts a USING (account) ORDER BY 1
            """;

    private static final String VALUES = """
            SELECT m.person, arg_max(t.value, (m.since_micros, a.key))
            FROM %s m JOIN accounts a USING (account) JOIN current_account_traits t USING (account)
            WHERE a.kind = ? AND t.trait = ? AND t.value <> 'null' GROUP BY m.person
            """.formatted(Memberships.all());

    private AccountTraits() {}

    /// Whether a name is that of a trait of accounts.
    public static boolean isOne(Connection connection, String name) throws SQLException {
        int colon = name.indexOf(':');
        return colon > 0
                && Query.number(connection, "SELECT count(*) FROM accounts WHERE kind = ?", name.substring(0, colon))
                        > 0
                && Query.number(connection, "SELECT count(*) FROM traits WHERE trait = ?", name) == 0;
    }

    /// One trait of all persons who have it by an account, in no order.
    public static void scan(Connection connection, String name, KnownPersons known, EventLog.TraitSink sink)
            throws SQLException {
        int colon = name.indexOf(':');
        try (PreparedStatement statement = connection.prepareStatement(VALUES)) {
            statement.setString(1, name.substring(0, colon));
            statement.setString(2, name.substring(colon + 1));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int person = known.person(rows.getInt(1));
                    JsonValue.parse(rows.getString(2)).ifPresent(value -> sink.accept(person, value));
                }
            }
        }
    }
}
