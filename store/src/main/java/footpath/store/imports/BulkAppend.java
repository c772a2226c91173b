package footpath.store.imports;

import footpath.collect.BulkLoad;
import footpath.collect.ImportListener;
import footpath.collect.ImportProgress.Phase;
import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.collect.bot.BotRules;
import footpath.events.Micros;
import footpath.store.consent.Consents;
import footpath.store.database.Query;
import footpath.store.rows.LastSeq;
import footpath.store.rows.Watched;
import footpath.store.suppression.SuppressedRows;
import footpath.store.suppression.SuppressionList;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/// Adds one file to the log: first [#stage] outside of any transaction, then [#run] inside one that the caller
/// commits.
final class BulkAppend {
    /*
     * The idea: rows stay inside the engine. The file is a view, `incoming`, over the relation that collect
     * compiled; small temporary
     * tables hold what must be known before the one INSERT … SELECT that writes the events:
     * 1. incoming_bad: rows with a reason. Most files have none, so one is looked for at little cost: in the keys once
     *    they are found, and in what else a row has alone. Where JSON objects are taken over whole, the INSERT looks at
     *    them as it reads them; it fails at one that is broken, and the caller runs all again with every row judged
     *    first.
     * 2. incoming_repeated: rows whose message id came before, in the file or in the log.
     * 3. incoming_kept: place of each row among the kept ones, made only if rows were left out; else a row's
     * place is its position. So `seq`
     *    follows file order without gaps, and no window function forces the file through one thread.
     * 4. incoming_identities, _names, _channels: numbers by key, new ones in order of first arrival.
     * Joins may write rows out of order; readers that need order sort by `seq`, which is nearly sorted on disk.
     */
    /// Tells good rows from bad ones, by the condition that comes after it.
    private static final String JUDGE =
            "CREATE OR REPLACE TEMP TABLE incoming_bad AS SELECT position, source_row, row_count, reason, reason_column"
                    + " FROM incoming WHERE ";

    private final DuckDBConnection connection;
    private final BulkLoad load;
    private final Watched watched;
    private final Numbering numbering;
    private final SuppressedRows suppressed;
    private final BotRules botRules;
    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();

    /// @param suppressed of whom nothing is kept
    /// @param botRules   what of rows of programs is flagged
    BulkAppend(
            DuckDBConnection connection,
            BulkLoad load,
            ImportListener listener,
            SuppressionList suppressed,
            BotRules botRules) {
        this.botRules = botRules;
        this.suppressed = new SuppressedRows(connection, suppressed);
        this.connection = connection;
        this.load = load;
        this.watched = new Watched(connection, load.file(), listener);
        this.numbering = new Numbering(connection, watched);
    }

    /// Reads the file as far as it must be read before. Fills temporary tables alone, and is no part of the
    /// transaction, since only the row ids of committed tables number rows from 0.
    void stage() throws SQLException {
        List<String> prepare = load.prepare();
        for (int i = 0; i < prepare.size(); i++) {
            watched.run(prepare.get(i), Phase.READING, 0.8 * i / prepare.size(), 0.8 * (i + 1) / prepare.size());
        }
    }

    /// @param isTrusting whether to take it that JSON objects are such until one is met that is not
    /// @throws BrokenObject if one was met; the transaction is lost and wants to be run again without trust
    ImportReport run(boolean isTrusting) throws SQLException, IOException {
        Query.run(connection, "CREATE OR REPLACE TEMP VIEW incoming AS " + load.rows());
        // Traits and message ids need the good rows told from the bad ones before the INSERT.
        boolean isTrusted = isTrusting
                && suppressed.isNobody()
                && !load.shape().traits()
                && !load.shape().messageIds()
                && numbering.findAllIfSound(load.wrongKeys());
        if (isTrusted) {
            Query.run(connection, JUDGE + "false");
        } else {
            watched.run(JUDGE + "reason IS NOT NULL", Phase.READING, 0.8, 1);
        }
        Quarantine quarantine = Quarantine.of(connection, load, suppressed);
        long rowsRead = number("SELECT coalesce(sum(row_count), 0) FROM incoming");
        long rows = rowsRead + quarantine.refusedCount();
        long suppressedRows = repeated();
        long duplicates = number("SELECT coalesce(sum(row_count), 0) FROM incoming_repeated") - suppressedRows;
        long accepted = number("SELECT count(*) FROM incoming")
                - quarantine.badPositions()
                - number("SELECT count(*) FROM incoming_repeated");
        if (accepted == 0 && duplicates + suppressedRows == 0 && rows > 0) {
            throw quarantine.nothingUnderstood(rows);
        }
        watched.requireWanted();
        int importNumber = Math.toIntExact(number("SELECT count(*) FROM imports"));
        int source = number("sources", "source", load.source());
        long persons = numberKeys(isTrusted, quarantine.badPositions() > 0);
        long firstSeq = LastSeq.of(connection) + 1;
        IncomingPrograms programs = IncomingPrograms.find(connection, load, botRules);
        long events = load.shape().events() && accepted > 0
                ? insert(importNumber, source, firstSeq, accepted, isTrusted, quarantine.badPositions() > 0, programs)
                : 0;
        long traitRows = load.shape().traits()
                ? new TraitAppend(connection).run(importNumber, Micros.of(started)) - suppressedRows
                : 0;
        long unusable = quarantine.write(importNumber);
        long folded = load.shape().events() ? rows - duplicates - unusable - suppressedRows - events : 0;
        long took = (System.nanoTime() - startedNanos) / 1_000_000;
        ImportReport report = new ImportReport(
                load.file(),
                load.source(),
                false,
                rows,
                events,
                folded,
                duplicates,
                unusable - quarantine.suppressedRows(),
                suppressedRows + quarantine.suppressedRows(),
                traitRows,
                persons,
                quarantine.examples(),
                took);
        requireNothingLost(report, accepted);
        ImportRecord kept = new ImportRecord(importNumber, source, firstSeq, started);
        kept.write(connection, load, report);
        kept.writeNames(
                connection,
                report,
                load.shape().events() ? programs.propertyNames(load.propertyNames()) : Optional.of(List.of()));
        load.beforeCommit().run();
        watched.requireWanted();
        return report;
    }

    /// Tells the listener that the transaction is committed.
    void finished() {
        watched.finished();
    }

    /// Finds the rows to leave out: those of suppressed persons, and those whose message id came before. Tells how
    /// many rows of the file the first ones stand for.
    private long repeated() throws SQLException {
        Query.run(connection, "CREATE OR REPLACE TEMP TABLE incoming_repeated (position BIGINT, row_count BIGINT)");
        long suppressedRows = suppressed.leaveOut();
        if (!load.shape().messageIds()) {
            return suppressedRows;
        }
        watched.run("""
                CREATE OR REPLACE TEMP TABLE incoming_ids AS
                SELECT message_id, min(position) AS position, count(*) AS n FROM incoming
                WHERE message_id IS NOT NULL AND position NOT IN (SELECT position FROM incoming_bad) GROUP BY message_id
                """, Phase.SORTING, 0, 0.3);
        watched.run("""
                CREATE OR REPLACE TEMP TABLE incoming_known AS
                SELECT message_id FROM event_log WHERE message_id IS NOT NULL
                    AND source = (SELECT source FROM sources WHERE key = %s) AND message_id IN (SELECT message_id FROM incoming_ids)
                """.formatted(Query.text(load.source())), Phase.SORTING, 0.3, 0.4);
        watched.run("""
                INSERT INTO incoming_repeated SELECT i.position, i.row_count
                FROM incoming i JOIN incoming_ids d ON i.message_id = d.message_id
                WHERE i.position NOT IN (SELECT position FROM incoming_bad)
                    AND i.position NOT IN (SELECT position FROM incoming_repeated)
                    AND (i.position <> d.position OR i.message_id IN (SELECT message_id FROM incoming_known))
                """, Phase.SORTING, 0.4, 0.6);
        return suppressedRows;
    }

    /// Gives numbers to all persons, names and channels of the file; tells how many persons are new.
    ///
    /// @param keysFound whether the keys were found before
    private long numberKeys(boolean keysFound, boolean anyBad) throws SQLException {
        long before = number("SELECT count(*) FROM identities");
        if (!keysFound) {
            numbering.find("person", anyBad, Phase.SORTING, 0.6, 0.8);
            suppressed.forget("incoming_person_keys");
        }
        numbering.numberUsers();
        if (load.shape().events()) {
            if (!keysFound) {
                numbering.find("name", anyBad, Phase.SORTING, 0.8, 0.9);
                numbering.find("channel", anyBad, Phase.SORTING, 0.9, 1);
            }
            numbering.number("names", "name");
            numbering.number("channels", "channel");
        }
        return number("SELECT count(*) FROM identities") - before;
    }

    private long insert(
            int importNumber,
            int source,
            long firstSeq,
            long accepted,
            boolean isTrusted,
            boolean anyBad,
            IncomingPrograms programs)
            throws SQLException {
        boolean isDense = number("SELECT coalesce(max(position), -1) + 1 FROM incoming") == accepted;
        String seq = "i.position + " + firstSeq;
        String kept = "";
        if (!isDense) {
            keep(anyBad);
            seq = "k.place + " + firstSeq;
            kept = " JOIN incoming_kept k ON k.position = i.position";
        }
        String properties = isTrusted
                ? "CASE WHEN i.is_object THEN i.properties ELSE error(" + Query.text(BrokenObject.SIGN) + ") END"
                : "i.properties";
        return insert(
                "INSERT INTO event_log (seq, identity, name, channel, source, import, time_micros, message_id, properties,"
                        + " received_micros, marks) SELECT " + seq + ", p.number, n.number, c.number, " + source + ", "
                        + importNumber
                        + ", i.time_micros, " + (load.shape().messageIds() ? "i.message_id" : "NULL")
                        + ", " + programs.properties(properties) + ", " + Micros.of(started) + ", "
                        + Consents.mark("i.name", "i.properties") + " | " + programs.mark()
                        + " FROM incoming i"
                        + kept + programs.join()
                        + " JOIN incoming_identities p ON p.key = i.person JOIN incoming_names n ON n.key = i.name"
                        + " JOIN incoming_channels c ON c.key = i.channel");
    }

    private long insert(String sql) throws SQLException {
        try {
            return watched.run(sql, Phase.WRITING, 0, 0.9);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains(BrokenObject.SIGN)) {
                throw new BrokenObject(e);
            }
            throw e;
        }
    }

    private void keep(boolean anyBad) throws SQLException {
        watched.run(
                "CREATE OR REPLACE TEMP TABLE incoming_kept AS SELECT position, row_number() OVER (ORDER BY position) - 1 AS place FROM incoming"
                        + " ANTI JOIN incoming_repeated USING (position)"
                        + (anyBad ? " ANTI JOIN incoming_bad USING (position)" : ""),
                Phase.SORTING,
                1,
                1);
    }

    private void requireNothingLost(ImportReport report, long accepted) {
        long understood = load.shape().events() ? report.events() + report.folded() : report.traitRows();
        boolean isComplete =
                report.rows() == understood + report.duplicates() + report.quarantined() + report.suppressed()
                        && (!load.shape().events() || report.events() == accepted);
        if (!isComplete) {
            throw new InvalidInput(
                    load.file().name(),
                    "gave other rows at the second reading (" + report.events() + " events of " + accepted + ")",
                    "import it when it is complete, with a mapping that always gives the same values");
        }
    }

    /// The number of a key, new or old.
    private int number(String table, String column, String key) throws SQLException {
        Query.update(
                connection,
                "INSERT INTO " + table + " SELECT count(*), ? FROM " + table
                        + " HAVING coalesce(bool_and(key <> ?), true)",
                key,
                key);
        return Math.toIntExact(Query.number(connection, "SELECT " + column + " FROM " + table + " WHERE key = ?", key));
    }

    private long number(String sql) throws SQLException {
        return Query.number(connection, sql);
    }
}
