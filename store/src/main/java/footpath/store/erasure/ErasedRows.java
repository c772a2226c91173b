package footpath.store.erasure;

import footpath.store.database.Query;
import footpath.store.identity.ErasedKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// What removing identities, events and calls does to the tables, in the transaction of the caller. Identities
/// keep their number, under a kind that none has, and nothing else.
final class ErasedRows {
    private static final String EITHER = "first IN " + Query.NUMBERS + " OR second IN " + Query.NUMBERS;

    private ErasedRows() {}

    /// Removes all that is kept under some identities, and what they are.
    static Removed persons(Connection connection, Collection<Integer> identities) throws SQLException {
        String numbers = Query.numbers(identities);
        String one = " WHERE identity IN " + Query.NUMBERS;
        long events = Query.update(connection, "DELETE FROM event_log" + one, numbers);
        long calls = Query.update(connection, "DELETE FROM calls" + one, numbers);
        long traits = Query.update(connection, "DELETE FROM traits" + one, numbers);
        long links = Query.update(connection, "DELETE FROM links WHERE " + EITHER, numbers, numbers);
        long cuts = Query.update(connection, "DELETE FROM cuts WHERE " + EITHER, numbers, numbers);
        // Without its pairs a decision tells of nobody, and keeps its number, which is given to no other.
        Query.update(
                connection,
                "UPDATE identity_decisions SET reason = '' WHERE decision IN (SELECT decision FROM"
                        + " decided_pairs WHERE " + EITHER + ")",
                numbers,
                numbers);
        Query.update(connection, "DELETE FROM decided_pairs WHERE " + EITHER, numbers, numbers);
        Query.update(
                connection,
                "DELETE FROM persons WHERE identity IN " + Query.NUMBERS + " OR person IN " + Query.NUMBERS,
                numbers,
                numbers);
        Query.update(
                connection,
                "DELETE FROM person_names WHERE identity IN " + Query.NUMBERS + " OR person IN " + Query.NUMBERS,
                numbers,
                numbers);
        Query.update(
                connection,
                "UPDATE identities SET kind = '" + ErasedKind.KIND + "', key = identity::VARCHAR" + one,
                numbers);
        Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
        return new Removed(identities.size(), events, calls, traits, links + cuts, 0, 0);
    }
}
