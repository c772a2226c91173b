package footpath.benchmarks.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// Reads SQL statements from its input, a line each, and writes what Spark answers: `rows N` and N lines of
/// cells between tabs, or `error` and a message on the same line. Ends with its input.
///
/// Arguments are the number of threads, a folder for what Spark spills, and settings as `key=value`. In a cell a
/// backslash, a tab and the ends of lines are written `\\`, `\t`, `\n` and `\r`.
final class SparkServer {
    private final SparkSession session;
    private final PrintStream out;

    private SparkServer(SparkSession session, PrintStream out) {
        this.session = session;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // The answers have the output for themselves, whatever a library may print.
        System.setOut(System.err);
        try (SparkSession session = open(List.of(arguments))) {
            new SparkServer(session, out)
                    .serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
    }

    private static SparkSession open(List<String> arguments) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("footpath benchmarks")
                .master("local[" + arguments.get(0) + "]")
                .config("spark.local.dir", arguments.get(1))
                .config("spark.ui.enabled", "false");
        for (String setting : arguments.subList(2, arguments.size())) {
            int equals = setting.indexOf('=');
            builder.config(setting.substring(0, equals), setting.substring(equals + 1));
        }
        SparkSession session = builder.getOrCreate();
        session.sparkContext().setLogLevel("ERROR");
        return session;
    }

    private void serve(BufferedReader statements) throws IOException {
        for (String sql = statements.readLine(); sql != null; sql = statements.readLine()) {
            answer(sql);
            out.flush();
        }
    }

    private void answer(String sql) {
        try {
            List<Row> rows = session.sql(sql).collectAsList();
            out.print("rows " + rows.size() + "\n");
            rows.forEach(row -> out.print(cells(row) + "\n"));
        } catch (Exception e) {
            // Spark throws checked exceptions that its methods do not declare.
            out.print("error " + escaped(String.valueOf(e.getMessage())) + "\n");
        }
    }

    private static String cells(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(cell -> escaped(String.valueOf(row.get(cell))))
                .collect(Collectors.joining("\t"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
