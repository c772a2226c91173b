package footpath.analytics.path;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.analytics.path.PathAnswer.NodeKind;
import footpath.analytics.path.PathAnswer.PathEdge;
import footpath.analytics.path.PathAnswer.PathNode;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathTest {
    private final Asked asked = new Asked();

    @Test
    void countsNodesAndEdgesStepByStepFromTheBeginning() {
        PathAnswer answer = asked.ask(journeys("anna: a@0m b@2m a@3m", "ben: a@1m b@5m", "cleo: b@0m"));
        assertThat(answer.nodes())
                .containsExactly(
                        new PathNode(1, NodeKind.NAMED, "a", 2, 2, 0, 0),
                        new PathNode(1, NodeKind.NAMED, "b", 1, 1, 1, 0),
                        new PathNode(2, NodeKind.NAMED, "b", 2, 2, 1, 0),
                        new PathNode(3, NodeKind.NAMED, "a", 1, 1, 1, 0));
        assertThat(answer.edges()).containsExactly(new PathEdge(0, 2, 2, 2, 180), new PathEdge(2, 3, 1, 1, 60));
        assertThat(answer.allEdges()).isEqualTo(2);
        assertThat(answer.persons()).isEqualTo(3);
        assertThat(answer.journeys()).isEqualTo(3);
    }

    @Test
    void aStartBeginsAtItsFirstVisitAndOnlyItsJourneysCount() {
        asked.start = Optional.of("b");
        asked.steps = 2;
        PathAnswer answer = asked.ask(journeys("anna: a@0m b@1m c@2m b@3m", "ben: a@0m c@1m"));
        assertThat(texts(answer)).containsExactly("1 b 1", "2 c 1");
        assertThat(answer.journeys()).isEqualTo(1);
        assertThat(answer.allJourneys()).isEqualTo(2);
        assertThat(answer.rule()).contains("from the first \"b\"", "2 steps");
    }

    @Test
    void anEndIsTheLastStepWhateverLengthThePathHas() {
        asked.end = Optional.of("z");
        asked.steps = 3;
        PathAnswer answer = asked.ask(journeys("anna: a@0m b@1m z@2m c@3m z@4m c@5m", "ben: c@0m z@1m", "cleo: c@0m"));
        assertThat(texts(answer)).containsExactly("1 z 1", "2 c 2", "3 z 2");
        assertThat(answer.journeys()).isEqualTo(2);
    }

    @Test
    void betweenBothEndsALongerPathShowsAGapWithTheTimeOfItsFirstNode() {
        asked.start = Optional.of("a");
        asked.end = Optional.of("z");
        asked.steps = 5;
        PathAnswer answer = asked.ask(journeys("anna: x@0m a@1m b@2m c@4m d@7m e@11m z@16m x@17m"));
        assertThat(texts(answer)).containsExactly("1 a 1", "2 b 1", "3 … 1", "4 e 1", "5 z 1");
        assertThat(answer.nodes().get(2).kind()).isEqualTo(NodeKind.GAP);
        assertThat(answer.edges().stream().map(PathEdge::averageSeconds)).containsExactly(60.0, 120.0, 420.0, 300.0);
        asked.steps = 6;
        assertThat(texts(asked.ask(journeys("anna: a@1m b@2m c@4m d@7m e@11m z@16m"))))
                .containsExactly("1 a 1", "2 b 1", "3 c 1", "4 d 1", "5 e 1", "6 z 1");
        asked.steps = 4;
        assertThat(texts(asked.ask(journeys("anna: a@1m b@2m c@4m d@7m e@11m z@16m"))))
                .containsExactly("1 a 1", "2 b 1", "3 … 1", "4 z 1");
    }

    @Test
    void whatIsCutOffAtTheLastStepGoesOnAndDoesNotEnd() {
        asked.steps = 2;
        MemoryEventLog log = journeys("anna: a@0m b@1m c@2m", "ben: a@0m b@1m", "cleo: a@0m");
        assertThat(asked.ask(log).nodes())
                .containsExactly(
                        new PathNode(1, NodeKind.NAMED, "a", 3, 3, 1, 0),
                        new PathNode(2, NodeKind.NAMED, "b", 2, 2, 1, 1));
        asked.end = Optional.of("b");
        assertThat(asked.ask(log).nodes()).extracting(PathNode::goOn).containsOnly(0L);
    }

    @Test
    void aStartOrAnEndThatNoNodeCanHaveIsRefused() {
        MemoryEventLog log = journeys("anna: visit@0m/web pay@1m/store", "ben: visit@1m/web");
        asked.start = Optional.of("vist");
        assertThatThrownBy(() -> asked.ask(log))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("path.start: no node is named \"vist\"; did you mean \"visit\"?");
        asked.start = Optional.empty();
        asked.end = Optional.of("refund");
        assertThatThrownBy(() -> asked.ask(log))
                .hasMessage("path.end: no node is named \"refund\"; known here: \"pay\", \"visit\"");
        asked.field = Optional.of(new Field.Channel());
        asked.end = Optional.of("pay");
        assertThatThrownBy(() -> asked.ask(log)).hasMessageContaining("did you mean \"pay: store\"?");
    }

    @Test
    void aNodeThatOnlyCleaningMakesOrThatLiesOutsideOfTheScopeIsNoMistake() {
        MemoryEventLog log = journeys("anna: visit@0m/web pay@1m/store", "ben: visit@1m/web");
        asked.cleaning = new PathCleaning(List.of(new PathReplacement("visit", "came")), List.of(), true);
        asked.start = Optional.of("came");
        assertThat(asked.ask(log).journeys()).isEqualTo(2);
        asked.start = Optional.of("pay");
        asked.end = Optional.of("came");
        assertThat(asked.ask(log).journeys()).isZero();
        asked.cleaning = PathCleaning.COLLAPSE;
        asked.end = Optional.empty();
        asked.scope = new Scope(
                new Period(Journeys.START.plusSeconds(90), Period.ALWAYS.toExclusive()),
                Condition.ALWAYS,
                ZoneOffset.UTC);
        assertThat(asked.ask(log).journeys()).isZero();
    }

    @Test
    void theEndMustComeAfterTheStart() {
        asked.start = Optional.of("a");
        asked.end = Optional.of("z");
        assertThat(asked.ask(journeys("anna: z@0m a@1m")).journeys()).isZero();
        asked.end = Optional.of("a");
        assertThat(asked.ask(journeys("anna: a@0m b@1m")).journeys()).isZero();
        assertThat(texts(asked.ask(journeys("anna: a@0m b@1m a@2m")))).containsExactly("1 a 1", "2 b 1", "3 a 1");
    }

    @Test
    void sessionsAreJourneysOfTheirOwnAndPersonsCountOnce() {
        asked.sessionTimeout = Optional.of(Duration.ofMinutes(30));
        PathAnswer answer = asked.ask(journeys("anna: a@0m b@30m a@60m1us b@70m a@3h"));
        assertThat(answer.nodes())
                .containsExactly(
                        new PathNode(1, NodeKind.NAMED, "a", 3, 1, 1, 0),
                        new PathNode(2, NodeKind.NAMED, "b", 2, 1, 2, 0));
        assertThat(answer.edges()).singleElement().satisfies(edge -> {
            assertThat(edge.journeys()).isEqualTo(2);
            assertThat(edge.persons()).isEqualTo(1);
            assertThat(edge.averageSeconds()).isEqualTo((1_800 + 599.999999) / 2);
        });
        assertThat(answer.persons()).isEqualTo(1);
        assertThat(answer.journeys()).isEqualTo(3);
    }

    @Test
    void aNodeMayCarryAValue() {
        asked.field = Optional.of(new Field.Property("page"));
        assertThat(texts(asked.ask(journeys("anna: v@0m{page=home} v@1m{page=home} v@2m v@3m{page=7} c@4m"))))
                .containsExactly("1 v: home 1", "2 v 1", "3 v: 7 1", "4 c 1");
        asked.field = Optional.of(new Field.Channel());
        assertThat(texts(asked.ask(journeys("anna: v@0m/web v@1m")))).containsExactly("1 v: web 1", "2 v 1");
    }

    @Test
    void namesAreReplacedInOrderThenGroupedThenCollapsed() {
        asked.field = Optional.of(new Field.Property("page"));
        asked.cleaning = new PathCleaning(
                List.of(
                        new PathReplacement("^v: ", ""),
                        new PathReplacement("\\?.*$", ""),
                        new PathReplacement("/(\\d+)", "/#$1")),
                List.of("/product/*/big", "/product/", "*"),
                true);
        assertThat(texts(asked.ask(journeys("anna: v@0m{page=/product/7/big?x} v@1m{page=/product/8/big} "
                        + "v@2m{page=/product/9} v@3m{page=home}"))))
                .containsExactly("1 /product/*/big 1", "2 /product/ 1", "3 * 1");
    }

    @Test
    void theRuleTellsEveryOption() {
        asked.field = Optional.of(new Field.Property("page"));
        asked.sessionTimeout = Optional.of(Duration.ofMinutes(30));
        asked.cleaning = new PathCleaning(List.of(new PathReplacement("x", "y")), List.of("/p/*"), true);
        asked.start = Optional.of("a");
        asked.end = Optional.of("b");
        asked.limits = new PathLimits(3, 4, 2);
        assertThat(asked.ask(new MemoryEventLog()).rule())
                .isEqualTo("All persons, events of any time. Each person's events (any event) in order of time and"
                        + " arrival, cut where more than 30 minutes lie between two of them. A node is the name of an"
                        + " event and the value of property \"page\"; \"x\" is replaced by \"y\", then names are"
                        + " grouped by the first that is found in them (* is any text) of \"/p/*\", then names left"
                        + " blank are dropped, then of repeats in a row the first counts. Paths go from the first"
                        + " \"a\" to the last \"b\" after it; those of more than 5 steps show their ends and \"…\" for"
                        + " what lies between, at the time of the first node left out. At each step the 3 most frequent"
                        + " names stand alone, all others are \"other\"; shown are the 4 most frequent edges of at least"
                        + " 2 journeys, with the mean time between their nodes.");
    }

    @Test
    void onlyTheStarIsSpecialInAGroup() {
        var names = new NodeNames(new PathCleaning(List.of(), List.of("a.b", "x*y*y", "(*)"), true));
        assertThat(names.of("1a.b2")).isEqualTo("a.b");
        assertThat(names.of("aXb")).isEqualTo("aXb");
        assertThat(names.of("1xy2")).isEqualTo("1xy2");
        assertThat(names.of("1x2y3y")).isEqualTo("x*y*y");
        assertThat(names.of("f(2)")).isEqualTo("(*)");
    }

    @Test
    void aNodeCleanedToNothingIsDroppedAndItsNeighboursMeet() {
        asked.cleaning = new PathCleaning(List.of(new PathReplacement("^noise$", " ")), List.of(), true);
        PathAnswer answer = asked.ask(journeys("anna: a@0m noise@1m a@2m b@5m", "ben: noise@0m"));
        assertThat(texts(answer)).containsExactly("1 a 1", "2 b 1");
        assertThat(answer.edges().getFirst().averageSeconds()).isEqualTo(300);
        assertThat(answer.allJourneys()).isEqualTo(1);
    }

    @Test
    void repeatsStayUnlessTheyAreCollapsed() {
        asked.cleaning = new PathCleaning(List.of(), List.of(), false);
        assertThat(texts(asked.ask(journeys("anna: a@0m a@1m")))).containsExactly("1 a 1", "2 a 1");
    }

    @Test
    void longNamesAreCutButNeverInsideACharacter() {
        String smile = "\uD83D\uDE00";
        var names = new NodeNames(PathCleaning.COLLAPSE);
        assertThat(names.of("a".repeat(999) + smile)).isEqualTo("a".repeat(999));
        assertThat(names.of("a".repeat(998) + smile + "b")).isEqualTo("a".repeat(998) + smile);
        var growing =
                new NodeNames(new PathCleaning(List.of(new PathReplacement("a", "a".repeat(200))), List.of(), true));
        assertThat(growing.of("a".repeat(500))).isEqualTo("a".repeat(1_000));
    }

    @Test
    void rareNodesAreOtherAndRareEdgesAreLeftOut() {
        MemoryEventLog log = journeys(
                "p1: a@0m x@1m", "p2: a@0m x@2m", "p3: a@0m y@1m", "p4: a@0m z@1m", "p5: b@0m x@1m", "p6: c@0m x@1m");
        asked.limits = new PathLimits(1, 50, 1);
        PathAnswer answer = asked.ask(log);
        assertThat(answer.nodes())
                .containsExactly(
                        new PathNode(1, NodeKind.NAMED, "a", 4, 4, 0, 0),
                        new PathNode(1, NodeKind.OTHER, "other", 2, 2, 0, 0),
                        new PathNode(2, NodeKind.NAMED, "x", 4, 4, 4, 0),
                        new PathNode(2, NodeKind.OTHER, "other", 2, 2, 2, 0));
        assertThat(answer.edges())
                .containsExactly(
                        new PathEdge(0, 2, 2, 2, 90), new PathEdge(0, 3, 2, 2, 60), new PathEdge(1, 2, 2, 2, 60));
        asked.limits = new PathLimits(20, 50, 2);
        assertThat(asked.ask(log).edges()).containsExactly(new PathEdge(0, 3, 2, 2, 90));
        assertThat(asked.ask(log).allEdges()).isEqualTo(5);
        asked.limits = new PathLimits(20, 1, 1);
        assertThat(asked.ask(log).edges()).containsExactly(new PathEdge(0, 3, 2, 2, 90));
    }

    @Test
    void edgesThatOthersCutOffFromTheBeginningAreLeftOut() {
        // Of the first step the edges are rare, of the second one is frequent.
        MemoryEventLog log = journeys("p1: a@0m x@1m y@2m", "p2: b@0m x@1m y@2m", "p3: c@0m d@1m");
        asked.limits = new PathLimits(20, 50, 2);
        assertThat(asked.ask(log).edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.journeys()).isEqualTo(2));
        asked.limits = asked.limits.joinedAlone();
        assertThat(asked.ask(log).edges()).isEmpty();
        asked.limits = new PathLimits(20, 50, 1).joinedAlone();
        assertThat(asked.ask(log).edges()).hasSize(4);
        assertThat(PathRule.of(asked.question())).contains("that others join to where paths are anchored");
    }

    /// PostHog: "events ordered by time and split by a 30-minute gap; consecutive equal nodes merged, time of
    /// the first kept; default 5 steps, 50 edges".
    @Test
    void thePathsOfPostHogAreCutWhereHalfAnHourPasses() {
        PathProfile posthog = PathProfile.POSTHOG;
        asked.sessionTimeout = posthog.sessionTimeout();
        asked.steps = posthog.steps();
        asked.limits = posthog.limits();
        PathAnswer answer = asked.ask(journeys("anna: a@0m a@10m b@40m c@71m d@72m e@73m f@74m g@75m h@76m"));
        assertThat(posthog.collapse()).isTrue();
        assertThat(answer.journeys()).isEqualTo(2);
        assertThat(answer.nodes()).extracting(PathNode::name).containsExactly("a", "c", "b", "d", "e", "f", "g");
        assertThat(answer.edges()).extracting(PathEdge::averageSeconds).contains(2_400.0);
        assertThat(posthog.limits().edges()).isEqualTo(50);
    }

    @Test
    void aNameThatLooksLikeTheOtherKindsStaysItself() {
        assertThat(asked.ask(journeys("anna: other@0m …@1m")).nodes())
                .extracting(PathNode::kind)
                .containsOnly(NodeKind.NAMED);
    }

    @Test
    void thousandsOfYearsInManyJourneysDoNotOverflow() {
        String[] lines = IntStream.range(0, 50)
                .mapToObj(person -> "p" + person + ": a@0m b@2900000d")
                .toArray(String[]::new);
        assertThat(asked.ask(journeys(lines)).edges())
                .containsExactly(new PathEdge(0, 1, 50, 50, 2_900_000 * 86_400.0));
    }

    @Test
    void saysNothingOfNothing() {
        PathAnswer answer = asked.ask(new MemoryEventLog());
        assertThat(answer.nodes()).isEmpty();
        assertThat(answer.edges()).isEmpty();
    }

    @Test
    void anExpressionThatExplodesElsewhereIsHarmless() {
        var names = new NodeNames(new PathCleaning(List.of(new PathReplacement("^(a+)+$", "found")), List.of(), true));
        assertThat(names.of("a".repeat(900) + "b")).endsWith("b");
        assertThat(names.of("a".repeat(900))).isEqualTo("found");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> new PathReplacement("(", "x"))
                .hasMessageStartingWith("path.cleaning.replacements.pattern: \"(\" is not a regular expression");
        assertThatThrownBy(() -> new PathReplacement("", "x")).hasMessageContaining("needs 1 to 500 characters, got 0");
        assertThatThrownBy(() -> new PathReplacement("(a)", "$2"))
                .hasMessage("path.cleaning.replacements.replacement: \"$2\" refers to $2, a group that the pattern does"
                        + " not have; write \\$ for a dollar");
        assertThatThrownBy(() -> new PathReplacement("(?P<n>a)", "${m}")).hasMessageContaining("refers to ${m}");
        assertThatThrownBy(() -> new PathReplacement("a", "${n")).hasMessageContaining("refers to ${${n}");
        assertThat(new PathReplacement("(?P<n>a)", "${n}$1\\$9$").pattern()).isEqualTo("(?P<n>a)");
        assertThatThrownBy(() -> new PathReplacement("a", "b".repeat(201)))
                .hasMessageContaining("at most 200 characters, got 201");
        assertThatThrownBy(() -> new PathCleaning(List.of(), List.of(" "), true))
                .hasMessageStartingWith("path.cleaning.groups: ");
        assertThatThrownBy(() -> new PathLimits(0, 1, 1)).hasMessageStartingWith("path.limits.nodes: ");
        assertThatThrownBy(() -> new PathLimits(1, 0, 1)).hasMessageStartingWith("path.limits.edges: ");
        assertThatThrownBy(() -> new PathLimits(1, 1, 0))
                .hasMessage("path.limits.journeys: needs at least 1 journey, got 0");
        asked.steps = 21;
        assertThatThrownBy(asked::question).hasMessage("path.steps: needs 1 to 20 steps, got 21");
        asked.steps = 2;
        asked.start = Optional.of("a");
        asked.end = Optional.of("b");
        assertThatThrownBy(asked::question).hasMessageStartingWith("path.steps: needs 3 to 20 steps with both");
        asked.end = Optional.of(" ");
        assertThatThrownBy(asked::question).hasMessage("path.end: needs the name of a node, got a blank one");
        asked.end = Optional.empty();
        asked.field = Optional.of(new Field.Trait("tier"));
        assertThatThrownBy(asked::question)
                .hasMessage("path.field: needs a property or the channel of an event, got trait \"tier\"");
    }

    private static List<String> texts(PathAnswer answer) {
        return answer.nodes().stream()
                .map(node -> node.step() + " " + node.name() + " " + node.journeys())
                .toList();
    }

    /// A question with the usual settings, to change.
    private static final class Asked {
        private Scope scope = Scope.everything(ZoneOffset.UTC);
        private Optional<Field> field = Optional.empty();
        private Optional<Duration> sessionTimeout = Optional.empty();
        private PathCleaning cleaning = PathCleaning.COLLAPSE;
        private Optional<String> start = Optional.empty();
        private Optional<String> end = Optional.empty();
        private int steps = PathQuestion.USUAL_STEPS;
        private PathLimits limits = PathLimits.USUAL;

        PathQuestion question() {
            return new PathQuestion(
                    scope,
                    FilterText.parseMatcher("any event"),
                    field,
                    sessionTimeout,
                    cleaning,
                    start,
                    end,
                    steps,
                    limits);
        }

        PathAnswer ask(MemoryEventLog log) {
            try (TestIndex index = TestIndex.of(log)) {
                return index.ask(question());
            }
        }
    }
}
