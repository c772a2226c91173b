package footpath.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathLaws {
    private static final List<PathReplacement> REPLACEMENTS = List.of(
            new PathReplacement("b|c", "a"),
            new PathReplacement("^d$", ""),
            new PathReplacement("brand-(\\d)", "$1"),
            new PathReplacement("[^a-z]", ""));
    private static final List<String> GROUPS = List.of("a", "b*brand", "1*5", "e*", ":");
    private static final List<String> NODES = List.of("a", "a", "b", "c", "e", "e*", "a: web", ":", "nothing");

    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        long gaps = 0;
        long others = 0;
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = new RandomJourneys(seed, 100, 5).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 25; i++) {
                    PathQuestion question = question(new Random(seed * 100 + i));
                    if (isRefused(index, question, log)) {
                        continue;
                    }
                    PathAnswer expected = new PathOracle(question).answer(log);
                    assertSame(index.ask(question), expected, seed, question);
                    gaps += count(expected, PathAnswer.NodeKind.GAP);
                    others += count(expected, PathAnswer.NodeKind.OTHER);
                }
            }
        }
        assertThat(gaps).as("gaps").isGreaterThan(10);
        assertThat(others).as("others").isGreaterThan(100);
    }

    /// A start or an end that no node can have is an error, and nothing else is.
    private static boolean isRefused(TestIndex index, PathQuestion question, MemoryEventLog log) {
        boolean isRefused = new PathOracle(question).isRefused(log);
        if (isRefused) {
            assertThatThrownBy(() -> index.ask(question)).as("%s", question).isInstanceOf(InvalidQuestion.class);
        }
        return isRefused;
    }

    private static long count(PathAnswer answer, PathAnswer.NodeKind kind) {
        return answer.nodes().stream().filter(node -> node.kind() == kind).count();
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 116; seed++) {
            MemoryEventLog log = new RandomJourneys(seed, 100, 5).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                PathQuestion question = question(new Random(seed));
                if (isRefused(index, question, log)) {
                    continue;
                }
                PathAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    /// What goes into a node comes from the step before or begins there; what leaves it goes on or ends there.
    @Test
    void nothingIsLostOnTheWay() {
        for (long seed = 200; seed < 206; seed++) {
            MemoryEventLog log = new RandomJourneys(seed, 100, 5).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 8; i++) {
                    PathQuestion question = unlimited(question(new Random(seed * 100 + i)));
                    if (isRefused(index, question, log)) {
                        continue;
                    }
                    PathAnswer answer = index.ask(question);
                    long ends = 0;
                    for (int node = 0; node < answer.nodes().size(); node++) {
                        int place = node;
                        long leaving = answer.edges().stream()
                                .filter(edge -> edge.from() == place)
                                .mapToLong(PathAnswer.PathEdge::journeys)
                                .sum();
                        PathAnswer.PathNode one = answer.nodes().get(node);
                        assertThat(leaving + one.ends() + one.goOn())
                                .as("%s", question)
                                .isEqualTo(one.journeys());
                        ends += one.ends() + one.goOn();
                    }
                    assertThat(ends).isEqualTo(answer.journeys());
                    assertThat(answer.edges())
                            .hasSize((int) answer.allEdges())
                            .allMatch(edge -> answer.nodes().get(edge.to()).step()
                                    == answer.nodes().get(edge.from()).step() + 1);
                }
            }
        }
    }

    private static PathQuestion unlimited(PathQuestion question) {
        return new PathQuestion(
                question.scope(),
                question.events(),
                question.field(),
                question.sessionTimeout(),
                question.cleaning(),
                question.start(),
                question.end(),
                question.steps(),
                new PathLimits(question.limits().nodes(), 10_000, 1));
    }

    private static void assertSame(PathAnswer actual, PathAnswer expected, long seed, PathQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .withEqualsForType(PathLaws::isNear, Double.class)
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private static boolean isNear(double left, double right) {
        return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
    }

    private static PathQuestion question(Random random) {
        int steps = 1 + random.nextInt(random.nextInt(3) > 0 ? 4 : 20);
        Optional<String> start = name(random);
        Optional<String> end = name(random);
        return new PathQuestion(
                random.nextBoolean() ? Scope.everything(ZoneOffset.UTC) : RandomFilters.scope(random),
                random.nextInt(3) > 0 ? new EventMatcher(List.of(), Condition.ALWAYS) : RandomFilters.matcher(random),
                field(random),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(RandomFilters.window(random)),
                new PathCleaning(some(random, REPLACEMENTS), some(random, GROUPS), random.nextBoolean()),
                start,
                end,
                start.isPresent() && end.isPresent() ? Math.max(3, steps) : steps,
                new PathLimits(
                        1 + random.nextInt(random.nextBoolean() ? 3 : 50),
                        1 + random.nextInt(random.nextBoolean() ? 5 : 1_000),
                        1 + random.nextInt(3),
                        random.nextInt(3) == 0));
    }

    private static Optional<String> name(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.one(random, NODES));
    }

    private static Optional<Field> field(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(new Field.Property("value"));
            case 1 -> Optional.of(new Field.Property("brand"));
            case 2 -> Optional.of(new Field.Channel());
            default -> Optional.empty();
        };
    }

    private static <T> List<T> some(Random random, List<T> all) {
        return random.nextBoolean()
                ? List.of()
                : all.stream().filter(one -> random.nextInt(3) == 0).toList();
    }
}
