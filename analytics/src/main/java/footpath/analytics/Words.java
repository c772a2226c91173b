package footpath.analytics;

import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words in which answers tell their rules.
public final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    /// How quantiles are defined.
    public static final String QUANTILES =
            "Median and p90 are exact: the value at rank q(n-1) of the sorted times, interpolated between neighbours"
                    + " (percentile_cont).";

    private Words() {}

    /// A duration as people say it: `30 days`, `1 hour 30 minutes`.
    public static String of(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        add(parts, duration.toNanosPart() / 1_000, "microsecond");
        return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }

    /// Who and when: a sentence on segment and period.
    public static String of(Scope scope) {
        String who = scope.segment().equals(Condition.ALWAYS)
                ? "All persons"
                : "Persons where " + FilterText.print(scope.segment());
        return who + ", " + of(scope.period(), scope.zone()) + ".";
    }

    /// A field as people say it.
    public static String of(Field field) {
        return switch (field) {
            case Field.Property(String name) -> "property \"" + name + "\"";
            case Field.Trait(String name) -> "trait \"" + name + "\"";
            case Field.Channel() -> "channel";
        };
    }

    /// A period as people say it.
    public static String of(Period period, ZoneId zone) {
        boolean hasFrom = !period.from().equals(Period.ALWAYS.from());
        boolean hasTo = !period.toExclusive().equals(Period.ALWAYS.toExclusive());
        if (!hasFrom && !hasTo) {
            return "events of any time";
        }
        return "events"
                + (hasFrom ? " from " + of(period.from(), zone) : "")
                + (hasTo ? " until before " + of(period.toExclusive(), zone) : "")
                + " (" + zone + ")";
    }

    /// An instant as people say it: the date alone if a day begins.
    public static String of(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        return (time.equals(time.toLocalDate().atStartOfDay(zone)) ? DATE : TIME).format(time);
    }
}
