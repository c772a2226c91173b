package footpath.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.SubjectSet;
import footpath.analytics.TestIndex;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunnelLaws {
    private static final List<Field> FIELDS = List.of(
            new Field.Channel(),
            new Field.Property("brand"),
            new Field.Property("mixed"),
            new Field.Property("nothing"),
            new Field.Trait("tier"));

    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        for (long seed = 0; seed < 20; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 8; i++) {
                    FunnelQuestion question = question(new Random(seed * 100 + i));
                    assertSame(index.ask(question), new FunnelOracle(question, log).answer(), seed, question);
                }
            }
        }
    }

    @Test
    void answersWhatTheRulesSayWhereManyEventsShareAnInstantAndStepsOverlap() {
        for (long seed = 1_000; seed < 1_030; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = crowded(random);
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 8; i++) {
                    FunnelQuestion question = overlapping(random);
                    assertSame(index.ask(question), new FunnelOracle(question, log).answer(), seed, question);
                }
            }
        }
    }

    @Test
    void answersWhatTheRulesSayOfPlainStepsOfWhichOnlyTheDepthIsWanted() {
        for (long seed = 2_000; seed < 2_030; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = random.nextBoolean()
                    ? crowded(random)
                    : RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 8; i++) {
                    FunnelQuestion question = plain(random);
                    FunnelAnswer expected = new FunnelOracle(question, log).answer();
                    assertSame(index.ask(question), expected, seed, question);
                    assertSame(grown.askInPieces(question, seed), expected, seed, question);
                }
            }
        }
    }

    @Test
    void theDepthOfManyPersonsIsTheSameWithAndWithoutTimes() {
        MemoryEventLog log = new RandomJourneys(7, 20_000, 3).log();
        try (TestIndex index = TestIndex.of(log)) {
            for (int seed = 0; seed < 6; seed++) {
                FunnelQuestion plain = plain(new Random(seed));
                var timed = new FunnelQuestion(plain.scope(), plain.steps(), within(plain), plain.breakdown(), true);
                assertThat(reached(index.ask(plain))).isEqualTo(reached(index.ask(timed)));
            }
        }
    }

    private static List<Long> reached(FunnelAnswer answer) {
        return answer.steps().stream().map(step -> step.reached().n()).toList();
    }

    private static FunnelQuestion plain(Random random) {
        var names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "never"));
        Collections.shuffle(names, random);
        List<FunnelStep> steps = names.subList(0, 1 + random.nextInt(5)).stream()
                .map(name -> FunnelStep.of(EventMatcher.named(name)))
                .toList();
        Scope scope = random.nextBoolean() ? Scope.everything(ZoneOffset.UTC) : RandomFilters.scope(random);
        return new FunnelQuestion(scope, steps, RandomFilters.window(random), Optional.empty(), false);
    }

    /// Persons with a dozen events at five instants.
    private static MemoryEventLog crowded(Random random) {
        var lines = new ArrayList<String>();
        for (int person = 0; person < 30; person++) {
            StringBuilder line = new StringBuilder("p" + person + ":");
            for (int event = 0; event < 12; event++) {
                line.append(' ').append((char) ('a' + random.nextInt(4)));
                line.append('@').append(random.nextInt(5)).append('m');
                line.append(random.nextBoolean() ? "/store" : "");
            }
            lines.add(line.toString());
        }
        return Journeys.journeys(lines.toArray(String[]::new));
    }

    private static FunnelQuestion overlapping(Random random) {
        List<FunnelStep> steps = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(step -> FunnelStep.of(new EventMatcher(
                        List.of("a", "b", "c", "d").subList(random.nextInt(3), 4 - random.nextInt(2)),
                        Condition.ALWAYS)))
                .toList();
        return new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC),
                steps,
                Duration.ofMinutes(1 + random.nextInt(4)),
                Optional.of(new Breakdown(new Field.Channel(), 5)),
                true);
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 120; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                FunnelQuestion question = question(new Random(seed));
                FunnelAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    @Test
    void everyListHoldsThePersonsBehindItsNumber() {
        for (long seed = 200; seed < 220; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.grown(log)) {
                FunnelQuestion question = question(new Random(seed));
                var oracle = new FunnelOracle(question, log);
                for (int step = 1; step <= question.steps().size(); step++) {
                    for (FunnelList list : List.of(new FunnelList.Reached(step), new FunnelList.DroppedAfter(step))) {
                        SubjectSet listed = index.askInPieces(new FunnelListQuestion(question, list), seed);
                        assertThat(index.keys(listed, question.scope().subject()))
                                .as("seed %d %s", seed, list)
                                .containsExactlyInAnyOrderElementsOf(oracle.list(list));
                    }
                }
            }
        }
    }

    @Test
    void wideningTheWindowNeverLosesAPerson() {
        for (long seed = 300; seed < 330; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                FunnelQuestion narrow = question(new Random(seed));
                FunnelAnswer few = index.ask(narrow);
                FunnelAnswer many = index.ask(new FunnelQuestion(
                        narrow.scope(), narrow.steps(), within(narrow).multipliedBy(3), narrow.breakdown(), false));
                for (int step = 0; step < narrow.steps().size(); step++) {
                    assertThat(many.steps().get(step).reached().n())
                            .isGreaterThanOrEqualTo(
                                    few.steps().get(step).reached().n());
                }
            }
        }
    }

    private static void assertSame(FunnelAnswer actual, FunnelAnswer expected, long seed, FunnelQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("took", "rule", ".*histogram")
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private static FunnelQuestion question(Random random) {
        List<FunnelStep> steps = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(step -> FunnelStep.of(RandomFilters.matcher(random)))
                .toList();
        Optional<Breakdown> breakdown = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Breakdown(RandomFilters.one(random, FIELDS), 1 + random.nextInt(4)));
        return new FunnelQuestion(
                RandomFilters.scope(random), steps, RandomFilters.window(random), breakdown, random.nextBoolean());
    }

    private static Duration within(FunnelQuestion question) {
        return ((FunnelWindow.Span) question.within()).time();
    }
}
