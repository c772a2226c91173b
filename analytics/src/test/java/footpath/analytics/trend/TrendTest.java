package footpath.analytics.trend;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void countsEventsAndPersonsByDay() {
        MemoryEventLog log = journeys("anna: a@0m a@1h a@1d", "ben: a@2h b@3h a@2d");
        assertThat(counts(log, CalendarUnit.DAY, TrendMeasure.EVENTS, "2026-01-01", "2026-01-04"))
                .containsExactly(3L, 1L, 1L);
        assertThat(counts(log, CalendarUnit.DAY, TrendMeasure.PERSONS, "2026-01-01", "2026-01-04"))
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void aDayOfDaylightSavingHasTwentyThreeOrTwentyFiveHours() {
        assertThat(periods("2026-03-29", "2026-03-30", CalendarUnit.HOUR)).hasSize(23);
        assertThat(periods("2026-10-25", "2026-10-26", CalendarUnit.HOUR)).hasSize(25);
        assertThat(periods("2026-03-28", "2026-03-31", CalendarUnit.DAY)).hasSize(3);
    }

    @Test
    void anEventJustBeforeMidnightOfTheZoneBelongsToTheDayBefore() {
        MemoryEventLog log = MemoryEventLog.of(List.of(at("2026-03-29T21:59:59Z"), at("2026-03-29T22:00:00Z")));
        assertThat(counts(log, CalendarUnit.DAY, TrendMeasure.EVENTS, "2026-03-29", "2026-03-31"))
                .containsExactly(1L, 1L);
    }

    @Test
    void whereClocksTurnByHalfAnHourNoHourIsLost() {
        var zone = ZoneId.of("Australia/Lord_Howe");
        Instant from = Instant.parse("2026-04-04T13:00:00Z");
        Instant to = Instant.parse("2026-04-05T13:30:00Z");
        try (TestIndex index = TestIndex.of(MemoryEventLog.of(List.of(at("2026-04-04T15:10:00Z"))))) {
            TrendAnswer answer = index.ask(question(new Period(from, to), zone, CalendarUnit.HOUR, Optional.empty()));
            assertThat(answer.periods().stream().map(period -> period.start().toInstant()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(answer.series().getFirst().n().stream().mapToLong(n -> n).sum())
                    .isEqualTo(1);
        }
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertThat(periods("2026-01-01", "2026-01-19", CalendarUnit.WEEK).stream()
                        .map(period -> period.start().toLocalDate().toString()))
                .containsExactly("2025-12-29", "2026-01-05", "2026-01-12");
        assertThat(periods("2026-01-15", "2026-03-02", CalendarUnit.MONTH).stream()
                        .map(period -> period.start().toLocalDate() + " " + period.complete()))
                .containsExactly("2026-01-01 false", "2026-02-01 true", "2026-03-01 false");
    }

    @Test
    void theRunningPeriodIsIncomplete() {
        var scope = new Scope(period("2026-01-01", "2026-01-04"), Condition.ALWAYS, BERLIN);
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m"))) {
            TrendAnswer answer = index.ask(TrendQuestion.of(
                    scope,
                    FilterText.parseMatcher("a"),
                    CalendarUnit.DAY,
                    DayOfWeek.MONDAY,
                    TrendMeasure.EVENTS,
                    Optional.empty(),
                    Instant.parse("2026-01-02T23:00:00Z")));
            assertThat(answer.periods().stream().map(TrendAnswer.PeriodAnswer::complete))
                    .containsExactly(true, true, false);
        }
    }

    @Test
    void splitsByTheMostFrequentValues() {
        MemoryEventLog log = journeys("anna: a@1h/web a@2h/web a@3h/app", "ben: a@4h/store a@5h a@25h/web");
        try (TestIndex index = TestIndex.of(log)) {
            TrendAnswer answer = index.ask(question(
                    period("2026-01-01", "2026-01-03"),
                    BERLIN,
                    CalendarUnit.DAY,
                    Optional.of(new Breakdown(new Field.Channel(), 1))));
            assertThat(answer.series().stream().map(series -> series.value().orElseThrow() + " " + series.n()))
                    .containsExactly("web [2, 1]", "other [2, 0]", "(none) [1, 0]");
        }
    }

    @Test
    void refusesMorePeriodsThanAnyoneCanRead() {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m"))) {
            var tooMany = question(period("1900-01-01", "2026-01-01"), BERLIN, CalendarUnit.HOUR, Optional.empty());
            assertThatThrownBy(() -> index.ask(tooMany))
                    .isInstanceOf(InvalidQuestion.class)
                    .hasMessageContaining("trend.unit: cuts")
                    .hasMessageContaining("more than 20000 periods");
        }
    }

    private static Event at(String time) {
        return new Event("anna", Instant.parse(time), "a", "", "test", Optional.empty(), Map.of());
    }

    private static List<Long> counts(
            MemoryEventLog log, CalendarUnit unit, TrendMeasure measure, String from, String to) {
        try (TestIndex index = TestIndex.of(log)) {
            TrendAnswer answer = index.ask(TrendQuestion.of(
                    new Scope(period(from, to), Condition.ALWAYS, BERLIN),
                    FilterText.parseMatcher("a"),
                    unit,
                    DayOfWeek.MONDAY,
                    measure,
                    Optional.empty(),
                    LATER));
            return answer.series().getFirst().n();
        }
    }

    private static List<TrendAnswer.PeriodAnswer> periods(String from, String to, CalendarUnit unit) {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m"))) {
            return new ArrayList<>(index.ask(question(period(from, to), BERLIN, unit, Optional.empty()))
                    .periods());
        }
    }

    private static TrendQuestion question(
            Period period, ZoneId zone, CalendarUnit unit, Optional<Breakdown> breakdown) {
        return TrendQuestion.of(
                new Scope(period, Condition.ALWAYS, zone),
                FilterText.parseMatcher("a"),
                unit,
                DayOfWeek.MONDAY,
                TrendMeasure.EVENTS,
                breakdown,
                LATER);
    }

    private static Period period(String from, String to) {
        return new Period(
                LocalDate.parse(from).atStartOfDay(BERLIN).toInstant(),
                LocalDate.parse(to).atStartOfDay(BERLIN).toInstant());
    }
}
