package footpath.benchmarks.run;

import footpath.benchmarks.Footpath;
import footpath.benchmarks.SharedQuestion;
import footpath.benchmarks.run.Loading.OurLoad;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Loads a log, or asks it, in a process whose heap is limited. Prints figures, a line each part.
///
/// Arguments are the data directory, the file to load or `-` to ask, and options of the run.
final class ScaleProbe {
    static final String ASK = "-";

    private ScaleProbe() {}

    static void main(String[] arguments) throws Exception {
        var options =
                Options.parse(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        long start = System.nanoTime();
        try (var footpath =
                new Footpath(Path.of(arguments[0]), Runtime.getRuntime().availableProcessors())) {
            if (arguments[1].equals(ASK)) {
                footpath.openIndex();
                print((System.nanoTime() - start) / 1e9);
                ask(footpath, options);
            } else {
                OurLoad load = Loading.load(footpath, Path.of(arguments[1]));
                print(load.logSeconds(), load.indexSeconds());
            }
        }
    }

    private static void ask(Footpath footpath, Options options) throws Exception {
        var interview = new Interview(options.runs(), options.warm(), 1);
        for (SharedQuestion question : options.questions()) {
            Measured measured = interview.ask(question, footpath, List.of());
            print(measured.seconds(), (double) measured.allocated());
        }
        print(FreshProcess.anonymousMegabytes());
    }

    private static void print(double... figures) {
        var line = new StringBuilder();
        for (double figure : figures) {
            line.append(String.format(Locale.ROOT, "%f ", figure));
        }
        System.out.println(line.toString().strip());
    }
}
