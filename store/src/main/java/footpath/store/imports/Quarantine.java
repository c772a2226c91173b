package footpath.store.imports;

import footpath.collect.BulkLoad;
import footpath.collect.InvalidInput;
import footpath.collect.QuarantinedRow;
import footpath.collect.RowFinder;
import footpath.store.suppression.SuppressedRows;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The rows of a file that could not be understood: those the mapping found wrong, and those the reader refused.
final class Quarantine {
    private static final int EXAMPLES = 5;

    private final DuckDBConnection connection;
    private final BulkLoad load;
    private final List<Bad> bad;
    private final List<Bad> refused;
    private final List<QuarantinedRow> examples = new ArrayList<>();
    private final SuppressedRows suppressed;
    private long suppressedRows;

    private Quarantine(
            DuckDBConnection connection, BulkLoad load, SuppressedRows suppressed, List<Bad> bad, List<Bad> refused) {
        this.suppressed = suppressed;
        this.connection = connection;
        this.load = load;
        this.bad = bad;
        this.refused = refused;
    }

    static Quarantine of(DuckDBConnection connection, BulkLoad load, SuppressedRows suppressed) throws SQLException {
        List<Bad> bad = read(
                connection,
                "SELECT source_row, row_count, reason, coalesce(reason_column, '') FROM incoming_bad ORDER BY source_row");
        Optional<String> refused = load.refused();
        return new Quarantine(
                connection,
                load,
                suppressed,
                bad,
                refused.isEmpty()
                        ? List.of()
                        : read(
                                connection,
                                "SELECT record, 1, reason, reason_column FROM (" + refused.get()
                                        + ") ORDER BY record"));
    }

    private static List<Bad> read(DuckDBConnection connection, String sql) throws SQLException {
        List<Bad> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(new Bad(result.getLong(1), result.getLong(2), result.getString(3), result.getString(4)));
            }
        }
        return rows;
    }

    /// How many positions of `incoming` are bad.
    long badPositions() {
        return bad.size();
    }

    long refusedCount() {
        return refused.size();
    }

    /// How many rows of the file were left out, once they are written, since they name somebody who is suppressed.
    long suppressedRows() {
        return suppressedRows;
    }

    /// The first few rows, once they are written.
    List<QuarantinedRow> examples() {
        return List.copyOf(examples);
    }

    /// Writes all rows with their lines, and tells how many rows of the file they stand for.
    long write(int importNumber) throws SQLException, IOException {
        if (bad.isEmpty() && refused.isEmpty()) {
            return 0;
        }
        try (DuckDBAppender appender = connection.createAppender("quarantine")) {
            long found = find(bad, refused, row -> {
                appender.beginRow();
                appender.append(importNumber)
                        .append(row.line())
                        .append(row.column())
                        .append(row.reason());
                appender.append(row.rows()).append(row.raw());
                appender.endRow();
            });
            if (found != bad.size() + refused.size()) {
                throw new IOException(load.file().name() + ": " + (bad.size() + refused.size() - found)
                        + " rows for the quarantine were not found again; import it when it is complete");
            }
        }
        return bad.stream().mapToLong(Bad::rows).sum() + refused.size();
    }

    /// The error of a file without a single usable row, told by its first one.
    InvalidInput nothingUnderstood(long rows) throws IOException, SQLException {
        boolean refusedFirst = bad.isEmpty();
        find(
                refusedFirst ? List.of() : List.of(bad.getFirst()),
                refusedFirst ? List.of(refused.getFirst()) : List.of(),
                row -> {});
        if (examples.isEmpty()) {
            return new InvalidInput(
                    load.file().name(),
                    "none of its " + rows
                            + " rows can be understood, and the first is of somebody of whom nothing is kept",
                    "change the mapping so that it fits the file");
        }
        QuarantinedRow first = examples.getFirst();
        String column = first.column().isEmpty() ? "" : ", column " + first.column();
        return new InvalidInput(
                load.file().name(),
                "none of its " + rows + " rows can be understood; the first is line " + first.line() + column + ": "
                        + first.reason(),
                "change the mapping so that it fits the file");
    }

    private long find(List<Bad> bad, List<Bad> refused, RowSink sink) throws IOException, SQLException {
        Collector collector = new Collector(bad, refused, sink);
        load.finder()
                .find(
                        bad.stream().mapToLong(Bad::place).toArray(),
                        refused.stream().mapToLong(Bad::place).toArray(),
                        collector);
        if (collector.failure.isPresent()) {
            throw collector.failure.get();
        }
        return (long) collector.nextBad + collector.nextRefused;
    }

    /// @param place row or record, as the finder counts them
    private record Bad(long place, long rows, String reason, String column) {}

    private interface RowSink {
        void accept(QuarantinedRow row) throws SQLException;
    }

    /// Joins what the finder finds, which comes in ascending order, with the reasons.
    private final class Collector implements RowFinder.Sink {
        private final List<Bad> bad;
        private final List<Bad> refused;
        private final RowSink sink;
        private int nextBad;
        private int nextRefused;
        private Optional<SQLException> failure = Optional.empty();

        Collector(List<Bad> bad, List<Bad> refused, RowSink sink) {
            this.bad = bad;
            this.refused = refused;
            this.sink = sink;
        }

        @Override
        public void row(long row, long line, String raw) {
            accept(bad.get(nextBad++), line, raw);
        }

        @Override
        public void refused(long record, long line, String raw) {
            accept(refused.get(nextRefused++), line, raw);
        }

        private void accept(Bad row, long line, String raw) {
            if (suppressed.isNamedIn(raw, row.reason())) {
                suppressedRows += row.rows();
                return;
            }
            QuarantinedRow found =
                    new QuarantinedRow(load.file().name(), line, row.column(), row.reason(), row.rows(), raw);
            if (examples.size() < EXAMPLES) {
                examples.add(found);
            }
            try {
                sink.accept(found);
            } catch (SQLException e) {
                failure = Optional.of(e);
            }
        }
    }
}
