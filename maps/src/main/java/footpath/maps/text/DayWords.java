package footpath.maps.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as people say them.
public final class DayWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private DayWords() {}

    /// As `3 March 2026`.
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /// As `1 day` or `12 days`.
    public static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
