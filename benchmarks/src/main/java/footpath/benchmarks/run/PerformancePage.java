package footpath.benchmarks.run;

import footpath.benchmarks.Peer;
import footpath.benchmarks.Report;
import footpath.benchmarks.run.Loading.OurLoad;
import footpath.benchmarks.run.Loading.PeerLoad;
import footpath.benchmarks.run.Measured.PeerTimes;
import footpath.benchmarks.run.Measured.Tried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/reference/performance.md`, filled as the comparison goes on.
final class PerformancePage {
    private static final String GIVEN = """
            What each side was given: Footpath its data directory as an import leaves it, names, channels and times in \
            the index, properties as JSON text. Each peer a table in order of person and time with persons as 32-bit \
            integers, names, channels and the two text properties that the questions use as dictionary codes, and the \
            number that they use as a typed column, all made beforehand; that is kinder to the peers. The properties \
            that Footpath reads from its log at the first question about them are read before time is taken. Every \
            peer is asked in several formulations, of which the fastest counts.""";

    private static final String REFERENCE = """
            Spark is there for reference. It runs with as many local threads as the machine has, 6 GB of heap and the Java \
            it supports, and answers through a pipe. Its tables are Parquet in 8 buckets by person, each sorted by person \
            and time; the table of the questions is cached in its memory in that order, so that windows by person need \
            neither an exchange nor a sort. It is asked each question once, and if the answer took less than 10 \
            seconds three times more, of which the median counts.""";

    private static final String NOTES = """
            For the Markov chain the peers count the transitions; one small solver finds the removal effects for all of \
            them. For paths and variants Footpath answers the times between and the persons too, the peers the counts \
            alone. The timeline is found in the index and read from the event log; all other questions are scans.""";

    private static final String FURTHER = """
            One question of each kind that is not among those above, asked in the same way, but not of Spark; what \
            Footpath answers beyond the rows of the peers, as intervals and p-values, is not compared.""";

    /// What a person feels as at once.
    private static final double INTERACTIVE_SECONDS = 0.1;

    private final Options options;
    private final Machine machine;
    private final Report report = new Report();
    private List<Measured> answers = List.of();
    private List<Measured> further = List.of();

    PerformancePage(Options options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    Report report() {
        return report;
    }

    void begin(Path file, List<Peer> peers) throws IOException {
        report.text("# Performance");
        report.text(
                "Made by `" + options.command() + "`; change nothing by hand. How fast events are taken in is told in "
                        + "[the speed of collecting](speed-of-collecting.md).");
        report.text(String.format(
                Locale.ROOT,
                "%,d events of %,d persons over 90 days, 50 names, in one Parquet file of %,d MB in order of time. "
                        + "Footpath beside %s on a machine with %s.",
                options.events(),
                options.persons(),
                Files.size(file) >> 20,
                beside(peers),
                machine.words()));
        report.text(("All sides gave equal answers to every question and in every formulation; a difference would have"
                        + " ended the run. All sides were asked in turns, at least twice and for half a second each time, of which the last counts; times are medians of %d turns (loads,"
                        + " and formulations slower than the two fastest of all: one run). Footpath's code is compiled while it runs"
                        + " and is given %d seconds for it a question.")
                .formatted(options.runs(), options.warm()));
        report.text(GIVEN);
        if (peers.stream().anyMatch(Peer::isForReference)) {
            report.text(REFERENCE);
        }
    }

    private static String beside(List<Peer> peers) {
        String sameProcess = peers.stream()
                .filter(peer -> !peer.isForReference())
                .map(Peer::name)
                .collect(Collectors.joining(" and "));
        String ownProcess =
                peers.stream().filter(Peer::isForReference).map(Peer::name).collect(Collectors.joining(" and "));
        return Stream.of(
                        sameProcess.isEmpty() ? "" : sameProcess + " in one process",
                        ownProcess.isEmpty() ? "" : ownProcess + " in a process of its own")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", and "));
    }

    void loads(OurLoad ours, List<PeerLoad> theirs) {
        report.text("## Load");
        report.header("from Parquet to disk, sorted by person and time", "time", "how");
        report.row(
                "Footpath",
                Report.millis(ours.seconds()),
                "event log %s, index %s"
                        .formatted(Report.millis(ours.logSeconds()), Report.millis(ours.indexSeconds())));
        for (PeerLoad load : theirs) {
            report.row(load.peer(), Report.millis(load.seconds()), "`" + load.how() + "`");
        }
        double best = theirs.stream().mapToDouble(PeerLoad::seconds).min().orElse(Double.NaN);
        report.row("Footpath is faster than the best peer", Report.times(best / ours.seconds()), "");
        report.end();
    }

    /// @param required those whose mean comes first
    /// @param others   those of further kinds, which have a mean of their own
    void answers(List<Measured> required, List<Measured> others, List<Peer> peers) {
        answers = Stream.concat(required.stream(), others.stream()).toList();
        further = List.copyOf(others);
        report.text("## Questions");
        comparisons(required, peers);
        report.text("Over all scans Footpath is faster than the best peer of each by " + mean(required)
                + " (geometric mean).");
        report.text(NOTES);
        if (!further.isEmpty()) {
            report.text("## Further kinds of questions");
            report.text(FURTHER);
            comparisons(further, peers);
            report.text("Over these Footpath is faster than the best peer of each by " + mean(further)
                    + " (geometric mean).");
        }
        interactive();
        memory();
        formulations();
    }

    private void comparisons(List<Measured> measured, List<Peer> peers) {
        List<String> names = peers.stream().map(Peer::name).toList();
        report.header(
                Stream.of(List.of("question", "Footpath"), names, List.of("Footpath is faster than the best peer"))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
        measured.forEach(answer -> report.row(comparison(answer, peers)));
        report.end();
    }

    private static String[] comparison(Measured answer, List<Peer> peers) {
        var cells = new ArrayList<>(List.of(answer.question().title(), Report.millis(answer.seconds())));
        for (Peer peer : peers) {
            cells.add(answer.peers().stream()
                    .filter(times -> times.peer().equals(peer.name()))
                    .map(times -> Report.millis(times.fastest().seconds()) + ", "
                            + Report.times(times.fastest().seconds() / answer.seconds()))
                    .findFirst()
                    .orElse(answer.question().formulations(peer.dialect()).isEmpty() ? "" : "no answer"));
        }
        cells.add(Report.times(answer.factor()));
        return cells.toArray(String[]::new);
    }

    private static String mean(List<Measured> measured) {
        return Report.times(Math.exp(measured.stream()
                .filter(Measured::isScan)
                .mapToDouble(answer -> Math.log(answer.factor()))
                .average()
                .orElse(Double.NaN)));
    }

    private void interactive() {
        report.text("## Interactive");
        report.text(String.format(
                Locale.ROOT,
                "How long Footpath's users wait at %,d events: %d asks of each question in a row, right after its turns in"
                        + " the same process, nothing left out (collecting garbage neither). The 95th percentile is the"
                        + " time that %d of them do not exceed. It is within %.0f ms for %s; the others are in bold.",
                options.events(),
                Comparison.IN_A_ROW,
                (int) Math.ceil(0.95 * Comparison.IN_A_ROW),
                INTERACTIVE_SECONDS * 1_000,
                quick(answers.subList(0, answers.size() - further.size()), "questions")
                        + (further.isEmpty() ? "" : " and for " + quick(further, "further ones"))));
        report.header("question", "median", "95th percentile", "worst");
        for (Measured answer : answers) {
            Spread spread = answer.spread();
            String p95 = Report.millis(spread.p95());
            report.row(
                    answer.question().title(),
                    Report.millis(spread.median()),
                    isInteractive(answer) ? p95 : "**" + p95 + "**",
                    Report.millis(spread.worst()));
        }
        report.end();
    }

    private static String quick(List<Measured> measured, String questions) {
        long quick = measured.stream().filter(PerformancePage::isInteractive).count();
        return quick + " of " + measured.size() + " " + questions;
    }

    private static boolean isInteractive(Measured answer) {
        return answer.spread().p95() <= INTERACTIVE_SECONDS;
    }

    private void memory() {
        report.text("## Memory");
        report.text("Which columns a question has to look at, how much of the speed of memory looking at them in that"
                + " time is, and how much heap was allocated for one answer, which is no less than it needs at one"
                + " time.");
        report.header("question", "columns", "share of reading at full speed", "heap");
        for (Measured answer : answers) {
            report.row(
                    answer.question().title(),
                    answer.isScan() ? Report.megabytes(answer.bytes()) : "",
                    answer.isScan()
                            ? String.format(
                                    Locale.ROOT, "%.0f %%", 100 * machine.share(answer.bytes(), answer.seconds()))
                            : "",
                    Report.megabytes(answer.allocated()));
        }
        report.end();
    }

    private void formulations() {
        report.text("## Formulations");
        report.text("Their SQL is in `benchmarks/src/main/java/footpath/benchmarks/question`, a class a question.");
        report.header("question", "peer", "formulations, the fastest first");
        for (Measured answer : answers) {
            for (PeerTimes peer : answer.peers()) {
                report.row(
                        answer.question().title(),
                        peer.peer(),
                        peer.formulations().stream()
                                .sorted(Comparator.comparingDouble(Tried::seconds))
                                .map(tried -> tried.formulation() + " " + Report.millis(tried.seconds()))
                                .collect(Collectors.joining(", ")));
            }
        }
        report.end();
    }

    void opening(OpenProbe probe) {
        report.text("## Opening");
        report.header("in a fresh process", "");
        report.row("opening the index", Report.millis(probe.indexMillis() / 1_000));
        report.row("opening the event log (DuckDB)", Report.millis(probe.logMillis() / 1_000));
        report.row(
                "memory of the whole process beside mapped files, both open",
                "%.0f MB".formatted(probe.openedMegabytes()));
        report.row("the same after a funnel and a flow", "%.0f MB".formatted(probe.askedMegabytes()));
        report.end();
    }

    void scale(List<ScaleCheck.Size> sizes) {
        new ScaleTables(report).write(sizes);
    }
}
