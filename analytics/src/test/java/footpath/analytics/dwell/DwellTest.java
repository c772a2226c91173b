package footpath.analytics.dwell;

import static footpath.testkit.Journeys.START;
import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.analytics.Explanation;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DwellTest {
    /// Stays of 1, 2, 3 and 10 hours that ended; Eva is in for 9 hours and Fritz for 4 at hour 20.
    private static final MemoryEventLog CART = journeys(
            "anna: cart@0h pay@1h",
            "ben: cart@0h pay@2h",
            "carl: cart@1h pay@4h",
            "dora: cart@1h pay@11h",
            "eva: cart@11h cart@19h",
            "fritz: look@1h cart@16h",
            "gina: look@20h");

    @Test
    void countsWhoEnteredLeftAndIsStillIn() {
        DwellAnswer.StageAnswer stage =
                ask(CART, question(Optional.empty())).stages().getFirst();
        assertThat(stage.persons()).isEqualTo(6);
        assertThat(stage.entered()).isEqualTo(6);
        assertThat(stage.left()).isEqualTo(4);
        assertThat(stage.in()).isEqualTo(2);
        assertThat(stage.medianSeconds()).contains(2.5 * 3_600);
        // Rank 0.9 * 3 = 2.7 of 1, 2, 3, 10 hours: 3 + 0.7 * 7.
        assertThat(stage.p90Seconds().orElseThrow()).isCloseTo(7.9 * 3_600, within(1e-6));
        assertThat(stage.stalled()).isEqualTo(1);
    }

    @Test
    void listsThoseInItLongestFirst() {
        DwellListQuestion all = new DwellListQuestion(question(Optional.empty()), "cart", DwellList.IN);
        try (TestIndex index = TestIndex.of(CART)) {
            List<DwellListAnswer.Sitting> in = index.ask(all).persons();
            assertThat(in.stream().map(one -> index.snapshot().personKey(one.person()) + " " + one.seconds() / 3_600))
                    .containsExactly("eva 9.0", "fritz 4.0");
            assertThat(in.stream().map(DwellListAnswer.Sitting::stalled)).containsExactly(true, false);
            assertThat(index.ask(new DwellListQuestion(all.dwell(), "cart", DwellList.STALLED))
                            .persons())
                    .containsExactly(in.getFirst());
        }
    }

    @Test
    void explainsTheStaysOfAPersonAndWhetherItIsStalled() {
        assertThat(explained("ben", Optional.empty()).sentence())
                .isEqualTo("entered \"cart\" 1 Jan 2026 with \"cart\" and left it after 2 hours with \"pay\"");
        assertThat(explained("eva", Optional.empty()).sentence())
                .isEqualTo("entered \"cart\" 1 Jan 2026 11:00:00 with \"cart\" and is in it still, 9 hours later:"
                        + " longer than nine of ten stays that ended (7 hours 54 minutes), so is stalled");
        assertThat(explained("fritz", Optional.empty()).sentence())
                .endsWith("4 hours later: not longer than nine of ten stays that ended (7 hours 54 minutes), so is"
                        + " not stalled");
        assertThat(explained("dora", Optional.of(START.plus(Duration.ofMinutes(30))))
                        .sentence())
                .isEqualTo("entered no stage in the time asked for");
        assertThat(explained("anna", Optional.of(START.plus(Duration.ofMinutes(30))))
                        .sentence())
                .endsWith("30 minutes later: no stay has ended, so nobody is stalled");
        assertThat(explained("gina", Optional.empty()).events()).isEmpty();
        assertThat(explained("ben", Optional.empty()).events())
                .extracting(Explanation.Deciding::as)
                .containsExactly("enters \"cart\"", "leaves \"cart\"");
    }

    private static Explanation explained(String person, Optional<Instant> asOf) {
        List<String> persons = List.of("anna", "ben", "carl", "dora", "eva", "fritz", "gina");
        try (TestIndex index = TestIndex.of(CART);
                var asker = new Asker(1)) {
            DwellQuestion question = question(asOf);
            return new DwellExplainer(question, index.snapshot(), asker)
                    .of(persons.indexOf(person), question.scope().segment(), index.snapshot());
        }
    }

    @Test
    void eventsAfterThePresentDoNotCountAndOneAtItDoes() {
        DwellAnswer.StageAnswer before = ask(CART, question(Optional.of(START.plus(Duration.ofHours(4)))))
                .stages()
                .getFirst();
        assertThat(before.left()).isEqualTo(3);
        assertThat(before.in()).isEqualTo(1);
        // Dora has been in for 3 hours; nine of ten left within 2.8.
        assertThat(before.stalled()).isEqualTo(1);
    }

    @Test
    void whoComesBackStaysAnew() {
        MemoryEventLog log = journeys("anna: cart@0h pay@1h cart@2h cart@3h pay@5h cart@6h pay@6h");
        DwellAnswer.StageAnswer stage =
                ask(log, question(Optional.empty())).stages().getFirst();
        assertThat(stage.persons()).isEqualTo(1);
        assertThat(stage.entered()).isEqualTo(3);
        assertThat(stage.medianSeconds()).contains(3_600.0);
        assertThat(stage.in()).isZero();
    }

    @Test
    void anEventThatLeavesDoesNotLetInAgain() {
        DwellStage step =
                new DwellStage("page", FilterText.parseMatcher("view"), Optional.of(FilterText.parseMatcher("view")));
        DwellQuestion question = new DwellQuestion(everything(), List.of(step), Optional.empty());
        DwellAnswer.StageAnswer stage = ask(journeys("anna: view@0h view@1h view@2h"), question)
                .stages()
                .getFirst();
        assertThat(stage.entered()).isEqualTo(2);
        assertThat(stage.left()).isEqualTo(1);
    }

    @Test
    void aLaterStageEndsAnEarlierOneAndNotTheOtherWayRound() {
        DwellQuestion question = new DwellQuestion(
                everything(),
                List.of(
                        new DwellStage("trial", FilterText.parseMatcher("try"), Optional.empty()),
                        new DwellStage("cart", FilterText.parseMatcher("cart"), Optional.empty()),
                        new DwellStage(
                                "customer",
                                FilterText.parseMatcher("pay"),
                                Optional.of(FilterText.parseMatcher("cancel")))),
                Optional.empty());
        // Anna skips the cart; Ben tries again while he is in the cart, which ends nothing.
        List<DwellAnswer.StageAnswer> stages = ask(
                        journeys("anna: try@0h pay@3h cancel@10h", "ben: try@0h cart@1h try@2h pay@6h"), question)
                .stages();
        assertThat(stages.get(0).entered()).isEqualTo(3);
        assertThat(stages.get(0).left()).isEqualTo(3);
        assertThat(stages.get(0).medianSeconds()).contains(3.0 * 3_600);
        assertThat(stages.get(1).medianSeconds()).contains(5.0 * 3_600);
        assertThat(stages.get(2).left()).isEqualTo(1);
        assertThat(stages.get(2).in()).isEqualTo(1);
    }

    @Test
    void whereNobodyLeftNobodyIsStalled() {
        DwellAnswer.StageAnswer stage = ask(journeys("anna: cart@0h look@9d"), question(Optional.empty()))
                .stages()
                .getFirst();
        assertThat(stage.in()).isEqualTo(1);
        assertThat(stage.medianSeconds()).isEmpty();
        assertThat(stage.stalled()).isZero();
    }

    @Test
    void aStayBegunBeforeThePeriodIsNotSeen() {
        var scope = new Scope(
                new Period(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(12))),
                Segment.EVERYONE,
                ZoneOffset.UTC);
        DwellQuestion question =
                new DwellQuestion(scope, question(Optional.empty()).stages(), Optional.empty());
        DwellAnswer.StageAnswer stage = ask(CART, question).stages().getFirst();
        assertThat(stage.entered()).isEqualTo(3);
        assertThat(stage.left()).isEqualTo(2);
        assertThat(ask(CART, question).asOf()).isEqualTo(START.plus(Duration.ofHours(12)));
    }

    @Test
    void saysWhatIsWrong() {
        DwellStage endless = new DwellStage("cart", FilterText.parseMatcher("cart"), Optional.empty());
        assertThatThrownBy(() -> new DwellQuestion(everything(), List.of(endless), Optional.empty()))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("dwell.stages: nothing ends \"cart\"; say which events leave it, or name a stage after it");
        assertThatThrownBy(() -> new DwellListQuestion(question(Optional.empty()), "crat", DwellList.IN))
                .hasMessage("dwell.stage: no stage is named \"crat\"; did you mean \"cart\"?");
    }

    private static Scope everything() {
        return Scope.everything(ZoneOffset.UTC);
    }

    private static DwellQuestion question(Optional<Instant> asOf) {
        return new DwellQuestion(
                everything(),
                List.of(new DwellStage(
                        "cart", FilterText.parseMatcher("cart"), Optional.of(FilterText.parseMatcher("pay")))),
                asOf);
    }

    private static DwellAnswer ask(MemoryEventLog log, DwellQuestion question) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question);
        }
    }
}
