package footpath.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.Field;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendLaws {
    private static final List<Field> FIELDS = List.of(
            new Field.Channel(), new Field.Property("brand"), new Field.Property("mixed"), new Field.Trait("age"));

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 10; i++) {
                    TrendQuestion question = question(new Random(seed * 100 + i));
                    TrendAnswer answer = index.ask(question);
                    assertThat(TrendOracle.told(answer))
                            .as("seed %d: %s", seed, question)
                            .isEqualTo(new TrendOracle(question, log, answer).series());
                    assertSame(index.askInPieces(question, seed), answer);
                    assertSame(grown.ask(question), answer);
                }
            }
        }
    }

    private static void assertSame(TrendAnswer actual, TrendAnswer expected) {
        assertThat(actual.periods()).isEqualTo(expected.periods());
        assertThat(actual.series()).isEqualTo(expected.series());
    }

    private static TrendQuestion question(Random random) {
        Scope scope = RandomFilters.scope(random);
        Optional<TrendComparison> comparison = Optional.empty();
        if (!scope.period().equals(Period.ALWAYS) && random.nextBoolean()) {
            comparison = Optional.of(RandomFilters.one(random, List.of(TrendComparison.values())));
            scope = new Scope(period(random, comparison.get()), scope.segment(), scope.zone(), scope.subject());
        }
        List<TrendSeries> series = series(random);
        return new TrendQuestion(
                scope,
                series,
                series.size() < 2 ? List.of() : List.of(TrendFormula.of("share", "A / (B - 1) * 100 - -A")),
                RandomFilters.one(random, List.of(CalendarUnit.values())),
                RandomFilters.one(random, List.of(DayOfWeek.values())),
                random.nextBoolean() ? 1 : 1 + random.nextInt(5),
                comparison,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Breakdown(RandomFilters.one(random, FIELDS), 1 + random.nextInt(3))),
                Journeys.START);
    }

    /// A time before which, by the comparison, something happened.
    private static Period period(Random random, TrendComparison comparison) {
        int days = comparison == TrendComparison.YEAR ? 365 : 10;
        Instant from = Journeys.START.plus(Duration.ofMinutes(days * 1_440L + random.nextInt(30 * 1_440)));
        return new Period(from, from.plus(Duration.ofMinutes(1 + random.nextInt(40 * 1_440))));
    }

    private static List<TrendSeries> series(Random random) {
        List<TrendSeries> series = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            series.add(
                    new TrendSeries(String.valueOf((char) ('A' + i)), RandomFilters.matcher(random), measure(random)));
        }
        return series;
    }

    private static TrendMeasure measure(Random random) {
        TrendCounted counted = RandomFilters.one(random, List.of(TrendCounted.values()));
        return new TrendMeasure(
                counted,
                counted.looksAtProperty()
                        ? Optional.of(new Field.Property(random.nextInt(4) == 0 ? "mixed" : "value"))
                        : Optional.empty(),
                counted == TrendCounted.PERCENTILE ? Optional.of(random.nextInt(1_001) / 10.0) : Optional.empty());
    }
}
