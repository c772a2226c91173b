package footpath.analytics.lifecycle;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void tellsTheNewFromThoseWhoReturnResurrectAndStayAway() {
        MemoryEventLog log =
                journeys("anna: a@0d a@1d a@1d1h a@3d", "ben: a@1d a@2d", "cleo: b@0d a@3d", "dan: a@0d b@1d");
        assertThat(told(log, Scope.everything(UTC), CalendarUnit.DAY, LATER))
                .containsExactly(
                        "2026-01-01 new 2 returning 0 resurrecting 0 dormant 0",
                        "2026-01-02 new 1 returning 1 resurrecting 0 dormant 1",
                        "2026-01-03 new 0 returning 1 resurrecting 0 dormant 1",
                        "2026-01-04 new 1 returning 0 resurrecting 1 dormant 1");
    }

    @Test
    void looksBeforeTheRangeForThoseWhoAreNotNew() {
        MemoryEventLog log = journeys("anna: a@0d a@5d", "ben: a@4d a@5d", "cleo: a@4d", "dan: a@5d", "eva: a@3d");
        assertThat(told(log, days("2026-01-06", "2026-01-07"), CalendarUnit.DAY, LATER))
                .containsExactly("2026-01-06 new 1 returning 1 resurrecting 1 dormant 1");
    }

    @Test
    void theFirstPeriodIsTakenWholeAndTheLastIsCut() {
        MemoryEventLog log = journeys("anna: a@0d a@15d", "ben: a@12d a@33d", "cleo: a@31d", "dan: a@70d");
        assertThat(told(log, days("2026-01-10", "2026-02-03"), CalendarUnit.MONTH, LATER))
                .containsExactly(
                        "2026-01-01 new 2 returning 0 resurrecting 0 dormant 0",
                        "2026-02-01? new 1 returning 0 resurrecting 0 dormant 2");
    }

    @Test
    void daysAreThoseOfTheZoneAlsoWhenClocksTurn() {
        // In New York, 8 March 2026 has 23 hours: these are the last minute of one day and the first of the next.
        MemoryEventLog log = MemoryEventLog.of(List.of(
                at("2026-03-08T04:59:00Z"),
                at("2026-03-08T05:00:00Z"),
                at("2026-03-09T03:59:00Z"),
                at("2026-03-09T04:00:00Z")));
        assertThat(told(log, Scope.everything(ZoneId.of("America/New_York")), CalendarUnit.DAY, LATER))
                .containsExactly(
                        "2026-03-07 new 1 returning 0 resurrecting 0 dormant 0",
                        "2026-03-08 new 0 returning 1 resurrecting 0 dormant 0",
                        "2026-03-09 new 0 returning 1 resurrecting 0 dormant 0");
    }

    @Test
    void theRunningPeriodIsIncomplete() {
        MemoryEventLog log = journeys("anna: a@0d", "ben: a@1d");
        assertThat(told(log, Scope.everything(UTC), CalendarUnit.DAY, Instant.parse("2026-01-02T23:59:59Z")))
                .containsExactly(
                        "2026-01-01 new 1 returning 0 resurrecting 0 dormant 0",
                        "2026-01-02? new 1 returning 0 resurrecting 0 dormant 1");
    }

    @Test
    void anEmptyIndexHasNobody() {
        assertThat(told(new MemoryEventLog(), days("2026-01-01", "2026-01-02"), CalendarUnit.DAY, LATER))
                .containsExactly("2026-01-01? new 0 returning 0 resurrecting 0 dormant 0");
    }

    @Test
    void tellsItsRule() {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0d"))) {
            assertThat(index.ask(question(Scope.everything(UTC), CalendarUnit.WEEK, LATER))
                            .rule())
                    .contains("active in a calendar week (UTC, weeks begin on Monday) with an event matching a")
                    .contains("Dormant: active in the week before, not in this one.");
        }
    }

    @Test
    void refusesTraitsInTheMatcherAndTooManyPeriods() {
        var onTrait = new EventMatcher(List.of("a"), new Condition.Exists(new Field.Trait("tier")));
        assertThatThrownBy(() -> new LifecycleQuestion(
                        Scope.everything(UTC), onTrait, CalendarUnit.DAY, DayOfWeek.MONDAY, LATER))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("lifecycle.events: chooses events and may not look at traits");
        assertThatThrownBy(
                        () -> told(journeys("anna: a@0d"), days("2000-01-01", "2026-01-01"), CalendarUnit.HOUR, LATER))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("lifecycle.unit: cuts")
                .hasMessageContaining("more than 20000 periods");
    }

    private static LifecycleQuestion question(Scope scope, CalendarUnit unit, Instant asOf) {
        return new LifecycleQuestion(scope, EventMatcher.named("a"), unit, DayOfWeek.MONDAY, asOf);
    }

    private static List<String> told(MemoryEventLog log, Scope scope, CalendarUnit unit, Instant asOf) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(scope, unit, asOf)).periods().stream()
                    .map(period -> period.start().toLocalDate() + (period.complete() ? "" : "?") + " new "
                            + period.newPersons() + " returning " + period.returning() + " resurrecting "
                            + period.resurrecting() + " dormant " + period.dormant())
                    .toList();
        }
    }

    private static Event at(String time) {
        return new Event("anna", Instant.parse(time), "a", "", "test", Optional.empty(), Map.of());
    }

    private static Scope days(String from, String to) {
        return new Scope(
                new Period(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z")),
                Condition.ALWAYS,
                UTC);
    }
}
