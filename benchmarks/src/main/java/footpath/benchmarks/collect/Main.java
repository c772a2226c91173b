package footpath.benchmarks.collect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// Measures how fast events are collected, and writes a page of what came of it.
public final class Main {
    static final int BATCH = 100;
    static final int BULK = 10_000;
    private static final int BATCH_SENDERS = 8;
    private static final int SINGLE_SENDERS = 256;
    private static final int CROWD = 256;

    /// Half of the 50,000 events a second that Footpath promises on two processors.
    static final int STEADY = 25_000;

    private final Options options;
    private final Figures figures = new Figures();
    private final PrintStream progress = System.err;

    private Main(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.HELP);
            return;
        }
        Options options = Options.parse(arguments);
        Main main = new Main(options);
        for (int run = 1; run <= options.runs(); run++) {
            main.measure(run);
        }
        new CollectingPage(options, main.figures).write();
    }

    private void measure(int run) throws IOException, InterruptedException, SQLException {
        Path work = options.work().resolve("run-" + run);
        delete(work);
        Files.createDirectories(work);
        databases(work);
        try (ServedFootpath server = ServedFootpath.start(work.resolve("footpath"), 0)) {
            String key = server.newSource("benchmark");
            // The program is compiled while it runs; what counts comes after.
            Duration warm = Duration.ofSeconds(options.warm());
            new Load(server.port(), key, BATCH_SENDERS, BATCH, 0, warm).run();
            new Load(server.port(), key, SINGLE_SENDERS, 1, 0, warm).run();
            drained(server, key);
            Load.Result batches = load("batches", server, key, BATCH_SENDERS, BATCH, 0);
            drained(server, key);
            Load.Result singles = load("singles", server, key, SINGLE_SENDERS, 1, 0);
            drained(server, key);
            double rated = batches.eventsPerSecond() / BATCH;
            paced("steady", server, key, (double) STEADY / BATCH);
            drained(server, key);
            paced("half", server, key, rated / 2);
            drained(server, key);
            load("half singles", server, key, SINGLE_SENDERS, 1, singles.eventsPerSecond() / 2);
            drained(server, key);
            load("threefold", server, key, CROWD, BATCH, 3 * rated);
            figures.add("alive", server.call("GET", "/api/v1/version", "").contains("version") ? 1 : 0);
        }
        delete(work);
    }

    private void databases(Path work) throws IOException, SQLException {
        try (RawStore duckDb = new RawDuckDb(work.resolve("raw.duckdb"))) {
            appends(duckDb);
        }
        try (RawStore postgres = new RawPostgres(work.resolve("postgres"))) {
            appends(postgres);
        }
    }

    private void appends(RawStore store) throws SQLException {
        for (int batch : new int[] {BATCH, BULK}) {
            RawAppends.perSecond(store, batch, options.span().dividedBy(4));
            double perSecond = RawAppends.perSecond(store, batch, options.span());
            note(store.name() + " " + batch, perSecond);
        }
    }

    private Load.Result load(String name, ServedFootpath server, String key, int senders, int batch, double rate)
            throws IOException, InterruptedException {
        Load.Result result = new Load(server.port(), key, senders, batch, rate, options.span()).run();
        note(name + " events", result.eventsPerSecond());
        note(name + " p50", result.milliseconds(50));
        note(name + " p99", result.milliseconds(99));
        note(name + " refused", (double) result.refused());
        return result;
    }

    /// A load below what the machine can, while single events are looked for by a question.
    private void paced(String name, ServedFootpath server, String key, double rate)
            throws IOException, InterruptedException {
        CompletableFuture<Histogram> fresh = CompletableFuture.supplyAsync(() -> {
            try {
                return new Freshness(server, key).measure(options.span());
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        load(name, server, key, BATCH_SENDERS, BATCH, rate);
        note(name + " visible p50", fresh.join().getValueAtPercentile(50) / 1_000.0);
        note(name + " visible p95", fresh.join().getValueAtPercentile(95) / 1_000.0);
    }

    /// Waits until what was taken is in the answers, so that one load does not pay for the one before.
    private void drained(ServedFootpath server, String key) throws IOException, InterruptedException {
        Histogram wait = new Freshness(server, key).measure(Duration.ofMillis(1));
        progress.printf("  seen after %.1f s%n", wait.getMaxValue() / 1e6);
    }

    private void note(String name, double value) {
        figures.add(name, value);
        progress.printf("  %-24s %,.1f%n", name, value);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
