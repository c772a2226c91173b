package footpath.store;

import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.store.events.DuckDbEventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real process of its own that imports a file, or holds a data directory until its input ends.
public final class ChildProcess {
    private ChildProcess() {}

    /// Arguments: data directory, and then for an import the file, the mapping, and `wait` to begin at the first
    /// input.
    public static void main(String[] arguments) throws IOException {
        try (DataDirectory directory = DataDirectory.open(Path.of(arguments[0]));
                DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            System.out.println("open");
            System.out.flush();
            if (arguments.length > 3) {
                System.in.read();
            }
            if (arguments.length > 1) {
                ImportReport report = new FileImport(log)
                        .run(Path.of(arguments[1]), MappingReader.read(Path.of(arguments[2])), ImportListener.NONE);
                System.out.println("events " + report.events());
            } else {
                while (System.in.read() >= 0) {
                    // holds the directory until its input ends
                }
            }
        } catch (RuntimeException e) {
            System.out.println("failed " + e.getMessage());
        }
    }

    public static Process start(Object... arguments) throws IOException {
        return startMain(
                ChildProcess.class,
                Path.of(arguments[0].toString()).toAbsolutePath().resolveSibling("."),
                arguments);
    }

    /// Starts the main method of a class.
    ///
    /// @param temporary where its libraries are unpacked
    public static Process startMain(Class<?> main, Path temporary, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
