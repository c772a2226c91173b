package footpath.analytics;

import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random journeys and scopes for questions that cut time by the calendar: around the days of March 2026 on
/// which clocks turn, on 8 March in New York and on 29 March in Vienna.
public final class CalendarCases {
    private static final Duration SHIFT = Duration.ofDays(50);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Vienna"), ZoneId.of("Asia/Tokyo"));

    private CalendarCases() {}

    /// Random journeys that begin between 20 February and 21 March.
    public static MemoryEventLog log(long seed) {
        MemoryEventLog early = RandomJourneys.of(seed).log();
        MemoryEventLog log = MemoryEventLog.of(
                early.events().stream().map(CalendarCases::later).toList());
        List<String> keys = new ArrayList<>();
        early.identityKeys(0, (_, key) -> keys.add(key));
        for (String trait : early.traitNames()) {
            early.scanTrait(trait, early.persons(), (person, value) -> log.trait(keys.get(person), trait, value));
        }
        return log;
    }

    private static Event later(Event event) {
        return new Event(
                event.person(),
                event.time().plus(SHIFT),
                event.name(),
                event.channel(),
                event.source(),
                event.messageId(),
                event.properties());
    }

    /// A scope: for hours twenty to thirty days, else at times everything.
    public static Scope scope(Random random, CalendarUnit unit) {
        return new Scope(
                period(random, unit),
                random.nextInt(3) > 0 ? Condition.ALWAYS : RandomFilters.onTraits(random),
                RandomFilters.one(random, ZONES));
    }

    private static Period period(Random random, CalendarUnit unit) {
        if (unit == CalendarUnit.HOUR) {
            Instant from = day(50 + random.nextInt(15), random);
            return new Period(from, from.plus(Duration.ofHours(480 + random.nextInt(240))));
        }
        Instant from = random.nextBoolean() ? Period.ALWAYS.from() : day(48 + random.nextInt(25), random);
        Instant to = random.nextBoolean() ? Period.ALWAYS.toExclusive() : day(75 + random.nextInt(60), random);
        return new Period(from, to);
    }

    /// A day after the fixtures' start, at midnight in UTC or at any minute.
    private static Instant day(int day, Random random) {
        int minute = random.nextBoolean() ? 0 : random.nextInt(1_440);
        return Journeys.START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute));
    }

    /// A present: mostly later than all events.
    public static Instant asOf(Random random) {
        return day(random.nextInt(3) == 0 ? 70 + random.nextInt(40) : 1_000, random);
    }
}
