package footpath.analytics.stickiness;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StickinessTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void countsPersonsByTheNumberOfTheirActiveDays() {
        MemoryEventLog log =
                journeys("anna: a@0d a@1h a@1d a@3d", "ben: a@0d a@2h a@3h", "cleo: a@1d a@2d", "dan: b@0d b@4d");
        assertThat(told(log, days("2026-01-01", "2026-01-05"), CalendarUnit.DAY, Optional.empty()))
                .containsExactly("2026-01-01 3: [1, 1, 1, 0]");
    }

    @Test
    void countsWithinEachWeek() {
        // 1 January 2026 is a Thursday, so that the first week is cut.
        MemoryEventLog log = journeys("anna: a@3d a@4d a@5d", "ben: a@4d a@10d", "cleo: a@11d");
        assertThat(told(log, days("2026-01-01", "2026-01-14"), CalendarUnit.DAY, Optional.of(CalendarUnit.WEEK)))
                .containsExactly(
                        "2026-01-01? 1: [1, 0, 0, 0]", "2026-01-05 2: [0, 2, 0, 0, 0, 0, 0]", "2026-01-12? 1: [1, 0]");
    }

    @Test
    void aDayOfDaylightSavingHasAsManyPeriodsAsHours() {
        MemoryEventLog log = journeys("anna: a@0d");
        var vienna = ZoneId.of("Europe/Vienna");
        var scope = new Scope(
                new Period(Instant.parse("2026-03-27T23:00:00Z"), Instant.parse("2026-03-30T22:00:00Z")),
                Condition.ALWAYS,
                vienna);
        try (TestIndex index = TestIndex.of(log)) {
            StickinessAnswer answer = index.ask(question(scope, CalendarUnit.HOUR, Optional.of(CalendarUnit.DAY)));
            assertThat(answer.ranges().stream().map(range -> range.persons().size()))
                    .containsExactly(24, 23, 24);
        }
    }

    @Test
    void nobodyIsCountedInAnEmptyIndex() {
        assertThat(told(new MemoryEventLog(), days("2026-01-01", "2026-01-03"), CalendarUnit.DAY, Optional.empty()))
                .containsExactly("2026-01-01? 0: [0, 0]");
    }

    @Test
    void tellsItsRule() {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0d"))) {
            assertThat(index.ask(question(Scope.everything(UTC), CalendarUnit.DAY, Optional.of(CalendarUnit.WEEK)))
                            .rule())
                    .contains("active in a calendar day (UTC, weeks begin on Monday) with an event matching a")
                    .contains("number of days in which they are active within each calendar week");
        }
    }

    @Test
    void refusesPeriodsThatDoNotFillTheLargerOnes() {
        assertThatThrownBy(() -> question(Scope.everything(UTC), CalendarUnit.WEEK, Optional.of(CalendarUnit.MONTH)))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("stickiness.within: needs a unit that weeks fill without a rest")
                .hasMessageEndingWith("got month");
        assertThatThrownBy(() -> question(Scope.everything(UTC), CalendarUnit.DAY, Optional.of(CalendarUnit.DAY)))
                .isInstanceOf(InvalidQuestion.class);
        var onTrait = new EventMatcher(List.of("a"), new Condition.Exists(new Field.Trait("tier")));
        assertThatThrownBy(() -> new StickinessQuestion(
                        Scope.everything(UTC), onTrait, CalendarUnit.DAY, Optional.empty(), DayOfWeek.MONDAY, LATER))
                .hasMessageStartingWith("stickiness.events: chooses events and may not look at traits");
        assertThatThrownBy(() -> told(
                        journeys("anna: a@0d"), days("2000-01-01", "2026-01-01"), CalendarUnit.HOUR, Optional.empty()))
                .hasMessageContaining("stickiness.unit: cuts");
    }

    private static StickinessQuestion question(Scope scope, CalendarUnit unit, Optional<CalendarUnit> within) {
        return new StickinessQuestion(scope, EventMatcher.named("a"), unit, within, DayOfWeek.MONDAY, LATER);
    }

    private static List<String> told(
            MemoryEventLog log, Scope scope, CalendarUnit unit, Optional<CalendarUnit> within) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(scope, unit, within)).ranges().stream()
                    .map(range -> range.start().toLocalDate() + (range.complete() ? "" : "?") + " " + range.n() + ": "
                            + range.persons())
                    .toList();
        }
    }

    private static Scope days(String from, String to) {
        return new Scope(
                new Period(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z")),
                Condition.ALWAYS,
                UTC);
    }
}
