package footpath.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as people read them in a terminal.
final class Numbers {
    private Numbers() {}

    /// With thousands apart: `1,559`.
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A share in percent: `26.3 %`; a dash for a share of nothing.
    static String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
    }

    /// A span of time in the unit that fits: `35 s`, `12 min`, `7.5 h`, `3.2 d`.
    static String span(double seconds) {
        if (seconds < 100) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        if (seconds < 100 * 60) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        return seconds < 48 * 3_600
                ? String.format(Locale.ROOT, "%.1f h", seconds / 3_600)
                : String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
    }

    /// How long something took: `3.1 ms`, `1.24 s`.
    static String took(Duration duration) {
        return took(duration.toNanos() / 1e6);
    }

    static String took(double millis) {
        return millis < 1_000
                ? String.format(Locale.ROOT, "%.1f ms", millis)
                : String.format(Locale.ROOT, "%.2f s", millis / 1_000);
    }
}
