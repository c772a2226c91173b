package footpath.benchmarks.peer;

import footpath.benchmarks.Peer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The peers there are. Spark is for reference and left out where the machine has no Java it runs on.
public final class Peers {
    private static final Path SPARK = Path.of("benchmarks/spark/target");

    private Peers() {}

    /// Opens some of them, each with its own database in a folder.
    ///
    /// @param words   their words: clickhouse, duckdb, spark
    /// @param fetched where `benchmarks/run` put `libchdb.so`, which ClickHouse is, and `java-of-spark`
    public static List<Peer> open(List<String> words, Path folder, Path fetched, int threads) throws Exception {
        List<Peer> peers = new ArrayList<>();
        if (words.contains("clickhouse")) {
            peers.add(ClickHouse.open(fetched.resolve("libchdb.so"), folder.resolve("peer.clickhouse"), threads));
        }
        if (words.contains("duckdb")) {
            peers.add(DuckDb.open(folder.resolve("peer.duckdb"), threads));
        }
        Path java = fetched.resolve("java-of-spark");
        if (words.contains("spark") && Files.exists(java)) {
            peers.add(Spark.open(java, SPARK, folder.resolve("peer.spark"), threads));
        }
        return peers;
    }

    /// The files and folders of their databases.
    public static List<Path> databases(Path folder) {
        return List.of(folder.resolve("peer.clickhouse"), folder.resolve("peer.duckdb"), folder.resolve("peer.spark"));
    }
}
