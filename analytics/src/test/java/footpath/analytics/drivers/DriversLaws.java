package footpath.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.analytics.funnel.FunnelEntrantsQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.Subject;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriversLaws {
    @Test
    void findsWhatLookingAtEveryPersonFinds() {
        long found = 0;
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 25; i++) {
                    Asked asked = Asked.of(new Random(seed * 100 + i));
                    DriversAnswer answer = index.ask(asked.question());
                    assertSame(answer, asked.oracle(log), seed, asked);
                    found += answer.drivers().size();
                }
            }
        }
        assertThat(found).as("drivers found").isGreaterThan(500);
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 108; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                DriversQuestion question = Asked.of(new Random(seed)).question();
                DriversAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    @Test
    void whatAnyEventTellsIsCountedByBitsAndOneByOne() {
        for (long seed = 200; seed < 212; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                Random random = new Random(seed);
                Segment target = Segment.Did.once(RandomFilters.matcher(random));
                Segment scope = RandomFilters.segment(random, 1);
                DriversAnswer bits =
                        index.ask(ofAnyEvent(scope, target, new EventMatcher(List.of(), Condition.ALWAYS)));
                List<String> all = List.of("a", "b", "c", "d", "e");
                DriversQuestion slow = ofAnyEvent(scope, target, new EventMatcher(all, Condition.ALWAYS));
                assertThat(bits.drivers())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
                        .as("seed %d", seed)
                        .isEqualTo(index.ask(slow).drivers());
            }
        }
    }

    private static DriversQuestion ofAnyEvent(Segment scope, Segment target, EventMatcher any) {
        var channel = new DriversProperty(any, new Field.Channel());
        return new DriversQuestion(
                new Scope(Period.ALWAYS, scope, ZoneOffset.UTC),
                new DriversGroups.Segments(target, Optional.empty()),
                new DriversCompared(false, false, List.of(channel)),
                new DriversLimits(50, 1, 20));
    }

    private static void assertSame(DriversAnswer actual, DriversAnswer expected, long seed, Object question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    /// A funnel of two steps, or two segments.
    private record Asked(
            Scope scope,
            Optional<List<EventMatcher>> steps,
            Duration within,
            Segment target,
            Optional<Segment> base,
            DriversCompared compared,
            DriversLimits limits) {

        static Asked of(Random random) {
            Scope drawn = RandomFilters.scope(random);
            Optional<List<EventMatcher>> steps = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(List.of(RandomFilters.matcher(random), RandomFilters.matcher(random)));
            // A segment picks persons, and the oracle asks it of each timeline.
            boolean ofSessions = steps.isPresent() && drawn.subject() instanceof Subject.Session;
            return new Asked(
                    ofSessions ? drawn : drawn.by(Subject.Person.EACH),
                    steps,
                    RandomFilters.window(random),
                    random.nextInt(3) == 0
                            ? RandomFilters.segment(random, 2)
                            : Segment.Did.once(RandomFilters.matcher(random)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.segment(random, 1)),
                    compared(random),
                    new DriversLimits(1 + random.nextInt(50), 1 + random.nextInt(10), 1 + random.nextInt(20)));
        }

        private static DriversCompared compared(Random random) {
            var property = new DriversProperty(
                    RandomFilters.matcher(random),
                    RandomFilters.one(
                            random,
                            List.of(
                                    new Field.Property("brand"),
                                    new Field.Property("mixed"),
                                    new Field.Property("value"),
                                    new Field.Channel())));
            return switch (random.nextInt(4)) {
                case 0 -> DriversCompared.USUAL;
                case 1 -> new DriversCompared(true, false, List.of(property));
                case 2 -> new DriversCompared(false, true, List.of(property));
                default -> new DriversCompared(true, true, List.of(property, property));
            };
        }

        DriversQuestion question() {
            DriversGroups groups = steps.<DriversGroups>map(two ->
                            new DriversGroups.Funnel(new FunnelEntrantsQuestion(new FunnelQuestion(
                                    Scope.everything(ZoneOffset.UTC).by(scope.subject()),
                                    two.stream().map(FunnelStep::of).toList(),
                                    within,
                                    Optional.empty(),
                                    false))))
                    .orElseGet(() -> new DriversGroups.Segments(target, base));
            return new DriversQuestion(scope, groups, compared, limits);
        }

        DriversAnswer oracle(MemoryEventLog log) {
            var oracle = new DriversOracle(log, scope);
            steps.ifPresentOrElse(two -> oracle.funnel(two, within), () -> oracle.segments(target, base));
            return oracle.answer(compared, limits);
        }
    }

    @Test
    void aFunnelOfOneStepHasNobodyWhoDropped() {
        var funnel = new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(FunnelStep.of(EventMatcher.named("a"))),
                Duration.ofDays(1),
                Optional.empty(),
                false);
        assertThatThrownBy(() -> new FunnelEntrantsQuestion(funnel))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("funnel.steps: needs 2 to 64 steps, since all who enter reach the first, got 1");
    }
}
