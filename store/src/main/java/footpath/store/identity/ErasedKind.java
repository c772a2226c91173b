package footpath.store.identity;

import footpath.events.log.ErasedIdentities;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.SQLException;

/// What is left of identities that were erased: their number, under a kind that none has.
public final class ErasedKind {
    /// The kind.
    public static final String KIND = "";

    private ErasedKind() {}

    /// Numbers of the identities that were erased.
    static ErasedIdentities identities(Connection connection) throws SQLException {
        return ErasedIdentities.of(
                Query.texts(connection, "SELECT identity::VARCHAR FROM identities WHERE kind = '" + KIND + "'").stream()
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }
}
