package footpath.store.rows;

import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.SQLException;

/// The highest number that was ever given to an event: those of erased ones are not given again.
public final class LastSeq {
    public static final String SQL = "SELECT greatest((SELECT coalesce(max(seq), 0) FROM event_log),"
            + " (SELECT coalesce(max(last_seq), 0) FROM erasures))";

    private LastSeq() {}

    public static long of(Connection connection) throws SQLException {
        return Query.number(connection, SQL);
    }
}
