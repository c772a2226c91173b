package footpath.benchmarks.peer;

import footpath.benchmarks.Dialect;
import footpath.benchmarks.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Spark SQL in a process of its own: tables in buckets by person, each bucket one Parquet file in order of person and
/// time, so that windows by person need neither an exchange nor a sort.
///
/// `journey` is cached in Spark's memory in that order, which is faster than its Parquet files. Spark knows no
/// enumerations; both keep a dictionary of texts themselves.
final class Spark implements Peer {
    private static final int BUCKETS = 8;

    private static final String BUCKETED =
            "USING parquet LOCATION '%s' CLUSTERED BY (person) SORTED BY (person, %s) INTO " + BUCKETS + " BUCKETS";

    private static final String EVENTS = "CREATE TABLE IF NOT EXISTS events (person STRING, time_micros BIGINT,"
            + " name STRING, channel STRING, properties STRING) " + BUCKETED;

    private static final String JOURNEY =
            "CREATE TABLE IF NOT EXISTS stored_journey (person INT, t BIGINT, name STRING,"
                    + " channel STRING, device STRING, category STRING, value FLOAT) " + BUCKETED;

    private static final String LEAN = """
            INSERT INTO stored_journey
            SELECT CAST(right(person, 8) AS INT) AS person, time_micros AS t, name, channel,
              get_json_object(properties, '$.device'), get_json_object(properties, '$.category'),
              CAST(get_json_object(properties, '$.value') AS FLOAT)
            FROM events DISTRIBUTE BY person""";

    private final SparkProcess process;
    private final Path folder;
    private final String name;

    private Spark(SparkProcess process, Path folder) throws IOException {
        this.process = process;
        this.folder = folder;
        String version = ask("SELECT version()").getFirst().getFirst();
        this.name = "Spark " + version.substring(0, version.indexOf(' '));
    }

    /// @param home   of a Java that Spark runs on
    /// @param server the build of `benchmarks/spark`
    /// @param folder of its tables, which are found again there
    static Spark open(Path home, Path server, Path folder, int threads) throws IOException {
        List<String> settings = List.of(
                "spark.driver.host=localhost",
                "spark.sql.shuffle.partitions=" + BUCKETS,
                "spark.sql.session.timeZone=UTC",
                // Without it Spark does not trust a bucket to be sorted, and sorts it again.
                "spark.sql.legacy.bucketedTableScan.outputOrdering=true",
                "spark.sql.warehouse.dir=" + folder.toAbsolutePath());
        var peer = new Spark(SparkProcess.start(home, server, folder, threads, settings), folder.toAbsolutePath());
        peer.process.ask(EVENTS.formatted(peer.folder.resolve("events"), "time_micros"));
        peer.process.ask(JOURNEY.formatted(peer.folder.resolve("journey"), "t"));
        peer.process.ask("CREATE TEMPORARY VIEW journey AS SELECT * FROM stored_journey");
        peer.cache();
        return peer;
    }

    private void cache() throws IOException {
        process.ask("UNCACHE TABLE IF EXISTS journey");
        process.ask("CACHE TABLE journey");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SPARK;
    }

    @Override
    public boolean isForReference() {
        return true;
    }

    @Override
    public String load(Path file) throws IOException {
        ask("INSERT INTO events SELECT person, time_micros, name, channel, properties FROM parquet.`"
                + file.toAbsolutePath() + "` DISTRIBUTE BY person");
        return "INSERT INTO events SELECT … FROM parquet.`…` DISTRIBUTE BY person, where events is Parquet CLUSTERED BY"
                + " (person) SORTED BY (person, time_micros) INTO " + BUCKETS + " BUCKETS";
    }

    @Override
    public void prepare() throws IOException {
        ask(LEAN);
        cache();
    }

    @Override
    public List<List<String>> ask(String sql) throws IOException {
        return process.ask(sql);
    }

    @Override
    public void close() {
        process.close();
    }
}
