package footpath.analytics;

import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.index.Subject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
        return who(scope) + ", " + of(scope.period(), scope.zone()) + ".";
    }

    private static String who(Scope scope) {
        boolean everyone = scope.segment().equals(Segment.EVERYONE);
        String some = everyone ? "" : " " + of(scope.segment());
        return switch (scope.subject()) {
            case Subject.Person _ -> everyone ? "All persons" : "Persons" + some;
            case Subject.Session(Duration timeout) ->
                (everyone ? "All sessions" : "Sessions of persons" + some) + " (one ends where no event follows within "
                        + of(timeout) + ", or within " + of(Subject.Session.LONGEST) + " of its first)";
            case Subject.Account(Optional<String> kind)
            when kind.isPresent() ->
                (everyone ? "All accounts" : "Accounts" + some) + " of the kind \"" + kind.get()
                        + "\" (all events of the persons that belong to one; of several the one joined last)";
            case Subject.Account _ ->
                (everyone ? "All accounts" : "Accounts" + some)
                        + " (by property \"account\" of an event, else by trait \"account\" of its person)";
            case Subject.Case(String property) ->
                (everyone ? "All cases" : "Cases" + some) + " (events of one value of property \"" + property
                        + "\" are a case)";
        };
    }

    /// One of the subjects of a question, in the middle of a sentence: `a person`.
    public static String a(Scope scope) {
        String one = scope.subject().one();
        return (scope.subject() instanceof Subject.Account ? "an " : "a ") + one;
    }

    /// The words at the beginning of a sentence.
    public static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// A sentence on a pattern of events and the conditions it names.
    public static String ofPattern(Scope scope, String pattern, List<EventMatcher> conditions) {
        var words = new StringBuilder(
                "Pattern " + pattern + " over each " + scope.subject().one() + "'s events that fulfil a condition");
        for (int number = 1; number <= conditions.size(); number++) {
            words.append(number == 1 ? " (" : "; ").append(number).append(": ");
            words.append(FilterText.print(conditions.get(number - 1)));
        }
        return words.append("), in order of time and arrival; all other events are dropped before matching.")
                .toString();
    }

    /// A segment as people say it, as the end of a sentence that begins with "persons".
    public static String of(Segment segment) {
        return switch (segment) {
            case Segment.Traits(Condition condition) -> "where " + FilterText.print(condition);
            case Segment.Did did -> of(did);
            case Segment.All(List<Segment> parts) -> joined(parts, " and ");
            case Segment.Any(List<Segment> parts) -> joined(parts, " or ");
            case Segment.Not(Segment part) -> "not (" + of(part) + ")";
            case Segment.Known(Instant toExclusive) -> "with an event before " + of(toExclusive, ZoneOffset.UTC);
            case Segment.Persons(SubjectSet persons, Instant asOf) ->
                "on a list of " + persons.size() + " as of " + of(asOf, ZoneOffset.UTC);
            case Segment.Saved(String name, Segment meaning) ->
                "in the saved segment \"" + name + "\" (" + of(meaning) + ")";
        };
    }

    private static String joined(List<Segment> parts, String between) {
        return parts.stream().map(Words::of).collect(Collectors.joining(between, "(", ")"));
    }

    private static String of(Segment.Did did) {
        String period = did.period().equals(Period.ALWAYS) ? "" : " (" + of(did.period(), ZoneOffset.UTC) + ")";
        return "who did " + FilterText.print(did.events()) + " at least "
                + (did.times() == 1 ? "once" : did.times() + " times")
                + did.within().map(within -> " within " + of(within)).orElse("")
                + did.neverAfter()
                        .map(never -> " and never " + FilterText.print(never) + " after")
                        .orElse("")
                + period;
    }

    /// On which day weeks begin, to be said after the zone; nothing if the unit is not weeks.
    public static String weeks(CalendarUnit unit, DayOfWeek weekStart) {
        return unit == CalendarUnit.WEEK
                ? ", weeks begin on " + weekStart.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : "";
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
