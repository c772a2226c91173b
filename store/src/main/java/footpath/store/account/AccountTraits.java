package footpath.store.account;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.store.database.Query;
import footpath.store.rows.JsonValue;
import footpath.store.rows.LogRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Traits of accounts as traits of the persons that belong to them, so that questions can name them: `company:plan` is
/// the trait `plan` of the account of kind `company`, and `company:key` what that account is called. Of several
/// accounts of a kind that have the trait the one counts that the person joined last, and of those joined at one
/// time the one of the greatest key.
///
/// A trait of the person itself that has such a name goes before: then no account is asked.
public final class AccountTraits {
    /// The names of all traits that questions can name.
    public static final String NAMES = """
            SELECT trait FROM traits UNION
            SELECT a.kind || '%s' FROM accounts a WHERE a.kind <> '' UNION
            SELECT DISTINCT a.kind || ':' || t.trait FROM account_traits t JOIN accounts a USING (account) ORDER BY 1
            """.formatted(EventLog.ACCOUNT_KEY);

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
    ///
    /// @param known who is one person
    /// @param rows  what of the log counts: only what was known at a moment may
    public static void scan(
            Connection connection, String name, KnownPersons known, LogRows rows, EventLog.TraitSink sink)
            throws SQLException {
        int colon = name.indexOf(':');
        String sql = """
                SELECT m.person, arg_max(t.value, (m.since_micros, a.key))
                FROM %s t JOIN accounts a USING (account) JOIN %s m USING (account)
                WHERE a.kind = ? AND t.value <> 'null' GROUP BY m.person
                """.formatted(values(name.substring(colon), rows), members(connection, known, rows));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name.substring(0, colon));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    int person = known.person(found.getInt(1));
                    JsonValue.parse(found.getString(2)).ifPresent(value -> sink.accept(person, value));
                }
            }
        }
    }

    /// The value of each account, as SQL.
    ///
    /// @param trait with the colon before it
    private static String values(String trait, LogRows rows) {
        return trait.equals(EventLog.ACCOUNT_KEY)
                ? "(SELECT account, to_json(key)::VARCHAR AS value FROM accounts)"
                : """
                (SELECT account, arg_max(value, (time_micros, value)) AS value FROM account_traits
                 WHERE trait = %s AND %s GROUP BY account)
                """.formatted(Query.text(trait.substring(1)), rows.traits());
    }

    private static String members(Connection connection, KnownPersons known, LogRows rows) throws SQLException {
        OptionalLong then = rows.knownMicros();
        return then.isEmpty()
                ? Memberships.where("true")
                : Memberships.sql(
                        rows.traits(),
                        "decision IN " + inForce(connection, then.getAsLong()),
                        persons(connection, known));
    }

    /// The decisions that were in force at a moment: none in force took them back.
    private static String inForce(Connection connection, long thenMicros) throws SQLException {
        List<Long> inForce = new ArrayList<>(List.of(0L));
        Set<Long> takenBack = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT decision, coalesce(withdraws, 0) FROM account_decisions WHERE time_micros <= ?"
                        + " ORDER BY decision DESC")) {
            statement.setLong(1, thenMicros);
            try (ResultSet decisions = statement.executeQuery()) {
                while (decisions.next()) {
                    if (!takenBack.contains(decisions.getLong(1))) {
                        inForce.add(decisions.getLong(1));
                        takenBack.add(decisions.getLong(2));
                    }
                }
            }
        }
        return "(SELECT unnest(" + inForce + "))";
    }

    /// Who was one person with others, of those of whom anything was said of accounts.
    private static String persons(Connection connection, KnownPersons known) throws SQLException {
        List<String> pairs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT identity FROM account_members UNION SELECT identity FROM account_decisions");
                ResultSet identities = statement.executeQuery()) {
            while (identities.next()) {
                int identity = identities.getInt(1);
                if (known.person(identity) != identity) {
                    pairs.add("(" + identity + ", " + known.person(identity) + ")");
                }
            }
        }
        return pairs.isEmpty()
                ? "(SELECT 0 AS identity, 0 AS person WHERE false)"
                : "(SELECT * FROM (VALUES " + String.join(", ", pairs) + ") one(identity, person))";
    }
}
