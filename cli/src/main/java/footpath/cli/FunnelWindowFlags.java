package footpath.cli;

import footpath.analytics.funnel.FunnelWindow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// How long an attempt at a funnel may last.
final class FunnelWindowFlags {
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration SESSION_TIMEOUT = Duration.ofMinutes(30);

    @ArgGroup
    private Window window = new Window();

    /// At most one of these.
    static final class Window {
        @Option(
                names = "--within",
                paramLabel = "SPAN",
                description = "longest time from first to last step (default: 30d)")
        private @Nullable Duration span;

        @Option(
                names = "--within-days",
                paramLabel = "N",
                description = "last step within so many calendar days, the first step's being the first")
        private @Nullable Integer days;

        @Option(
                names = "--within-sessions",
                paramLabel = "N",
                description = "last step within so many sessions, the first step's being the first; a session ends"
                        + " after 30 minutes without an event")
        private @Nullable Integer sessions;
    }

    FunnelWindow window() {
        if (window.days != null) {
            return new FunnelWindow.Days(window.days);
        }
        return window.sessions == null
                ? new FunnelWindow.Span(window.span == null ? USUAL : window.span)
                : new FunnelWindow.Sessions(window.sessions, SESSION_TIMEOUT);
    }
}
