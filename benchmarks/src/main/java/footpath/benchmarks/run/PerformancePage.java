package footpath.benchmarks.run;

import footpath.benchmarks.Peer;
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

    private static final String NOTES = """
            For the Markov chain the peers count the transitions; one small solver finds the removal effects for all of \
            them. For paths and variants Footpath answers the times between and the persons too, the peers the counts \
            alone. The timeline is found in the index and read from the event log; all other questions are scans.""";

    private final Options options;
    private final Machine machine;
    private final Report report = new Report();
    private List<Measured> answers = List.of();

    PerformancePage(Options options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    Report report() {
        return report;
    }

    void begin(Path file, List<Peer> peers) throws IOException {
        report.text("# Performance");
        report.text("Made by `" + options.command() + "`; change nothing by hand.");
        report.text(String.format(
                Locale.ROOT,
                "%,d events of %,d persons over 90 days, 50 names, in one Parquet file of %,d MB in order of time. "
                        + "Footpath beside %s in one process on a machine with %s.",
                options.events(),
                options.persons(),
                Files.size(file) >> 20,
                peers.stream().map(Peer::name).collect(Collectors.joining(" and ")),
                machine.words()));
        report.text(("All sides gave equal answers to every question and in every formulation; a difference would have"
                        + " ended the run. All sides were asked in turns, at least twice and for half a second each time, of which the last counts; times are medians of %d turns (loads,"
                        + " and formulations slower than the two fastest of all: one run). Footpath's code is compiled while it runs"
                        + " and is given %d seconds for it a question.")
                .formatted(options.runs(), options.warm()));
        report.text(GIVEN);
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

    void answers(List<Measured> measured, List<Peer> peers) {
        answers = List.copyOf(measured);
        List<String> names = peers.stream().map(Peer::name).toList();
        report.text("## Questions");
        report.header(
                Stream.of(List.of("question", "Footpath"), names, List.of("Footpath is faster than the best peer"))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
        for (Measured answer : answers) {
            report.row(comparison(answer, names));
        }
        report.end();
        geometricMean();
        report.text(NOTES);
        memory();
        formulations();
    }

    private static String[] comparison(Measured answer, List<String> names) {
        var cells = new ArrayList<>(List.of(answer.question().title(), Report.millis(answer.seconds())));
        for (String name : names) {
            cells.add(answer.peers().stream()
                    .filter(peer -> peer.peer().equals(name))
                    .map(peer -> Report.millis(peer.fastest().seconds()) + ", "
                            + Report.times(peer.fastest().seconds() / answer.seconds()))
                    .findFirst()
                    .orElse("not asked"));
        }
        cells.add(Report.times(answer.factor()));
        return cells.toArray(String[]::new);
    }

    private void geometricMean() {
        double mean = Math.exp(answers.stream()
                .filter(Measured::isScan)
                .mapToDouble(answer -> Math.log(answer.factor()))
                .average()
                .orElse(Double.NaN));
        report.text("Over all scans Footpath is faster than the best peer of each by " + Report.times(mean)
                + " (geometric mean).");
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

    /// @param sizes smaller and larger logs; those of the comparison itself stand among them
    void scale(List<ScaleCheck.Size> sizes) {
        if (sizes.isEmpty()) {
            return;
        }
        List<ScaleCheck.Size> all = Stream.concat(
                        sizes.stream(), Stream.of(new ScaleCheck.Size(options.events(), answers)))
                .sorted(Comparator.comparingInt(ScaleCheck.Size::events))
                .toList();
        report.text("## Scale");
        report.text("Footpath alone, with as many events a person at each size. The last column compares the largest"
                + " log with the smallest: 1.0 would be a time that grows as the events do, less is better.");
        report.header(Stream.of(
                        Stream.of("question"),
                        all.stream().map(size -> String.format(Locale.ROOT, "%,d events", size.events())),
                        Stream.of("growth of time over growth of events"))
                .flatMap(cells -> cells)
                .toArray(String[]::new));
        for (int question = 0; question < answers.size(); question++) {
            report.row(growth(all, question));
        }
        report.end();
    }

    private static String[] growth(List<ScaleCheck.Size> sizes, int question) {
        ScaleCheck.Size smallest = sizes.getFirst();
        ScaleCheck.Size largest = sizes.getLast();
        var cells = new ArrayList<String>();
        cells.add(largest.answers().get(question).question().title());
        for (ScaleCheck.Size size : sizes) {
            cells.add(Report.millis(size.answers().get(question).seconds()));
        }
        double times = largest.answers().get(question).seconds()
                / smallest.answers().get(question).seconds();
        cells.add(String.format(Locale.ROOT, "%.1f", times * smallest.events() / largest.events()));
        return cells.toArray(String[]::new);
    }
}
