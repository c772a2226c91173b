package footpath.benchmarks.run;

import footpath.benchmarks.Footpath;
import footpath.benchmarks.question.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Opens a data directory in a fresh process, as a restart does, and tells how long the index took and how
/// much memory the process holds beside its mapped files.
///
/// @param logMillis        opening the event log
/// @param indexMillis      opening the index
/// @param openedMegabytes  anonymous resident memory of the whole process then
/// @param askedMegabytes   the same after one funnel and one flow
record OpenProbe(double logMillis, double indexMillis, double openedMegabytes, double askedMegabytes) {

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long start = System.nanoTime();
        try (var footpath = new Footpath(folder, Runtime.getRuntime().availableProcessors())) {
            long logOpened = System.nanoTime();
            footpath.openIndex();
            long indexOpened = System.nanoTime();
            double opened = FreshProcess.anonymousMegabytes();
            Questions.FUNNEL.ask(footpath);
            Questions.TIMED_FLOW.ask(footpath);
            System.out.printf(
                    "%f %f %f %f%n",
                    (logOpened - start) / 1e6,
                    (indexOpened - logOpened) / 1e6,
                    opened,
                    FreshProcess.anonymousMegabytes());
        }
    }

    /// The median of several fresh processes.
    static OpenProbe median(Path folder, int runs) throws IOException, InterruptedException {
        var probes = new ArrayList<double[]>();
        for (int run = 0; run < runs; run++) {
            probes.add(run(folder));
        }
        double[] median = new double[4];
        for (int i = 0; i < median.length; i++) {
            int column = i;
            median[i] = probes.stream()
                    .mapToDouble(probe -> probe[column])
                    .sorted()
                    .skip(runs / 2)
                    .findFirst()
                    .orElseThrow();
        }
        return new OpenProbe(median[0], median[1], median[2], median[3]);
    }

    private static double[] run(Path folder) throws IOException, InterruptedException {
        String line =
                FreshProcess.run(OpenProbe.class, List.of(folder.toString())).getFirst();
        return Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
