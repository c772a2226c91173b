package footpath.server.health;

import footpath.server.Footpath;
import footpath.server.Version;
import footpath.server.http.Text;
import footpath.server.traffic.Histogram;
import footpath.server.traffic.SourceTraffic;
import footpath.server.traffic.Traffic;
import footpath.server.traffic.TrafficRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The figures of a server, for Prometheus. Safe for use by several threads. What cannot be told now is left out.
final class Metrics {
    private final Footpath footpath;
    private final Traffic traffic;
    private final Supplier<Map<String, Histogram>> questions;

    /// @param questions how long questions took, by what was asked
    Metrics(Footpath footpath, Traffic traffic, Supplier<Map<String, Histogram>> questions) {
        this.footpath = footpath;
        this.traffic = traffic;
        this.questions = questions;
    }

    Text text() {
        MetricsText text = new MetricsText();
        text.family("footpath_build_info", "gauge", "Which version runs; always 1.")
                .value(
                        "footpath_build_info",
                        Map.of(
                                "version",
                                Version.NUMBER,
                                "java",
                                Runtime.version().toString()),
                        1);
        collecting(text);
        storage(text);
        text.family("footpath_question_seconds", "histogram", "How long questions took, by what was asked.");
        questions
                .get()
                .forEach((kind, times) -> text.histogram("footpath_question_seconds", Map.of("question", kind), times));
        machine(text);
        return new Text(MetricsText.TYPE, text.toString());
    }

    private void collecting(MetricsText text) {
        bySource(text, "footpath_arrivals_total", "Calls that were understood and kept.", SourceTraffic::accepted);
        bySource(text, "footpath_quarantined_total", "Calls that went to the quarantine.", SourceTraffic::quarantined);
        text.family("footpath_duplicates_total", "counter", "Calls left out, as their message id came before.");
        footpath.arrivals()
                .duplicates()
                .forEach((source, count) -> text.value("footpath_duplicates_total", Map.of("source", source), count));
        text.family("footpath_refused_requests_total", "counter", "Requests of senders that were refused, by reason.");
        traffic.refused()
                .forEach((kind, count) -> text.value(
                        "footpath_refused_requests_total", Map.of("reason", TrafficRoutes.word(kind)), count));
        text.family(
                        "footpath_acknowledgement_seconds",
                        "histogram",
                        "From the head of a request to its calls being on disk.")
                .histogram("footpath_acknowledgement_seconds", Map.of(), traffic.acknowledgements());
    }

    private void bySource(MetricsText text, String name, String help, ToDoubleFunction<SourceTraffic> figure) {
        text.family(name, "counter", help);
        traffic.sources()
                .forEach((source, counts) -> text.value(name, Map.of("source", source), figure.applyAsDouble(counts)));
    }

    private void storage(MetricsText text) {
        gauge(text, "footpath_journal_backlog_records", "Records on disk that are not in the log yet.", () ->
                (double) footpath.arrivals().backlog());
        gauge(
                text,
                "footpath_journal_backlog_age_seconds",
                "How long the oldest of them has waited.",
                () -> footpath.arrivals().backlogAge().toMillis() / 1e3);
        gauge(text, "footpath_journal_bytes", "Size of the journal.", () ->
                (double) footpath.arrivals().journalBytes());
        gauge(text, "footpath_log_events", "Events in the log.", () ->
                (double) footpath.log().eventCount());
        gauge(
                text,
                "footpath_log_bytes",
                "Size of the log's file.",
                () -> bytes(footpath.path().resolve("events.duckdb")));
        gauge(
                text,
                "footpath_index_behind_events",
                "Events of the log that the index does not have yet.",
                () -> (double) Math.max(
                        0,
                        footpath.log().lastSeq() - footpath.index().snapshot().throughSeq()));
        gauge(text, "footpath_disk_free_bytes", "Free space on the disk of the data directory.", () -> free());
    }

    private static void gauge(MetricsText text, String name, String help, Supplier<Double> value) {
        Health.ifKnown(value).ifPresent(known -> text.only(name, "gauge", help, known));
    }

    private static double bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private double free() {
        try {
            return Files.getFileStore(footpath.path()).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void machine(MetricsText text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        text.family("jvm_memory_used_bytes", "gauge", "Memory in use.")
                .value("jvm_memory_used_bytes", Map.of("area", "heap"), (double) heap.getUsed())
                .value("jvm_memory_used_bytes", Map.of("area", "nonheap"), (double) other.getUsed());
        text.only("jvm_memory_max_bytes", "gauge", "Most heap there can be.", (double) heap.getMax());
        text.family("jvm_gc_collections_total", "counter", "Garbage collections.");
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(gc -> text.value("jvm_gc_collections_total", Map.of("gc", gc.getName()), (double)
                        Math.max(0, gc.getCollectionCount())));
        text.family("jvm_gc_collection_seconds_total", "counter", "Time spent in garbage collections.");
        for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
            double seconds = Math.max(0, gc.getCollectionTime()) / 1e3;
            text.value("jvm_gc_collection_seconds_total", Map.of("gc", gc.getName()), seconds);
        }
        text.only(
                "jvm_threads",
                "gauge",
                "Platform threads.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.only(
                "process_start_time_seconds",
                "gauge",
                "When the process began, in seconds since 1970.",
                ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3);
    }
}
