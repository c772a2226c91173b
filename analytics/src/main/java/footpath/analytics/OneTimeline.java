package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// The timeline of one person, and the words in which an [Explainer] speaks of it. Confined to one thread.
public final class OneTimeline {
    private static final int MOST = 12;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Shard alone;
    private final ZoneId zone;

    /// @param alone of one person
    /// @param zone  in which times are told
    public OneTimeline(Shard alone, ZoneId zone) {
        this.alone = alone;
        this.zone = zone;
    }

    /// The name of an event.
    public String name(int event) {
        return alone.nameDictionary().get(alone.names().at(event));
    }

    /// The name of an event, in quotes.
    public String quoted(int event) {
        return "\"" + name(event) + "\"";
    }

    /// When an event happened, in microseconds.
    public long micros(int event) {
        return alone.times().microsAt(event);
    }

    /// When an event happened: `5 Mar 2017 10:00:00`.
    public String at(int event) {
        return at(micros(event));
    }

    /// An instant: `5 Mar 2017 10:00:00`.
    public String at(long micros) {
        return Words.of(Micros.toInstant(micros), zone);
    }

    /// An event that decided.
    public Explanation.Deciding deciding(int event, String as) {
        return Explanation.Deciding.of(micros(event), name(event), as);
    }

    /// A time between two events: `2 days 3 hours`.
    public static String span(long micros) {
        return Words.of(Duration.of(micros, ChronoUnit.MICROS));
    }

    /// Which events are meant, in quotes.
    public static String events(EventMatcher matcher) {
        return "\"" + FilterText.print(matcher) + "\"";
    }

    /// A calendar period: `5 Mar 2017`, `the week of 6 Mar 2017`, `March 2017`.
    public static String period(ZonedDateTime start, CalendarUnit unit) {
        return switch (unit) {
            case HOUR -> HOUR.format(start);
            case DAY -> DAY.format(start);
            case WEEK -> "the week of " + DAY.format(start);
            case MONTH -> MONTH.format(start);
        };
    }

    /// Things one after another, `1, 3 and 4`; many are cut short.
    public static String listed(List<String> things) {
        int told = Math.min(things.size(), MOST);
        boolean isCut = told < things.size();
        List<String> first = things.subList(0, isCut || told == 0 ? told : told - 1);
        String last = isCut ? (things.size() - told) + " more" : told == 0 ? "" : things.getLast();
        return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
    }

    /// A number of things: `1 event`, `2 events`.
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
