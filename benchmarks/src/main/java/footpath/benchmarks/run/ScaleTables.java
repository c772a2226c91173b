package footpath.benchmarks.run;

import footpath.benchmarks.Report;
import footpath.benchmarks.run.Loading.OurLoad;
import footpath.benchmarks.run.ScaleCheck.Asked;
import footpath.benchmarks.run.ScaleCheck.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The part of the page about smaller and larger logs.
final class ScaleTables {
    private final Report report;

    ScaleTables(Report report) {
        this.report = report;
    }

    void write(List<Size> sizes) {
        if (sizes.isEmpty()) {
            return;
        }
        List<Size> sorted =
                sizes.stream().sorted(Comparator.comparingInt(Size::events)).toList();
        report.text("## Scale");
        report.text(
                ("Footpath alone, with as many events a person at each size. Each log is loaded by one process and asked"
                                + " by another that have no more than %s of heap (`-Xmx%s`): a load or an answer that needed more"
                                + " would have ended the run.")
                        .formatted(megabytes(), FreshProcess.HEAP));
        loads(sorted);
        questions(sorted);
    }

    private static String megabytes() {
        return FreshProcess.HEAP.replace("m", " MB");
    }

    private void loads(List<Size> sizes) {
        report.header(
                "events",
                "persons",
                "event log",
                "index",
                "load",
                "opening both",
                "memory beside mapped files after all questions");
        for (Size size : sizes) {
            report.row(
                    String.format(Locale.ROOT, "%,d", size.events()),
                    String.format(Locale.ROOT, "%,d", size.persons()),
                    size.load().map(OurLoad::logSeconds).map(Report::millis).orElse("loaded before"),
                    size.load().map(OurLoad::indexSeconds).map(Report::millis).orElse(""),
                    size.load().map(OurLoad::seconds).map(Report::millis).orElse(""),
                    Report.millis(size.openSeconds()),
                    String.format(Locale.ROOT, "%,.0f MB", size.askedMegabytes()));
        }
        report.end();
    }

    private void questions(List<Size> sizes) {
        Size largest = sizes.getLast();
        report.text(String.format(
                Locale.ROOT,
                "Growth compares the largest log with the smallest: 1.0 would be a time that grows as the events do, less"
                        + " is better. Heap is all that one answer allocates at %,d events, no less than it needs at one"
                        + " time. Divided by the events it is %.2f bytes at most, where a Java object for each event would"
                        + " take 16 or more.",
                largest.events(),
                largest.answers().stream()
                        .mapToDouble(asked -> (double) asked.allocated() / largest.events())
                        .max()
                        .orElse(Double.NaN)));
        report.header(Stream.of(
                        Stream.of("question"),
                        sizes.stream().map(size -> String.format(Locale.ROOT, "%,d events", size.events())),
                        Stream.of("growth of time over growth of events", "heap", "heap an event"))
                .flatMap(cells -> cells)
                .toArray(String[]::new));
        for (int question = 0; question < largest.answers().size(); question++) {
            report.row(row(sizes, question));
        }
        report.end();
    }

    private static String[] row(List<Size> sizes, int question) {
        Size smallest = sizes.getFirst();
        Size largest = sizes.getLast();
        Asked asked = largest.answers().get(question);
        var cells = new ArrayList<>(List.of(asked.question().title()));
        for (Size size : sizes) {
            cells.add(Report.millis(size.answers().get(question).seconds()));
        }
        double times = asked.seconds() / smallest.answers().get(question).seconds();
        cells.add(String.format(Locale.ROOT, "%.1f", times * smallest.events() / largest.events()));
        cells.add(Report.megabytes(asked.allocated()));
        cells.add(String.format(Locale.ROOT, "%.2f bytes", (double) asked.allocated() / largest.events()));
        return cells.toArray(String[]::new);
    }
}
