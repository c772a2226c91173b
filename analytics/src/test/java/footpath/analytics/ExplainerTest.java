package footpath.analytics;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.attribution.AttributionExplainer;
import footpath.analytics.attribution.AttributionModel;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.attribution.TouchField;
import footpath.analytics.flow.FlowExplainer;
import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.frequency.FrequencyExplainer;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.lifecycle.LifecycleExplainer;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.next.NextCounted;
import footpath.analytics.next.NextDirection;
import footpath.analytics.next.NextExplainer;
import footpath.analytics.next.NextQuestion;
import footpath.analytics.path.PathCleaning;
import footpath.analytics.path.PathExplainer;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.retention.RetentionBracket;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionExplainer;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.analytics.segment.SegmentExplainer;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.sequence.SequenceExplainer;
import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.session.SessionExplainer;
import footpath.analytics.session.SessionQuestion;
import footpath.analytics.stickiness.StickinessExplainer;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.analytics.survival.SurvivalExplainer;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.analytics.trend.TrendExplainer;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.variant.VariantExplainer;
import footpath.analytics.variant.VariantQuestion;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.index.IndexSnapshot;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Scope ALL = Scope.everything(ZoneOffset.UTC);
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final int ANNA = 0;
    private static final int BEN = 1;
    private static final EventMatcher ANY = FilterText.parseMatcher("any event");

    private final MemoryEventLog log = journeys(
            "anna: visit@0d/web pay@1d/store visit@1d/web pay@40d/store", "ben: visit@2d/web", "cleo: other@100d");

    private String sentence(int person, Function<IndexSnapshot, Explainer> explainer) {
        try (TestIndex index = TestIndex.of(log)) {
            IndexSnapshot snapshot = index.snapshot();
            return explainer.apply(snapshot).of(person, ALL.segment(), snapshot).sentence();
        }
    }

    private static RetentionQuestion retention(Scope scope) {
        return new RetentionQuestion(
                scope,
                EventMatcher.named("visit"),
                EventMatcher.named("pay"),
                CalendarUnit.MONTH,
                DayOfWeek.MONDAY,
                RetentionClock.CALENDAR,
                RetentionReturn.ON,
                RetentionEntry.FIRST_TIME,
                RetentionBracket.each(4),
                Optional.empty(),
                LATER);
    }

    @Test
    void retentionTellsTheCohortTheReturnsAndTheColumns() {
        assertThat(sentence(ANNA, snapshot -> new RetentionExplainer(retention(ALL), snapshot)))
                .isEqualTo("had the first \"visit\" 1 Jan 2026, so is in the cohort of January 2026, had \"pay\""
                        + " 2 Jan 2026 (0 months after) and"
                        + " 10 Feb 2026 (1 month after), so counts in column 1, not in 2, and not yet in 3 and 4");
        assertThat(sentence(2, snapshot -> new RetentionExplainer(retention(ALL), snapshot)))
                .isEqualTo("had no \"visit\" in the period asked for");
    }

    @Test
    void aPersonWhoStartedBeforeThePeriodAskedForIsTold() {
        var scope =
                new Scope(new Period(Instant.parse("2026-01-02T00:00:00Z"), LATER), Condition.ALWAYS, ZoneOffset.UTC);
        assertThat(sentence(ANNA, snapshot -> new RetentionExplainer(retention(scope), snapshot)))
                .isEqualTo("had the first \"visit\" 1 Jan 2026, before the period asked for");
    }

    @Test
    void lifecycleTellsWhatAPersonIsInEachPeriod() {
        var question =
                new LifecycleQuestion(ALL, EventMatcher.named("pay"), CalendarUnit.MONTH, DayOfWeek.MONDAY, LATER);
        assertThat(sentence(ANNA, snapshot -> new LifecycleExplainer(question, snapshot)))
                .isEqualTo("was new in January 2026 with \"pay\" 2 Jan 2026, returning in February 2026 with \"pay\""
                        + " 10 Feb 2026, dormant in March 2026");
        assertThat(sentence(BEN, snapshot -> new LifecycleExplainer(question, snapshot)))
                .isEqualTo("had no \"pay\" in the periods asked for or just before");
    }

    @Test
    void stickinessTellsTheActivePeriods() {
        var question = new StickinessQuestion(
                ALL, ANY, CalendarUnit.DAY, Optional.of(CalendarUnit.MONTH), DayOfWeek.MONDAY, LATER);
        assertThat(sentence(ANNA, snapshot -> new StickinessExplainer(question, snapshot)))
                .isEqualTo("was active in 2 days of January 2026: 1 Jan 2026 and 2 Jan 2026, was active in 1 day of"
                        + " February 2026: 10 Feb 2026");
    }

    @Test
    void frequencyTellsTheNumberAndTheBar() {
        assertThat(sentence(ANNA, snapshot -> new FrequencyExplainer(new FrequencyQuestion(ALL, ANY, 3), snapshot)))
                .isEqualTo(
                        "had \"any event\" 4 times, the first 1 Jan 2026, the last 10 Feb 2026, so is in the bar of 3"
                                + " or more");
    }

    @Test
    void sequenceTellsTheMatchOrHowFarItCame() {
        var question = new SequenceQuestion(
                ALL,
                List.of(EventMatcher.named("visit"), EventMatcher.named("pay")),
                "(?1)(?t<=1d)(?2)",
                SequenceMode.MATCH);
        assertThat(sentence(ANNA, snapshot -> new SequenceExplainer(question, snapshot)))
                .isEqualTo("had 4 events that fulfil a condition, matched from \"visit\" 1 Jan 2026 to \"pay\" 1 day"
                        + " later");
        assertThat(sentence(BEN, snapshot -> new SequenceExplainer(question, snapshot)))
                .isEqualTo("had 1 event that fulfils a condition, did not match: came as far as (?1) of"
                        + " (?1)(?t<=1d)(?2)");
    }

    @Test
    void variantAndPathTellTheWay() {
        var variant = new VariantQuestion(ALL, ANY, true, Optional.of(Duration.ofDays(2)), 5);
        assertThat(sentence(ANNA, snapshot -> new VariantExplainer(variant, snapshot)))
                .isEqualTo("took visit → pay → visit from 1 Jan 2026, in 1 day, took pay from 10 Feb 2026");
        var path = new PathQuestion(
                ALL,
                ANY,
                Optional.empty(),
                Optional.empty(),
                PathCleaning.COLLAPSE,
                Optional.of("pay"),
                Optional.empty(),
                2,
                PathLimits.USUAL);
        assertThat(sentence(ANNA, snapshot -> new PathExplainer(path, snapshot)))
                .isEqualTo("took pay → visit from 2 Jan 2026, and went on");
        assertThat(sentence(BEN, snapshot -> new PathExplainer(path, snapshot)))
                .isEqualTo("had 1 journey, but none from \"pay\"");
    }

    @Test
    void flowAndNextTellWhatFollows() {
        assertThat(sentence(ANNA, snapshot -> new FlowExplainer(new FlowQuestion(ALL, ANY, false, 5), snapshot)))
                .isEqualTo(
                        "began with \"visit\" 1 Jan 2026, had \"pay\" next, 1 day later, had \"visit\" next, 0 seconds"
                                + " later, had \"pay\" next, 39 days later, and ended there");
        var next = new NextQuestion(
                ALL,
                List.of(EventMatcher.named("visit")),
                "(?1)",
                NextDirection.AFTER,
                ANY,
                Optional.empty(),
                Optional.of(Duration.ofDays(2)),
                NextCounted.ALL,
                5);
        assertThat(sentence(ANNA, snapshot -> new NextExplainer(next, snapshot)))
                .isEqualTo("had a match that ends with \"visit\" 1 Jan 2026, with \"pay\" 1 day later, had a match that"
                        + " ends with \"visit\" 2 Jan 2026, with nothing after it within 2 days");
        assertThat(sentence(2, snapshot -> new NextExplainer(next, snapshot)))
                .isEqualTo("had no event that fulfils a condition");
    }

    @Test
    void trendTellsThePeriods() {
        TrendQuestion question = TrendQuestion.of(
                ALL,
                EventMatcher.named("visit"),
                CalendarUnit.MONTH,
                DayOfWeek.MONDAY,
                TrendMeasure.EVENTS,
                Optional.empty(),
                LATER);
        assertThat(sentence(ANNA, snapshot -> new TrendExplainer(question, snapshot)))
                .isEqualTo("had \"visit\" in January 2026 (2 times)");
    }

    @Test
    void attributionTellsTheTouchesBeforeEachConversion() {
        var question = new AttributionQuestion(
                ALL,
                EventMatcher.named("pay"),
                EventMatcher.named("visit"),
                new TouchField.Channel(),
                Duration.ofDays(30),
                List.of(new AttributionModel.Last()),
                Optional.empty(),
                true,
                5);
        assertThat(sentence(ANNA, snapshot -> new AttributionExplainer(question, snapshot)))
                .isEqualTo(
                        "converted 2 Jan 2026 with \"pay\", after web (1 day before), was led to no conversion by web"
                                + " (2 Jan 2026), converted 10 Feb 2026 with \"pay\", without a touch in the 30 days before");
        assertThat(sentence(2, snapshot -> new AttributionExplainer(question, snapshot)))
                .isEqualTo("had neither \"pay\" nor a touch in the period asked for");
    }

    @Test
    void survivalTellsTheEventOrTheCensoring() {
        var question = new SurvivalQuestion(ALL, EventMatcher.named("visit"), EventMatcher.named("pay"), 10);
        assertThat(sentence(ANNA, snapshot -> new SurvivalExplainer(question, snapshot)))
                .isEqualTo("entered 1 Jan 2026 with \"visit\", had \"pay\" 1 day later");
        assertThat(sentence(BEN, snapshot -> new SurvivalExplainer(question, snapshot)))
                .isEqualTo(
                        "entered 3 Jan 2026 with \"visit\", had no \"pay\" until 11 Apr 2026, where observation ends,"
                                + " so is censored after 98 days");
    }

    @Test
    void segmentTellsWhichAndWhatThePersonDid() {
        log.trait("anna", "tier", new PropertyValue.Text("gold"));
        var did = new Segment.Did(EventMatcher.named("pay"), 2, Optional.empty(), Optional.empty(), Period.ALWAYS);
        var question = new SegmentQuestion(ALL, List.of(new SegmentQuestion.Named("buyers", did)));
        assertThat(sentence(ANNA, snapshot -> new SegmentExplainer(question, snapshot)))
                .isEqualTo("is in \"buyers\" (persons who did pay at least 2 times), had \"pay\" 2 Jan 2026 and 10 Feb"
                        + " 2026");
        assertThat(sentence(BEN, snapshot -> new SegmentExplainer(question, snapshot)))
                .isEqualTo("is not in \"buyers\" (persons who did pay at least 2 times), had no \"pay\"");
    }

    @Test
    void sessionTellsEachSession() {
        var question = new SessionQuestion(
                ALL,
                ANY,
                Duration.ofMinutes(30),
                Optional.empty(),
                CalendarUnit.DAY,
                DayOfWeek.MONDAY,
                Optional.empty(),
                5,
                LATER);
        assertThat(sentence(ANNA, snapshot -> new SessionExplainer(question, snapshot)))
                .isEqualTo("bounced 1 Jan 2026 with \"visit\", had a session of 2 events from \"pay\" 2 Jan 2026 to"
                        + " \"visit\" 0 seconds later, bounced 10 Feb 2026 with \"pay\"");
    }

    @Test
    void whoIsNotInTheSegmentAndWhoHasNoEventsIsTold() {
        log.trait("dan", "tier", new PropertyValue.Text("gold"));
        try (TestIndex index = TestIndex.of(log)) {
            IndexSnapshot snapshot = index.snapshot();
            var explainer = new FrequencyExplainer(new FrequencyQuestion(ALL, ANY, 3), snapshot);
            assertThat(explainer
                            .of(snapshot.person("dan").getAsInt(), ALL.segment(), snapshot)
                            .sentence())
                    .isEqualTo("has no events");
            Segment nobody = new Segment.Traits(FilterText.parseCondition("trait tier = silver"));
            assertThat(explainer.of(ANNA, nobody, snapshot).sentence()).isEqualTo("lies outside of the segment");
        }
    }
}
