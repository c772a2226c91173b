package footpath.cli;

import footpath.collect.ImportListener;
import footpath.collect.ImportProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far the import of a file has come: a bar with rate and time left where a person looks on, a line now and
/// then elsewhere.
final class ImportBar implements ImportListener, AutoCloseable {
    private static final long MEGABYTE = 1_000_000;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final String name;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Optional<ProgressBar> bar;
    private Instant nextLine = Instant.now().plus(BETWEEN_LINES);

    private ImportBar(String name, Terminal terminal, Interruption interruption, Optional<ProgressBar> bar) {
        this.name = name;
        this.terminal = terminal;
        this.interruption = interruption;
        this.bar = bar;
    }

    static ImportBar of(Path file, Terminal terminal, Interruption interruption) {
        String name = Terminal.safe(String.valueOf(file.getFileName()));
        Optional<ProgressBar> bar = terminal.isInteractive()
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(size(file))
                        .setUnit(" MB", MEGABYTE)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                        .build())
                : Optional.empty();
        return new ImportBar(name, terminal, interruption, bar);
    }

    @Override
    public void progress(ImportProgress progress) {
        bar.ifPresent(shown -> {
            shown.setExtraMessage(word(progress.phase()));
            shown.maxHint(progress.bytes());
            shown.stepTo(progress.doneBytes());
        });
        if (bar.isEmpty() && Instant.now().isAfter(nextLine)) {
            nextLine = Instant.now().plus(BETWEEN_LINES);
            terminal.note(name + ": " + Math.round(100 * progress.share()) + " %, " + word(progress.phase()));
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isAsked();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static String word(ImportProgress.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /// Zero for a file that cannot be asked: the import itself tells what is wrong with it.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
