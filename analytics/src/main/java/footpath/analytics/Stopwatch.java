package footpath.analytics;

import java.time.Duration;

/// Runs since it was started.
public final class Stopwatch {
    private final long startNanos = System.nanoTime();

    private Stopwatch() {}

    /// A stopwatch that runs from now on.
    public static Stopwatch start() {
        return new Stopwatch();
    }

    /// Time since the start.
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
