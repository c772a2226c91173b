package footpath.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        configureLog();
        System.exit(new CommandLineRun(Terminal.ofThisProcess(), System.getenv()).run(args));
    }

    private static void configureLog() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
