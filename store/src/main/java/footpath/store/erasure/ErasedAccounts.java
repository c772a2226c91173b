package footpath.store.erasure;

import footpath.store.database.Query;
import footpath.store.identity.ErasedKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// What removing identities does to accounts, in the transaction of the caller. An account to which nobody else was
/// ever said to belong goes with them, but for its number; of another one the membership goes, and each text among its
/// traits that names them.
final class ErasedAccounts {
    private static final String OF = " WHERE identity IN " + Query.NUMBERS;

    private ErasedAccounts() {}

    /// Removes what accounts tell of some identities.
    ///
    /// @param named finds whatever names them
    static Removed remove(Connection connection, Collection<Integer> identities, NamedInQuarantine named)
            throws SQLException {
        String numbers = Query.numbers(identities);
        List<String> accounts = of(connection, identities);
        long members = Query.update(connection, "DELETE FROM account_members" + OF, numbers);
        // A decision keeps its number, which is given to no other.
        Query.update(
                connection,
                "UPDATE account_decisions SET identity = -1, reason = '', is_in_force = false" + OF,
                numbers);
        long traits = accounts.isEmpty() ? 0 : traits(connection, "(" + String.join(", ", accounts) + ")", named);
        ErasedReasons.mask(connection, named);
        return new Removed(0, 0, 0, traits, members, 0, 0);
    }

    /// Numbers of the accounts that some identities were said to belong to.
    private static List<String> of(Connection connection, Collection<Integer> identities) throws SQLException {
        String in = " WHERE identity IN (SELECT unnest(CAST('" + Query.numbers(identities) + "' AS INTEGER[])))";
        return Query.texts(
                connection,
                "SELECT account::VARCHAR FROM account_members" + in + " UNION SELECT account::VARCHAR FROM"
                        + " account_decisions" + in);
    }

    private static long traits(Connection connection, String accounts, NamedInQuarantine named) throws SQLException {
        String left = " WHERE account IN " + accounts + " AND account NOT IN (SELECT account FROM account_members)"
                + " AND account NOT IN (SELECT account FROM account_decisions WHERE identity >= 0)";
        long traits = Query.update(connection, "DELETE FROM account_traits" + left);
        Query.update(connection, "UPDATE accounts SET kind = '" + ErasedKind.KIND + "', key = account::VARCHAR" + left);
        List<Long> texts = named.find(
                connection,
                "SELECT rowid, '', encode(value), encode('') FROM account_traits WHERE account IN " + accounts
                        + " AND json_type(value) IN ('VARCHAR', 'ARRAY', 'OBJECT')");
        if (!texts.isEmpty()) {
            traits += Query.update(
                    connection,
                    "DELETE FROM account_traits WHERE rowid IN (SELECT unnest(CAST(? AS BIGINT[])))",
                    texts.toString());
        }
        return traits;
    }
}
