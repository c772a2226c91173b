package footpath.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholePathsTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);

    /// Holds everyone too, but is asked of each.
    private static final Scope ALL =
            new Scope(Period.ALWAYS, new Segment.All(List.of(Segment.EVERYONE)), ZoneOffset.UTC);

    private static final EventMatcher ANY = new EventMatcher(List.of(), Condition.ALWAYS);
    private static final List<PathReplacement> REPLACEMENTS = List.of(
            new PathReplacement("^a$", "b"), new PathReplacement("^d$", ""), new PathReplacement("^[ce]$", " "));

    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        for (long seed = 0; seed < 6; seed++) {
            MemoryEventLog log = new RandomJourneys(seed, 100, 5).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 20; i++) {
                    PathQuestion question = question(new Random(seed * 100 + i), EVERYTHING);
                    if (!new PathOracle(question).isRefused(log)) {
                        assertThat(isQuick(question, index.snapshot())).isTrue();
                        assertThat(index.ask(question))
                                .usingRecursiveComparison()
                                .ignoringFields("took", "rule")
                                .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-9 * Math.max(1, a), Double.class)
                                .as("%s", question)
                                .isEqualTo(new PathOracle(question).answer(log));
                    }
                }
            }
        }
    }

    /// Of a shard of several blocks, with a timeline that is longer than one.
    @Test
    void answersWhatIsFoundJourneyByJourney() {
        for (long seed = 0; seed < 4; seed++) {
            MemoryEventLog log = new RandomJourneys(seed, 2_500, 5).log();
            log.append(longJourney(seed).toArray(Event[]::new));
            try (TestIndex index = TestIndex.ofOneShard(log)) {
                for (int i = 0; i < 25; i++) {
                    long draw = seed * 100 + i;
                    assertSame(index, question(new Random(draw), EVERYTHING), question(new Random(draw), ALL), log);
                }
            }
        }
    }

    private static List<Event> longJourney(long seed) {
        var random = new Random(seed);
        String names = seed % 2 == 0 ? "abcde" : "ddddddddddde";
        return Journeys.events(
                "long",
                IntStream.range(0, 6_000)
                        .mapToObj(i -> names.charAt(random.nextInt(names.length())) + "@" + i / 3 + "s")
                        .collect(Collectors.joining(" ")));
    }

    private static void assertSame(TestIndex index, PathQuestion quick, PathQuestion slow, MemoryEventLog log) {
        if (new PathOracle(quick).isRefused(log)) {
            return;
        }
        assertThat(isQuick(quick, index.snapshot())).isTrue();
        assertThat(isQuick(slow, index.snapshot())).isFalse();
        assertThat(index.ask(quick))
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .as("%s", quick)
                .isEqualTo(index.ask(slow));
    }

    @Test
    void thousandsOfYearsInManyJourneysDoNotOverflow() {
        for (boolean collapse : List.of(true, false)) {
            IntFunction<String> journey = person ->
                    "p" + person + ": a@0m b@2800000d" + person + "us b@2850000d c@2900000d" + 7 * person + "us";
            MemoryEventLog log =
                    Journeys.journeys(IntStream.range(0, 400).mapToObj(journey).toArray(String[]::new));
            try (TestIndex index = TestIndex.ofOneShard(log)) {
                var cleaning = new PathCleaning(List.of(), List.of(), collapse);
                assertSame(index, question(EVERYTHING, ANY, cleaning), question(ALL, ANY, cleaning), log);
                assertThat(index.ask(question(EVERYTHING, ANY, cleaning))
                                .edges()
                                .getFirst()
                                .averageSeconds())
                        .isCloseTo(2_800_000 * 86_400.0 + 399 / 2.0 / 1_000_000, within(1e-4));
            }
        }
    }

    @Test
    void aRunOfOneNameIsOneNodeHoweverLongOrRead() {
        String run = IntStream.range(0, 30).mapToObj(i -> "b@" + i + "m ").collect(Collectors.joining());
        MemoryEventLog log = Journeys.journeys("anna: x@-1m " + run + "c@40m", "ben: " + run, "cleo: c@0m x@1m");
        try (TestIndex index = TestIndex.ofOneShard(log)) {
            for (int steps = 1; steps <= 3; steps++) {
                for (String start : List.of("b", "c", "x")) {
                    assertSame(index, from(start, steps, EVERYTHING), from(start, steps, ALL), log);
                }
            }
            assertThat(index.ask(from("b", 1, EVERYTHING)).nodes())
                    .containsExactly(new PathAnswer.PathNode(1, PathAnswer.NodeKind.NAMED, "b", 2, 2, 1, 1));
        }
    }

    private static PathQuestion from(String start, int steps, Scope scope) {
        return new PathQuestion(
                scope,
                ANY,
                Optional.empty(),
                Optional.empty(),
                PathCleaning.COLLAPSE,
                Optional.of(start),
                Optional.empty(),
                steps,
                PathLimits.USUAL);
    }

    @Test
    void leavesToOthersWhatIsNotWholeOrNotPlain() {
        try (TestIndex index = TestIndex.of(new RandomJourneys(1, 100, 5).log())) {
            IndexSnapshot snapshot = index.snapshot();
            PathCleaning plain = PathCleaning.COLLAPSE;
            Optional<Duration> pause = Optional.of(Duration.ofHours(1));
            Optional<Field> channel = Optional.of(new Field.Channel());
            Scope week = new Scope(
                    new Period(Journeys.START, Journeys.START.plus(Duration.ofDays(7))),
                    Segment.EVERYONE,
                    ZoneOffset.UTC);
            assertThat(isQuick(question(EVERYTHING, ANY, plain), snapshot)).isTrue();
            assertThat(isQuick(question(week, ANY, plain), snapshot)).isFalse();
            assertThat(isQuick(question(EVERYTHING, EventMatcher.named("a"), plain), snapshot))
                    .isFalse();
            for (PathQuestion question : List.of(
                    asked(channel, Optional.empty(), Optional.empty()),
                    asked(Optional.empty(), pause, Optional.empty()),
                    asked(Optional.empty(), Optional.empty(), Optional.of("a")))) {
                assertThat(isQuick(question, snapshot)).as("%s", question).isFalse();
            }
        }
        assertThat(PathTable.fits(5, 50, 20_000)).isTrue();
        assertThat(PathTable.fits(20, 128, 20_000)).isFalse();
        assertThat(PathTable.fits(20, 256, Integer.MAX_VALUE)).isFalse();
    }

    private static PathQuestion asked(Optional<Field> field, Optional<Duration> pause, Optional<String> end) {
        return new PathQuestion(
                EVERYTHING, ANY, field, pause, PathCleaning.COLLAPSE, Optional.empty(), end, 5, PathLimits.USUAL);
    }

    private static PathQuestion question(Scope scope, EventMatcher events, PathCleaning cleaning) {
        return new PathQuestion(
                scope,
                events,
                Optional.empty(),
                Optional.empty(),
                cleaning,
                Optional.empty(),
                Optional.empty(),
                5,
                PathLimits.USUAL);
    }

    private static PathQuestion question(Random random, Scope scope) {
        List<PathReplacement> replacements =
                REPLACEMENTS.stream().filter(one -> random.nextInt(3) == 0).toList();
        return new PathQuestion(
                scope,
                ANY,
                Optional.empty(),
                Optional.empty(),
                new PathCleaning(replacements, List.of(), random.nextBoolean()),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(RandomFilters.one(random, List.of("a", "b", "c", "d"))),
                Optional.empty(),
                1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 6),
                new PathLimits(1 + random.nextInt(random.nextBoolean() ? 3 : 50), 1_000, 1));
    }

    /// Whether every shard is counted the quick way.
    private static boolean isQuick(PathQuestion question, IndexSnapshot snapshot) {
        var path = new ResolvedPath(question, snapshot);
        var shown = new ShownNodes(Collections.nCopies(question.steps(), List.of("a")));
        for (Shard shard : snapshot.shards()) {
            if (!WholePaths.count(path, shard, shown, new PathPartial(shown))) {
                return false;
            }
        }
        return true;
    }
}
