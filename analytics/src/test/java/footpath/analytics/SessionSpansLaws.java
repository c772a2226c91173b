package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the index knows of sessions is what reading every event finds.
class SessionSpansLaws {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final EventMatcher ANY = new EventMatcher(List.of(), Condition.ALWAYS);
    private static final Scope EVERYONE = new Scope(Period.ALWAYS, Condition.ALWAYS, ZoneOffset.UTC);

    /// Months begin in the midst of an hour of Greenwich.
    private static final Scope HALF_AN_HOUR_OFF =
            new Scope(Period.ALWAYS, Condition.ALWAYS, ZoneOffset.ofHoursMinutes(5, 30));

    /// From gaps of no time to those of years, of each many that differ by a microsecond around the pause.
    private static final List<Long> PAUSES = List.of(
            1L,
            2L,
            131_071L,
            131_072L,
            1_000_000L,
            60_000_000L,
            1_800_000_000L,
            3_600_000_001L,
            86_400_000_000L,
            7 * 86_400_000_000L,
            400 * 86_400_000_000L);

    private record Span(
            int subject,
            int newSubject,
            int first,
            int size,
            int firstName,
            int lastName,
            int period,
            long start,
            long length) {}

    @Test
    void areThoseThatReadingFinds() {
        int cut = 0;
        for (long pause : PAUSES) {
            try (TestIndex index = TestIndex.ofOneShard(log(pause))) {
                Shard shard = index.snapshot().shards().getFirst();
                assertThat(index.snapshot().shards()).hasSize(1);
                var period = TimeCut.of(Period.ALWAYS, index.snapshot());
                var months = CalendarPeriods.of(
                        "unit", HALF_AN_HOUR_OFF, CalendarUnit.MONTH, DayOfWeek.MONDAY, 20_000, index.snapshot());
                for (long longest : new long[] {Long.MAX_VALUE / 2, 20 * pause, pause + 1}) {
                    var timeout = Duration.ofNanos(pause * 1_000);
                    Optional<Duration> most = Optional.of(longest)
                            .filter(micros -> micros < Long.MAX_VALUE / 2)
                            .map(micros -> Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000));
                    SessionSpans spans = SessionSpans.of(shard, EVERYONE, period, ANY, timeout, most);
                    var read = new ReadSpans(new SessionReader(shard, EVERYONE, period, ANY, timeout, most));
                    List<Span> expected = all(read, months);
                    assertThat(spans).isInstanceOf(ColumnSpans.class);
                    assertThat(all(spans, months))
                            .as("pause %d, longest %d", pause, longest)
                            .isEqualTo(expected);
                    cut += expected.size();
                }
            }
        }
        assertThat(cut).isGreaterThan(100_000);
    }

    private static List<Span> all(SessionSpans spans, CalendarPeriods months) {
        List<Span> all = new ArrayList<>();
        while (spans.next()) {
            int[] subjects = spans.subjects();
            int[] newSubjects = spans.newSubjects();
            int[] firsts = spans.firsts();
            int[] sizes = spans.sizes();
            int[] firstNames = spans.firstNames();
            int[] lastNames = spans.lastNames();
            int[] periods = spans.periods(months);
            long[] starts = spans.starts();
            long[] lengths = spans.lengths();
            for (int i = 0; i < spans.count(); i++) {
                all.add(new Span(
                        subjects[i],
                        newSubjects[i],
                        firsts[i],
                        sizes[i],
                        firstNames[i],
                        lastNames[i],
                        periods[i],
                        starts[i],
                        lengths[i]));
            }
        }
        return all;
    }

    /// More events than a portion has; one person has a session of more than that.
    private static MemoryEventLog log(long pause) {
        var random = new Random(pause);
        List<Event> events = new ArrayList<>();
        for (int person = 0; person < 150; person++) {
            Instant time = START.plusSeconds(random.nextInt(1_000_000));
            int size = person == 70 ? 9_000 : 1 + random.nextInt(120);
            for (int i = 0; i < size; i++) {
                time = time.plusNanos(1_000 * (person == 70 ? Math.min(1, pause) : gap(random, pause)));
                String name = "event " + random.nextInt(9);
                events.add(new Event("p" + person, time, name, "web", "test", Optional.empty(), Map.of()));
            }
        }
        return MemoryEventLog.of(events);
    }

    private static long gap(Random random, long pause) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextLong(pause + 1);
            case 2 -> Math.max(0, pause + random.nextInt(5) - 2);
            default -> pause + random.nextLong(pause + 1);
        };
    }
}
