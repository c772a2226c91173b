package footpath.benchmarks.collect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What to measure.
///
/// @param command what measures the same again
/// @param seconds how long each load lasts
/// @param runs    how often each is repeated; the median counts
/// @param work    folder for the data
/// @param report  file the page is written to
record Options(String command, int seconds, int runs, Path work, Path report) {
    static final String HELP = """
            benchmarks/collect [--seconds 20] [--runs 3] [--work benchmarks/target/collect]
                               [--report docs/reference/speed-of-collecting.md]
            Example: benchmarks/collect --seconds 5 --runs 1 --report /tmp/small.md""";

    private static final Map<String, String> USUAL = Map.of(
            "--seconds", "20",
            "--runs", "3",
            "--work", "benchmarks/target/collect",
            "--report", "docs/reference/speed-of-collecting.md");

    Duration span() {
        return Duration.ofSeconds(seconds);
    }

    /// @throws IllegalArgumentException if an option is unknown, or its value is missing or no number
    static Options parse(String[] arguments) {
        var values = new HashMap<>(USUAL);
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": needs a value");
            }
            if (values.put(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(arguments[i] + ": no such option");
            }
        }
        int seconds = number(values, "--seconds");
        int runs = number(values, "--runs");
        return new Options(
                "benchmarks/collect --seconds " + seconds + " --runs " + runs,
                seconds,
                runs,
                Path.of(values.getOrDefault("--work", "")),
                Path.of(values.getOrDefault("--report", "")));
    }

    private static int number(Map<String, String> values, String option) {
        String value = values.getOrDefault(option, "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": needs a number, got " + value, e);
        }
    }
}
