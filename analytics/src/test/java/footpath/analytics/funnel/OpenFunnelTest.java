package footpath.analytics.funnel;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownValue;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.PropertyValue;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OpenFunnelTest {
    private static final FunnelOptions OPEN = FunnelOptions.DEFAULT.beginning(FunnelBegin.OPEN);
    private static final FunnelStep[] STEPS = {step("visit"), step("cart"), step("pay")};

    /// Anna goes from the first step to the last. Ben comes to the cart from elsewhere and pays. Cleo pays
    /// alone. Dora visits, and long after comes to the cart from elsewhere.
    private static final MemoryEventLog FOUR = journeys(
            "anna: visit@0m/web cart@10m/web pay@20m/web",
            "ben: cart@0m/mail pay@5m/web",
            "cleo: pay@0m/store",
            "dora: visit@0m/web cart@90m/mail");

    @Test
    void eachStepTellsWhoCameAndWhoEnteredThere() {
        FunnelAnswer answer = ask(FOUR, OPEN, Optional.empty());
        assertThat(answer.entrants()).isEqualTo(4);
        // Of the cart Anna alone came from a visit: Dora's lay longer ago than the window.
        assertThat(answer.steps().stream().map(OpenFunnelTest::told))
                .containsExactly(
                        "2 entered 2, 2/4 dropped 1", "3 entered 2, 1/2 dropped 1", "3 entered 1, 2/3 dropped 0");
        assertThat(answer.steps().get(1).reached().of()).isEqualTo(4);
        assertThat(answer.rule()).contains("An attempt may begin with any step");
    }

    private static String told(FunnelAnswer.StepAnswer step) {
        return step.reached().n() + " entered " + step.entered().orElseThrow() + ", "
                + step.ofPrevious().n() + "/" + step.ofPrevious().of() + " dropped "
                + step.dropped().n();
    }

    @Test
    void theWindowRunsFromTheStepAtWhichThePersonEntered() {
        MemoryEventLog log = journeys("anna: visit@0m cart@50m pay@70m");
        // The cart lies within an hour of the visit, and the payment within an hour of the cart: she came to both.
        assertThat(ask(log, OPEN, Optional.empty()).steps().stream().map(OpenFunnelTest::told))
                .containsExactly(
                        "1 entered 1, 1/1 dropped 0", "1 entered 0, 1/1 dropped 0", "1 entered 0, 1/1 dropped 0");
        try (TestIndex index = TestIndex.of(log)) {
            assertThat(new FunnelTracer(asked(OPEN), index.snapshot())
                            .trace(0)
                            .orElseThrow()
                            .sentence())
                    .isEqualTo(
                            "entered 1 Jan 2026 with \"visit\", took \"cart\" 50 minutes later, had no \"pay\" within"
                                    + " 1 hour (the next came 1 hour 10 minutes after the entry), entered 1 Jan 2026 00:50:00 with"
                                    + " \"cart\", took \"pay\" 20 minutes later, went all the way");
        }
    }

    @Test
    void inStrictOrderNothingMayComeBetween() {
        MemoryEventLog log = journeys("anna: visit@0m look@1m cart@2m pay@3m");
        FunnelAnswer answer = ask(log, OPEN.in(FunnelOrder.STRICT), Optional.empty());
        assertThat(answer.steps().stream().map(OpenFunnelTest::told))
                .containsExactly(
                        "1 entered 1, 1/1 dropped 1", "1 entered 1, 0/1 dropped 0", "1 entered 0, 1/1 dropped 0");
    }

    @Test
    void theValueOfABreakdownIsThatOfTheEntryByWhichThePersonCounts() {
        FunnelAnswer answer = ask(FOUR, OPEN, Optional.of(new Breakdown(new Field.Channel(), 5)));
        assertThat(answer.groups())
                .containsExactlyInAnyOrder(group("web", 2, 1, 1), group("mail", 0, 2, 1), group("store", 0, 0, 1));
    }

    private static FunnelAnswer.GroupAnswer group(String value, long... reached) {
        return new FunnelAnswer.GroupAnswer(
                new BreakdownValue.Value(new PropertyValue.Text(value)),
                Arrays.stream(reached).boxed().toList());
    }

    @Test
    void everyAttemptByWhichAPersonCountsIsExplained() {
        try (TestIndex index = TestIndex.of(FOUR)) {
            var tracer = new FunnelTracer(question(OPEN, Optional.empty(), STEPS), index.snapshot());
            assertThat(tracer.trace(3).orElseThrow().sentence())
                    .isEqualTo("entered 1 Jan 2026 with \"visit\", had no \"cart\" within 1 hour (the next came 1 hour"
                            + " 30 minutes after the entry), entered 1 Jan 2026 01:30:00 with \"cart\", had no \"pay\""
                            + " within 1 hour");
            assertThat(tracer.trace(1).orElseThrow().fills())
                    .extracting(FunnelTrace.Fill::label)
                    .containsExactly("cart", "pay");
        }
        try (TestIndex index = TestIndex.of(journeys("anna: look@0m"))) {
            var tracer = new FunnelTracer(
                    question(OPEN, Optional.empty(), step("look where p = 1"), STEPS[1]), index.snapshot());
            assertThat(tracer.trace(0).orElseThrow().sentence())
                    .isEqualTo("had an event for none of the steps that counts");
        }
    }

    @Test
    void whatHasNoMeaningInAnOpenFunnelIsRefused() {
        assertRefused(
                "is not known to the rules \"posthog\"",
                () -> asked(FunnelOptions.of(FunnelRules.POSTHOG).beginning(FunnelBegin.OPEN)));
        assertRefused("has no meaning in any order", () -> asked(OPEN.in(FunnelOrder.ANY)));
        assertRefused("counts persons alone", () -> asked(OPEN.counting(FunnelCounting.CONVERSIONS)));
        assertRefused(
                "takes the value of a breakdown at the entry",
                () -> asked(OPEN.attributedTo(new FunnelAttribution.AtStep(2))));
        assertRefused(
                "lets everyone pass over steps",
                () -> question(OPEN, Optional.empty(), STEPS[0], STEPS[1].skippable(), STEPS[2]));
        FunnelOptions dropping = new FunnelOptions(
                FunnelOrder.ORDERED,
                FunnelRules.FOOTPATH.with(FunnelRules.ExclusionEffect.DROPS_PERSON),
                List.of(new FunnelExclusion(EventMatcher.named("x"), 1, 2)),
                FunnelCounting.PERSONS,
                FunnelAttribution.ENTRY,
                List.of(),
                FunnelBegin.OPEN);
        assertRefused("cannot drop persons for an exclusion", () -> asked(dropping));
        assertThatThrownBy(() -> new FunnelEntrantsQuestion(asked(OPEN)))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("funnel.begin: \"open\" has no meaning where");
        assertThatThrownBy(() -> new FunnelListQuestion(asked(FunnelOptions.DEFAULT), new FunnelList.EnteredAt(2)))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("funnel.list: everyone enters a closed funnel at step 1");
    }

    private static void assertRefused(String message, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("funnel.begin: \"open\" " + message);
    }

    private static FunnelQuestion asked(FunnelOptions options) {
        return question(options, Optional.empty(), STEPS);
    }

    private static FunnelAnswer ask(MemoryEventLog log, FunnelOptions options, Optional<Breakdown> breakdown) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(options, breakdown, STEPS));
        }
    }

    private static FunnelQuestion question(FunnelOptions options, Optional<Breakdown> breakdown, FunnelStep... steps) {
        return new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(steps),
                new FunnelWindow.Span(Journeys.duration("1h")),
                breakdown,
                false,
                options);
    }

    private static FunnelStep step(String text) {
        return FunnelStep.of(FilterText.parseMatcher(text));
    }
}
