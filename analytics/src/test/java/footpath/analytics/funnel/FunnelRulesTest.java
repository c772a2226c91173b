package footpath.analytics.funnel;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Worked by hand from what the products document of themselves.
class FunnelRulesTest {
    private static final FunnelOptions CLICKHOUSE = FunnelOptions.of(FunnelRules.CLICKHOUSE);
    private static final FunnelOptions POSTHOG = FunnelOptions.of(FunnelRules.POSTHOG);
    private static final FunnelOptions PINOT = FunnelOptions.of(FunnelRules.PINOT);
    private static final FunnelOptions MIXPANEL = FunnelOptions.of(FunnelRules.MIXPANEL);
    private static final FunnelOptions AMPLITUDE = FunnelOptions.of(FunnelRules.AMPLITUDE);
    private static final FunnelOptions FOOTPATH = FunnelOptions.DEFAULT;

    @Test
    void aRepeatOfTheStepJustTakenIsNoBreakExceptInPinot() {
        String log = "a@0m a@1m b@2m b@3m c@4m c@5m";
        for (FunnelOptions options : List.of(FOOTPATH, CLICKHOUSE, POSTHOG, AMPLITUDE)) {
            assertThat(depth(log, options.in(FunnelOrder.STRICT), "a", "b", "c"))
                    .isEqualTo(3);
        }
        assertThat(depth(log, PINOT.in(FunnelOrder.STRICT), "a", "b", "c")).isEqualTo(2);
    }

    @Test
    void anEventOfNoStepBreaksAStrictOrderExceptInPinot() {
        String log = "a@0m x@1m b@2m";
        assertThat(depth(log, FOOTPATH.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(1);
        assertThat(depth(log, POSTHOG.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(1);
        assertThat(depth(log, CLICKHOUSE.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(1);
        assertThat(depth(log, PINOT.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(2);
    }

    @Test
    void aStrictOrderBeginsAgainAfterABreakExceptInClickHouse() {
        String log = "a@0m x@1m a@2m b@3m";
        assertThat(depth(log, FOOTPATH.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(2);
        assertThat(depth(log, POSTHOG.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(2);
        assertThat(depth(log, CLICKHOUSE.in(FunnelOrder.STRICT), "a", "b")).isEqualTo(1);
        // What came before the first entry breaks nothing.
        assertThat(depth("x@0m b@1m a@2m b@3m", CLICKHOUSE.in(FunnelOrder.STRICT), "a", "b"))
                .isEqualTo(2);
    }

    @Test
    void mixpanelKnowsNoStrictOrder() {
        assertThatThrownBy(() -> depth("a@0m", MIXPANEL.in(FunnelOrder.STRICT), "a", "b"))
                .hasMessage("funnel.order: \"strict\" is not known to the rules \"mixpanel\"; use ordered, any order or"
                        + " other rules");
    }

    @Test
    void theEndOfTheWindowBelongsToItExceptInPinot() {
        for (FunnelRules rules : FunnelRules.PROFILES) {
            int expected = rules.equals(FunnelRules.PINOT) ? 1 : 2;
            assertThat(depth("a@0m b@1h", FunnelOptions.of(rules), "a", "b"))
                    .as(rules.name())
                    .isEqualTo(expected);
            assertThat(depth("a@0m b@59m", FunnelOptions.of(rules), "a", "b")).isEqualTo(2);
            assertThat(depth("a@0m b@61m", FunnelOptions.of(rules), "a", "b")).isEqualTo(1);
        }
        // The quick walk has an end too.
        FunnelOptions open = FunnelOptions.of(FunnelRules.FOOTPATH.with(FunnelRules.WindowEnd.EXCLUSIVE));
        assertThat(depth("a@0m b@1h", open, "a", "b")).isEqualTo(1);
        assertThat(depth("a@0m b@59m59s999ms999us", open, "a", "b")).isEqualTo(2);
    }

    @Test
    void onlyMixpanelMeasuresFromTheFirstEntry() {
        for (FunnelRules rules : FunnelRules.PROFILES) {
            int expected = rules.equals(FunnelRules.MIXPANEL) ? 1 : 2;
            assertThat(depth("a@0m a@50m b@70m", FunnelOptions.of(rules), "a", "b"))
                    .as(rules.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void onlyClickHouseLetsOneEventFillTwoSteps() {
        for (FunnelRules rules : FunnelRules.PROFILES) {
            int expected = rules.equals(FunnelRules.CLICKHOUSE) ? 2 : 1;
            assertThat(depth("a@0m", FunnelOptions.of(rules), "a", "a"))
                    .as(rules.name())
                    .isEqualTo(expected);
        }
        // Two events fill the two steps of PostHog; Pinot takes each for the first.
        assertThat(depth("a@0m a@1m", POSTHOG, "a", "a")).isEqualTo(2);
        assertThat(depth("a@0m a@1m", PINOT, "a", "a")).isEqualTo(1);
    }

    @Test
    void eventsOfOneInstantConvertWhateverTheirArrival() {
        for (FunnelRules rules : FunnelRules.PROFILES) {
            assertThat(depth("c@0m b@0m a@0m", FunnelOptions.of(rules), "a", "b", "c"))
                    .as(rules.name())
                    .isEqualTo(3);
        }
    }

    @Test
    void mixpanelForgivesTwoSecondsAndAmplitudeTheSameSecond() {
        String twoSeconds = "b@10s a@12s";
        String oneSecond = "b@10s100ms a@10s900ms";
        for (FunnelRules rules : FunnelRules.PROFILES) {
            boolean two = rules.equals(FunnelRules.MIXPANEL);
            boolean one = two || rules.equals(FunnelRules.AMPLITUDE);
            assertThat(depth(twoSeconds, FunnelOptions.of(rules), "a", "b"))
                    .as(rules.name())
                    .isEqualTo(two ? 2 : 1);
            assertThat(depth(oneSecond, FunnelOptions.of(rules), "a", "b"))
                    .as(rules.name())
                    .isEqualTo(one ? 2 : 1);
        }
        assertThat(depth("b@10s a@12s1us", MIXPANEL, "a", "b")).isEqualTo(1);
    }

    @Test
    void amplitudeCountsEventsAlikeInOneSecondOnce() {
        assertThat(depth("a@10s a@10s500ms", AMPLITUDE, "a", "a")).isEqualTo(1);
        assertThat(depth("a@10s a@11s", AMPLITUDE, "a", "a")).isEqualTo(2);
        assertThat(depth("a@10s a@10s500ms", POSTHOG, "a", "a")).isEqualTo(2);
    }

    @Test
    void anExclusionStopsTheAttemptOrDropsThePersonOfPostHog() {
        var excluded = new FunnelExclusion(EventMatcher.named("x"), 1, 2);
        String spoilt = "a@0m x@1m b@2m";
        assertThat(depth(spoilt, FOOTPATH.excluding(excluded), "a", "b")).isEqualTo(1);
        assertThat(depth(spoilt, MIXPANEL.excluding(excluded), "a", "b")).isEqualTo(1);
        assertThat(depth(spoilt, POSTHOG.excluding(excluded), "a", "b")).isEqualTo(0);
        // A later clean attempt heals, also one that goes no further.
        assertThat(depth("a@0m x@1m a@2m b@3m", POSTHOG.excluding(excluded), "a", "b"))
                .isEqualTo(2);
        assertThat(depth("a@0m x@1m a@2m", POSTHOG.excluding(excluded), "a", "b"))
                .isEqualTo(1);
        // Outside of the window it spoils nothing, and at the instant of a step it is not between.
        assertThat(depth("a@0m x@61m", POSTHOG.excluding(excluded), "a", "b")).isEqualTo(1);
        assertThat(depth("a@0m x@0m b@2m", POSTHOG.excluding(excluded), "a", "b"))
                .isEqualTo(2);
    }

    @Test
    void aSpoiltAttemptNoDeeperThanACleanOneDropsNobodyInPostHog() {
        var late = new FunnelExclusion(EventMatcher.named("x"), 2, 3);
        String[] steps = {"a", "b", "c"};
        assertThat(depth("a@0m b@1m x@2m c@3m", POSTHOG.excluding(late), steps)).isEqualTo(0);
        assertThat(depth("a@0m b@1m x@2m c@3m", FOOTPATH.excluding(late), steps))
                .isEqualTo(2);
        assertThat(depth("a@0m b@1m a@2h b@122m x@123m", POSTHOG.excluding(late), steps))
                .isEqualTo(2);
    }

    @Test
    void anyOrderBeginsWithAnyStepExceptInAmplitude() {
        String log = "c@0m a@1m b@2m";
        String[] steps = {"a", "b", "c"};
        assertThat(depth(log, FOOTPATH.in(FunnelOrder.ANY), steps)).isEqualTo(3);
        assertThat(depth(log, POSTHOG.in(FunnelOrder.ANY), steps)).isEqualTo(3);
        assertThat(depth(log, AMPLITUDE.in(FunnelOrder.ANY), steps)).isEqualTo(2);
        assertThat(depth("c@0m b@1m", AMPLITUDE.in(FunnelOrder.ANY), steps)).isEqualTo(0);
        assertThat(depth("a@0m c@1m b@2m", AMPLITUDE.in(FunnelOrder.ANY), steps))
                .isEqualTo(3);
    }

    @Test
    void inAnyOrderAnExclusionWipesTheProgressAndNobodyIsDropped() {
        var excluded = new FunnelExclusion(EventMatcher.named("x"), 1, 3);
        FunnelOptions options = POSTHOG.in(FunnelOrder.ANY).excluding(excluded);
        assertThat(depth("c@0m x@1m", options, "a", "b", "c")).isEqualTo(1);
        assertThat(depth("c@0m x@1m b@2m a@3m", options, "a", "b", "c")).isEqualTo(2);
        assertThat(depth("c@0m b@1m a@2m x@3m", options, "a", "b", "c")).isEqualTo(3);
    }

    @Test
    void amplitudeTakesTheEarliestOfTheLongestPaths() {
        MemoryEventLog log = journeys("anna: a@0m a@10m b@20m");
        assertThat(secondsToB(log, AMPLITUDE)).isEqualTo(1_200);
        assertThat(secondsToB(log, FOOTPATH)).isEqualTo(600);
    }

    private static double secondsToB(MemoryEventLog log, FunnelOptions options) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(true, options, "a", "b"))
                    .steps()
                    .get(1)
                    .fromEntry()
                    .orElseThrow()
                    .medianSeconds();
        }
    }

    @Test
    void aProfileIsFoundByItsName() {
        for (FunnelRules rules : FunnelRules.PROFILES) {
            assertThat(FunnelRules.named(rules.name())).isEqualTo(rules);
        }
        assertThatThrownBy(() -> FunnelRules.named("excel"))
                .hasMessage("funnel.rules: needs one of [footpath, clickhouse, posthog, pinot, mixpanel, amplitude],"
                        + " got \"excel\"");
    }

    @Test
    void everyProfileNamesItselfAndItsDifferencesInTheRule() {
        assertThat(rule(PINOT)).contains("exclusive", "the lowest step it matches", "Rules of \"pinot\"");
        assertThat(rule(CLICKHOUSE)).contains("inclusive", "every step it matches", "Rules of \"clickhouse\"");
        assertThat(rule(MIXPANEL)).contains("the person's first entry", "within two seconds");
        assertThat(rule(AMPLITUDE)).contains("the earliest entry that goes deepest", "within one second");
        assertThat(rule(POSTHOG.excluding(new FunnelExclusion(EventMatcher.named("x"), 1, 2))))
                .contains("x between steps 1 and 2 drops whom it meets");
        assertThat(rule(FOOTPATH)).doesNotContain("Rules of");
        assertThat(rule(POSTHOG.in(FunnelOrder.STRICT))).contains("strict order, no other event between");
        assertThat(rule(PINOT.in(FunnelOrder.STRICT))).contains("no event of any step between");
        assertThat(rule(AMPLITUDE.in(FunnelOrder.ANY))).contains("Steps in any order after the first: a, b");
    }

    private static String rule(FunnelOptions options) {
        return FunnelWords.rule(question(false, options, "a", "b"));
    }

    /// How deep one person goes within an hour.
    private static int depth(String events, FunnelOptions options, String... steps) {
        try (TestIndex index = TestIndex.of(journeys("anna: " + events))) {
            List<FunnelAnswer.StepAnswer> answers =
                    index.ask(question(false, options, steps)).steps();
            return (int)
                    answers.stream().filter(step -> step.reached().n() == 1).count();
        }
    }

    private static FunnelQuestion question(boolean timed, FunnelOptions options, String... steps) {
        return new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC),
                Stream.of(steps)
                        .map(FilterText::parseMatcher)
                        .map(FunnelStep::of)
                        .toList(),
                new FunnelWindow.Span(Journeys.duration("1h")),
                Optional.empty(),
                timed,
                options);
    }
}
