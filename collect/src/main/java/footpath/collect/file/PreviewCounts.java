package footpath.collect.file;

import footpath.collect.QuarantinedRow;
import footpath.collect.RowFinder;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.MappingGuess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts over the relation of a file, in an engine that holds nothing else.
final class PreviewCounts {
    private static final int MOST_EXAMPLES = 10;
    private static final int MOST_REASONS = 20;
    /// Rows that could be understood, each message id once.
    private static final String GOOD = " FROM incoming WHERE reason IS NULL AND NOT is_repeated";

    private final String name;
    private final Mapping mapping;
    private final RowCompiler.Compiled compiled;
    private final OpenedFile opened;
    private final Engine engine;

    PreviewCounts(String name, Mapping mapping, RowCompiler.Compiled compiled, OpenedFile opened, Engine engine) {
        this.name = name;
        this.mapping = mapping;
        this.compiled = compiled;
        this.opened = opened;
        this.engine = engine;
    }

    Preview preview(String format, MappingGuess described, UnmappedColumns unmapped) throws SQLException {
        stage();
        boolean hasEvents = mapping.event().isPresent();
        List<Bad> bad = bad();
        long refused = compiled.refused().isEmpty()
                ? 0
                : number("SELECT count(*) FROM (" + compiled.refused().get() + ")");
        long good = number("SELECT count(*)" + GOOD);
        long goodRows = number("SELECT coalesce(sum(row_count), 0)" + GOOD);
        return new Preview(
                name,
                format,
                described.yaml(),
                described.notes(),
                examples(),
                number("SELECT coalesce(sum(row_count), 0) FROM incoming") + refused,
                hasEvents ? good : 0,
                mapping.traits().isPresent() ? number("SELECT count(*)" + GOOD + " AND traits <> '{}'") : 0,
                hasEvents ? goodRows - good : 0,
                number("SELECT coalesce(sum(row_count), 0) FROM incoming WHERE reason IS NULL AND is_repeated"),
                number("SELECT count(DISTINCT person)" + GOOD),
                time("min"),
                time("max"),
                number("SELECT coalesce(sum(row_count), 0) FROM incoming WHERE reason IS NOT NULL") + refused,
                reasons(bad),
                unmapped.list());
    }

    private void stage() throws SQLException {
        for (String statement : compiled.prepare()) {
            engine.run(statement);
        }
        boolean hasIds = mapping.event().flatMap(Mapping.EventRule::messageId).isPresent();
        String repeated = hasIds
                ? "message_id IS NOT NULL AND reason IS NULL AND row_number() OVER (PARTITION BY message_id, reason IS NULL"
                        + " ORDER BY position) > 1"
                : "false";
        engine.run("CREATE OR REPLACE TEMP TABLE incoming AS SELECT *, " + repeated + " AS is_repeated FROM ("
                + compiled.rows() + ")");
    }

    private List<Preview.Example> examples() throws SQLException {
        return engine
                .rows("SELECT person, time_micros::VARCHAR, name, channel, properties, coalesce(traits, '')" + GOOD
                        + " ORDER BY position LIMIT " + MOST_EXAMPLES)
                .stream()
                .map(row -> new Preview.Example(
                        row.get(0), instant(row.get(1)), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
    }

    private Optional<Instant> time(String which) throws SQLException {
        return instant(engine.rows("SELECT " + which + "(time_micros)::VARCHAR" + GOOD)
                .getFirst()
                .getFirst());
    }

    private static Optional<Instant> instant(String micros) {
        return micros.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(engine.rows(sql).getFirst().getFirst());
    }

    /// Rows with the same reason but for the values in it, by their first one.
    private List<Bad> bad() throws SQLException {
        String sql =
                "SELECT min(place)::VARCHAR, sum(n)::VARCHAR, arg_min(reason, place), arg_min(reason_column, place),"
                        + " is_refused::VARCHAR FROM (SELECT source_row AS place, row_count AS n, reason,"
                        + " coalesce(reason_column, '') AS reason_column, false AS is_refused FROM incoming WHERE reason IS NOT NULL"
                        + compiled.refused()
                                .map(refused -> " UNION ALL SELECT record, 1, reason, reason_column, true FROM ("
                                        + refused + ")")
                                .orElse("")
                        + ") GROUP BY regexp_replace(reason, '\"[^\"]*\"', '', 'g'), reason_column, is_refused"
                        + " ORDER BY sum(n) DESC, min(place) LIMIT " + MOST_REASONS;
        return engine.rows(sql).stream()
                .map(row -> new Bad(
                        Long.parseLong(row.get(0)),
                        Long.parseLong(row.get(1)),
                        row.get(2),
                        row.get(3),
                        row.get(4).equals("true")))
                .toList();
    }

    private List<Preview.Reason> reasons(List<Bad> bad) throws SQLException {
        Found found = new Found();
        try {
            long[] rows = bad.stream()
                    .filter(one -> !one.isRefused)
                    .mapToLong(Bad::place)
                    .sorted()
                    .toArray();
            opened.table().finder().find(rows, refusedRecords(), found);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read again", e);
        }
        List<Preview.Reason> reasons = new ArrayList<>();
        for (Bad one : bad) {
            Found.Text text =
                    (one.isRefused ? found.refused : found.rows).getOrDefault(one.place, new Found.Text(0, ""));
            reasons.add(new Preview.Reason(
                    one.rows, new QuarantinedRow(name, text.line, one.column, one.reason, 1, text.raw)));
        }
        return reasons;
    }

    /// All of them, since the finder counts rows past those it knows to be refused.
    private long[] refusedRecords() throws SQLException {
        if (compiled.refused().isEmpty()) {
            return new long[0];
        }
        return engine.rows("SELECT DISTINCT record FROM (" + compiled.refused().get() + ") ORDER BY record").stream()
                .mapToLong(row -> Long.parseLong(row.getFirst()))
                .toArray();
    }

    /// @param place row or record, as the finder counts them
    private record Bad(long place, long rows, String reason, String column, boolean isRefused) {}

    /// Keeps what the finder found.
    private static final class Found implements RowFinder.Sink {
        private final Map<Long, Text> rows = new HashMap<>();
        private final Map<Long, Text> refused = new HashMap<>();

        private record Text(long line, String raw) {}

        @Override
        public void row(long row, long line, String raw) {
            rows.put(row, new Text(line, raw));
        }

        @Override
        public void refused(long record, long line, String raw) {
            refused.put(record, new Text(line, raw));
        }
    }
}
