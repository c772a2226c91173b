package footpath.analytics.journey;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);
    private static final List<JourneyStep> SHOP = List.of(step("offer"), step("visit"), step("buy"));

    @Test
    void followsEveryEntrantFromTheFirstOffer() {
        MemoryEventLog log = journeys(
                "anna: offer@0d visit@1d buy@2d",
                "ben: offer@0d buy@3d",
                "cleo: visit@0d offer@1d",
                "dora: visit@0d buy@1d",
                "emil: offer@0d buy@1d visit@4d");
        JourneyAnswer answer = ask(log, SHOP);
        assertThat(answer.entrants()).isEqualTo(4);
        assertThat(answer.steps().stream().map(JourneyAnswer.StepAnswer::reach))
                .containsExactly(new Share(4, 4), new Share(2, 4), new Share(3, 4));
        JourneyAnswer.StepAnswer visit = answer.steps().get(1);
        assertThat(visit.arrived()).isEqualTo(new Share(3, 4));
        assertThat(visit.skipped()).isEqualTo(new Share(1, 3));
        assertThat(visit.droppedAfter()).isEqualTo(new Share(0, 2));
        JourneyAnswer.StepAnswer buy = answer.steps().get(2);
        assertThat(buy.previous()).contains("visit");
        assertThat(buy.ofPrevious()).isEqualTo(new Share(2, 2));
        assertThat(buy.outOfOrder()).isEqualTo(new Share(1, 2));
        assertThat(buy.time().orElseThrow().n()).isEqualTo(1);
        assertThat(buy.time().orElseThrow().medianSeconds()).isEqualTo(86_400);
        assertThat(answer.steps().getFirst().droppedAfter()).isEqualTo(new Share(1, 4));
    }

    @Test
    void arcsJoinTheStepsOfEachPersonInOrderOfTime() {
        MemoryEventLog log = journeys("anna: offer@0d visit@1d buy@2d", "ben: offer@0d buy@1d visit@3d");
        assertThat(ask(log, SHOP).arcs().stream()
                        .map(arc -> arc.from().orElse("in") + " " + arc.to().orElse("out") + " "
                                + arc.n().n()))
                .containsExactly(
                        "in offer 2",
                        "offer visit 1",
                        "offer buy 1",
                        "visit buy 1",
                        "visit out 1",
                        "buy visit 1",
                        "buy out 1");
    }

    @Test
    void waysAreTheStepsOfEachPersonInOrderOfTimeWithTheirNumber() {
        MemoryEventLog log = journeys(
                "anna: offer@0d visit@1d buy@2d visit@3d",
                "ben: offer@0d buy@1d visit@3d",
                "cleo: offer@0d visit@5d buy@5d",
                "dora: visit@0d");
        try (TestIndex index = TestIndex.of(log)) {
            WalkedAnswer walked = index.ask(
                    new WalkedQuestion(new JourneyQuestion(EVERYTHING, SHOP, Duration.ofDays(30), List.of())));
            assertThat(walked.entrants()).isEqualTo(3);
            assertThat(walked.ways())
                    .containsExactly(
                            new WalkedAnswer.Way(List.of("offer", "visit", "buy"), 2),
                            new WalkedAnswer.Way(List.of("offer", "buy", "visit"), 1));
            assertThat(walked.ways().getFirst().holds(List.of("offer", "buy"))).isTrue();
            assertThat(walked.ways().getFirst().holds(List.of("buy", "visit"))).isFalse();
        }
    }

    @Test
    void countsTheEndOfTheWindowInAndNothingBeyond() {
        MemoryEventLog log = journeys("anna: offer@0d buy@30d", "ben: offer@0d buy@30d1us");
        assertThat(reach(log, SHOP)).containsExactly(2L, 0L, 1L);
    }

    @Test
    void theFirstEntryCountsAndTheJourneyIsNotBegunAnew() {
        assertThat(reach(journeys("anna: offer@0d offer@20d buy@40d"), SHOP)).containsExactly(1L, 0L, 0L);
    }

    @Test
    void atTheInstantOfEntryArrivalDoesNotMatter() {
        assertThat(reach(journeys("anna: buy@0d visit@0d offer@0d"), SHOP)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void oneEventFillsOneStepOfAChain() {
        List<JourneyStep> twice = List.of(
                step("buy"), again("buy", "again"), again("buy", "third").after("again"));
        assertThat(reach(journeys("anna: buy@0d", "ben: buy@0d buy@0d", "cleo: buy@0d buy@1d buy@2d"), twice))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void aStepThatFollowsAnotherWaitsForIt() {
        List<JourneyStep> steps =
                List.of(step("offer"), step("visit"), step("buy").after("visit"));
        assertThat(reach(journeys("anna: offer@0d buy@1d visit@2d", "ben: offer@0d visit@1d buy@1d"), steps))
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void withinIsMeasuredFromTheStepItFollows() {
        List<JourneyStep> steps =
                List.of(step("offer"), step("visit"), step("buy").after("visit").within(Duration.ofDays(2)));
        assertThat(reach(journeys("anna: offer@0d visit@5d buy@7d", "ben: offer@0d visit@5d buy@8d"), steps))
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void anOptionalStepIsNeverThePreviousOne() {
        List<JourneyStep> steps = List.of(
                step("offer"),
                new JourneyStep(
                        "visit", FilterText.parseMatcher("visit"), "", Optional.empty(), Optional.empty(), true),
                step("buy"));
        JourneyAnswer answer = ask(journeys("anna: offer@0d visit@1d buy@2d"), steps);
        assertThat(answer.steps().get(2).previous()).contains("offer");
        assertThat(answer.steps().get(2).time().orElseThrow().medianSeconds()).isEqualTo(2 * 86_400);
    }

    @Test
    void seesNothingAtOrAfterTheEndOfThePeriod() {
        var period = new Period(Journeys.START, Journeys.START.plus(Duration.ofDays(2)));
        var scope = new Scope(period, Condition.ALWAYS, ZoneOffset.UTC);
        try (TestIndex index = TestIndex.of(journeys("anna: offer@0d visit@1d buy@2d", "ben: offer@2d"))) {
            JourneyAnswer answer = index.ask(new JourneyQuestion(scope, SHOP, Duration.ofDays(30), List.of()));
            assertThat(counts(answer)).containsExactly(1L, 1L, 0L);
        }
    }

    @Test
    void countsRepeatsChannelsAndSegmentsBeside() {
        MemoryEventLog log = journeys(
                "anna{tier=gold}: offer@0d/mail buy@1d/store buy@2d/web buy@3d/web",
                "ben: offer@0d/mail buy@1d/web",
                "cleo{tier=gold}: x@0d");
        var gold = new NamedSegment("gold", FilterText.parseCondition("trait tier = gold"));
        try (TestIndex index = TestIndex.of(log)) {
            JourneyAnswer answer = index.ask(new JourneyQuestion(EVERYTHING, SHOP, Duration.ofDays(30), List.of(gold)));
            JourneyAnswer.StepAnswer buy = answer.steps().get(2);
            assertThat(buy.repeats()).contains(new JourneyAnswer.Repeats(2, 3));
            assertThat(buy.channels())
                    .containsExactly(
                            new JourneyAnswer.ChannelCount("store", new Share(1, 2)),
                            new JourneyAnswer.ChannelCount("web", new Share(1, 2)));
            assertThat(buy.segments()).containsExactly(new JourneyAnswer.SegmentReach("gold", new Share(1, 1)));
            assertThat(answer.segments()).containsExactly(new JourneyAnswer.SegmentAnswer("gold", 2, 1));
            assertThat(buy.lastSeen()).contains(Journeys.START.plus(Duration.ofDays(3)));
            assertThat(answer.rule()).contains("followed for 30 days, inclusive");
            assertThat(buy.rule()).contains("at or after “offer”");
        }
    }

    @Test
    void tracesAPersonToTheEventsThatCount() {
        try (TestIndex index = TestIndex.of(journeys("anna: offer@0d/mail buy@1d/store buy@2d", "ben: buy@0d"))) {
            var question = new JourneyQuestion(EVERYTHING, SHOP, Duration.ofDays(30), List.of());
            var tracer = new JourneyTracer(question, index.snapshot());
            JourneyTrace anna = tracer.trace(0).orElseThrow();
            assertThat(anna.fills())
                    .containsExactly(
                            new JourneyTrace.Fill("offer", 1, Journeys.START, "mail", 1),
                            new JourneyTrace.Fill("buy", 2, Journeys.START.plus(Duration.ofDays(1)), "store", 2));
            assertThat(anna.fill("visit")).isEmpty();
            assertThat(tracer.trace(1)).isEmpty();
            assertThat(tracer.trace(99)).isEmpty();
        }
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertInvalid(List.of(), "journey.steps: needs 1 to 64 bound steps, got 0");
        assertInvalid(List.of(step("a"), step("a")), "journey.steps: has \"a\" twice; each key may stand once");
        assertInvalid(
                List.of(step("a").within(Duration.ofDays(1))),
                "journey.steps.a: is the first bound step, the entry; it can have neither \"after\" nor \"within\"");
        assertInvalid(
                List.of(step("a"), step("b").after("x")),
                "journey.steps.b.after: names \"x\", which is no bound step; bound are [a, b]");
        assertInvalid(
                List.of(step("a"), step("b").after("c"), step("c").after("b")),
                "journey.steps.b.after: leads in a circle back to \"b\"; follow \"after\" and the entry must come");
        assertThatThrownBy(() -> new JourneyQuestion(EVERYTHING, SHOP, Duration.ZERO, List.of()))
                .hasMessage("journey.window: needs 1 microsecond to 4,000,000 days, got PT0S");
        var question = new JourneyQuestion(EVERYTHING, SHOP, Duration.ofDays(1), List.of());
        assertThatThrownBy(() -> new JourneyListQuestion(question, new JourneyList.Missed("pay")))
                .hasMessage("journey.list.step: no bound step \"pay\"; bound are [offer, visit, buy]");
    }

    private static void assertInvalid(List<JourneyStep> steps, String message) {
        assertThatThrownBy(() -> new JourneyQuestion(EVERYTHING, steps, Duration.ofDays(1), List.of()))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage(message);
    }

    private static JourneyStep step(String name) {
        return JourneyStep.of(name, FilterText.parseMatcher(name));
    }

    private static JourneyStep again(String name, String key) {
        return JourneyStep.of(key, FilterText.parseMatcher(name));
    }

    private static JourneyAnswer ask(MemoryEventLog log, List<JourneyStep> steps) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(new JourneyQuestion(EVERYTHING, steps, Duration.ofDays(30), List.of()));
        }
    }

    private static List<Long> reach(MemoryEventLog log, List<JourneyStep> steps) {
        return counts(ask(log, steps));
    }

    private static List<Long> counts(JourneyAnswer answer) {
        return answer.steps().stream().map(step -> step.reach().n()).toList();
    }
}
