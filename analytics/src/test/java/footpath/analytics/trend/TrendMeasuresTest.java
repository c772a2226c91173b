package footpath.analytics.trend;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.QuestionWords;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Measures, formulas, windows and comparisons, worked by hand.
class TrendMeasuresTest {
    private static final Optional<TrendComparison> NONE = Optional.empty();

    /// Two persons over three days from 1 January 2026.
    private static final MemoryEventLog SALES = journeys(
            "anna: buy@1h{value=10} buy@2h{value=20} buy@1d{value=4} look@1d1h",
            "ben: buy@3h{value=60} buy@4h{value=many} look@2d");

    @Test
    void sumsAndAveragesTheNumbersOfEachDay() {
        assertThat(values(SALES, TrendMeasure.of(TrendCounted.SUM, "value"))).containsExactly(90.0, 4.0, 0.0);
        assertThat(values(SALES, TrendMeasure.of(TrendCounted.AVERAGE, "value")))
                .containsExactly(30.0, 4.0, null);
        assertThat(values(SALES, TrendMeasure.of(TrendCounted.MIN, "value"))).containsExactly(10.0, 4.0, null);
        assertThat(values(SALES, TrendMeasure.of(TrendCounted.MAX, "value"))).containsExactly(60.0, 4.0, null);
    }

    @Test
    void percentilesLieBetweenNeighbours() {
        assertThat(values(SALES, TrendMeasure.of(TrendCounted.MEDIAN, "value"))).containsExactly(20.0, 4.0, null);
        // Rank 0.9 * 2 = 1.8 of 10, 20, 60: 20 + 0.8 * 40.
        assertThat(values(SALES, TrendMeasure.percentile("value", 90))).containsExactly(52.0, 4.0, null);
        assertThat(values(SALES, TrendMeasure.percentile("value", 0))).containsExactly(10.0, 4.0, null);
    }

    @Test
    void everyPersonWeighsTheSameInThePersonsAverage() {
        // Anna's own mean is 15, Ben's 60.
        assertThat(values(SALES, TrendMeasure.of(TrendCounted.PERSONS_AVERAGE, "value")))
                .containsExactly(37.5, 4.0, null);
    }

    @Test
    void nIsTheNumberOfEventsWithANumber() {
        TrendQuestion question = question(
                List.of(series("A", "buy", TrendMeasure.of(TrendCounted.AVERAGE, "value"))), List.of(), 1, NONE, 3);
        assertThat(ask(SALES, question).series().getFirst().n()).containsExactly(3L, 1L, 0L);
    }

    @Test
    void aFormulaIsReckonedPeriodByPeriodAndDivisionByZeroHasNoValue() {
        TrendQuestion question = question(
                List.of(series("bought", "buy", TrendMeasure.EVENTS), series("looked", "look", TrendMeasure.EVENTS)),
                List.of(TrendFormula.of("per look", "bought / looked * 100")),
                1,
                NONE,
                3);
        TrendAnswer answer = ask(SALES, question);
        assertThat(answer.series()).hasSize(3);
        assertThat(numbers(answer.series().get(2).values())).containsExactly(null, 100.0, 0.0);
    }

    @Test
    void aPersonCountsOnceInARollingWindow() {
        MemoryEventLog log = journeys("anna: buy@0m buy@1d buy@4d", "ben: buy@2d");
        TrendQuestion question = question(List.of(series("A", "buy", TrendMeasure.PERSONS)), List.of(), 3, NONE, 7);
        // Days 1 to 7; windows of three days. The sums would be 1 2 3 2 2 1 1.
        assertThat(numbers(ask(log, question).series().getFirst().values()))
                .containsExactly(1.0, 1.0, 2.0, 2.0, 2.0, 1.0, 1.0);
    }

    @Test
    void aWindowReachesBackBeforeTheFirstDayAskedFor() {
        MemoryEventLog log = journeys("anna: buy@0m{value=1} buy@1d{value=2} buy@2d{value=4} buy@3d{value=8}");
        TrendQuestion question = new TrendQuestion(
                scope("2026-01-03", "2026-01-05", ZoneOffset.UTC),
                List.of(series("A", "buy", TrendMeasure.of(TrendCounted.SUM, "value"))),
                List.of(),
                CalendarUnit.DAY,
                DayOfWeek.MONDAY,
                2,
                NONE,
                Optional.empty(),
                Instant.MAX);
        assertThat(numbers(ask(log, question).series().getFirst().values())).containsExactly(6.0, 12.0);
    }

    @Test
    void thePreviousTimeHasTheSameNumberOfPeriods() {
        MemoryEventLog log = journeys("anna: buy@0m buy@1d buy@1d1h buy@2d buy@3d buy@3d1h buy@3d2h");
        TrendQuestion question =
                compared(scope("2026-01-03", "2026-01-05", ZoneOffset.UTC), CalendarUnit.DAY, TrendComparison.PREVIOUS);
        TrendAnswer answer = ask(log, question);
        assertThat(numbers(answer.series().getFirst().values())).containsExactly(1.0, 3.0);
        assertThat(numbers(answer.series().getFirst().compared())).containsExactly(1.0, 2.0);
        assertThat(answer.periods().stream()
                        .map(period -> period.comparedWith()
                                .orElseThrow()
                                .toLocalDate()
                                .toString()))
                .containsExactly("2026-01-01", "2026-01-02");
    }

    @Test
    void aMonthIsHeldAgainstTheSameMonthAYearBeforeAndARunningOneAgainstAnEqualPiece() {
        // 1 February 2026 is day 31; 1 February 2027 day 396; 11 February day 406.
        MemoryEventLog log = journeys("anna: buy@31d buy@45d buy@60d buy@396d buy@400d buy@410d");
        TrendQuestion question =
                compared(scope("2027-02-01", "2027-02-11", ZoneOffset.UTC), CalendarUnit.MONTH, TrendComparison.YEAR);
        TrendAnswer answer = ask(log, question);
        assertThat(numbers(answer.series().getFirst().values())).containsExactly(2.0);
        assertThat(numbers(answer.series().getFirst().compared())).containsExactly(1.0);
    }

    @Test
    void theLeapDayIsHeldAgainstTheDayBeforeItsAnniversary() {
        var period =
                compared(scope("2028-02-28", "2028-03-02", ZoneOffset.UTC), CalendarUnit.DAY, TrendComparison.YEAR);
        TrendAnswer answer = ask(journeys("anna: buy@0m"), period);
        assertThat(answer.periods().stream()
                        .map(one -> one.start().toLocalDate() + " "
                                + one.comparedWith().orElseThrow().toLocalDate()))
                .containsExactly("2028-02-28 2027-02-28", "2028-02-29 2027-02-28", "2028-03-01 2027-03-01");
    }

    @Test
    void aDayOfDaylightSavingIsHeldAgainstAWholeDay() {
        // 29 March 2026 has 23 hours in Berlin; the day before has 24.
        var question = compared(
                scope("2026-03-29", "2026-03-30", ZoneId.of("Europe/Berlin")),
                CalendarUnit.DAY,
                TrendComparison.PREVIOUS);
        // Midnight of the 28th in Berlin is 23:00 UTC on the 27th, day 85; the 29th ends 22:00 UTC on day 87.
        MemoryEventLog log =
                journeys("anna: buy@85d22h59m buy@85d23h buy@86d22h59m buy@86d23h buy@87d21h59m buy@87d22h");
        TrendAnswer.SeriesAnswer series = ask(log, question).series().getFirst();
        assertThat(numbers(series.values())).containsExactly(2.0);
        assertThat(numbers(series.compared())).containsExactly(2.0);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new TrendMeasure(TrendCounted.SUM, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("trend.property: is missing; name the numeric property of which to tell the sum");
        assertThatThrownBy(() -> TrendMeasure.percentile("value", 101))
                .hasMessage("trend.percentile: needs a number from 0 to 100, got 101.0");
        assertThatThrownBy(() -> series("2x", "buy", TrendMeasure.EVENTS))
                .hasMessageContaining("is \"2x\"; it must be");
        List<TrendSeries> one = List.of(series("A", "buy", TrendMeasure.EVENTS));
        assertThatThrownBy(() -> question(one, List.of(TrendFormula.of("f", "A / B")), 1, NONE, 3))
                .hasMessage("trend.formulas: \"A / B\" names a series \"B\"; series here: \"A\"");
        assertThatThrownBy(() -> compared(Scope.everything(ZoneOffset.UTC), CalendarUnit.DAY, TrendComparison.YEAR))
                .hasMessageContaining("trend.compare: needs a first day");
    }

    @Test
    void aPropertyNobodyEverSentIsNoSilentZero() {
        TrendQuestion question = question(
                List.of(series("A", "buy", TrendMeasure.of(TrendCounted.SUM, "valeu"))), List.of(), 1, NONE, 3);
        try (TestIndex index = TestIndex.of(SALES)) {
            assertThatThrownBy(() -> QuestionWords.require(question, index.snapshot()))
                    .isInstanceOf(InvalidQuestion.class)
                    .hasMessageContaining("no property \"valeu\"; nearest: \"value\"");
        }
    }

    private static TrendSeries series(String name, String events, TrendMeasure measure) {
        return new TrendSeries(name, FilterText.parseMatcher(events), measure);
    }

    private static List<Double> values(MemoryEventLog log, TrendMeasure measure) {
        TrendQuestion question = question(List.of(series("A", "buy", measure)), List.of(), 1, NONE, 3);
        return numbers(ask(log, question).series().getFirst().values());
    }

    private static List<Double> numbers(List<Optional<Double>> values) {
        return Arrays.asList(values.stream().map(value -> value.orElse(null)).toArray(Double[]::new));
    }

    /// By day in UTC, from 1 January 2026.
    private static TrendQuestion question(
            List<TrendSeries> series,
            List<TrendFormula> formulas,
            int rolling,
            Optional<TrendComparison> comparison,
            int days) {
        return new TrendQuestion(
                scope("2026-01-01", LocalDate.parse("2026-01-01").plusDays(days).toString(), ZoneOffset.UTC),
                series,
                formulas,
                CalendarUnit.DAY,
                DayOfWeek.MONDAY,
                rolling,
                comparison,
                Optional.empty(),
                Instant.MAX);
    }

    /// Events, beside those of an earlier time.
    private static TrendQuestion compared(Scope scope, CalendarUnit unit, TrendComparison comparison) {
        return new TrendQuestion(
                scope,
                List.of(series("A", "buy", TrendMeasure.EVENTS)),
                List.of(),
                unit,
                DayOfWeek.MONDAY,
                1,
                Optional.of(comparison),
                Optional.empty(),
                Instant.MAX);
    }

    private static Scope scope(String from, String to, ZoneId zone) {
        return new Scope(
                new Period(
                        LocalDate.parse(from).atStartOfDay(zone).toInstant(),
                        LocalDate.parse(to).atStartOfDay(zone).toInstant()),
                Segment.EVERYONE,
                zone);
    }

    private static TrendAnswer ask(MemoryEventLog log, TrendQuestion question) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question);
        }
    }
}
