package footpath.maps.measure;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.measure;
import static footpath.maps.measure.MapFixture.observed;
import static footpath.maps.measure.MapFixture.persona;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.statuses;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Share;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasuredMap.Arc;
import footpath.maps.measure.MeasuredMap.MeasuredPersona;
import footpath.maps.measure.MeasuredMap.MeasuredStage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapMeasurerTest {
    /*
     * Worked by hand. Four guests enter:
     *   anna  visit 0 h, cart 1 h (app), pay 3 h, pay 5 h
     *   ben   visit 0 h, cart 2 h (web)
     *   carl  visit 0 h, pay 1 h: pays without a cart
     *   dora  cart 0 h, visit 1 h, pay 2 h: the cart before the visit is before her journey
     *   emil  never visits
     */
    private static final String[] GUESTS = {
        "anna{tier=gold}: visit@0h/web cart@1h/app pay@3h/web pay@5h/web",
        "ben{tier=gold}: visit@0h/web cart@2h/web",
        "carl{tier=blue}: visit@0h/web pay@1h/app",
        "dora{tier=blue}: cart@0h/web visit@1h/web pay@2h/web",
        "emil{tier=gold}: cart@0h/web pay@1h/web"
    };

    private static final String TIERS = """
            "minN": 1, "personas": [
              {"key": "gold", "title": "Gold", "segment": {"trait": "tier", "op": "=", "value": "gold"}},
              {"key": "blue", "title": "Blue", "segment": {"trait": "tier", "op": "=", "value": "blue"}}]
            """;

    private static final JourneyMap SHOP = map(
            TIERS,
            stage("look", step("visit", bound("visit")), step("cart", bound("cart"))),
            stage(
                    "buy",
                    step(
                            "pay",
                            bound("pay")
                                    + ", \"momentOfTruth\": true, \"believed\": {\"reach\": 0.5, \"medianTime\": \"PT1H\", \"note\": \"hope\"}"),
                    step("tell", "\"believed\": {\"reach\": 0.1}")));

    @TempDir
    private Path directory;

    @Test
    void everyMeasureOfAStepIsTheOneWorkedByHand() {
        MeasuredMap measured = measure(SHOP, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(measured.entrants()).contains(4L);
        assertThat(statuses(measured)).containsExactly("visit OK", "cart OK", "pay OK", "tell UNBOUND");

        MeasuredStep.Observed visit = observed(measured, "visit");
        assertThat(visit.reach()).contains(new Share(4, 4));
        assertThat(visit.previous()).isEmpty();
        assertThat(visit.arrived()).contains(new Share(4, 4));
        assertThat(visit.droppedAfter()).contains(new Share(0, 4));
        assertThat(visit.time()).isEmpty();

        MeasuredStep.Observed cart = observed(measured, "cart");
        assertThat(cart.reach()).contains(new Share(2, 4));
        assertThat(cart.previous()).contains("visit");
        assertThat(cart.ofPrevious()).contains(new Share(2, 4));
        assertThat(cart.arrived()).contains(new Share(4, 4));
        assertThat(cart.skipped()).as("carl and dora went on without it").contains(new Share(2, 3));
        assertThat(cart.droppedAfter()).as("ben").contains(new Share(1, 2));
        assertThat(cart.time().orElseThrow().durations().medianSeconds()).isEqualTo(5_400);

        MeasuredStep.Observed pay = observed(measured, "pay");
        assertThat(pay.reach()).contains(new Share(3, 4));
        assertThat(pay.ofPrevious()).as("of the two with a cart").contains(new Share(1, 2));
        assertThat(pay.droppedAfter()).contains(new Share(3, 3));
        assertThat(pay.time().orElseThrow().since()).isEqualTo("cart");
        assertThat(pay.time().orElseThrow().durations().n()).isEqualTo(1);
        assertThat(pay.time().orElseThrow().durations().medianSeconds()).isEqualTo(7_200);
        assertThat(pay.repeats()).contains(new MeasuredStep.Repeats(4 / 3.0, 2));
        assertThat(pay.channels())
                .containsExactly(
                        new MeasuredStep.ChannelShare("web", Optional.of(new Share(2, 3))),
                        new MeasuredStep.ChannelShare("app", Optional.of(new Share(1, 3))));
        assertThat(pay.personas())
                .containsExactly(
                        new MeasuredStep.PersonaShare("gold", Optional.of(new Share(1, 2))),
                        new MeasuredStep.PersonaShare("blue", Optional.of(new Share(2, 2))));
        assertThat(pay.lastSeen()).contains(Instant.parse("2026-01-01T05:00:00Z"));
    }

    @Test
    void stagesPersonasAndArcsAddUp() {
        MeasuredMap measured = measure(SHOP, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(measured.stages())
                .containsExactly(
                        new MeasuredStage("look", "Look", Optional.of(new Share(4, 4)), Optional.of(new Share(3, 4))),
                        new MeasuredStage("buy", "Buy", Optional.of(new Share(3, 4)), Optional.empty()));
        assertThat(measured.personas())
                .containsExactly(
                        new MeasuredPersona("gold", "Gold", Optional.of(3L), Optional.of(2L), Optional.empty()),
                        new MeasuredPersona("blue", "Blue", Optional.of(2L), Optional.of(2L), Optional.empty()));
        assertThat(measured.arcs())
                .extracting(Arc::from, Arc::to, arc -> arc.n().n())
                .contains(
                        tuple(Optional.empty(), Optional.of("visit"), 4L),
                        tuple(Optional.of("visit"), Optional.of("cart"), 2L),
                        tuple(Optional.of("visit"), Optional.of("pay"), 2L),
                        tuple(Optional.of("cart"), Optional.of("pay"), 1L),
                        tuple(Optional.of("cart"), Optional.empty(), 1L),
                        tuple(Optional.of("pay"), Optional.empty(), 3L));
    }

    @Test
    void theDifferenceIsObservedMinusBelieved() {
        MeasuredStep pay = step(measure(SHOP, directory, MeasureChoice.DEFAULT, GUESTS), "pay");
        MeasuredStep.Difference difference = pay.difference().orElseThrow();
        assertThat(difference.reachPoints().orElseThrow()).isCloseTo(25, within(1e-9));
        assertThat(difference.persons()).as("3 people against 0.5 of 4").contains(1L);
        assertThat(difference.medianSeconds()).as("2 hours against one").contains(3_600.0);
        assertThat(pay.rule()).contains("A guest counts here at its first “pay” after “I visit”, within 7 days.");
    }

    @Test
    void headlinesAreWrittenFromTheNumbers() {
        MeasuredMap measured = measure(SHOP, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(measured.headlines().difference().headline()).isEqualTo("3 of 4 guests pay. The team believed 2.");
        assertThat(measured.headlines().difference().detail()).startsWith("The ground is gained at {I pay}");
        assertThat(measured.headlines().believed().headline())
                .isEqualTo("The team believes 50 of 100 guests pay, half of those within 60 minutes.");
        assertThat(measured.headlines().happened().headline())
                .isEqualTo("3 of 4 guests pay, half of those within 2 hours.");
        assertThat(measured.headlines().happened().detail())
                .contains("Most stop after {I cart}: 1 of 2")
                .contains("{Blue} most often (100 of 100), {Gold} least (50).");
        assertThat(measured.rule())
                .isEqualTo("A guest enters with its first “I visit” in the period and is followed for 7 days,"
                        + " at most to the end of the period.");
    }

    @Test
    void choosingAPersonaCountsItsMembersAndKeepsTheSplit() {
        MeasuredMap measured = measure(SHOP, directory, persona("gold"), GUESTS);
        assertThat(measured.entrants()).contains(2L);
        assertThat(measured.persona()).contains("gold");
        assertThat(measured.rule()).endsWith("Only guests of “Gold” are counted.");
        assertThat(observed(measured, "pay").reach()).contains(new Share(1, 2));
        assertThat(observed(measured, "pay").personas())
                .as("the split stays over everyone")
                .extracting(MeasuredStep.PersonaShare::reach)
                .containsExactly(Optional.of(new Share(1, 2)), Optional.of(new Share(2, 2)));
        assertThatThrownBy(() -> measure(SHOP, directory.resolve("other"), persona("golden"), GUESTS))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("persona: no persona \"golden\"; personas here: [gold, blue]");
    }

    @Test
    void choosingAPeriodCountsThoseWhoEnterInIt() {
        var february = new DatePeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        MeasuredMap measured =
                measure(SHOP, directory, new MeasureChoice(Optional.of(february), Optional.empty()), GUESTS);
        assertThat(measured.entrants()).contains(0L);
        assertThat(statuses(measured)).containsExactly("visit NO_DATA", "cart NO_DATA", "pay NO_DATA", "tell UNBOUND");
        assertThat(step(measured, "pay").reason()).contains("nobody entered in this period");
        assertThat(measured.headlines().happened().headline()).isEqualTo("No guest entered in this period.");
        assertThat(measured.headlines().difference().headline()).isEqualTo("Belief and events cannot be compared yet.");
    }

    @Test
    void aStepReachedByFewIsSmallAndGetsNoVerdict() {
        JourneyMap map = map(
                "\"minN\": 3",
                stage(
                        "all",
                        step("visit", bound("visit")),
                        step("cart", bound("cart") + ", \"believed\": {\"reach\": 0.9}")));
        MeasuredMap measured = measure(map, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit OK", "cart SMALL_N");
        assertThat(step(measured, "cart").reason()).contains("2 reached it, fewer than 3");
        assertThat(step(measured, "cart").difference()).isEmpty();
        assertThat(observed(measured, "cart").reach()).contains(new Share(2, 4));
    }

    @Test
    void aStepNobodyReachedHasNoData() {
        JourneyMap map = map(
                "\"minN\": 1",
                stage(
                        "all",
                        step("visit", bound("visit")),
                        step(
                                "paid",
                                "\"binding\": {\"event\": \"pay\", \"where\": {\"channel\": true, \"op\": \"=\", \"value\": \"app\"}, \"within\": \"PT1M\"}")));
        MeasuredMap measured = measure(map, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit OK", "paid NO_DATA");
        assertThat(step(measured, "paid").reason()).contains("none of the 4 who entered reached it");
        assertThat(step(measured, "paid").rule())
                .contains(
                        "A guest counts here at its first “pay” with channel = “app” after “I visit”, no later than 60 seconds after it.");
    }

    @Test
    void anUnknownEventIsToldWithTheNearestAndTheOthersAreStillMeasured() {
        JourneyMap map = map(
                "\"minN\": 1",
                stage(
                        "all",
                        step("visit", bound("visit")),
                        step("cart", bound("carts")),
                        step("pay", bound("pay")),
                        step("thank", "\"binding\": {\"event\": \"pay\", \"after\": \"cart\"}")));
        MeasuredMap measured = measure(map, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit OK", "cart ERROR", "pay OK", "thank ERROR");
        assertThat(step(measured, "cart").reason()).contains("no event named \"carts\"; nearest: \"cart\"");
        assertThat(step(measured, "cart").observed()).isEmpty();
        assertThat(step(measured, "thank").reason())
                .contains(
                        "it follows the step \"cart\", which cannot be measured: no event named \"carts\"; nearest: \"cart\"");
        assertThat(observed(measured, "pay").reach()).contains(new Share(3, 4));
        assertThat(observed(measured, "pay").previous()).contains("visit");
    }

    @Test
    void withoutItsEntryNoBoundStepCanBeMeasured() {
        JourneyMap map = map(
                "\"minN\": 1",
                stage("all", step("visit", bound("vist")), step("cart", bound("cart")), step("tell", "")));
        MeasuredMap measured = measure(map, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit ERROR", "cart ERROR", "tell UNBOUND");
        assertThat(step(measured, "cart").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no event named \"vist\""));
        assertThat(measured.headlines().happened().headline()).isEqualTo("No step could be measured.");
    }

    @Test
    void unknownPropertiesChannelsAndTraitsAreTold() {
        JourneyMap map = map(
                """
                "minN": 1, "personas": [{"key": "p", "title": "P", "segment": {"trait": "teir", "exists": true}}]
                """,
                stage(
                        "all",
                        step("visit", bound("visit")),
                        step(
                                "big",
                                "\"binding\": {\"event\": \"pay\", \"where\": {\"property\": \"amount\", \"op\": \">\", \"value\": 3}}"),
                        step(
                                "phone",
                                "\"binding\": {\"event\": \"pay\", \"where\": {\"channel\": true, \"op\": \"=\", \"value\": \"wep\"}}")));
        MeasuredMap measured = measure(map, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit OK", "big ERROR", "phone ERROR");
        assertThat(step(measured, "big").reason()).contains("no property \"amount\"; the data has none");
        assertThat(step(measured, "phone").reason()).contains("no channel \"wep\"; nearest: \"web\"");
        assertThat(measured.personas())
                .containsExactly(new MeasuredPersona(
                        "p",
                        "P",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("no trait \"teir\"; nearest: \"tier\"")));
        assertThatThrownBy(() -> measure(map, directory.resolve("other"), persona("p"), GUESTS))
                .hasMessageContaining("no trait \"teir\"");
    }

    @Test
    void countsUnderTheThresholdAreHiddenEverywhere() {
        JourneyMap map = map(
                TIERS.replace("\"minN\": 1", "\"minN\": 1, \"hideBelow\": 3"),
                stage("all", step("visit", bound("visit")), step("cart", bound("cart")), step("pay", bound("pay"))));
        MeasuredMap measured = measure(map, directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit OK", "cart HIDDEN", "pay OK");
        MeasuredStep.Observed cart = observed(measured, "cart");
        assertThat(cart.reach()).isEmpty();
        assertThat(cart.droppedAfter()).isEmpty();
        assertThat(cart.channels()).isEmpty();
        assertThat(cart.time()).isEmpty();
        MeasuredStep.Observed pay = observed(measured, "pay");
        assertThat(pay.reach()).contains(new Share(3, 4));
        assertThat(pay.channels()).extracting(MeasuredStep.ChannelShare::reach).containsOnly(Optional.empty());
        assertThat(pay.personas()).extracting(MeasuredStep.PersonaShare::reach).containsOnly(Optional.empty());
        assertThat(measured.personas())
                .extracting(MeasuredPersona::size, MeasuredPersona::entrants)
                .containsExactly(tuple(Optional.of(3L), Optional.empty()), tuple(Optional.empty(), Optional.empty()));
        assertThat(measured.arcs()).allSatisfy(arc -> assertThat(arc.n().n()).isGreaterThanOrEqualTo(3));
    }

    @Test
    void aMapWithoutBindingsIsAllUnbound() {
        MeasuredMap measured =
                measure(map("", stage("all", step("visit", ""))), directory, MeasureChoice.DEFAULT, GUESTS);
        assertThat(statuses(measured)).containsExactly("visit UNBOUND");
        assertThat(measured.entrants()).contains(0L);
        assertThat(measured.dataThrough()).contains(Instant.parse("2026-01-01T05:00:00Z"));
        assertThat(List.of(measured.headlines().believed().headline(), measured.rule()))
                .containsExactly(
                        "The team has written down no belief yet.",
                        "No step is bound to events that exist, so nobody can be counted.");
    }
}
