package footpath.store.events;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of the log and their version.
final class Schema {
    /// Version this program writes and reads.
    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL)",
            "INSERT INTO schema_version VALUES (" + VERSION + ")",
            "CREATE TABLE log_state (trait_version BIGINT NOT NULL, properties_through BIGINT NOT NULL)",
            "INSERT INTO log_state VALUES (0, 0)",
            "CREATE TABLE persons (person INTEGER NOT NULL, key VARCHAR NOT NULL)",
            "CREATE TABLE names (name INTEGER NOT NULL, key VARCHAR NOT NULL)",
            "CREATE TABLE channels (channel INTEGER NOT NULL, key VARCHAR NOT NULL)",
            "CREATE TABLE sources (source INTEGER NOT NULL, key VARCHAR NOT NULL)",
            "CREATE TABLE property_names (name VARCHAR NOT NULL)",
            """
            CREATE TABLE imports (
                import INTEGER NOT NULL, file VARCHAR NOT NULL, bytes BIGINT NOT NULL, sha256 VARCHAR NOT NULL,
                source INTEGER NOT NULL, mapping VARCHAR NOT NULL, rows BIGINT NOT NULL, events BIGINT NOT NULL,
                folded BIGINT NOT NULL, duplicates BIGINT NOT NULL, quarantined BIGINT NOT NULL,
                trait_rows BIGINT NOT NULL, persons BIGINT NOT NULL, first_seq BIGINT NOT NULL,
                last_seq BIGINT NOT NULL, started TIMESTAMPTZ NOT NULL, finished TIMESTAMPTZ NOT NULL)
            """,
            """
            CREATE TABLE quarantine (
                import INTEGER NOT NULL, line BIGINT NOT NULL, "column" VARCHAR NOT NULL, reason VARCHAR NOT NULL,
                rows BIGINT NOT NULL, raw VARCHAR NOT NULL)
            """,
            """
            CREATE TABLE traits (
                person INTEGER NOT NULL, trait VARCHAR NOT NULL, value VARCHAR NOT NULL, import INTEGER NOT NULL)
            """,
            """
            CREATE TABLE event_log (
                seq BIGINT NOT NULL, person INTEGER NOT NULL, name INTEGER NOT NULL, channel INTEGER NOT NULL,
                source INTEGER NOT NULL, import INTEGER NOT NULL, time_micros BIGINT NOT NULL,
                message_id VARCHAR, properties VARCHAR NOT NULL USING COMPRESSION zstd)
            """,
            """
            CREATE VIEW events AS
            SELECT l.seq, make_timestamptz(l.time_micros) AS "time", p.key AS person, n.key AS name,
                   nullif(c.key, '') AS channel, s.key AS source, l.message_id, l.properties::JSON AS properties, i.file
            FROM event_log l JOIN persons p USING (person) JOIN names n USING (name) JOIN channels c USING (channel)
                JOIN sources s USING (source) JOIN imports i USING (import)
            """,
            """
            CREATE VIEW person_traits AS
            SELECT p.key AS person, t.trait, t.value::JSON AS value FROM traits t JOIN persons p USING (person)
            """,
            """
            CREATE VIEW quarantined_rows AS
            SELECT i.file, q.line, q."column", q.reason, q.rows, q.raw, i.finished AS quarantined_at
            FROM quarantine q JOIN imports i USING (import)
            """);

    private Schema() {}

    /// Creates the tables in a new database, and refuses those of another version.
    static void ensure(Connection connection, String file) throws SQLException {
        boolean isNew = Query.number(
                        connection,
                        "SELECT count(*) FROM information_schema.tables WHERE table_name = 'schema_version'")
                == 0;
        if (isNew) {
            create(connection);
        }
        long version = Query.number(connection, "SELECT max(version) FROM schema_version");
        if (version != VERSION) {
            String message = file + ": holds version " + version + " of the event log; this program reads version "
                    + VERSION + ", use the release that wrote it";
            throw new UnreadableLog(message, new IOException(message));
        }
    }

    private static void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            Query.run(connection, table);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
