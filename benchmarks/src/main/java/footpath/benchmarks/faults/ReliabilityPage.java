package footpath.benchmarks.faults;

import footpath.benchmarks.Report;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// `docs/reference/reliability.md`.
final class ReliabilityPage {
    private static final String PROMISE = """
            An event is acknowledged once it is on disk, and then it is in the log exactly once, whatever happens to the \
            process. Until it is acknowledged a sender keeps it, and sends it again: under its id it is taken once. While \
            the disk refuses, senders hear 503 with Retry-After, and nobody has to restart anything.""";

    private static final String HOW = """
            Eight senders send 100 events a request, each event of 1 KB and with an id of its own, to a server in a process \
            of its own, and send again what was not acknowledged, as the clients of SDKs do. Afterwards the server is \
            closed and the log is read by SQL: lost is an event that was acknowledged and is not there, doubled one that is \
            there twice, invented one that nobody sent. A second counts if "ok" was said in each tenth of it. No answer is a request whose connection broke before one came.""";

    private static final String TESTS = """
            `./verify` holds the same promises in small: real clients of Segment, RudderStack, PostHog and Snowplow while the \
            server is killed (SdkTest), a journal that was torn at every byte or had bits flipped, a file that cannot grow, \
            and 50 senders of the same ids at once (the tests of `store.journal` and `store.arrival`).""";

    private final Options options;
    private final List<Outcome> outcomes;
    private final List<String> leftOut;
    private final Report report = new Report();

    ReliabilityPage(Options options, List<Outcome> outcomes, List<String> leftOut) {
        this.options = options;
        this.outcomes = outcomes;
        this.leftOut = leftOut;
    }

    void write() throws IOException {
        report.text("# Reliability");
        report.text("Made by `" + options.command() + "`; change nothing by hand.");
        report.text(PROMISE);
        report.text(HOW);
        report.header(
                "fault",
                "means",
                "acknowledged",
                "a second of answering",
                "lost",
                "doubled",
                "invented",
                "503 or 429",
                "no answer");
        outcomes.forEach(this::row);
        report.end();
        report.text("Each refusal said when to come again: "
                + (outcomes.stream().allMatch(Outcome::isAlwaysTold) ? "yes." : "NO."));
        leftOut.forEach(fault -> report.text("Left out, " + fault + "."));
        report.text(TESTS);
        report.write(options.report());
    }

    private void row(Outcome outcome) {
        report.row(
                outcome.fault(),
                outcome.how(),
                number(outcome.acknowledged()),
                number(Math.round(outcome.acknowledged() / outcome.seconds())),
                number(outcome.lost()),
                number(outcome.doubled()),
                number(outcome.invented()),
                number(outcome.putOff()),
                number(outcome.broken()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
