package footpath.benchmarks.run;

import footpath.benchmarks.Footpath;
import footpath.benchmarks.Peer;
import footpath.benchmarks.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Fills the databases from the generated file.
final class Loading {
    private Loading() {}

    /// @param logSeconds   the import into the event log
    /// @param indexSeconds the index after it
    record OurLoad(double logSeconds, double indexSeconds) {
        double seconds() {
            return logSeconds + indexSeconds;
        }
    }

    /// @param seconds of the whole load
    /// @param how     the statement
    record PeerLoad(String peer, double seconds, String how) {}

    /// Footpath is left with its index open.
    static OurLoad load(Footpath footpath, Path file) throws Exception {
        Timing<Long> log = Timing.once(() -> footpath.importFile(file));
        Timing<Long> index = Timing.once(() -> {
            footpath.openIndex();
            return footpath.snapshot().eventCount();
        });
        requireSame(log.answer(), index.answer(), "Footpath's index");
        return new OurLoad(log.seconds(), index.seconds());
    }

    /// The peer is left with both tables.
    static PeerLoad load(Peer peer, Path file, long events) throws Exception {
        Timing<String> loaded = Timing.once(() -> peer.load(file));
        peer.prepare();
        for (String table : new String[] {"events", "journey"}) {
            String count = peer.ask("SELECT count(*) FROM " + table).getFirst().getFirst();
            requireSame(events, Long.parseLong(count), peer.name() + "'s table " + table);
        }
        return new PeerLoad(peer.name(), loaded.seconds(), loaded.answer());
    }

    private static void requireSame(long wanted, long found, String where) {
        if (wanted != found) {
            throw new IllegalStateException(
                    "benchmarks: " + wanted + " events were loaded, but " + where + " has " + found);
        }
    }

    /// Deletes a file, or a folder with all in it.
    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
