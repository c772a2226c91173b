package footpath.benchmarks;

import footpath.analytics.flow.FlowAnswer;
import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Loads the same file into both sides, asks both the same questions, refuses to report if an answer differs.
final class Comparison {
    private static final long WINDOW = Micros.of(Duration.ofDays(7));

    private final Options options;
    private final Report report = new Report();
    private final int threads = Runtime.getRuntime().availableProcessors();

    Comparison(Options options) {
        this.options = options;
    }

    Report run() throws Exception {
        tell("generating " + options.events() + " events");
        Path file = EventFile.generate(options);
        tell("measuring memory");
        Bandwidth bandwidth = Bandwidth.measure(threads, options.runs());
        describe(file, bandwidth);
        Path folder = emptyFolder(options.work().resolve("footpath"));
        Path database = options.work().resolve("peer.duckdb");
        try (var peer = new DuckDbSide(database, WINDOW)) {
            report.header("", "Footpath", "DuckDB", "Footpath is faster", "how");
            try (var footpath = new FootpathSide(folder, WINDOW)) {
                load(file, footpath, peer);
                peer.makeLeanTable();
                try (JourneyIndex index = footpath.openIndex()) {
                    questions(footpath, index.snapshot(), peer, bandwidth);
                }
            }
        }
        tell("opening in fresh processes");
        open(folder);
        return report;
    }

    private void describe(Path file, Bandwidth bandwidth) throws IOException {
        report.text("# Benchmarks");
        report.text("Made by `benchmarks/run`; change nothing by hand.");
        report.text(String.format(
                Locale.ROOT,
                "%,d events of %,d persons over 90 days, 50 names, in one Parquet file of %,d MB in order of time; "
                        + "%d threads on both sides; medians of %d runs after a first one that does not count (loads, and the slower formulations of a "
                        + "question in SQL: one run). "
                        + "Both sides gave equal answers. This machine reads memory at %s and copies at %s (bytes read and written).",
                options.events(),
                options.persons(),
                Files.size(file) >> 20,
                threads,
                options.runs(),
                Report.gigabytes(bandwidth.readBytesPerSecond()),
                Report.gigabytes(bandwidth.copyBytesPerSecond())));
    }

    private void load(Path file, FootpathSide footpath, DuckDbSide peer) throws Exception {
        tell("loading into Footpath");
        Timing<Long> log = Timing.once(() -> footpath.importFile(file));
        Timing<Long> index = Timing.once(() -> {
            try (JourneyIndex built = footpath.openIndex()) {
                return built.snapshot().eventCount();
            }
        });
        tell("loading into DuckDB");
        Timing<String> sorted = Timing.once(() -> peer.load(file));
        Answers.require(index.answer() == peer.count(), "number of events", index.answer(), peer.count());
        double seconds = log.seconds() + index.seconds();
        report.row(
                "load",
                "%s (log %s, index %s)"
                        .formatted(
                                Report.millis(seconds), Report.millis(log.seconds()), Report.millis(index.seconds())),
                Report.millis(sorted.seconds()),
                Report.times(sorted.seconds() / seconds),
                "DuckDB: `" + sorted.answer() + "`");
    }

    private void questions(FootpathSide footpath, IndexSnapshot snapshot, DuckDbSide peer, Bandwidth bandwidth)
            throws Exception {
        tell("asking Footpath");
        Timing<Answers.Funnel> funnel = Timing.median(options.runs() * 3, () -> footpath.funnel(snapshot));
        Timing<FlowAnswer> counts = Timing.median(options.runs() * 3, () -> footpath.flow(snapshot, false));
        Timing<FlowAnswer> timed = Timing.median(options.runs(), () -> footpath.flow(snapshot, true));
        tell("asking DuckDB");
        Fastest<Answers.Funnel> peerFunnel = fastest(peer.funnels(), peer::funnel);
        Fastest<Answers.Flow> peerCounts = fastest(peer.flows(false), peer::flow);
        Fastest<Answers.Flow> peerTimed = fastest(peer.flows(true), peer::flow);
        funnel.answer().requireSame(peerFunnel.timing().answer());
        FootpathSide.comparable(timed.answer()).requireSame(peerTimed.timing().answer());
        FootpathSide.comparable(counts.answer()).requireSame(peerCounts.timing().answer());
        row(
                "funnel of 4 steps within 7 days",
                funnel.seconds(),
                peerFunnel,
                FootpathSide.funnelBytes(snapshot),
                bandwidth);
        row(
                "flow: which event follows which",
                counts.seconds(),
                peerCounts,
                FootpathSide.flowBytes(snapshot),
                bandwidth);
        row(
                "flow with median and 90th percentile of every arc",
                timed.seconds(),
                peerTimed,
                FootpathSide.timedFlowBytes(snapshot),
                bandwidth);
        report.end();
        report.text("The funnel's answer: " + funnel.answer().reached() + " persons per step. The flow has "
                + timed.answer().allArcs() + " arcs.");
    }

    private void row(String question, double seconds, Fastest<?> peer, long bytes, Bandwidth bandwidth) {
        double share = bytes / seconds / bandwidth.readBytesPerSecond();
        report.row(
                question,
                "%s (%.0f %% of reading its %d MB at full speed)"
                        .formatted(Report.millis(seconds), share * 100, bytes >> 20),
                Report.millis(peer.timing().seconds()),
                Report.times(peer.timing().seconds() / seconds),
                peer.all());
    }

    /// @param all every formulation and its time
    private record Fastest<A>(Timing<A> timing, String all) {}

    private interface Ask<A> {
        A ask(String sql) throws Exception;
    }

    /// Every formulation is tried once, and the quickest two are then measured.
    private <A extends Answers.Answer<A>> Fastest<A> fastest(Map<String, String> formulations, Ask<A> ask)
            throws Exception {
        var tried = new LinkedHashMap<String, Timing<A>>();
        for (var formulation : formulations.entrySet()) {
            tried.put(formulation.getKey(), Timing.once(() -> ask.ask(formulation.getValue())));
        }
        List<String> quickest = tried.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().seconds()))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        for (String formulation : quickest) {
            String sql = formulations.getOrDefault(formulation, "");
            tried.put(formulation, Timing.median(options.runs(), () -> ask.ask(sql)));
        }
        return fastest(tried);
    }

    private static <A extends Answers.Answer<A>> Fastest<A> fastest(Map<String, Timing<A>> tried) {
        Timing<A> best = Collections.min(tried.values(), Comparator.comparingDouble(Timing::seconds));
        var all = new ArrayList<String>();
        tried.forEach((formulation, timing) -> {
            timing.answer().requireSame(best.answer());
            all.add(formulation + " " + Report.millis(timing.seconds()));
        });
        return new Fastest<>(best, "DuckDB, the fastest of: " + String.join(", ", all));
    }

    private void open(Path folder) throws IOException, InterruptedException {
        OpenProbe probe = OpenProbe.median(folder, WINDOW, 5);
        report.header("in a fresh process", "");
        report.row("opening the index", Report.millis(probe.indexMillis() / 1_000));
        report.row("opening the event log (DuckDB)", Report.millis(probe.logMillis() / 1_000));
        report.row(
                "memory of the whole process beside mapped files, both open",
                "%.0f MB".formatted(probe.openedMegabytes()));
        report.row("the same after a funnel and a flow", "%.0f MB".formatted(probe.askedMegabytes()));
        report.end();
    }

    private static Path emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static void tell(String step) {
        System.err.println("benchmarks: " + step);
    }
}
