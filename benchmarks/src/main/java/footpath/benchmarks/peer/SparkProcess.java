package footpath.benchmarks.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A running `SparkServer`: Spark SQL in a process of its own, since Hadoop's part of Spark calls
/// `Subject.getSubject`, which the Java of this process no longer has.
///
/// It ends when its input does, so it does not outlive this process. One that does not answer is killed.
final class SparkProcess implements AutoCloseable {
    static final String HEAP = "6g";
    private static final long PATIENCE_MINUTES = 6;
    private static final int SHOWN = 20;

    /// What Spark's own launcher opens.
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Process process;
    private final Path log;
    private final BufferedWriter statements;
    private final BufferedReader answers;

    private SparkProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.statements = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /// @param home   with `bin/java` of a Java that Spark runs on
    /// @param server with the classes of `SparkServer` and the library it needs
    /// @param folder for what Spark spills and what it says
    static SparkProcess start(Path home, Path server, Path folder, int threads, List<String> settings)
            throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("spark.log");
        var command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Xmx" + HEAP));
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Djdk.reflect.useDirectMethodHandle=false",
                "-cp",
                server.resolve("classes") + ":" + server.resolve("lib") + "/*",
                "footpath.benchmarks.spark.SparkServer",
                Integer.toString(threads),
                folder.toAbsolutePath().resolve("spill").toString()));
        command.addAll(settings);
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        // It need not find out under which name others would reach this machine.
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return new SparkProcess(builder.start(), log);
    }

    /// The rows of a statement, each cell as text.
    ///
    /// @throws IllegalArgumentException if Spark refuses the statement
    /// @throws IOException              if the process is dead, or was killed because it did not answer
    List<List<String>> ask(String sql) throws IOException {
        var patience = CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        var watch = CompletableFuture.runAsync(process::destroyForcibly, patience);
        try {
            statements.write(sql.replace('\n', ' '));
            statements.newLine();
            statements.flush();
            return answer(sql);
        } catch (IOException e) {
            throw new IOException(death(sql), e);
        } finally {
            watch.cancel(true);
        }
    }

    private List<List<String>> answer(String sql) throws IOException {
        String head = line();
        if (head.startsWith("error ")) {
            throw new IllegalArgumentException("Spark: " + unescaped(head.substring(6)) + " in: " + sql);
        }
        int rows = Integer.parseInt(head.substring("rows ".length()));
        var cells = new ArrayList<List<String>>(rows);
        for (int row = 0; row < rows; row++) {
            cells.add(Stream.of(line().split("\t", -1))
                    .map(SparkProcess::unescaped)
                    .toList());
        }
        return cells;
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("its output has ended");
        }
        return line;
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.translateEscapes();
    }

    private String death(String sql) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return "benchmarks: the process of Spark died, or gave no answer for %d minutes, at: %s%nThe end of %s:%n%s"
                .formatted(
                        PATIENCE_MINUTES,
                        sql,
                        log,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size())));
    }

    @Override
    public void close() {
        try {
            statements.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // Its input is gone, so it is dead already.
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
