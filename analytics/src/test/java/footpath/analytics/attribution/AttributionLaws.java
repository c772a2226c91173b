package footpath.analytics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownValue;
import footpath.analytics.CorruptPartial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AttributionLaws {
    private static final double CLOSE = 1e-9;
    static final List<TouchField> FIELDS = List.of(
            new TouchField.Channel(),
            new TouchField.Name(),
            new TouchField.Property("brand"),
            new TouchField.Property("mixed"));

    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        long attributed = 0;
        long lost = 0;
        for (long seed = 0; seed < 10; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 6; i++) {
                    AttributionQuestion question = question(new Random(seed * 100 + i));
                    AttributionAnswer answer = index.ask(question);
                    assertAgrees(answer, new AttributionOracle(question, log), "seed " + seed + ": " + question);
                    attributed += answer.conversions().attributed();
                    lost += answer.pathsWithoutConversion();
                }
            }
        }
        assertThat(attributed).isGreaterThan(500);
        assertThat(lost).isGreaterThan(500);
    }

    static void assertAgrees(AttributionAnswer answer, AttributionOracle oracle, String what) {
        assertThat(answer.conversions())
                .as(what)
                .isEqualTo(new AttributionAnswer.Conversions(
                        oracle.paths.stream()
                                .filter(path ->
                                        path.converted() && !path.values().isEmpty())
                                .count(),
                        oracle.paths.stream()
                                .filter(path ->
                                        path.converted() && path.values().isEmpty())
                                .count()));
        assertThat(answer.worth().attributed()).as(what).isCloseTo(oracle.attributedWorth(), close(1));
        assertThat(answer.withoutWorth()).as(what).isEqualTo(oracle.withoutWorth);
        assertThat(answer.pathsWithoutConversion())
                .as(what)
                .isEqualTo(
                        oracle.paths.stream().filter(path -> !path.converted()).count());
        assertThat(answer.values().stream()
                        .collect(Collectors.toMap(
                                AttributionAnswer.ValueAnswer::value, AttributionAnswer.ValueAnswer::touches)))
                .as(what)
                .isEqualTo(oracle.touches);
        for (AttributionAnswer.ValueAnswer value : answer.values()) {
            assertThat(value.conversions()).as(what).isEqualTo(oracle.conversionsWith(value.value()));
        }
        for (int model = 0; model < answer.models().size(); model++) {
            Map<BreakdownValue, Double> expected =
                    oracle.credits(answer.models().get(model).model());
            for (AttributionAnswer.ValueAnswer value : answer.values()) {
                assertThat(value.credits().get(model))
                        .as("%s of %s, %s", value.value(), answer.models().get(model), what)
                        .isCloseTo(expected.getOrDefault(value.value(), 0.0), close(oracle.attributedWorth()));
            }
        }
    }

    private static Offset<Double> close(double size) {
        return within(CLOSE * Math.max(1, size));
    }

    @Test
    void creditsOfEveryModelButParticipationSumToTheAttributedWorth() {
        for (long seed = 200; seed < 220; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                AttributionAnswer answer = index.ask(question(new Random(seed)));
                for (int model = 0; model < answer.models().size(); model++) {
                    int place = model;
                    double sum = answer.values().stream()
                            .mapToDouble(value -> value.credits().get(place))
                            .sum();
                    double worth = answer.worth().attributed();
                    if (answer.models().get(model).model() instanceof AttributionModel.Participation) {
                        assertThat(sum).isGreaterThanOrEqualTo(worth);
                    } else {
                        assertThat(sum).as("%s", answer.models().get(model)).isCloseTo(worth, close(worth));
                    }
                }
            }
        }
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 110; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                AttributionQuestion question = question(new Random(seed));
                AttributionAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole);
                assertSame(grown.ask(question), whole);
                assertSame(grown.askInPieces(question, seed), whole);
            }
        }
    }

    private static void assertSame(AttributionAnswer actual, AttributionAnswer expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took")
                .withEqualsForType(
                        (one, other) -> Math.abs(one - other) <= CLOSE * Math.max(1, Math.abs(other)), Double.class)
                .isEqualTo(expected);
    }

    @Test
    void aLongerLookbackNeverLosesAnAttributedConversion() {
        for (long seed = 300; seed < 306; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                long before = -1;
                for (Duration lookback : List.of(
                        Duration.ofNanos(1_000), Duration.ofMinutes(10), Duration.ofDays(2), Duration.ofDays(400))) {
                    AttributionAnswer answer =
                            index.ask(question(Scope.everything(ZoneOffset.UTC), lookback, Optional.empty(), true, 3));
                    assertThat(answer.conversions().attributed()).isGreaterThanOrEqualTo(before);
                    before = answer.conversions().attributed();
                }
            }
        }
    }

    @Test
    void damagedPartialsAreRefusedOrGiveNumbers() {
        try (TestIndex index = TestIndex.of(RandomJourneys.of(7).log())) {
            AttributionQuestion question =
                    question(Scope.everything(ZoneOffset.UTC), Duration.ofDays(2), Optional.empty(), true, 3);
            var kernel = new AttributionKernel(
                    new ResolvedAttribution(question, index.snapshot()),
                    TouchGroups.of(question, new BreakdownCounts(1)));
            AttributionPartial partial = kernel.start();
            var path = new TouchPath();
            path.add(0, 0);
            path.add(0, 1);
            path.toExclusive = 2;
            partial.transitions.add(path, 4, TransitionCounts.CONVERTED);
            partial.credits.add(0, 0.5);
            byte[] bytes = PartialWriter.bytes("test", partial);
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> PartialReader.partial(cut, "test", kernel))
                        .isInstanceOf(CorruptPartial.class);
            }
            int refused = 0;
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                byte[] damaged = bytes.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                try {
                    AttributionPartial read = PartialReader.partial(damaged, "test", kernel);
                    new MarkovChain(read.transitions, 4).removalEffects(1);
                } catch (CorruptPartial expected) {
                    refused++;
                }
            }
            assertThat(refused).isGreaterThan(bytes.length);
        }
    }

    private static AttributionQuestion question(Random random) {
        return question(
                RandomFilters.scope(random),
                RandomFilters.window(random),
                RandomFilters.one(random, List.of(Optional.empty(), Optional.of("value"), Optional.of("mixed"))),
                random.nextBoolean(),
                1 + random.nextInt(4),
                RandomFilters.one(random, FIELDS),
                random.nextInt(3) == 0 ? RandomFilters.matcher(random) : EventMatcher.named("a"),
                random.nextInt(3) == 0 ? RandomFilters.matcher(random) : new EventMatcher(List.of(), Condition.ALWAYS));
    }

    private static AttributionQuestion question(
            Scope scope, Duration lookback, Optional<String> worth, boolean everyConversion, int top) {
        return question(
                scope,
                lookback,
                worth,
                everyConversion,
                top,
                new TouchField.Channel(),
                EventMatcher.named("a"),
                new EventMatcher(List.of("b", "c", "d"), Condition.ALWAYS));
    }

    private static AttributionQuestion question(
            Scope scope,
            Duration lookback,
            Optional<String> worth,
            boolean everyConversion,
            int top,
            TouchField by,
            EventMatcher conversion,
            EventMatcher touches) {
        return new AttributionQuestion(scope, conversion, touches, by, lookback, models(), worth, everyConversion, top);
    }

    static List<AttributionModel> models() {
        return List.of(
                new AttributionModel.First(),
                new AttributionModel.Last(),
                new AttributionModel.LastNonDirect(new BreakdownValue.Value(new PropertyValue.Text("email"))),
                new AttributionModel.LastNonDirect(BreakdownValue.NONE),
                new AttributionModel.Linear(),
                new AttributionModel.Participation(),
                new AttributionModel.UShaped(),
                new AttributionModel.JShaped(),
                new AttributionModel.InverseJ(),
                new AttributionModel.WShaped(),
                new AttributionModel.TimeDecay(AttributionModel.TimeDecay.USUAL),
                new AttributionModel.TimeDecay(Duration.ofMinutes(3)),
                new AttributionModel.Custom(0.25, 0.35, 0.4),
                new AttributionModel.Markov(1),
                new AttributionModel.Markov(2),
                new AttributionModel.Markov(3),
                new AttributionModel.Markov(4),
                new AttributionModel.Shapley());
    }
}
