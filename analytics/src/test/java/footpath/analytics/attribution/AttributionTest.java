package footpath.analytics.attribution;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.BreakdownValue;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final AttributionModel LINEAR = new AttributionModel.Linear();
    private static final AttributionModel FIRST = new AttributionModel.First();
    private static final AttributionModel LAST = new AttributionModel.Last();

    @Test
    void linearCountsRepeats() {
        MemoryEventLog log = journeys("anna: ad@0m/a ad@1m/a ad@2m/b buy@3m");
        assertCredits(log, LINEAR, Map.of("a", 2 / 3.0, "b", 1 / 3.0));
        assertCredits(log, FIRST, Map.of("a", 1.0, "b", 0.0));
        assertCredits(log, LAST, Map.of("a", 0.0, "b", 1.0));
        assertCredits(log, new AttributionModel.Participation(), Map.of("a", 1.0, "b", 1.0));
    }

    @Test
    void positionModelsDealByPlaceOnThePath() {
        MemoryEventLog log = journeys("anna: ad@0m/a ad@1m/b ad@2m/c ad@3m/d buy@4m");
        assertCredits(log, new AttributionModel.UShaped(), Map.of("a", 0.4, "b", 0.1, "c", 0.1, "d", 0.4));
        assertCredits(log, new AttributionModel.JShaped(), Map.of("a", 0.2, "b", 0.1, "c", 0.1, "d", 0.6));
        assertCredits(log, new AttributionModel.InverseJ(), Map.of("a", 0.6, "b", 0.1, "c", 0.1, "d", 0.2));
        assertCredits(log, new AttributionModel.WShaped(), Map.of("a", 0.3, "b", 0.3, "c", 0.1, "d", 0.3));
        assertCredits(
                log, new AttributionModel.Custom(0.5, 0.3, 0.2), Map.of("a", 0.5, "b", 0.15, "c", 0.15, "d", 0.2));
    }

    @Test
    void theMiddleOfAnOddPathGetsTheThirdPeakOfW() {
        assertCredits(
                journeys("anna: ad@0m/a ad@1m/b ad@2m/c ad@3m/d ad@4m/e buy@5m"),
                new AttributionModel.WShaped(),
                Map.of("a", 0.3, "b", 0.05, "c", 0.3, "d", 0.05, "e", 0.3));
        assertCredits(
                journeys("anna: ad@0m/a ad@1m/b ad@2m/c buy@5m"),
                new AttributionModel.WShaped(),
                Map.of("a", 1 / 3.0, "b", 1 / 3.0, "c", 1 / 3.0));
    }

    @Test
    void ofTwoTouchesTheEndsAreScaled() {
        MemoryEventLog log = journeys("anna: ad@0m/a ad@1m/b buy@4m");
        assertCredits(log, new AttributionModel.UShaped(), Map.of("a", 0.5, "b", 0.5));
        assertCredits(log, new AttributionModel.WShaped(), Map.of("a", 0.5, "b", 0.5));
        assertCredits(log, new AttributionModel.JShaped(), Map.of("a", 0.25, "b", 0.75));
        assertCredits(log, new AttributionModel.InverseJ(), Map.of("a", 0.75, "b", 0.25));
        assertCredits(log, new AttributionModel.Custom(0.3, 0.6, 0.1), Map.of("a", 0.75, "b", 0.25));
        assertCredits(log, new AttributionModel.Custom(0, 1, 0), Map.of("a", 0.5, "b", 0.5));
    }

    @Test
    void aSingleTouchGetsAllByEveryModel() {
        MemoryEventLog log = journeys("anna: ad@0m/a buy@4m");
        for (AttributionModel model : everyModel()) {
            assertCredits(log, model, Map.of("a", 1.0));
        }
    }

    @Test
    void conversionsWithoutAnyTouchInTheIndexAreUnattributedHoweverManyValuesThereAre() {
        MemoryEventLog log = journeys("anna: buy@0m/a", "ben: buy@1m/b", "cleo: look@0m/c");
        AttributionQuestion usual = question(LINEAR);
        var question = new AttributionQuestion(
                usual.scope(),
                usual.conversion(),
                usual.touches(),
                usual.by(),
                usual.lookback(),
                usual.models(),
                usual.worth(),
                usual.everyConversion(),
                1);
        AttributionAnswer answer = ask(log, question);
        assertThat(answer.conversions()).isEqualTo(new AttributionAnswer.Conversions(0, 2));
        assertThat(answer.values()).isEmpty();
    }

    private static List<AttributionModel> everyModel() {
        return List.of(
                FIRST,
                LAST,
                new AttributionModel.LastNonDirect(value("a")),
                LINEAR,
                new AttributionModel.Participation(),
                new AttributionModel.UShaped(),
                new AttributionModel.JShaped(),
                new AttributionModel.InverseJ(),
                new AttributionModel.WShaped(),
                new AttributionModel.TimeDecay(AttributionModel.TimeDecay.USUAL),
                new AttributionModel.Custom(0.1, 0.8, 0.1),
                new AttributionModel.Markov(1),
                new AttributionModel.Markov(4),
                new AttributionModel.Shapley());
    }

    @Test
    void timeDecayHalvesWithEveryHalfLife() {
        MemoryEventLog log = journeys("anna: ad@0d/a ad@7d/b ad@14d/c buy@14d");
        var decay = new AttributionModel.TimeDecay(Duration.ofDays(7));
        assertCredits(log, decay, Map.of("a", 1 / 7.0, "b", 2 / 7.0, "c", 4 / 7.0));
    }

    @Test
    void timeDecayOfAnInstantStillDealsOutTheWholeConversion() {
        MemoryEventLog log = journeys("anna: ad@0d/a ad@10d/b buy@20d");
        assertCredits(log, new AttributionModel.TimeDecay(Duration.ofNanos(1_000)), Map.of("a", 0.0, "b", 1.0));
    }

    @Test
    void directCountsOnlyIfAlone() {
        MemoryEventLog log =
                journeys("anna: ad@0m/a ad@1m/b ad@2m/direct buy@3m", "ben: ad@0m/direct ad@1m/direct buy@3m");
        assertCredits(
                log, new AttributionModel.LastNonDirect(value("direct")), Map.of("a", 0.0, "b", 1.0, "direct", 1.0));
        assertCredits(log, LAST, Map.of("a", 0.0, "b", 0.0, "direct", 2.0));
    }

    @Test
    void aTouchWithoutAValueMayBeTheDirectOne() {
        MemoryEventLog log = journeys("anna: ad@0m/a ad@1m buy@3m");
        assertCredits(log, new AttributionModel.LastNonDirect(BreakdownValue.NONE), Map.of("a", 1.0, "(none)", 0.0));
        assertCredits(log, LAST, Map.of("a", 0.0, "(none)", 1.0));
    }

    @Test
    void shapleyOfFourAloneAndSixTogetherIsSevenAndThree() {
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            lines.add("p" + person + ": ad@0m/a " + (person < 4 ? "" : "ad@1m/b ") + "buy@3m");
        }
        assertCredits(
                journeys(lines.toArray(String[]::new)), new AttributionModel.Shapley(), Map.of("a", 7.0, "b", 3.0));
    }

    /// Start leads to c1 in 2 of 3, to c2 in 1; c1 to c2 in 1 of 2, c2 always to c3, c3 to conversion in 1
    /// of 2: 1/3 convert. Without c1 1/6 do, without c2 or c3 none: removal effects 1/2, 1, 1.
    @Test
    void markovSharesByRemovalEffect() {
        MemoryEventLog log =
                journeys("anna: ad@0m/c1 ad@1m/c2 ad@2m/c3 buy@3m", "ben: ad@0m/c1", "cleo: ad@0m/c2 ad@1m/c3");
        assertCredits(log, new AttributionModel.Markov(1), Map.of("c1", 0.2, "c2", 0.4, "c3", 0.4));
    }

    /// Order 1: from b 3/5 convert, from a 1/5 (b: 1/2 + a/2, a: b/3), from the start 1/3; without a 1/6,
    /// without b none. Order 2 knows that only b after a converts: 1/3, and none without either.
    @Test
    void aHigherOrderRemembersWhatCameBefore() {
        MemoryEventLog log = journeys("anna: ad@0m/a ad@1m/b buy@3m", "ben: ad@0m/b ad@1m/a", "cleo: ad@0m/a");
        assertCredits(log, new AttributionModel.Markov(1), Map.of("a", 1 / 3.0, "b", 2 / 3.0));
        assertCredits(log, new AttributionModel.Markov(2), Map.of("a", 0.5, "b", 0.5));
    }

    @Test
    void repeatsAreLoopsOfTheChain() {
        // a stays a in 2 of 3, converts in 1 of 6 and is lost in 1 of 6; b always converts.
        MemoryEventLog log = journeys(
                "anna: ad@0m/a ad@1m/a ad@2m/a buy@3m", "ben: ad@0m/a ad@1m/a ad@2m/a", "cleo: ad@0m/b buy@1m");
        // p = 2/3 * 1/2 + 1/3 = 2/3; without a 1/3, without b 1/3: effects 1/2 and 1/2.
        assertCredits(log, new AttributionModel.Markov(1), Map.of("a", 1.0, "b", 1.0));
    }

    @Test
    void theLookbackIsInclusiveAndAConversionWithoutTouchIsUnattributed() {
        MemoryEventLog log =
                journeys("anna: ad@0d/a buy@30d", "ben: ad@0d/a buy@30d1us", "cleo: buy@0d", "dora: buy@0d ad@0d/a");
        AttributionAnswer answer = ask(log, question(LINEAR));
        assertThat(answer.conversions()).isEqualTo(new AttributionAnswer.Conversions(1, 3));
        assertThat(answer.worth()).isEqualTo(new AttributionAnswer.Worth(1, 3));
        assertThat(answer.pathsWithoutConversion()).isEqualTo(2);
    }

    @Test
    void atTheInstantOfTheConversionTheTouchesThatArrivedBeforeItCount() {
        MemoryEventLog log = journeys("anna: ad@5m/a buy@5m ad@5m/b");
        assertCredits(log, LINEAR, Map.of("a", 1.0, "b", 0.0));
    }

    @Test
    void aTouchServesSeveralConversionsUnlessOnlyTheFirstCounts() {
        MemoryEventLog log = journeys("anna: ad@0m/a buy@1m ad@2m/b buy@3m ad@4m/c");
        assertCredits(log, LINEAR, Map.of("a", 1.5, "b", 0.5, "c", 0.0));
        AttributionAnswer first = ask(log, firstOnly());
        assertThat(credits(first, 0)).isEqualTo(Map.of("a", 1.0, "b", 0.0, "c", 0.0));
        assertThat(first.pathsWithoutConversion()).isZero();
    }

    private static AttributionQuestion firstOnly() {
        AttributionQuestion every = question(LINEAR);
        return new AttributionQuestion(
                every.scope(),
                every.conversion(),
                every.touches(),
                every.by(),
                every.lookback(),
                every.models(),
                Optional.empty(),
                false,
                every.top());
    }

    @Test
    void anEventThatIsBothIsATouchOfLaterConversionsOnly() {
        AttributionQuestion base = question(LINEAR);
        AttributionAnswer answer = ask(
                journeys("anna: buy@0m/web buy@1m/store"),
                new AttributionQuestion(
                        base.scope(),
                        base.conversion(),
                        EventMatcher.named("buy"),
                        base.by(),
                        base.lookback(),
                        base.models(),
                        Optional.empty(),
                        true,
                        20));
        assertThat(answer.conversions()).isEqualTo(new AttributionAnswer.Conversions(1, 1));
        assertThat(credits(answer, 0)).isEqualTo(Map.of("web", 1.0, "store", 0.0));
    }

    @Test
    void worthIsTheSumOfAPropertyAndNothingWithoutANumber() {
        AttributionQuestion base = question(LINEAR);
        AttributionAnswer answer = ask(
                journeys(
                        "anna: ad@0m/a ad@1m/b buy@2m{total=12.5}",
                        "ben: ad@0m/a buy@2m{total=lots}",
                        "cleo: buy@2m{total=3}",
                        "dora: ad@0m/b buy@1m"),
                new AttributionQuestion(
                        base.scope(),
                        base.conversion(),
                        base.touches(),
                        base.by(),
                        base.lookback(),
                        base.models(),
                        Optional.of("total"),
                        true,
                        20));
        assertThat(answer.worth()).isEqualTo(new AttributionAnswer.Worth(12.5, 3));
        assertThat(answer.withoutWorth()).isEqualTo(2);
        assertThat(credits(answer, 0)).isEqualTo(Map.of("a", 6.25, "b", 6.25));
    }

    @Test
    void touchesOfTheLookbackBeforeThePeriodCountButLeadToNoLoss() {
        Instants days = new Instants(10, 20);
        AttributionQuestion base = question(LINEAR);
        AttributionAnswer answer = ask(
                journeys("anna: ad@1d/a buy@5d ad@9d/b buy@11d ad@19d/c buy@21d", "ben: ad@9d/a ad@12d/b"),
                new AttributionQuestion(
                        days.scope(),
                        base.conversion(),
                        base.touches(),
                        base.by(),
                        Duration.ofDays(5),
                        base.models(),
                        Optional.empty(),
                        true,
                        20));
        assertThat(answer.conversions()).isEqualTo(new AttributionAnswer.Conversions(1, 0));
        assertThat(credits(answer, 0)).isEqualTo(Map.of("a", 0.0, "b", 1.0, "c", 0.0));
        assertThat(answer.pathsWithoutConversion()).isEqualTo(2);
    }

    /// A period of whole days after the start of the fixtures.
    private record Instants(int fromDay, int toDay) {
        Scope scope() {
            return new Scope(
                    new Period(
                            Journeys.START.plus(Duration.ofDays(fromDay)), Journeys.START.plus(Duration.ofDays(toDay))),
                    Condition.ALWAYS,
                    ZoneOffset.UTC);
        }
    }

    @Test
    void pathsWithoutConversionAreCutAtConversionsAndAfterTheLookback() {
        // a alone, being older than the lookback of the conversion; after it b and c, exactly the lookback apart.
        assertThat(ask(journeys("anna: ad@0d/a buy@40d ad@41d/b ad@71d/c"), question(LINEAR))
                        .pathsWithoutConversion())
                .isEqualTo(2);
        assertThat(ask(journeys("anna: ad@0d/a buy@40d ad@41d/b ad@71d1us/c"), question(LINEAR))
                        .pathsWithoutConversion())
                .isEqualTo(3);
    }

    @Test
    void rareValuesAreOtherButTheDirectOneStandsAlone() {
        MemoryEventLog log =
                journeys("anna: ad@0m/a ad@1m/a ad@2m/a ad@3m/b ad@4m/b ad@5m/c ad@6m/direct ad@7m buy@8m");
        AttributionQuestion base = question(LINEAR, new AttributionModel.LastNonDirect(value("direct")));
        AttributionAnswer answer = ask(
                log,
                new AttributionQuestion(
                        base.scope(),
                        base.conversion(),
                        base.touches(),
                        base.by(),
                        base.lookback(),
                        base.models(),
                        Optional.empty(),
                        true,
                        1));
        assertThat(answer.values().stream().map(value -> value.value().toString() + " " + value.touches()))
                .containsExactly("a 3", "direct 1", "other 3", "(none) 1");
        assertThat(answer.values()).allMatch(value -> value.conversions() == 1);
        assertThat(credits(answer, 0)).isEqualTo(Map.of("a", 0.375, "direct", 0.125, "other", 0.375, "(none)", 0.125));
    }

    @Test
    void creditGoesToPropertiesAndNamesToo() {
        MemoryEventLog log = journeys("anna: ad@0m{campaign=spring} visit@1m{campaign=autumn} buy@2m");
        for (var expected : Map.of(
                        new TouchField.Property("campaign"), Map.of("spring", 0.5, "autumn", 0.5),
                        new TouchField.Name(), Map.of("ad", 0.5, "visit", 0.5))
                .entrySet()) {
            AttributionAnswer answer = ask(
                    log,
                    new AttributionQuestion(
                            Scope.everything(ZoneOffset.UTC),
                            EventMatcher.named("buy"),
                            new EventMatcher(List.of("ad", "visit"), Condition.ALWAYS),
                            (TouchField) expected.getKey(),
                            AttributionQuestion.USUAL_LOOKBACK,
                            List.of(LINEAR),
                            Optional.empty(),
                            true,
                            20));
            assertThat(credits(answer, 0)).isEqualTo(expected.getValue());
        }
    }

    @Test
    void nothingToCountGivesAnEmptyAnswer() {
        for (String journey : List.of("anna: visit@0m", "anna: buy@0m", "anna: ad@0m/a")) {
            AttributionAnswer answer =
                    ask(journeys(journey), question(everyModel().toArray(AttributionModel[]::new)));
            assertThat(answer.conversions().attributed()).isZero();
            assertThat(answer.values())
                    .allMatch(value -> value.credits().stream().allMatch(credit -> credit == 0));
        }
    }

    @Test
    void theAnswerTellsItsRule() {
        AttributionAnswer answer =
                ask(journeys("anna: ad@0m/a buy@1m"), question(everyModel().get(2)));
        assertThat(answer.rule())
                .contains(
                        "at most 30 days before it (inclusive",
                        "Every event matching buy is a conversion",
                        "unattributed",
                        "paths without conversion");
        assertThat(answer.models().getFirst().rule())
                .isEqualTo("All to the last touch that is not \"a\"; to the last if all are.");
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        assertRefused(() -> new AttributionModel.Markov(5), "attribution.models.order: needs 1 to 4 last touches");
        assertRefused(() -> new AttributionModel.Markov(0), "attribution.models.order: needs 1 to 4 last touches");
        assertRefused(
                () -> new AttributionModel.TimeDecay(Duration.ZERO),
                "attribution.models.halfLife: needs 1 microsecond to");
        assertRefused(() -> new AttributionModel.Custom(0.5, 0.5, 0.5), "attribution.models.custom: needs three");
        assertRefused(() -> new AttributionModel.Custom(-0.5, 1, 0.5), "attribution.models.custom: needs three");
        assertRefused(() -> new AttributionModel.Custom(Double.NaN, 1, 0), "attribution.models.custom: needs three");
        assertRefused(
                () -> new AttributionModel.LastNonDirect(BreakdownValue.OTHER), "attribution.models.direct: is the");
        assertRefused(() -> question(), "attribution.models: needs 1 to 20 models, got 0");
        assertRefused(() -> question(LINEAR, LINEAR), "attribution.models: has Linear[] twice");
    }

    @Test
    void aChainOfTooManyStatesIsRefused() {
        var random = new Random(1);
        var line = new StringBuilder("anna:");
        for (int touch = 0; touch < 1_200; touch++) {
            line.append(" ad@").append(touch).append("m/c").append(random.nextInt(31));
        }
        MemoryEventLog log = journeys(line + " buy@20d");
        assertRefused(
                () -> ask(log, question(new AttributionModel.Markov(4))),
                "attribution.models.order: gives ",
                "at most 1000 can be solved");
    }

    private static void assertRefused(ThrowingCallable asking, String... message) {
        assertThatThrownBy(asking).isInstanceOf(InvalidQuestion.class).hasMessageContainingAll(message);
    }

    private static BreakdownValue value(String text) {
        return new BreakdownValue.Value(new PropertyValue.Text(text));
    }

    private static AttributionQuestion question(AttributionModel... models) {
        return new AttributionQuestion(
                Scope.everything(ZoneOffset.UTC),
                EventMatcher.named("buy"),
                EventMatcher.named("ad"),
                new TouchField.Channel(),
                AttributionQuestion.USUAL_LOOKBACK,
                List.of(models),
                Optional.empty(),
                true,
                100);
    }

    private static AttributionAnswer ask(MemoryEventLog log, AttributionQuestion question) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question);
        }
    }

    private static Map<String, Double> credits(AttributionAnswer answer, int model) {
        Map<String, Double> credits = new TreeMap<>();
        answer.values()
                .forEach(value ->
                        credits.put(value.value().toString(), value.credits().get(model)));
        return credits;
    }

    private static void assertCredits(MemoryEventLog log, AttributionModel model, Map<String, Double> expected) {
        Map<String, Double> credits = credits(ask(log, question(model)), 0);
        assertThat(credits.keySet()).as("%s", model).isEqualTo(expected.keySet());
        expected.forEach((value, credit) ->
                assertThat(credits.get(value)).as("%s of %s", value, model).isCloseTo(credit, within(1e-12)));
    }
}
