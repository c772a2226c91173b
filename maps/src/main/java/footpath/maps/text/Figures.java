package footpath.maps.text;

import footpath.analytics.Share;
import java.time.Duration;
import java.util.Locale;

/// Numbers as a terminal shows them.
final class Figures {
    private Figures() {}

    static String percent(Share share) {
        return percent(share.share().orElse(0));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    static String interval(Share share) {
        return String.format(
                Locale.ROOT,
                "%.1f–%.1f",
                share.low().orElse(0) * 100,
                share.high().orElse(0) * 100);
    }

    /// A length of time in its largest fitting unit.
    static String length(double seconds) {
        if (seconds >= 2 * Duration.ofDays(1).toSeconds()) {
            return String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
        }
        if (seconds >= 2 * Duration.ofHours(1).toSeconds()) {
            return String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
        }
        return seconds >= 120
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.0f s", seconds);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
