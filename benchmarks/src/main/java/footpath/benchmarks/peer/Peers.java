package footpath.benchmarks.peer;

import footpath.benchmarks.Peer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The peers there are. Spark SQL is not among them: Spark 4.1 refuses to run on the JDK that Footpath needs.
public final class Peers {
    private Peers() {}

    /// Opens some of them, each with its own database in a folder.
    ///
    /// @param words   their words: clickhouse, duckdb
    /// @param libchdb the library that ClickHouse is
    public static List<Peer> open(List<String> words, Path folder, Path libchdb, int threads) throws Exception {
        List<Peer> peers = new ArrayList<>();
        if (words.contains("clickhouse")) {
            peers.add(ClickHouse.open(libchdb, folder.resolve("peer.clickhouse"), threads));
        }
        if (words.contains("duckdb")) {
            peers.add(DuckDb.open(folder.resolve("peer.duckdb"), threads));
        }
        return peers;
    }

    /// The files and folders of their databases.
    public static List<Path> databases(Path folder) {
        return List.of(folder.resolve("peer.clickhouse"), folder.resolve("peer.duckdb"));
    }
}
