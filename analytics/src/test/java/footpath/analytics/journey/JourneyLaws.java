package footpath.analytics.journey;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.events.filter.Condition;
import footpath.index.Subject;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JourneyLaws {
    private static final String[] NOT_COMPARED = {".*took", ".*rule", ".*histogram", "rule", "took"};

    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        for (long seed = 0; seed < 20; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 8; i++) {
                    JourneyQuestion question = question(new Random(seed * 100 + i));
                    assertSame(index.ask(question), new JourneyOracle(question, log).answer(), seed, question);
                }
            }
        }
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 120; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                JourneyQuestion question = question(new Random(seed));
                JourneyAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    @Test
    void everyWayIsWalkedAsOftenAsTheOracleSaysInOnePieceOrInMany() {
        for (long seed = 400; seed < 420; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                JourneyQuestion question = question(new Random(seed));
                Map<List<String>, Long> expected = new JourneyOracle(question, log)
                        .walks().stream()
                                .map(walk -> walk.path().stream()
                                        .map(step -> question.steps().get(step).key())
                                        .toList())
                                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
                var asked = new WalkedQuestion(question);
                for (WalkedAnswer answer :
                        List.of(index.ask(asked), index.askInPieces(asked, seed), grown.askInPieces(asked, seed))) {
                    assertThat(answer.ways().stream()
                                    .collect(Collectors.toMap(WalkedAnswer.Way::steps, WalkedAnswer.Way::n)))
                            .as("seed %d", seed)
                            .isEqualTo(expected);
                    assertThat(answer.entrants()).isEqualTo(index.ask(question).entrants());
                    assertThat(answer.ways().stream().map(WalkedAnswer.Way::n))
                            .isSortedAccordingTo(Collections.reverseOrder());
                }
            }
        }
    }

    @Test
    void everyListHoldsThePersonsBehindItsNumber() {
        for (long seed = 200; seed < 215; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                JourneyQuestion question = question(new Random(seed));
                var oracle = new JourneyOracle(question, log);
                for (JourneyList list : lists(question)) {
                    var asked = new JourneyListQuestion(question, list);
                    int[] expected = index.persons(oracle.list(list));
                    assertThat(index.ask(asked).page(0, 1_000))
                            .as("seed %d %s", seed, list)
                            .isEqualTo(expected);
                    assertThat(index.askInPieces(asked, seed).page(0, 1_000)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void aTraceTellsTheEventsThatTheKernelCounted() {
        for (long seed = 300; seed < 315; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.grown(log)) {
                JourneyQuestion question = question(new Random(seed));
                var tracer = new JourneyTracer(question, index.snapshot());
                List<JourneyTrace> traces = new ArrayList<>();
                for (int person = 0; person < index.snapshot().personCount(); person++) {
                    tracer.trace(person).ifPresent(traces::add);
                }
                assertThat(traces).containsExactlyInAnyOrderElementsOf(expected(question, index));
            }
        }
    }

    private static List<JourneyTrace> expected(JourneyQuestion question, TestIndex index) {
        return new JourneyOracle(question, index.log())
                .walks().stream()
                        .map(walk -> new JourneyTrace(
                                index.snapshot().person(walk.timeline.person()).orElseThrow(),
                                walk.path().stream()
                                        .map(step -> new JourneyTrace.Fill(
                                                question.steps().get(step).key(),
                                                walk.entry(step).seq(),
                                                walk.entry(step).event().time(),
                                                walk.entry(step).event().channel(),
                                                walk.repeats(step).size()))
                                        .toList()))
                        .toList();
    }

    @Test
    void wideningTheWindowNeverLosesAReach() {
        for (long seed = 400; seed < 430; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                JourneyQuestion narrow = question(new Random(seed));
                JourneyAnswer few = index.ask(narrow);
                JourneyAnswer many = index.ask(new JourneyQuestion(
                        narrow.scope(), narrow.steps(), narrow.window().multipliedBy(3), narrow.segments()));
                for (int step = 0; step < narrow.steps().size(); step++) {
                    assertThat(many.steps().get(step).reach().n())
                            .isGreaterThanOrEqualTo(
                                    few.steps().get(step).reach().n());
                }
            }
        }
    }

    @Test
    void droppedAfterSumsUpToTheEntrantsAndArrivedNeverGrows() {
        for (long seed = 500; seed < 530; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                JourneyAnswer answer = index.ask(question(new Random(seed)));
                assertThat(answer.steps().stream()
                                .mapToLong(step -> step.droppedAfter().n())
                                .sum())
                        .isEqualTo(answer.entrants());
                assertThat(answer.steps().stream().map(step -> -step.arrived().n()))
                        .isSorted();
            }
        }
    }

    private static void assertSame(JourneyAnswer actual, JourneyAnswer expected, long seed, JourneyQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(NOT_COMPARED)
                .ignoringCollectionOrderInFields("arcs")
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private static List<JourneyList> lists(JourneyQuestion question) {
        List<JourneyList> lists = new ArrayList<>();
        for (JourneyStep step : question.steps()) {
            lists.add(new JourneyList.Reached(step.key(), Optional.empty()));
            lists.add(new JourneyList.Reached(step.key(), Optional.of("store")));
            lists.add(new JourneyList.Reached(step.key(), Optional.of("no such channel")));
            lists.add(new JourneyList.DroppedAfter(step.key()));
            lists.add(new JourneyList.Skipped(step.key()));
            lists.add(new JourneyList.Missed(step.key()));
            lists.add(new JourneyList.Arrived(step.key()));
            lists.add(new JourneyList.OutOfOrder(step.key()));
            lists.add(new JourneyList.Arc(Optional.of(step.key()), Optional.empty()));
            for (JourneyStep to : question.steps()) {
                lists.add(new JourneyList.Arc(Optional.of(step.key()), Optional.of(to.key())));
            }
        }
        lists.add(new JourneyList.Arc(
                Optional.empty(), Optional.of(question.steps().getFirst().key())));
        return lists;
    }

    static JourneyQuestion question(Random random) {
        int count = 1 + random.nextInt(6);
        // Steps follow each other in an order of their own, so that some follow one that stands later.
        List<Integer> order = new ArrayList<>(IntStream.range(1, count).boxed().toList());
        Collections.shuffle(order, random);
        order.addFirst(0);
        List<JourneyStep> steps = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            steps.add(step(random, step, order));
        }
        List<NamedSegment> segments = random.nextBoolean()
                ? List.of()
                : List.of(
                        new NamedSegment("some", RandomFilters.onTraits(random)),
                        new NamedSegment("all", Condition.ALWAYS));
        return new JourneyQuestion(
                RandomFilters.scope(random).by(Subject.Person.EACH), steps, RandomFilters.window(random), segments);
    }

    private static JourneyStep step(Random random, int step, List<Integer> order) {
        int rank = order.indexOf(step);
        Optional<String> after = rank > 0 && random.nextBoolean()
                ? Optional.of("s" + order.get(random.nextInt(rank)))
                : Optional.empty();
        Optional<Duration> within =
                step > 0 && random.nextInt(3) == 0 ? Optional.of(RandomFilters.window(random)) : Optional.empty();
        return new JourneyStep(
                "s" + step, RandomFilters.matcher(random), "step " + step, after, within, random.nextInt(4) == 0);
    }
}
