package footpath.benchmarks.collect;

import footpath.benchmarks.Arguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What to measure.
///
/// @param command what measures the same again
/// @param seconds how long each load lasts
/// @param warm    seconds of each kind of load before anything counts
/// @param runs    how often each is repeated; the median counts
/// @param work    folder for the data
/// @param report  file the page is written to
record Options(String command, int seconds, int warm, int runs, Path work, Path report) {
    static final String HELP = """
            benchmarks/collect [--seconds 20] [--warm 30] [--runs 3] [--work benchmarks/target/collect]
                               [--report docs/reference/speed-of-collecting.md]
            Example: benchmarks/collect --seconds 5 --warm 10 --runs 1 --report /tmp/small.md""";

    private static final Map<String, String> USUAL = Map.of(
            "--seconds", "20",
            "--warm", "30",
            "--runs", "3",
            "--work", "benchmarks/target/collect",
            "--report", "docs/reference/speed-of-collecting.md");

    Duration span() {
        return Duration.ofSeconds(seconds);
    }

    /// @throws IllegalArgumentException if an option is unknown, or its value is missing or no number
    static Options parse(String[] arguments) {
        var values = Arguments.parse(arguments, USUAL);
        int seconds = values.number("--seconds");
        int warm = values.number("--warm");
        int runs = values.number("--runs");
        return new Options(
                "benchmarks/collect --seconds " + seconds + " --warm " + warm + " --runs " + runs,
                seconds,
                warm,
                runs,
                values.path("--work"),
                values.path("--report"));
    }
}
