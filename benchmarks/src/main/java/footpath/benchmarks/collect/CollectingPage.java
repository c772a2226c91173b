package footpath.benchmarks.collect;

import footpath.benchmarks.Report;
import java.io.IOException;
import java.util.Locale;

/// `docs/reference/speed-of-collecting.md`.
final class CollectingPage {
    private static final String SIDES = """
            Footpath is a server in a process of its own; the senders are a program of their own on the same machine, so \
            that both share its processors. Each event is 1 KB of JSON with 16 properties, of one of 100,000 persons, sent \
            to `POST /v1/events`. An event counts once the server said that it is kept, which it says when it is on disk. \
            What it does besides, while this is measured: events are carried into the log, each once, and the index \
            follows. The databases get rows that are ready, with neither HTTP nor JSON, and nothing else to do; a \
            transaction is on their disk when it ends.""";

    private static final String SEEN = """
            Visible is an event once a trend question over the API counts it: from when its sending begins to the end of \
            the answer, one such event after the other, while 100 events a request arrive.""";

    private static final String HALF = "100 events a request, half of that";
    private static final String STEADY =
            String.format(Locale.ROOT, "100 events a request, %,d events a second", Main.STEADY);

    private final Options options;
    private final Figures figures;
    private final Report report = new Report();

    CollectingPage(Options options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void write() throws IOException {
        report.text("# The speed of collecting");
        report.text("Made by `" + options.command() + "`; change nothing by hand. Medians of " + options.runs()
                + " runs, and in brackets the least and the most; each load lasts " + options.seconds()
                + " seconds. Before them each server takes batches for " + options.warm()
                + " seconds and single events for as long, while its virtual machine compiles it. The machine has "
                + Runtime.getRuntime().availableProcessors() + " processor threads.");
        report.text(SIDES);
        throughput();
        report.text("## Acknowledgement and visibility");
        report.text(SEEN);
        latency();
        overload();
        report.write(options.report());
    }

    private void throughput() {
        report.text("## Throughput");
        report.header("what", "events a second", "Footpath's batches are");
        double batches = figures.median("batches events");
        report.row("Footpath, 100 events a request", spread("batches events"), "");
        report.row("Footpath, one event a request", spread("singles events"), "");
        for (String database : new String[] {"DuckDB appender", "PostgreSQL COPY"}) {
            for (int batch : new int[] {Main.BATCH, Main.BULK}) {
                String name = database + " " + batch;
                report.row(
                        String.format(Locale.ROOT, "%s, %,d rows a transaction", database, batch),
                        spread(name),
                        Report.times(batches / figures.median(name)));
            }
        }
        report.end();
    }

    private void latency() {
        report.header("load", "events a second", "acknowledged, median", "99 % within");
        latency("100 events a request, as many as go", "batches");
        latency(HALF, "half");
        latency(STEADY, "steady");
        latency("one event a request, as many as go", "singles");
        latency("one event a request, half of that", "half singles");
        report.end();
        report.header("load", "visible in a question, median", "95 % within");
        visible(HALF, "half");
        visible(STEADY, "steady");
        report.end();
    }

    private void visible(String what, String name) {
        report.row(what, millis(name + " visible p50"), millis(name + " visible p95"));
    }

    private void latency(String what, String name) {
        report.row(what, spread(name + " events"), millis(name + " p50"), millis(name + " p99"));
    }

    private void overload() {
        report.text("## Overload");
        report.text("Three times the rate of the batches above, from 256 connections.");
        report.header("", "");
        report.row("acknowledged, events a second", spread("threefold events"));
        report.row("requests put off with 503 or 429", spread("threefold refused"));
        report.row("99 % of those taken are acknowledged within", millis("threefold p99"));
        report.row("answers the API afterwards", figures.least("alive") == 1 ? "yes" : "no");
        report.end();
    }

    private String spread(String name) {
        return String.format(
                Locale.ROOT, "%,.0f (%,.0f – %,.0f)", figures.median(name), figures.least(name), figures.most(name));
    }

    private String millis(String name) {
        return String.format(
                Locale.ROOT, "%,.1f ms (%,.1f – %,.1f)", figures.median(name), figures.least(name), figures.most(name));
    }
}
