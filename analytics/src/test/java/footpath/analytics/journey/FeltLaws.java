package footpath.analytics.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeltLaws {
    @Test
    void everyStepIsFeltAsTheRulesSayOverPlainEventsInOnePieceOrInMany() {
        int felt = 0;
        for (long seed = 0; seed < 30; seed++) {
            MemoryEventLog log = answered(seed);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 8; i++) {
                    FeltQuestion question = question(new Random(seed * 100 + i));
                    FeltAnswer answer = index.ask(question);
                    felt += assertFelt(answer, question, log);
                    assertThat(index.askInPieces(question, seed)).isEqualTo(answer);
                    assertThat(grown.askInPieces(question, seed)).isEqualTo(answer);
                }
            }
        }
        // Otherwise the draw would have to be another one.
        assertThat(felt).isGreaterThan(100);
    }

    private static FeltQuestion question(Random random) {
        EventMatcher answers = random.nextBoolean() ? EventMatcher.named("a") : RandomFilters.matcher(random);
        List<ScoreScale> scales = List.of(ScoreScale.values());
        return new FeltQuestion(
                JourneyLaws.question(random), answers, "score", scales.get(random.nextInt(scales.size())));
    }

    /// Answers of every scale, numbers outside of all of them, and texts.
    private static MemoryEventLog answered(long seed) {
        var random = new Random(seed + 1_000);
        List<Event> events = new ArrayList<>();
        for (Event event : RandomJourneys.of(seed).events()) {
            Map<String, PropertyValue> properties = new HashMap<>(event.properties());
            if (random.nextInt(4) > 0) {
                properties.put(
                        "score",
                        random.nextInt(8) == 0
                                ? new PropertyValue.Text("5")
                                : new PropertyValue.Numeric((random.nextInt(30) - 6) / 2.0));
            }
            events.add(new Event(
                    event.person(),
                    event.time(),
                    event.name(),
                    event.channel(),
                    event.source(),
                    event.messageId(),
                    properties));
        }
        return MemoryEventLog.of(events);
    }

    /// @return how many steps somebody felt something at
    private static int assertFelt(FeltAnswer answer, FeltQuestion question, MemoryEventLog log) {
        Map<Integer, List<Double>> means = new HashMap<>();
        long answers = 0;
        long outside = 0;
        for (JourneyOracle.Walk walk : new JourneyOracle(question.journey(), log).walks()) {
            Map<Integer, List<Double>> own = new HashMap<>();
            for (Timeline.Entry entry : walk.journey) {
                if (!Evaluation.matches(question.answers(), entry.event())) {
                    continue;
                }
                answers++;
                double feeling =
                        feeling(question.scale(), entry.event().properties().get("score"));
                if (Double.isNaN(feeling)) {
                    outside++;
                    continue;
                }
                int step = walk.path().stream()
                        .filter(reached -> walk.time(reached) <= entry.time())
                        .reduce((_, later) -> later)
                        .orElseThrow();
                own.computeIfAbsent(step, _ -> new ArrayList<>()).add(feeling);
            }
            own.forEach((step, felt) ->
                    means.computeIfAbsent(step, _ -> new ArrayList<>()).add(mean(felt)));
        }
        assertThat(answer.answers()).isEqualTo(answers);
        assertThat(answer.outside()).isEqualTo(outside);
        for (int step = 0; step < answer.steps().size(); step++) {
            FeltAnswer.StepFeeling found = answer.steps().get(step);
            List<Double> expected = means.getOrDefault(step, List.of());
            assertThat(found.n()).isEqualTo(expected.size());
            assertThat(found.mean().isPresent()).isEqualTo(!expected.isEmpty());
            found.mean().ifPresent(mean -> assertThat(mean).isCloseTo(mean(expected), within(1e-4)));
            assertThat(found.low().isPresent()).isEqualTo(expected.size() > 1);
        }
        return means.size();
    }

    /// The conversions of the journey map's rules, written down once more.
    private static double feeling(ScoreScale scale, @Nullable PropertyValue value) {
        if (!(value instanceof PropertyValue.Numeric(double answer))) {
            return Double.NaN;
        }
        return switch (scale) {
            case CSAT_5 -> answer < 1 || answer > 5 ? Double.NaN : answer - 3;
            case CSAT_7, CES_7 -> answer < 1 || answer > 7 ? Double.NaN : (answer - 4) / 1.5;
            case NPS -> answer < 0 || answer > 10 ? Double.NaN : answer >= 9 ? 2 : answer >= 7 ? 0 : -2;
            case SENTIMENT -> answer < -1 || answer > 1 ? Double.NaN : 2 * answer;
            case FEELING -> answer < -2 || answer > 2 ? Double.NaN : answer;
        };
    }

    private static double mean(List<Double> values) {
        return values.stream().collect(Collectors.averagingDouble(Double::doubleValue));
    }

    @Test
    void aMatcherOfNothingIsFeltNowhere() {
        MemoryEventLog log = answered(7);
        try (TestIndex index = TestIndex.of(log)) {
            JourneyQuestion journey = JourneyLaws.question(new Random(7));
            FeltAnswer answer = index.ask(
                    new FeltQuestion(journey, EventMatcher.named("none of the events"), "score", ScoreScale.CSAT_5));
            assertThat(answer.answers()).isZero();
            assertThat(answer.entrants()).isEqualTo(index.ask(journey).entrants());
            assertThat(answer.steps())
                    .allSatisfy(step -> assertThat(step.mean()).isEmpty());
        }
    }
}
