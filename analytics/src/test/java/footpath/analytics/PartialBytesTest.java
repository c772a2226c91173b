package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.funnel.FunnelCounting;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.journey.JourneyList;
import footpath.analytics.journey.JourneyListQuestion;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.JourneyStep;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartialBytesTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);
    private static final JourneyQuestion JOURNEY = new JourneyQuestion(
            EVERYTHING,
            List.of(
                    JourneyStep.of("first", EventMatcher.named("a")),
                    JourneyStep.of("second", EventMatcher.named("b"))),
            Duration.ofDays(30),
            List.of());
    private static final List<Question<?>> QUESTIONS = List.of(
            JOURNEY,
            new JourneyListQuestion(JOURNEY, new JourneyList.Arrived("first")),
            new FlowQuestion(EVERYTHING, FilterText.parseMatcher("any event"), false, 100),
            new FunnelQuestion(
                    EVERYTHING,
                    List.of(FunnelStep.of(EventMatcher.named("a")), FunnelStep.of(EventMatcher.named("b"))),
                    Duration.ofDays(3),
                    Optional.of(new Breakdown(new Field.Property("mixed"), 3)),
                    true),
            new FunnelQuestion(
                    EVERYTHING,
                    List.of(FunnelStep.of(EventMatcher.named("a")), FunnelStep.of(EventMatcher.named("b"))),
                    Duration.ofDays(3),
                    Optional.empty(),
                    false,
                    FunnelOptions.DEFAULT.counting(FunnelCounting.CONVERSIONS)));

    @Test
    void whatIsReadWritesTheSameBytes() {
        try (TestIndex index = TestIndex.of(RandomJourneys.of(7).log())) {
            for (Question<?> question : QUESTIONS) {
                assertRoundTrip(question.resolve(index.snapshot()), index);
            }
        }
    }

    private static <P extends Partial<P>> void assertRoundTrip(Kernel<P, ?> kernel, TestIndex index) {
        byte[] bytes = bytes(kernel, index);
        P read = PartialReader.partial(bytes, "test", kernel);
        // Maps may be written in another order; that the content is the same is a law of every kernel.
        byte[] again = PartialWriter.bytes("test", read);
        Arrays.sort(bytes);
        Arrays.sort(again);
        assertThat(again).isEqualTo(bytes);
    }

    @Test
    void truncatedForeignAndDamagedBytesAreRefused() {
        try (TestIndex index = TestIndex.of(RandomJourneys.of(7).log())) {
            for (Question<?> question : QUESTIONS) {
                assertRefusal(question.resolve(index.snapshot()), index);
            }
        }
    }

    private static <P extends Partial<P>> void assertRefusal(Kernel<P, ?> kernel, TestIndex index) {
        byte[] bytes = bytes(kernel, index);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PartialReader.partial(cut, "test", kernel)).isInstanceOf(CorruptPartial.class);
        }
        assertThatThrownBy(() -> PartialReader.partial(bytes, "other", kernel))
                .hasMessage("partial: is of kind \"test\", expected \"other\"");
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 3);
        assertThatThrownBy(() -> PartialReader.partial(longer, "test", kernel))
                .hasMessage("partial: has 3 bytes too many");
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                PartialReader.partial(damaged, "test", kernel);
            } catch (CorruptPartial expected) {
                assertThat(expected).hasMessageStartingWith("partial: ");
            }
        }
    }

    private static <P extends Partial<P>> byte[] bytes(Kernel<P, ?> kernel, TestIndex index) {
        P partial = kernel.start();
        index.snapshot().shards().forEach(shard -> kernel.scan(shard, partial));
        return PartialWriter.bytes("test", partial);
    }
}
