package footpath.exchange.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How numbers, lengths of time and days are written: as the page does.
public final class Figures {
    /// Where there is no number.
    public static final String NONE = "—";

    private static final double NO_POINTS = 0.05;
    private static final double NO_SECONDS = 60;
    private static final String PERCENT = "\u202f%";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private record Unit(String name, double seconds, double from) {}

    // `from` is the length from which a unit reads better than the next smaller one.
    private static final List<Unit> UNITS = List.of(
            new Unit("y", 365.25 * 86_400, 730 * 86_400.0),
            new Unit("d", 86_400, 86_400),
            new Unit("h", 3_600, 3_600),
            new Unit("min", 60, 60),
            new Unit("s", 1, 0));

    private Figures() {}

    /// `1,559`
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace('-', '−');
    }

    /// A share from 0 to 1 as `26.3 %`.
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100) + PERCENT;
    }

    /// A share the team believes, as coarse as it was said: `40 %`.
    public static String believed(double share) {
        return upToOneDecimal(share * 100) + PERCENT;
    }

    /// Whole per cent, where a decimal would be noise.
    public static String coarse(double share) {
        return share > 0 && share < 0.005 ? "<\u202f1" + PERCENT : Math.round(share * 100) + PERCENT;
    }

    /// A difference in points: `−13.7`.
    public static String points(double points) {
        if (Math.abs(points) < NO_POINTS) {
            return "±0";
        }
        return (points < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.1f", Math.abs(points));
    }

    /// -1 for fewer than believed, 1 for more, 0 for as many.
    static int direction(double points) {
        return Math.abs(points) < NO_POINTS ? 0 : (int) Math.signum(points);
    }

    /// A length of time in its best unit: `13 d`.
    public static String length(double seconds) {
        double length = Math.abs(seconds);
        Unit unit =
                UNITS.stream().filter(each -> length >= each.from()).findFirst().orElse(UNITS.getLast());
        double amount = length / unit.seconds();
        String text = amount < 10 ? upToOneDecimal(amount) : count(Math.round(amount));
        return (seconds < 0 ? "−" : "") + text + "\u00a0" + unit.name();
    }

    /// A difference of two lengths of time: `+24 d`.
    public static String longer(double seconds) {
        return Math.abs(seconds) < NO_SECONDS ? "±0" : (seconds > 0 ? "+" : "") + length(seconds);
    }

    /// -1 for longer than believed, 1 for shorter, 0 for as long.
    static int directionOfTime(double seconds) {
        return Math.abs(seconds) < NO_SECONDS ? 0 : -(int) Math.signum(seconds);
    }

    /// A level of emotion: `+1.5`.
    public static String level(double emotion) {
        String text = upToOneDecimal(Math.abs(emotion));
        return text.equals("0") ? "0" : (emotion < 0 ? "−" : "+") + text;
    }

    /// `3 Mar 2017`
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// The day of an instant.
    public static String day(Instant time, ZoneId zone) {
        return DAY.format(time.atZone(zone));
    }

    /// `3 Mar 2017, 14:05`
    public static String minute(Instant time, ZoneId zone) {
        return MINUTE.format(time.atZone(zone));
    }

    /// With a capital in front.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String upToOneDecimal(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%,.0f", rounded)
                : String.format(Locale.ROOT, "%,.1f", rounded);
    }
}
