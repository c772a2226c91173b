package footpath.benchmarks.peer;

import footpath.benchmarks.Peer;
import java.nio.file.Path;
import java.util.List;

/// The peers there are. Spark SQL is not among them: Spark 4.1 refuses to run on the JDK that Footpath needs.
public final class Peers {
    private Peers() {}

    /// Opens all of them, each with its own database in a folder.
    ///
    /// @param libchdb the library that ClickHouse is
    public static List<Peer> open(Path folder, Path libchdb, int threads) throws Exception {
        return List.of(
                ClickHouse.open(libchdb, folder.resolve("peer.clickhouse"), threads),
                DuckDb.open(folder.resolve("peer.duckdb"), threads));
    }

    /// The files and folders of their databases.
    public static List<Path> databases(Path folder) {
        return List.of(folder.resolve("peer.clickhouse"), folder.resolve("peer.duckdb"));
    }
}
