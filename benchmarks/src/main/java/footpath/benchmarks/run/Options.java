package footpath.benchmarks.run;

import footpath.benchmarks.Arguments;
import footpath.benchmarks.SharedQuestion;
import footpath.benchmarks.question.Questions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What to measure.
///
/// @param command what measures the same again, wherever its files are
/// @param events  how many events to generate
/// @param persons of how many persons
/// @param runs    how often each question is asked; the median counts
/// @param warm    for how many seconds Footpath is asked a question before that
/// @param scale   at how many events Footpath is asked besides, with as many events a person
/// @param only    asks the questions alone whose title contains one of these texts, between commas
/// @param work    folder for the generated file and the databases
/// @param report  file the tables are written to
/// @param loaded  whether to ask the databases of the run before, which leaves out the loads
/// @param peers   beside which of the peers
/// @param fetched folder of what the peers need
record Options(
        String command,
        int events,
        int persons,
        int runs,
        int warm,
        List<Integer> scale,
        String only,
        Path work,
        Path report,
        boolean loaded,
        List<String> peers,
        Path fetched) {
    static final String HELP = """
            benchmarks/run [--events 20000000] [--persons 1000000] [--runs 7] [--work benchmarks/target/data]
                           [--report docs/reference/performance.md]
                           [--loaded true]   ask what the run before has loaded
                           [--scale 1000000,10000000]   sizes at which Footpath is asked besides, or none
                           [--warm 5]   seconds for which Footpath is asked each question before it counts
                           [--peers clickhouse,duckdb,spark]   beside which peers
                           [--only TEXT,TEXT]   ask the questions alone whose title contains one of these
            Example: benchmarks/run --events 1000000 --persons 50000 --scale none --report /tmp/small.md""";

    Options {
        scale = List.copyOf(scale);
        peers = List.copyOf(peers);
    }

    private static final Map<String, String> USUAL = Map.of(
            "--events", "20000000",
            "--persons", "1000000",
            "--runs", "7",
            "--warm", "5",
            "--scale", "1000000,10000000",
            "--only", "",
            "--work", "benchmarks/target/data",
            "--report", "docs/reference/performance.md",
            "--loaded", "false",
            "--peers", "clickhouse,duckdb,spark");

    /// The questions that are to be asked.
    List<SharedQuestion> questions() {
        return chosen(Questions.ALL);
    }

    /// Those of further kinds that are to be asked.
    List<SharedQuestion> further() {
        return chosen(Questions.FURTHER);
    }

    private List<SharedQuestion> chosen(List<SharedQuestion> questions) {
        List<String> words = List.of(only.split(",", -1));
        return questions.stream()
                .filter(question -> words.stream().anyMatch(question.title()::contains))
                .toList();
    }

    /// @throws IllegalArgumentException if an option is unknown, or its value is missing or no number
    static Options parse(String[] arguments) {
        var values = Arguments.parse(arguments, USUAL);
        return new Options(
                command(arguments),
                values.number("--events"),
                values.number("--persons"),
                values.number("--runs"),
                values.number("--warm"),
                sizes(values.text("--scale")),
                values.text("--only"),
                values.path("--work"),
                values.path("--report"),
                Boolean.parseBoolean(values.text("--loaded")),
                Arrays.asList(values.text("--peers").split(",", -1)),
                Path.of("benchmarks/target/peers"));
    }

    private static String command(String[] arguments) {
        var command = new StringBuilder("benchmarks/run");
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].equals("--report") && !arguments[i].equals("--work")) {
                command.append(' ')
                        .append(arguments[i])
                        .append(" \"")
                        .append(arguments[i + 1])
                        .append('"');
            }
        }
        return command.toString();
    }

    private static List<Integer> sizes(String value) {
        return value.equals("none")
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(Integer::valueOf).toList();
    }
}
