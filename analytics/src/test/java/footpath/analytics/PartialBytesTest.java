package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.attribution.AttributionModel;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.attribution.TouchField;
import footpath.analytics.drivers.DriversCompared;
import footpath.analytics.drivers.DriversGroups;
import footpath.analytics.drivers.DriversLimits;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.funnel.FunnelCounting;
import footpath.analytics.funnel.FunnelEntrantsQuestion;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.analytics.funnel.FunnelWindow;
import footpath.analytics.journey.JourneyList;
import footpath.analytics.journey.JourneyListQuestion;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.JourneyStep;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.next.NextCounted;
import footpath.analytics.next.NextDirection;
import footpath.analytics.next.NextQuestion;
import footpath.analytics.path.PathCleaning;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.retention.RetentionBracket;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.analytics.variant.VariantQuestion;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.RandomJourneys;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
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
            new SurvivalQuestion(EVERYTHING, EventMatcher.named("a"), EventMatcher.named("b"), 100),
            new AttributionQuestion(
                    EVERYTHING,
                    EventMatcher.named("a"),
                    EventMatcher.named("b"),
                    new TouchField.Property("mixed"),
                    Duration.ofDays(3),
                    List.of(new AttributionModel.Linear()),
                    Optional.empty(),
                    true,
                    3),
            new PathQuestion(
                    EVERYTHING,
                    FilterText.parseMatcher("any event"),
                    Optional.of(new Field.Channel()),
                    Optional.empty(),
                    PathCleaning.COLLAPSE,
                    Optional.empty(),
                    Optional.empty(),
                    3,
                    PathLimits.USUAL),
            new VariantQuestion(EVERYTHING, FilterText.parseMatcher("any event"), true, Optional.empty(), 5),
            new SequenceQuestion(
                    EVERYTHING, List.of(EventMatcher.named("a")), "(?1)(?t<=60)(?1)", SequenceMode.LONGEST),
            new FunnelQuestion(
                    EVERYTHING,
                    List.of(FunnelStep.of(EventMatcher.named("a")), FunnelStep.of(EventMatcher.named("b"))),
                    Duration.ofDays(3),
                    Optional.of(new Breakdown(new Field.Property("mixed"), 3)),
                    true),
            new RetentionQuestion(
                    EVERYTHING,
                    EventMatcher.named("a"),
                    EventMatcher.named("b"),
                    CalendarUnit.WEEK,
                    DayOfWeek.MONDAY,
                    RetentionClock.CALENDAR,
                    RetentionReturn.ON,
                    RetentionEntry.RECURRING,
                    RetentionBracket.each(3),
                    Optional.empty(),
                    Instant.EPOCH),
            new LifecycleQuestion(
                    EVERYTHING, EventMatcher.named("a"), CalendarUnit.WEEK, DayOfWeek.MONDAY, Instant.EPOCH),
            new StickinessQuestion(
                    EVERYTHING,
                    EventMatcher.named("a"),
                    CalendarUnit.DAY,
                    Optional.empty(),
                    DayOfWeek.MONDAY,
                    Instant.EPOCH),
            new DriversQuestion(
                    EVERYTHING,
                    new DriversGroups.Segments(Segment.Did.once(EventMatcher.named("a")), Optional.empty()),
                    DriversCompared.USUAL,
                    DriversLimits.USUAL),
            new FunnelEntrantsQuestion(new FunnelQuestion(
                    EVERYTHING,
                    List.of(FunnelStep.of(EventMatcher.named("a")), FunnelStep.of(EventMatcher.named("b"))),
                    Duration.ofDays(3),
                    Optional.empty(),
                    false)),
            new NextQuestion(
                    EVERYTHING,
                    List.of(EventMatcher.named("a")),
                    "(?1)",
                    NextDirection.AFTER,
                    FilterText.parseMatcher("any event"),
                    Optional.empty(),
                    Optional.empty(),
                    NextCounted.ALL,
                    3),
            new FrequencyQuestion(EVERYTHING, EventMatcher.named("a"), 10),
            new FunnelQuestion(
                    EVERYTHING,
                    List.of(FunnelStep.of(EventMatcher.named("a")), FunnelStep.of(EventMatcher.named("b"))),
                    new FunnelWindow.Span(Duration.ofDays(3)),
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
