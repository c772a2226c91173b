package footpath.benchmarks.faults;

import footpath.benchmarks.Arguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What to do.
///
/// @param command         what does the same again
/// @param kills           how often to kill the process
/// @param eventsPerSecond how many arrive a second
/// @param only            does the faults alone whose name contains this
/// @param work            folder for the data
/// @param report          file the page is written to
record Options(String command, int kills, int eventsPerSecond, String only, Path work, Path report) {
    static final String HELP = """
            benchmarks/faults [--kills 200] [--rate 6000] [--only TEXT] [--work benchmarks/target/faults]
                              [--report docs/reference/reliability.md]
            Example: benchmarks/faults --kills 5 --only kills --report /tmp/small.md""";

    private static final long SEED = 20_260_901;

    private static final Map<String, String> USUAL = Map.of(
            "--kills", "200",
            "--rate", "6000",
            "--only", "",
            "--work", "benchmarks/target/faults",
            "--report", "docs/reference/reliability.md");

    /// What is to be done, in turn.
    List<Fault> faults() {
        List<Fault> all = List.of(
                new Kills(kills, SEED),
                new Stops(3, Duration.ofSeconds(30)),
                new FullDisk(work),
                new ReadOnlyDisk(),
                new FrozenDisk(work),
                new ClockJumps());
        return all.stream().filter(fault -> fault.name().contains(only)).toList();
    }

    /// @throws IllegalArgumentException if an option is unknown, or its value is missing or no number
    static Options parse(String[] arguments) {
        var values = Arguments.parse(arguments, USUAL);
        int kills = values.number("--kills");
        int rate = values.number("--rate");
        return new Options(
                "benchmarks/faults --kills " + kills + " --rate " + rate,
                kills,
                rate,
                values.text("--only"),
                values.path("--work"),
                values.path("--report"));
    }
}
