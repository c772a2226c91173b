package footpath.benchmarks.peer;

import footpath.benchmarks.Dialect;
import footpath.benchmarks.Peer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// ClickHouse in this process, as the library chDB: MergeTree tables in order of person and time, merged into
/// one part each, so that nothing is left to do when questions are asked.
final class ClickHouse implements Peer {
    private static final String EVENTS = """
            CREATE TABLE events (person String, time_micros Int64, name LowCardinality(String),
              channel LowCardinality(String), properties String)
            ENGINE = MergeTree ORDER BY (person, time_micros)""";

    private static final String JOURNEY = """
            CREATE TABLE journey (person Int32, t UInt64, name LowCardinality(String), channel LowCardinality(String),
              device LowCardinality(String), category LowCardinality(String), value Float32)
            ENGINE = MergeTree ORDER BY (person, t)""";

    private static final String LEAN = """
            INSERT INTO journey
            SELECT toInt32(right(person, 8)), time_micros, name, channel, JSONExtractString(properties, 'device'),
              JSONExtractString(properties, 'category'), JSONExtractFloat(properties, 'value')
            FROM events""";

    private final ChdbLibrary library;

    private ClickHouse(ChdbLibrary library) {
        this.library = library;
    }

    static ClickHouse open(Path libchdb, Path folder, int threads) {
        var peer = new ClickHouse(new ChdbLibrary(libchdb, List.of("clickhouse", "--path=" + folder)));
        peer.execute("SET max_threads = " + threads);
        peer.execute("SET max_insert_threads = " + threads);
        peer.execute("CREATE DATABASE IF NOT EXISTS footpath ENGINE = Atomic");
        peer.execute("USE footpath");
        return peer;
    }

    @Override
    public String name() {
        return "ClickHouse " + library.query("SELECT version()", "TSV").strip();
    }

    @Override
    public Dialect dialect() {
        return Dialect.CLICKHOUSE;
    }

    @Override
    public String load(Path file) {
        execute(EVENTS);
        execute("INSERT INTO events SELECT person, time_micros, name, channel, properties FROM file('"
                + file.toAbsolutePath() + "', Parquet)");
        return "INSERT INTO events SELECT … FROM file(…, Parquet), where events is a MergeTree ORDER BY (person,"
                + " time_micros)";
    }

    @Override
    public void prepare() {
        execute("OPTIMIZE TABLE events FINAL");
        execute(JOURNEY);
        execute(LEAN);
        execute("OPTIMIZE TABLE journey FINAL");
    }

    private void execute(String statement) {
        library.query(statement, "Null");
    }

    @Override
    public List<List<String>> ask(String sql) {
        return library.query(sql, "TSV")
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    @Override
    public void close() {
        library.close();
    }
}
