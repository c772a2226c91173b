package footpath.analytics.retention;

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
import footpath.events.filter.EventMatcher;
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

class RetentionTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    /// What a test asks, unless it says otherwise: by the day, calendar, on, recurring, columns 1 to 3.
    private static final class Ask {
        private Scope scope = Scope.everything(UTC);
        private EventMatcher start = EventMatcher.named("a");
        private EventMatcher returning = EventMatcher.named("b");
        private CalendarUnit unit = CalendarUnit.DAY;
        private DayOfWeek weekStart = DayOfWeek.MONDAY;
        private RetentionClock clock = RetentionClock.CALENDAR;
        private RetentionReturn counted = RetentionReturn.ON;
        private RetentionEntry entry = RetentionEntry.RECURRING;
        private List<RetentionBracket> columns = RetentionBracket.each(3);
        private Optional<Breakdown> breakdown = Optional.empty();
        private Instant asOf = LATER;

        RetentionQuestion question() {
            return new RetentionQuestion(
                    scope, start, returning, unit, weekStart, clock, counted, entry, columns, breakdown, asOf);
        }

        RetentionAnswer of(MemoryEventLog log) {
            try (TestIndex index = TestIndex.of(log)) {
                return index.ask(question());
            }
        }
    }

    @Test
    void tellsHowManyOfEachDayComeBackOnEachDayAfter() {
        MemoryEventLog log = journeys(
                "anna: a@1h b@2h b@1d23h b@3d", "ben: a@23h b@1d1h", "cleo: a@1d a@1d5h b@2d b@2d1h", "dan: b@0h b@1d");
        assertThat(cells(new Ask().of(log)))
                .containsExactly(
                        "2026-01-01 2: 2 2 0 1",
                        "2026-01-02 1: 1 1 0 0?",
                        "2026-01-03 0: 0 0 0? 0?",
                        "2026-01-04 0: 0 0? 0? 0?");
    }

    @Test
    void countsOnOrAfterOnOrBeforeAndStreaks() {
        MemoryEventLog log =
                journeys("anna: a@0h b@2d", "ben: a@0h b@1d b@2d", "cleo: a@0h b@1d b@3d", "dan: a@0h b@9d");
        var ask = new Ask();
        ask.columns = RetentionBracket.each(4);
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 2 2 1 0");
        ask.counted = RetentionReturn.ON_OR_AFTER;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 4? 4? 2? 1?");
        ask.counted = RetentionReturn.ON_OR_BEFORE;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 2 3 3 3");
        ask.counted = RetentionReturn.STREAK;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 2 1 0 0");
    }

    @Test
    void aRollingDayIsTwentyFourHoursFromTheStart() {
        MemoryEventLog log = journeys("anna: a@20h b@43h59m59s999ms b@44h", "ben: a@20h b@43h b@9d");
        var ask = new Ask();
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 2 0 0");
        ask.clock = RetentionClock.ROLLING;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 1 0 0");
    }

    @Test
    void fromTheFullHourADayMayBeNearlyTwentyFourHoursOrNearlyTwentyFive() {
        // Anna comes back after 23 h 20 min, Ben after 24 h 30 min, Cleo after 23 h 59 min.
        MemoryEventLog log =
                journeys("anna: a@10h50m b@34h10m", "ben: a@10h10m b@34h40m", "cleo: a@10h b@33h59m", "dan: c@9d");
        var ask = new Ask();
        ask.clock = RetentionClock.ROLLING_FROM_HOUR;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 3: 3 2 0 0");
        ask.clock = RetentionClock.ROLLING;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 3: 3 1 0 0");
    }

    /// "Same data therefore give different day-1 figures": Anna comes back after two hours, on the day after;
    /// Ben after 23 h 30 min; Cleo after 36 hours, Dora in three days.
    @Test
    void eachProductHasItsOwnDayOne() {
        MemoryEventLog log = journeys(
                "anna: a@23h b@25h", "ben: a@10h50m b@34h20m", "cleo: a@8h b@44h", "dora: a@8h b@81h", "emil: c@30d");
        assertThat(dayOne(RetentionProfile.FOOTPATH, log)).isEqualTo(3);
        assertThat(dayOne(RetentionProfile.POSTHOG, log)).isEqualTo(3);
        assertThat(dayOne(RetentionProfile.CLICKHOUSE, log)).isEqualTo(3);
        assertThat(dayOne(RetentionProfile.MIXPANEL, log))
                .as("in 24 hours or later")
                .isEqualTo(2);
        assertThat(dayOne(RetentionProfile.AMPLITUDE, log))
                .as("from the full hour")
                .isEqualTo(2);
    }

    private static long dayOne(RetentionProfile profile, MemoryEventLog log) {
        var ask = new Ask();
        ask.weekStart = profile.weekStart();
        ask.clock = profile.clock();
        ask.counted = profile.counted();
        ask.entry = profile.entry();
        return ask.of(log)
                .groups()
                .getFirst()
                .cohorts()
                .getFirst()
                .cells()
                .get(1)
                .n();
    }

    @Test
    void byTheFunctionOfClickHouseEveryDayOfAPersonIsACohort() {
        MemoryEventLog log = journeys("anna: a@0h a@1d a@2d");
        var ask = new Ask();
        ask.returning = EventMatcher.named("a");
        ask.entry = RetentionProfile.CLICKHOUSE.entry();
        assertThat(cells(ask.of(log)))
                .containsExactly("2026-01-01 1: 1 1 1 0?", "2026-01-02 1: 1 1 0? 0?", "2026-01-03 1: 1 0? 0? 0?");
    }

    @Test
    void whereClocksGoForwardTwoCalendarDaysCanPassInLessThanOneRollingDay() {
        MemoryEventLog log = MemoryEventLog.of(List.of(
                at("a", "2026-03-08T04:30:00Z"), at("b", "2026-03-09T04:10:00Z"), at("c", "2026-03-19T00:00:00Z")));
        var ask = new Ask();
        ask.scope = Scope.everything(NEW_YORK);
        assertThat(firstRow(ask, log)).isEqualTo("2026-03-07 1: 1 0 1 0");
        ask.scope = Scope.everything(UTC);
        assertThat(firstRow(ask, log)).isEqualTo("2026-03-08 1: 1 1 0 0");
        ask.clock = RetentionClock.ROLLING;
        assertThat(firstRow(ask, log)).isEqualTo("2026-03-08 1: 1 0 0 0");
    }

    @Test
    void whereClocksGoBackOneRollingDayCanPassWithinOneCalendarDay() {
        MemoryEventLog log = MemoryEventLog.of(List.of(
                at("a", "2026-10-24T22:05:00Z"), at("b", "2026-10-25T22:59:00Z"), at("c", "2026-11-05T00:00:00Z")));
        var ask = new Ask();
        ask.scope = Scope.everything(VIENNA);
        assertThat(firstRow(ask, log)).isEqualTo("2026-10-25 1: 1 0 0 0");
        ask.clock = RetentionClock.ROLLING;
        assertThat(firstRow(ask, log)).isEqualTo("2026-10-25 1: 1 1 0 0");
    }

    @Test
    void theFirstDayOfTheWeekDecidesWhichWeekASundayIsIn() {
        MemoryEventLog log = journeys("anna: a@0d b@3d", "ben: c@40d");
        var ask = new Ask();
        ask.unit = CalendarUnit.WEEK;
        assertThat(firstRow(ask, log)).isEqualTo("2025-12-29 1: 1 0 0 0");
        ask.weekStart = DayOfWeek.SUNDAY;
        assertThat(firstRow(ask, log)).isEqualTo("2025-12-28 1: 1 1 0 0");
    }

    @Test
    void aRollingMonthIsThirtyDays() {
        MemoryEventLog log = journeys("anna: a@0d b@30d", "ben: a@20d b@31d", "cleo: c@300d");
        var ask = new Ask();
        ask.unit = CalendarUnit.MONTH;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 1 0 0");
        ask.clock = RetentionClock.ROLLING;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 1 0 0");
        ask.returning = EventMatcher.named("a");
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 0 0 0");
    }

    @Test
    void aFirstTimeIsTheFirstEverEvenBeforeThePeriod() {
        MemoryEventLog log = journeys("anna: a@0d a@2d b@3d", "ben: a@2d a@3d b@3d b@4d");
        var ask = new Ask();
        ask.scope = new Scope(days("2026-01-02", "2026-01-06"), Condition.ALWAYS, UTC);
        ask.entry = RetentionEntry.FIRST_TIME;
        assertThat(cells(ask.of(log)))
                .containsExactly(
                        "2026-01-02 0: 0 0 0 0",
                        "2026-01-03 1: 1 1 1 0?",
                        "2026-01-04 0: 0 0 0? 0?",
                        "2026-01-05 0: 0 0? 0? 0?");
        ask.entry = RetentionEntry.RECURRING;
        assertThat(cells(ask.of(log)))
                .containsExactly(
                        "2026-01-02 0: 0 0 0 0",
                        "2026-01-03 2: 2 2 1 0?",
                        "2026-01-04 1: 1 1 0? 0?",
                        "2026-01-05 0: 0 0? 0? 0?");
    }

    @Test
    void bracketsTakeDaysTogetherAndMayBeginWithTheDayOfTheStart() {
        MemoryEventLog log =
                journeys("anna: a@0h b@0h b@3d", "ben: a@0h b@5d", "cleo: b@0h a@0h b@10d", "dan: a@0h b@20d c@40d");
        var ask = new Ask();
        ask.clock = RetentionClock.ROLLING;
        ask.columns = List.of(
                new RetentionBracket(0, 0),
                new RetentionBracket(1, 3),
                new RetentionBracket(4, 7),
                new RetentionBracket(8, 14));
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 1 1 1 1");
        assertThat(ask.of(log).columns().stream().map(RetentionBracket::label))
                .containsExactly("0", "1-3", "4-7", "8-14");
        ask.counted = RetentionReturn.ON_OR_BEFORE;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 1 1 2 3");
    }

    @Test
    void aReturnLiesBehindTheFirstStartInOrderOfArrivalToo() {
        MemoryEventLog log = journeys(
                "anna: a@0h b@0h", "ben: b@0h a@0h", "cleo: b@0h a@0h b@23h b@24h a@24h b@30h", "dan: a@0h c@40d");
        var ask = new Ask();
        ask.entry = RetentionEntry.FIRST_TIME;
        ask.clock = RetentionClock.ROLLING;
        ask.columns = List.of(new RetentionBracket(0, 0), new RetentionBracket(1, 2));
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 2 1");
        ask.returning = EventMatcher.named("a");
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 4: 4 0 1");
    }

    @Test
    void aFirstTimeOnTheFirstInstantOfThePeriodCountsAndAReturnOnTheLastDoesNot() {
        MemoryEventLog log = journeys("anna: a@1d b@2d b@4d", "ben: a@23h59m a@1d b@2d", "cleo: c@9d");
        var ask = new Ask();
        ask.entry = RetentionEntry.FIRST_TIME;
        ask.scope = new Scope(days("2026-01-02", "2026-01-05"), Condition.ALWAYS, UTC);
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-02 1: 1 1 0 0?");
    }

    @Test
    void firstTimesAreCutIntoWeeksByTheCalendarWhereClocksGoBack() {
        MemoryEventLog log = MemoryEventLog.of(List.of(
                at("a", "2026-10-18T22:00:00Z"),
                at("b", "2026-10-25T22:59:59Z"),
                at("b", "2026-11-01T23:00:00Z"),
                at("c", "2026-12-19T00:00:00Z")));
        var ask = new Ask();
        ask.entry = RetentionEntry.FIRST_TIME;
        ask.unit = CalendarUnit.WEEK;
        ask.scope = Scope.everything(VIENNA);
        assertThat(firstRow(ask, log)).isEqualTo("2026-10-19 1: 1 0 1 0");
        ask.clock = RetentionClock.ROLLING;
        assertThat(firstRow(ask, log)).isEqualTo("2026-10-19 1: 1 1 1 0");
    }

    @Test
    void startsAndReturnsMayBeMoreThanAreReadAtOnce() {
        List<Event> events = new ArrayList<>();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int minute = 0; minute < 20_000; minute++) {
            events.add(at("a", start.plusSeconds(60L * minute).toString()));
        }
        var ask = new Ask();
        ask.returning = ask.start;
        ask.entry = RetentionEntry.FIRST_TIME;
        ask.columns = RetentionBracket.each(15);
        assertThat(firstRow(ask, MemoryEventLog.of(events)))
                .isEqualTo("2026-01-01 1: 1" + " 1".repeat(13) + " 0?".repeat(2));
    }

    @Test
    void whatEndsLaterThanThePresentIsIncompleteAndNotInTheAverage() {
        MemoryEventLog log = journeys("anna: a@0d b@1d b@2d", "ben: a@0d", "cleo: a@1d b@2d b@3d", "dan: c@9d");
        var ask = new Ask();
        ask.asOf = Instant.parse("2026-01-04T00:00:00Z");
        RetentionAnswer answer = ask.of(log);
        assertThat(cells(answer).subList(0, 4))
                .containsExactly(
                        "2026-01-01 2: 2 1 1 0?",
                        "2026-01-02 1: 1 1 1? 0?",
                        "2026-01-03 0: 0 0? 0? 0?",
                        "2026-01-04 0: 0? 0? 0? 0?");
        assertThat(answer.groups().getFirst().average().stream().map(share -> share.n() + "/" + share.of()))
                .containsExactly("3/3", "2/3", "1/2", "0/0");
    }

    @Test
    void aCountOfReturnsOnOrAfterIsFinalOnlyOnceThePeriodAskedForIsOver() {
        MemoryEventLog log = journeys("anna: a@0d b@1d", "ben: a@0d b@3d", "cleo: c@9d");
        var ask = new Ask();
        ask.counted = RetentionReturn.ON_OR_AFTER;
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 2? 1? 1?");
        ask.scope = new Scope(days("2026-01-01", "2026-01-09"), Condition.ALWAYS, UTC);
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 2 1 1");
        ask.asOf = Instant.parse("2026-01-08T00:00:00Z");
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 2: 2 2? 1? 1?");
        assertThat(ask.of(log).rule()).contains("one without an end never is");
    }

    @Test
    void aRollingColumnIsCompleteOnceTheLastOfTheCohortHasHadItsTime() {
        MemoryEventLog log = journeys("anna: a@0d b@1d", "ben: c@9d");
        var ask = new Ask();
        ask.clock = RetentionClock.ROLLING;
        ask.asOf = Instant.parse("2026-01-04T00:00:00Z");
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 1: 1 1 0? 0?");
        ask.asOf = Instant.parse("2026-01-03T23:59:59Z");
        assertThat(firstRow(ask, log)).isEqualTo("2026-01-01 1: 1 1? 0? 0?");
    }

    @Test
    void afterTheLastEventNothingIsKnown() {
        MemoryEventLog log = journeys("anna: a@0d b@36h");
        assertThat(firstRow(new Ask(), log)).isEqualTo("2026-01-01 1: 1 1 0? 0?");
    }

    @Test
    void splitsByATraitOrByAPropertyOfTheStart() {
        MemoryEventLog log = journeys(
                "anna{tier=gold}: a@0d{brand=x} a@1h{brand=y} b@1d",
                "ben{tier=basic}: a@0d{brand=y}",
                "cleo: a@0d{brand=x} b@2d");
        var ask = new Ask();
        ask.breakdown = Optional.of(new Breakdown(new Field.Trait("tier"), 5));
        assertThat(firstRows(ask, log))
                .containsExactly(
                        "basic 2026-01-01 1: 1 0 0 0?", "gold 2026-01-01 1: 1 1 0 0?", "(none) 2026-01-01 1: 1 0 1 0?");
        ask.breakdown = Optional.of(new Breakdown(new Field.Property("brand"), 1));
        assertThat(firstRows(ask, log)).containsExactly("x 2026-01-01 2: 2 1 1 0?", "other 2026-01-01 1: 1 0 0 0?");
    }

    @Test
    void anEmptyIndexAndStartsThatNeverHappenGiveEmptyCohorts() {
        RetentionAnswer nothing = new Ask().of(new MemoryEventLog());
        assertThat(nothing.n()).isZero();
        assertThat(nothing.groups().getFirst().average().stream().map(share -> share.of()))
                .containsExactly(0L, 0L, 0L, 0L);
        var ask = new Ask();
        ask.start = EventMatcher.named("never");
        assertThat(firstRow(ask, journeys("anna: b@0d b@5d"))).isEqualTo("2026-01-01 0: 0 0 0 0");
        ask.breakdown = Optional.of(new Breakdown(new Field.Trait("tier"), 5));
        assertThat(ask.of(journeys("anna: b@0d b@5d")).n()).isZero();
    }

    @Test
    void tellsItsRule() {
        var ask = new Ask();
        ask.unit = CalendarUnit.WEEK;
        ask.clock = RetentionClock.ROLLING;
        ask.counted = RetentionReturn.STREAK;
        assertThat(ask.of(journeys("anna: a@0d")).rule())
                .contains("in the cohort of every week with an event matching a, by the first of that week")
                .contains("the calendar of UTC, weeks begin on Monday.")
                .contains("in whole weeks of 7 days since the start event")
                .contains(
                        "columns 1, 2, 3 count those with an event matching b in the column's time and in that of each")
                .doesNotContain("  ");
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertRefused(RetentionBracket.each(0), "retention.columns: needs 1 to 400 columns, got 0");
        assertRefused(RetentionBracket.each(401), "retention.columns: needs 1 to 400 columns, got 401");
        assertRefused(
                List.of(new RetentionBracket(1, 3), new RetentionBracket(3, 5)),
                "retention.columns: needs ascending brackets that do not overlap, got 3-5 after 1-3");
        assertRefused(
                List.of(new RetentionBracket(0, 2)),
                "retention.columns: needs columns from 1 on by the calendar, where column 0 is the cohort, got 0-2");
        assertThatThrownBy(() -> new RetentionBracket(3, 2))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("retention.columns: needs brackets with 0 <= from <= to <= 10000, got 3 to 2");
        var ask = new Ask();
        ask.start = new EventMatcher(List.of("a"), new Condition.Exists(new Field.Trait("tier")));
        assertThatThrownBy(ask::question).hasMessageStartingWith("retention.start: chooses events and may not");
        ask.start = FilterText.parseMatcher("a");
        ask.returning = new EventMatcher(List.of("a"), new Condition.Exists(new Field.Trait("tier")));
        assertThatThrownBy(ask::question).hasMessageStartingWith("retention.returning: chooses events and may not");
    }

    @Test
    void refusesMoreCohortsOrCellsThanAnyoneCanRead() {
        var ask = new Ask();
        ask.scope = new Scope(days("2000-01-01", "2026-01-01"), Condition.ALWAYS, UTC);
        assertThatThrownBy(() -> ask.of(journeys("anna: a@0d")))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("retention.unit: cuts")
                .hasMessageContaining("more than 2000 periods");
        ask.scope = new Scope(days("2024-01-01", "2026-01-01"), Condition.ALWAYS, UTC);
        ask.columns = RetentionBracket.each(400);
        ask.breakdown = Optional.of(new Breakdown(new Field.Trait("tier"), 1_000));
        assertThatThrownBy(() -> ask.of(journeys("anna: a@0d")))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("retention.breakdown: would need 293717262 cells");
    }

    private static void assertRefused(List<RetentionBracket> columns, String message) {
        var ask = new Ask();
        ask.columns = columns;
        assertThatThrownBy(ask::question).isInstanceOf(InvalidQuestion.class).hasMessage(message);
    }

    private static String firstRow(Ask ask, MemoryEventLog log) {
        return cells(ask.of(log)).getFirst();
    }

    private static List<String> firstRows(Ask ask, MemoryEventLog log) {
        return ask.of(log).groups().stream()
                .map(group ->
                        group.value().orElseThrow() + " " + row(group.cohorts().getFirst()))
                .toList();
    }

    private static List<String> cells(RetentionAnswer answer) {
        return answer.groups().getFirst().cohorts().stream()
                .map(RetentionTest::row)
                .toList();
    }

    /// `date size: cell cell …`, with a question mark at incomplete cells.
    private static String row(RetentionAnswer.CohortAnswer cohort) {
        return cohort.start().toLocalDate() + " " + cohort.n() + ": "
                + String.join(
                        " ",
                        cohort.cells().stream()
                                .map(cell -> cell.n() + (cell.complete() ? "" : "?"))
                                .toList());
    }

    private static Event at(String name, String time) {
        return new Event("anna", Instant.parse(time), name, "", "test", Optional.empty(), Map.of());
    }

    private static Period days(String from, String to) {
        return new Period(
                LocalDate.parse(from).atStartOfDay(UTC).toInstant(),
                LocalDate.parse(to).atStartOfDay(UTC).toInstant());
    }
}
