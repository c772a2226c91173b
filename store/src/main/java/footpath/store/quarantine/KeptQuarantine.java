package footpath.store.quarantine;

import footpath.collect.QuarantinedRow;
import footpath.collect.arrival.QuarantinedCall;
import footpath.events.Micros;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.imports.PastImports;
import footpath.store.quarantine.QuarantineEntry.Replayed;
import footpath.store.quarantine.QuarantineFilter.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything that could not be understood, calls and rows: lists it, shows one, forgets some. Safe for use by
/// several threads. A list costs a look at every reason in the quarantine.
public final class KeptQuarantine {
    /// Bytes of each entry that a list shows.
    public static final int PREVIEW_BYTES = 512;

    private static final String SHAPE =
            "regexp_replace(regexp_replace(reason, '\"[^\"]*\"', '\"…\"', 'g'), '[0-9]+', '#', 'g')";

    private static final String ENTRIES = """
            (SELECT 'call' AS kind, q.call AS number, 0 AS line, s.key AS source, q.protocol, q.address, q.message_id,
                    '' AS file, '' AS "column", q.reason, 1 AS rows, q.received_micros AS micros,
                    octet_length(q.raw) AS bytes, q.raw, r.replayed_micros, r.repair
             FROM quarantined_calls q JOIN sources s USING (source) LEFT JOIN replayed_calls r USING (call)
             UNION ALL
             SELECT 'row', q.import, q.line, s.key, '', '', NULL,
                    i.file, q."column", q.reason, q.rows, epoch_us(i.finished),
                    strlen(q.raw), encode(q.raw), NULL, NULL
             FROM quarantine q JOIN imports i USING (import) JOIN sources s USING (source))
            """;

    private static final String COLUMNS =
            "SELECT kind, number, line, source, protocol, address, message_id, file, \"column\", reason, rows, micros, bytes,"
                    + " replayed_micros, repair, ";

    private final Connections connections;
    private final Transactions transactions;

    public KeptQuarantine(Connections connections, Transactions transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /// The latest rows of files, newest import first.
    public List<QuarantinedRow> rows(int limit) {
        return new PastImports(connections).quarantine(limit);
    }

    /// The latest calls, newest first.
    public List<QuarantinedCall> calls(int limit) {
        return new QuarantinedCalls(connections).latest(limit);
    }

    /// How many there are of a filter.
    public long count(QuarantineFilter filter) {
        return connections.read(connection -> {
            QuarantineWhere where = QuarantineWhere.of(filter, SHAPE);
            return Query.number(
                    connection,
                    "SELECT count(*) FROM " + ENTRIES + where.sql(),
                    where.values().toArray());
        });
    }

    /// A page of them, the latest first, each with the first of its bytes.
    public List<QuarantineEntry> list(QuarantineFilter filter, int limit, int offset) {
        return connections.read(connection -> {
            QuarantineWhere where = QuarantineWhere.of(filter, SHAPE);
            String sql = COLUMNS + "raw[1:" + PREVIEW_BYTES + "] FROM " + ENTRIES + where.sql()
                    + " ORDER BY micros DESC, kind, number DESC, line LIMIT " + limit + " OFFSET " + offset;
            return read(connection, sql, where.values());
        });
    }

    /// The calls of a filter behind a number, in their order, without their bytes.
    public List<QuarantineKey> callsToReplay(QuarantineFilter filter, long afterCall, int limit) {
        return connections.read(connection -> {
            QuarantineWhere where = QuarantineWhere.of(filter.toReplay(), SHAPE);
            String sql = "SELECT number FROM " + ENTRIES + where.sql() + " AND number > " + afterCall
                    + " ORDER BY number LIMIT " + limit;
            List<QuarantineKey> keys = new ArrayList<>();
            try (PreparedStatement statement = prepared(connection, sql, where.values());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new QuarantineKey.Call(rows.getLong(1)));
                }
            }
            return keys;
        });
    }

    /// One with all of its bytes, if it is there.
    public Optional<QuarantineEntry> find(QuarantineKey key) {
        return connections.read(connection -> {
            String where = switch (key) {
                case QuarantineKey.Call(long call) -> " WHERE kind = 'call' AND number = " + call;
                case QuarantineKey.Row(int importNumber, long line) ->
                    " WHERE kind = 'row' AND number = " + importNumber + " AND line = " + line;
            };
            return read(connection, COLUMNS + "raw FROM " + ENTRIES + where + " LIMIT 1", List.of()).stream()
                    .findFirst();
        });
    }

    /// How much has which source and which shape of reason, the most frequent first.
    public List<QuarantineGroup> groups(QuarantineFilter filter, int limit) {
        return connections.read(connection -> {
            QuarantineWhere where = QuarantineWhere.of(filter, SHAPE);
            String sql = "SELECT kind, source, shape, count(*), count(replayed_micros), min(micros), max(micros),"
                    + " max(number), arg_max(line, number) FROM (SELECT *, " + SHAPE + " AS shape FROM " + ENTRIES
                    + where.sql() + ") GROUP BY kind, source, shape ORDER BY count(*) DESC, source, shape LIMIT "
                    + limit;
            List<QuarantineGroup> groups = new ArrayList<>();
            try (PreparedStatement statement = prepared(connection, sql, where.values());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    groups.add(group(rows));
                }
            }
            return groups;
        });
    }

    /// Forgets some for good, and tells how many were there. That a call was replayed stays known, so that it is
    /// never added twice.
    public long forget(Collection<QuarantineKey> keys) {
        return transactions.write(connection -> {
            long forgotten = 0;
            for (QuarantineKey key : keys) {
                forgotten += switch (key) {
                    case QuarantineKey.Call(long call) ->
                        Query.update(connection, "DELETE FROM quarantined_calls WHERE call = ?", call);
                    case QuarantineKey.Row(int importNumber, long line) ->
                        Query.update(
                                connection, "DELETE FROM quarantine WHERE import = ? AND line = ?", importNumber, line);
                };
            }
            return forgotten;
        });
    }

    private static List<QuarantineEntry> read(Connection connection, String sql, List<Object> values)
            throws SQLException {
        List<QuarantineEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static QuarantineGroup group(ResultSet rows) throws SQLException {
        Kind kind = kind(rows.getString(1));
        return new QuarantineGroup(
                kind,
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getLong(5),
                Micros.toInstant(rows.getLong(6)),
                Micros.toInstant(rows.getLong(7)),
                key(kind, rows.getLong(8), rows.getLong(9)));
    }

    private static QuarantineEntry entry(ResultSet rows) throws SQLException {
        String repair = rows.getString(15);
        return new QuarantineEntry(
                key(kind(rows.getString(1)), rows.getLong(2), rows.getLong(3)),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                Optional.ofNullable(rows.getString(7)),
                rows.getString(8),
                rows.getString(9),
                rows.getString(10),
                rows.getLong(11),
                Micros.toInstant(rows.getLong(12)),
                rows.getLong(13),
                rows.getBytes(16),
                repair == null
                        ? Optional.empty()
                        : Optional.of(new Replayed(Micros.toInstant(rows.getLong(14)), repair)));
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static QuarantineKey key(Kind kind, long number, long line) {
        return switch (kind) {
            case CALL -> new QuarantineKey.Call(number);
            case ROW -> new QuarantineKey.Row(Math.toIntExact(number), line);
        };
    }
}
