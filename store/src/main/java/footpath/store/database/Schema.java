package footpath.store.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// The tables of the log and their version.
public final class Schema {
    /// Version this program writes and reads.
    static final int VERSION = 3;

    /// An identity as text, as [footpath.events.identity.Identity#text] has it.
    public static final String PERSON = """
            CASE WHEN p.kind = 'user_id' AND NOT contains(p.key, ':') THEN p.key
                 WHEN p.kind = 'user_id' AND NOT regexp_matches(p.key, '^[a-z][a-z0-9_]{0,63}:[\\s\\S]') THEN p.key
                 ELSE p.kind || ':' || p.key END""";

    /// Whose identity `l` is: that identity of the same person by which it is called, as `p`.
    public static final String PERSON_OF_IDENTITY = """
            LEFT JOIN persons m ON m.identity = l.identity
                LEFT JOIN person_names k ON k.person = coalesce(m.person, l.identity)
                JOIN identities p ON p.identity = coalesce(k.identity, l.identity)""";

    private static final String EVENTS_VIEW = """
            CREATE VIEW events AS
            SELECT l.seq, make_timestamptz(l.time_micros) AS "time", %s AS person, n.key AS name,
                   nullif(c.key, '') AS channel, s.key AS source, l.message_id, l.properties::JSON AS properties, i.file,
                   make_timestamptz(l.received_micros) AS received
            FROM event_log l %s
                JOIN names n USING (name) JOIN channels c USING (channel)
                JOIN sources s USING (source) LEFT JOIN imports i USING (import)
            """.formatted(PERSON, PERSON_OF_IDENTITY);

    /// The value of a trait is the latest that was set, or else the earliest of those that were meant to
    /// hold only if there was none. At one time the greatest counts, so that the order of arrival never
    /// does.
    public static final String CURRENT_VALUE = """
            coalesce(arg_max(value, (time_micros, value)) FILTER (NOT is_first),
                     arg_min(value, (time_micros, value)) FILTER (is_first))""";

    private static final String PERSON_TRAITS_VIEW = """
            CREATE VIEW person_traits AS
            SELECT %s AS person, l.trait, %s::JSON AS value
            FROM traits l %s
            GROUP BY p.kind, p.key, l.trait
            """.formatted(PERSON, CURRENT_VALUE, PERSON_OF_IDENTITY);

    private static final String CURRENT_TRAITS_VIEW = """
            CREATE VIEW current_traits AS
            SELECT identity, trait, %s AS value
            FROM traits GROUP BY identity, trait
            """.formatted(CURRENT_VALUE);

    /// What is known of who is one person, numbered through over both tables.
    private static final String LINKS = """
            CREATE TABLE links (
                evidence BIGINT NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL, time_micros BIGINT NOT NULL,
                recorded_micros BIGINT NOT NULL, is_forced BOOLEAN NOT NULL)
            """;

    private static final String CUTS = """
            CREATE TABLE cuts (
                evidence BIGINT NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL, time_micros BIGINT NOT NULL,
                recorded_micros BIGINT NOT NULL)
            """;

    /// Identities that count under another number than their own.
    private static final String PERSONS = "CREATE TABLE persons (identity INTEGER NOT NULL, person INTEGER NOT NULL)";

    /// By which of its identities a person of several is called.
    private static final String PERSON_NAMES =
            "CREATE TABLE person_names (person INTEGER NOT NULL, identity INTEGER NOT NULL)";

    /// Calls that tell who somebody is and nothing that happened: kept for their message ids. Those that say something
    /// of consent are numbered, and kept with the properties that say it.
    private static final String CALLS = """
            CREATE TABLE calls (
                identity INTEGER NOT NULL, source INTEGER NOT NULL, message_id VARCHAR, time_micros BIGINT NOT NULL,
                received_micros BIGINT NOT NULL, consent BIGINT, properties VARCHAR)
            """;

    private static final String QUARANTINED_CALLS = """
            CREATE TABLE quarantined_calls (
                call BIGINT NOT NULL, source INTEGER NOT NULL, protocol VARCHAR NOT NULL, message_id VARCHAR,
                reason VARCHAR NOT NULL, received_micros BIGINT NOT NULL, raw BLOB NOT NULL, address VARCHAR NOT NULL)
            """;

    /// Calls of the quarantine that were read again, and so are in the log.
    private static final String REPLAYED_CALLS = """
            CREATE TABLE replayed_calls (call BIGINT NOT NULL, replayed_micros BIGINT NOT NULL, repair VARCHAR NOT NULL)
            """;

    /// What was removed for good, and how far the log was numbered by then.
    private static final String ERASURES = """
            CREATE TABLE erasures (
                erasure INTEGER NOT NULL, cause VARCHAR NOT NULL, note VARCHAR NOT NULL, requested_micros BIGINT NOT NULL,
                finished_micros BIGINT, identities BIGINT NOT NULL, events BIGINT NOT NULL, calls BIGINT NOT NULL,
                traits BIGINT NOT NULL, evidence BIGINT NOT NULL, quarantined_calls BIGINT NOT NULL,
                quarantined_rows BIGINT NOT NULL, last_seq BIGINT NOT NULL, last_evidence BIGINT NOT NULL)
            """;

    /// Of whom nothing is kept, as keyed hashes.
    private static final String SUPPRESSED = """
            CREATE TABLE suppressed (
                hash VARCHAR NOT NULL, value_hash VARCHAR NOT NULL, added_micros BIGINT NOT NULL, erasure INTEGER NOT NULL)
            """;

    /// After how many days events of a name, or all of a source, are removed.
    private static final String EXPIRY_RULES =
            "CREATE TABLE expiry_rules (scope VARCHAR NOT NULL, name VARCHAR NOT NULL, days INTEGER NOT NULL)";

    /// What people decided by hand about who is one person; what it comes to is in `links` and `cuts`.
    private static final String IDENTITY_DECISIONS = """
            CREATE TABLE identity_decisions (
                decision BIGINT NOT NULL, is_merge BOOLEAN NOT NULL, time_micros BIGINT NOT NULL,
                reason VARCHAR NOT NULL, withdraws BIGINT)
            """;

    private static final String DECIDED_PAIRS = """
            CREATE TABLE decided_pairs (
                decision BIGINT NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL, is_within BOOLEAN NOT NULL)
            """;

    /// For which purposes persons are looked at, in order.
    private static final String PURPOSES = """
            CREATE TABLE purposes (
                place INTEGER NOT NULL, name VARCHAR NOT NULL, basis VARCHAR NOT NULL,
                is_allowed_if_unknown BOOLEAN NOT NULL, categories VARCHAR[] NOT NULL, is_standard BOOLEAN NOT NULL)
            """;

    /// Of which sources nothing is flagged, and by which texts programs of a source, or of all, are known.
    private static final String BOT_RULES =
            "CREATE TABLE bot_rules (source VARCHAR NOT NULL, is_off BOOLEAN NOT NULL, pattern VARCHAR)";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL)",
            "INSERT INTO schema_version VALUES (" + VERSION + ")",
            "CREATE TABLE log_state (trait_version BIGINT NOT NULL, properties_through BIGINT NOT NULL, journal_through BIGINT NOT NULL, quarantined_through BIGINT NOT NULL)",
            "INSERT INTO log_state VALUES (0, 0, 0, 0)",
            "CREATE TABLE identities (identity INTEGER NOT NULL, key VARCHAR NOT NULL, kind VARCHAR NOT NULL)",
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
                identity INTEGER NOT NULL, trait VARCHAR NOT NULL, value VARCHAR NOT NULL, import INTEGER,
                time_micros BIGINT NOT NULL, received_micros BIGINT NOT NULL, is_first BOOLEAN NOT NULL)
            """,
            """
            CREATE TABLE event_log (
                seq BIGINT NOT NULL, identity INTEGER NOT NULL, name INTEGER NOT NULL, channel INTEGER NOT NULL,
                source INTEGER NOT NULL, import INTEGER, time_micros BIGINT NOT NULL,
                message_id VARCHAR, properties VARCHAR NOT NULL USING COMPRESSION zstd,
                received_micros BIGINT, original_micros BIGINT, sent_micros BIGINT, marks INTEGER NOT NULL)
            """,
            CALLS,
            QUARANTINED_CALLS,
            REPLAYED_CALLS,
            IDENTITY_DECISIONS,
            DECIDED_PAIRS,
            LINKS,
            CUTS,
            PERSONS,
            PERSON_NAMES,
            EVENTS_VIEW,
            CURRENT_TRAITS_VIEW,
            PERSON_TRAITS_VIEW,
            """
            CREATE VIEW quarantined_rows AS
            SELECT i.file, q.line, q."column", q.reason, q.rows, q.raw, i.finished AS quarantined_at
            FROM quarantine q JOIN imports i USING (import)
            """,
            ERASURES,
            SUPPRESSED,
            EXPIRY_RULES,
            PURPOSES,
            BOT_RULES);

    /// What made version 2 of version 1, which knew persons by one key each, and nothing of arrivals.
    private static final List<String> FROM_VERSION_1 = List.of(
            "DROP VIEW events",
            "DROP VIEW person_traits",
            "ALTER TABLE log_state ADD COLUMN journal_through BIGINT DEFAULT 0",
            "ALTER TABLE persons RENAME TO identities",
            "ALTER TABLE identities RENAME COLUMN person TO identity",
            "ALTER TABLE identities ADD COLUMN kind VARCHAR DEFAULT 'user_id'",
            "ALTER TABLE event_log RENAME COLUMN person TO identity",
            "ALTER TABLE event_log ALTER COLUMN import DROP NOT NULL",
            "ALTER TABLE event_log ADD COLUMN received_micros BIGINT",
            "ALTER TABLE event_log ADD COLUMN original_micros BIGINT",
            "ALTER TABLE event_log ADD COLUMN sent_micros BIGINT",
            "ALTER TABLE event_log ADD COLUMN marks INTEGER DEFAULT 0",
            "ALTER TABLE traits RENAME COLUMN person TO identity",
            "ALTER TABLE traits ALTER COLUMN import DROP NOT NULL",
            "ALTER TABLE traits ADD COLUMN time_micros BIGINT DEFAULT 0",
            "ALTER TABLE traits ADD COLUMN received_micros BIGINT DEFAULT 0",
            "ALTER TABLE traits ADD COLUMN is_first BOOLEAN DEFAULT false",
            """
            UPDATE traits t SET time_micros = epoch_us(i.started), received_micros = epoch_us(i.started)
            FROM imports i WHERE i.import = t.import
            """,
            CALLS,
            """
            CREATE TABLE quarantined_calls (
                call BIGINT NOT NULL, source INTEGER NOT NULL, protocol VARCHAR NOT NULL, message_id VARCHAR,
                reason VARCHAR NOT NULL, received_micros BIGINT NOT NULL, raw BLOB NOT NULL)
            """,
            LINKS,
            CUTS,
            PERSONS,
            PERSON_NAMES,
            EVENTS_VIEW,
            CURRENT_TRAITS_VIEW,
            PERSON_TRAITS_VIEW,
            "UPDATE schema_version SET version = 2");

    /// What made version 3 of version 2, whose quarantine could only be read.
    private static final List<String> FROM_VERSION_2 = List.of(
            "ALTER TABLE quarantined_calls ADD COLUMN address VARCHAR DEFAULT ''",
            "ALTER TABLE calls ADD COLUMN IF NOT EXISTS consent BIGINT",
            "ALTER TABLE calls ADD COLUMN IF NOT EXISTS properties VARCHAR",
            REPLAYED_CALLS,
            IDENTITY_DECISIONS,
            DECIDED_PAIRS,
            "ALTER TABLE log_state ADD COLUMN quarantined_through BIGINT DEFAULT 0",
            "UPDATE log_state SET quarantined_through = (SELECT coalesce(max(call), 0) FROM quarantined_calls)",
            ERASURES,
            SUPPRESSED,
            EXPIRY_RULES,
            PURPOSES,
            BOT_RULES,
            "UPDATE event_log SET marks = marks | 4 WHERE contains(properties, 'consent') OR name IN"
                    + " (SELECT name FROM names WHERE key ILIKE 'consent%' OR starts_with(key, '$opt_'))",
            "UPDATE schema_version SET version = 3");

    private Schema() {}

    /// Creates the tables in a new database, and refuses those of another version.
    public static void ensure(Connection connection, String file) throws SQLException {
        boolean isNew = Query.number(
                        connection,
                        "SELECT count(*) FROM information_schema.tables WHERE table_name = 'schema_version'")
                == 0;
        if (isNew) {
            run(connection, withLater(TABLES));
        }
        if (version(connection) == 1) {
            run(connection, FROM_VERSION_1);
        }
        if (version(connection) == 2) {
            run(connection, withLater(FROM_VERSION_2));
        }
        long version = version(connection);
        if (version != VERSION) {
            String message = file + ": holds version " + version + " of the event log; this program reads version "
                    + VERSION + ", use the release that wrote it";
            throw new UnreadableLog(message, new IOException(message));
        }
    }

    private static List<String> withLater(List<String> statements) {
        return Stream.of(statements, AccountSchema.TABLES, ConsentSchema.STATEMENTS)
                .flatMap(List::stream)
                .toList();
    }

    private static long version(Connection connection) throws SQLException {
        return Query.number(connection, "SELECT max(version) FROM schema_version");
    }

    /// Runs all statements or none.
    private static void run(Connection connection, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        for (String statement : statements) {
            Query.run(connection, statement);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
