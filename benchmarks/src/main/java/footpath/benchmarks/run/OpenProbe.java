package footpath.benchmarks.run;

import footpath.benchmarks.Footpath;
import footpath.benchmarks.question.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            double opened = anonymousMegabytes();
            Questions.FUNNEL.ask(footpath);
            Questions.TIMED_FLOW.ask(footpath);
            System.out.printf(
                    "%f %f %f %f%n",
                    (logOpened - start) / 1e6, (indexOpened - logOpened) / 1e6, opened, anonymousMegabytes());
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
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenProbe.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the process that opens " + folder + " failed");
        }
        return List.of(line.strip().split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double anonymousMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Anonymous:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
