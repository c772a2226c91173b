package footpath.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A page of tables, as Markdown. Confined to one thread.
public final class Report {
    private final List<String> lines = new ArrayList<>();

    public void text(String text) {
        lines.add(text);
        lines.add("");
    }

    public void header(String... columns) {
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.length));
    }

    public void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    public void end() {
        lines.add("");
    }

    public static String millis(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.0995 ? "%.1f ms" : "%,.0f ms", seconds * 1_000);
    }

    public static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f ×" : "%.0f ×", factor);
    }

    public static String gigabytes(double bytesPerSecond) {
        return String.format(Locale.ROOT, "%.1f GB/s", bytesPerSecond / 1e9);
    }

    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%,.1f MB" : "%,.0f MB", bytes / 1e6);
    }

    public String markdown() {
        return String.join("\n", lines);
    }

    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, markdown());
    }
}
