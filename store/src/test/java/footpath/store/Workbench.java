package footpath.store;

import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.log.LoggedEvent;
import footpath.store.database.Query;
import footpath.store.events.DuckDbEventLog;
import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A log in a folder of its own, files beside it, and short ways to import them.
public final class Workbench implements AutoCloseable {
    public static final String CLICKS = """
            source: clicks
            event:
              person: who
              time: at
              name: what
              properties: [value]
            """;

    private final Path folder;
    private final DataDirectory directory;
    private final DuckDbEventLog log;

    private Workbench(Path folder, DataDirectory directory, DuckDbEventLog log) {
        this.folder = folder;
        this.directory = directory;
        this.log = log;
    }

    public static Workbench in(Path folder) {
        DataDirectory directory = DataDirectory.open(folder.resolve("data"));
        return new Workbench(folder, directory, DuckDbEventLog.open(directory));
    }

    public DuckDbEventLog log() {
        return log;
    }

    public Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The texts that a query of the log's file tells, while no log has it open.
    public List<String> sql(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:duckdb:" + folder.resolve("data").resolve("events.duckdb"))) {
            return Query.texts(connection, query);
        }
    }

    /// Writes a Parquet file with the rows of a query.
    public Path parquet(String name, String query) {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Query.run(connection, "COPY (" + query + ") TO " + Query.text(file.toString()) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] zstd(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public ImportReport load(Path file, String mapping) {
        return load(file, mapping, ImportListener.NONE);
    }

    public ImportReport load(Path file, String mapping, ImportListener listener) {
        return new FileImport(log).run(file, MappingReader.parse("m.yaml", folder, mapping), listener);
    }

    /// All events in order of arrival, each as one line.
    public List<String> events() {
        return log.tail(1_000).reversed().stream().map(Workbench::line).toList();
    }

    /// Numbers of the events that usually count.
    public List<Long> seqsThatCount() {
        List<Long> seqs = new ArrayList<>();
        log.scan(0, log.lastSeq(), (_, _, _, _, seq) -> seqs.add(seq));
        return seqs;
    }

    private static String line(LoggedEvent logged) {
        var event = logged.event();
        var properties = new java.util.TreeMap<String, Object>(event.properties());
        return logged.seq() + " " + event.person() + " " + event.time() + " " + event.name()
                + (event.channel().isEmpty() ? "" : " on " + event.channel())
                + (properties.isEmpty() ? "" : " " + properties);
    }

    /// The quarantine in file order, each row as one line.
    public List<String> quarantine() {
        return log.kept().rows(1_000).stream()
                .map(row -> "line " + row.line() + " [" + row.column() + "] " + row.reason())
                .toList();
    }

    @Override
    public void close() {
        log.close();
        directory.close();
    }
}
