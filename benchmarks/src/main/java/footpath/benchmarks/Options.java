package footpath.benchmarks;

import java.nio.file.Path;

/// What to measure.
///
/// @param events  how many events to generate
/// @param persons of how many persons
/// @param runs    how often each question is asked; the median counts
/// @param work    folder for the generated file and the databases
/// @param report  file the table is written to
/// @param loaded  whether to ask the databases of the run before, which leaves out the loads
record Options(int events, int persons, int runs, Path work, Path report, boolean loaded) {
    static final String HELP = """
            benchmarks/run [--events 20000000] [--persons 1000000] [--runs 7] [--work benchmarks/target/data]
                           [--report docs/reference/benchmarks.md]
                           [--loaded true]   ask what the run before has loaded
            Example: benchmarks/run --events 1000000 --persons 50000 --report /tmp/small.md""";

    /// @throws IllegalArgumentException if an option is unknown or has no value
    static Options parse(String[] arguments) {
        var options = new Options(
                20_000_000,
                1_000_000,
                7,
                Path.of("benchmarks", "target", "data"),
                Path.of("docs", "reference", "benchmarks.md"),
                false);
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": needs a value");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--events" -> new Options(Integer.parseInt(value), persons, runs, work, report, loaded);
            case "--persons" -> new Options(events, Integer.parseInt(value), runs, work, report, loaded);
            case "--runs" -> new Options(events, persons, Integer.parseInt(value), work, report, loaded);
            case "--work" -> new Options(events, persons, runs, Path.of(value), report, loaded);
            case "--report" -> new Options(events, persons, runs, work, Path.of(value), loaded);
            case "--loaded" -> new Options(events, persons, runs, work, report, Boolean.parseBoolean(value));
            default -> throw new IllegalArgumentException(option + ": no such option");
        };
    }
}
