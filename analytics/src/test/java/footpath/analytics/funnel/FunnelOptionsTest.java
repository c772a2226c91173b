package footpath.analytics.funnel;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Breakdown;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FunnelOptionsTest {
    private static final FunnelOptions PLAIN = FunnelOptions.DEFAULT;
    private static final FunnelStep A = step("a");
    private static final FunnelStep B = step("b");
    private static final FunnelStep C = step("c");

    @Test
    void anOptionalStepMayBeSkippedAndIsCountedWhereItIsTaken() {
        MemoryEventLog log = journeys("anna: a@0m b@1m c@2m", "ben: a@0m c@1m", "cleo: a@0m b@1m", "dora: a@0m");
        FunnelAnswer answer = ask(log, PLAIN, A, B.skippable(), C);
        assertThat(reached(answer)).containsExactly(4L, 2L, 2L);
        // Dora ended at a, Cleo at b; Ben skipped b and went all the way.
        assertThat(answer.steps().stream().map(step -> step.dropped().n())).containsExactly(1L, 1L, 0L);
        assertThat(answer.steps().get(2).ofPrevious().of()).isEqualTo(4);
        assertThat(answer.rule()).contains("a → b (may be skipped) → c");
    }

    @Test
    void anOptionalStepIsTakenWithTheLatestEntryEvenIfAnEarlierOneWouldHaveMore() {
        assertThat(reached(ask(journeys("anna: a@0m b@1m a@2m c@3m"), PLAIN, A, B.skippable(), C)))
                .containsExactly(1L, 0L, 1L);
        assertThat(reached(ask(journeys("anna: a@2m b@2m c@3m a@2m"), PLAIN, A, B.skippable(), C)))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void ofAttemptsAlikeTheOneWithMoreOptionalStepsCountsThenTheOneWithTheLower() {
        FunnelStep[] steps = {A, B.skippable(), C.skippable(), step("d").skippable(), step("e")};
        assertThat(reached(ask(journeys("anna: a@0m c@1m d@2m b@3m e@4m"), PLAIN, steps)))
                .containsExactly(1L, 0L, 1L, 1L, 1L);
        assertThat(reached(ask(journeys("anna: a@0m c@1m b@3m e@4m"), PLAIN, steps)))
                .containsExactly(1L, 1L, 0L, 0L, 1L);
    }

    @Test
    void eitherOfSeveralKindsOfEventFillsAStep() {
        FunnelStep either =
                FunnelStep.eitherOf(List.of(FilterText.parseMatcher("b where value > 20"), EventMatcher.named("c")));
        MemoryEventLog log = journeys("anna: a@0m b@1m{value=30}", "ben: a@0m b@1m{value=10}", "cleo: a@0m c@1m");
        FunnelAnswer answer = ask(log, PLAIN, A, either);
        assertThat(reached(answer)).containsExactly(3L, 2L);
        assertThat(answer.rule()).contains("a → b where value > 20 or c");
    }

    @Test
    void aStepComesNoSoonerAndNoLaterThanItsGap() {
        FunnelStep gap = B.after(new StepGap(Duration.ofMinutes(5), Optional.of(Duration.ofMinutes(10))));
        MemoryEventLog log = journeys(
                "anna: a@0m b@5m",
                "ben: a@0m b@10m",
                "cleo: a@0m b@4m59s",
                "dora: a@0m b@10m1us",
                "emil: a@0m a@3m b@8m1us",
                "fay: a@0m a@7m b@8m");
        FunnelAnswer answer = ask(log, PLAIN, A, gap);
        // Emil's later entry is five minutes before; Fay's first one is eight.
        assertThat(reached(answer)).containsExactly(6L, 4L);
        assertThat(answer.rule()).contains("b (at least 5 minutes and at most 10 minutes after the step before)");
    }

    @Test
    void aStepWithAPauseBeforeItNeedsALaterInstant() {
        FunnelStep pause = B.after(new StepGap(Duration.ofNanos(1_000), Optional.empty()));
        assertThat(reached(ask(journeys("anna: a@0m b@0m", "ben: a@0m b@1us"), PLAIN, A, pause)))
                .containsExactly(2L, 1L);
    }

    @Test
    void anExclusionCountsOnlyBetweenItsSteps() {
        FunnelOptions early = PLAIN.excluding(new FunnelExclusion(EventMatcher.named("x"), 1, 2));
        FunnelOptions late = PLAIN.excluding(new FunnelExclusion(EventMatcher.named("x"), 2, 3));
        MemoryEventLog log = journeys("anna: a@0m x@1m b@2m c@3m", "ben: a@0m b@1m x@2m c@3m");
        assertThat(reached(ask(log, early, A, B, C))).containsExactly(2L, 1L, 1L);
        assertThat(reached(ask(log, late, A, B, C))).containsExactly(2L, 2L, 1L);
        assertThat(ask(log, late, A, B, C).rule())
                .contains("x between steps 2 and 3 stops the attempt at the step taken before it");
    }

    @Test
    void inAnyOrderStepsCountAsTheyCome() {
        MemoryEventLog log = journeys("anna: c@0m a@1m b@2m", "ben: b@0m c@30m a@61m", "cleo: c@0m c@1m", "dora: x@0m");
        FunnelAnswer answer = ask(log, PLAIN.in(FunnelOrder.ANY), A, B, C);
        assertThat(reached(answer)).containsExactly(3L, 2L, 1L);
        assertThat(answer.steps().stream().map(FunnelAnswer.StepAnswer::label))
                .containsExactly("any 1 of 3", "any 2 of 3", "any 3 of 3");
        assertThat(answer.rule()).contains("Steps in any order: a, b, c, within 1 hour");
        assertThat(reached(ask(journeys("anna: a@0m"), PLAIN.in(FunnelOrder.ANY), A, A)))
                .containsExactly(1L, 0L);
    }

    @Test
    void conversionsAreTheMostThatDoNotOverlap() {
        FunnelOptions options = PLAIN.counting(FunnelCounting.CONVERSIONS);
        // Two entries before the first b, one way through; then a second one.
        FunnelAnswer answer = ask(journeys("anna: a@0m a@1m b@2m b@3m a@4m b@5m", "ben: a@0m"), options, A, B);
        assertThat(answer.conversions()).containsExactly(4L, 2L);
        assertThat(reached(answer)).containsExactly(2L, 1L);
        assertThat(answer.rule()).contains("the most attempts that reach it and do not overlap");
        assertThat(ask(journeys("anna: a@0m"), PLAIN, A, B).conversions()).isEmpty();
    }

    @Test
    void conversionsOfMixpanelFollowOneAnother() {
        FunnelOptions options = FunnelOptions.of(FunnelRules.MIXPANEL).counting(FunnelCounting.CONVERSIONS);
        assertThat(ask(journeys("anna: a@0m a@1m b@2m b@3m a@4m b@5m"), options, A, B)
                        .conversions())
                .containsExactly(2L, 2L);
        // The second entry falls into the window of the first, which runs out; the third begins anew.
        assertThat(ask(journeys("anna: a@0m a@50m b@70m a@80m b@90m"), options, A, B)
                        .conversions())
                .containsExactly(2L, 1L);
        // An exclusion ends an attempt at once.
        FunnelOptions excluding = options.excluding(new FunnelExclusion(EventMatcher.named("x"), 1, 2));
        assertThat(ask(journeys("anna: a@0m x@1m a@2m b@3m"), excluding, A, B).conversions())
                .containsExactly(2L, 1L);
    }

    @Test
    void theValueOfABreakdownIsTakenWhereTheOptionsSay() {
        MemoryEventLog log =
                journeys("anna: b@0m/app a@1m/web b@2m/store a@3m/mail", "ben: a@0m", "cleo: a@0m b@1m/web");
        assertThat(groups(log, FunnelAttribution.ENTRY)).containsExactly("web [1, 1]", "(none) [2, 1]");
        assertThat(groups(log, new FunnelAttribution.FirstTouch()))
                .containsExactly("app [1, 1]", "web [1, 1]", "(none) [1, 0]");
        assertThat(groups(log, new FunnelAttribution.LastTouch()))
                .containsExactly("mail [1, 1]", "web [1, 1]", "(none) [1, 0]");
        assertThat(groups(log, new FunnelAttribution.AtStep(2))).containsExactly("store [1, 1]", "web [1, 1]");
    }

    private static List<String> groups(MemoryEventLog log, FunnelAttribution attribution) {
        try (TestIndex index = TestIndex.of(log)) {
            FunnelAnswer answer = index.ask(new FunnelQuestion(
                    Scope.everything(ZoneOffset.UTC),
                    List.of(A, B),
                    new FunnelWindow.Span(Duration.ofHours(1)),
                    Optional.of(new Breakdown(new Field.Channel(), 9)),
                    false,
                    PLAIN.attributedTo(attribution)));
            return answer.groups().stream()
                    .map(group -> group.value() + " " + group.reached())
                    .toList();
        }
    }

    @Test
    void aPropertyHeldConstantIsTheSameAtAllStepsOfAnAttempt() {
        FunnelOptions options = PLAIN.holding(new Field.Property("p"));
        MemoryEventLog log = journeys(
                "anna: a@0m{p=1} b@1m{p=1}",
                "ben: a@0m{p=1} b@1m{p=2}",
                "cleo: a@0m b@1m",
                "dora: a@0m{p=1} a@1m{p=2} b@2m{p=2}");
        FunnelAnswer answer = ask(log, options, A, B);
        assertThat(reached(answer)).containsExactly(3L, 2L);
        assertThat(answer.rule()).contains("share the value of property \"p\"; events without one fill no step");
    }

    @Test
    void tellsWhyAPersonIsInOrOut() {
        assertThat(path("a@0m b@10m", PLAIN, A, B))
                .isEqualTo("entered 1 Jan 2026 with \"a\", took \"b\" 10 minutes later, went all the way");
        assertThat(path("a@1m", PLAIN, A, B))
                .isEqualTo("entered 1 Jan 2026 00:01:00 with \"a\", had no \"b\" within 1 hour");
        assertThat(path("a@0m b@2h", PLAIN, A, B))
                .endsWith("had no \"b\" within 1 hour (the next came 2 hours after the entry)");
        assertThat(path("b@0m", PLAIN, A, B)).isEqualTo("had no \"a\"");
        assertThat(path("a@0m", PLAIN, A, A)).endsWith("had no other \"a\" within 1 hour");
        assertThat(path("a@0m c@1m", PLAIN, A, B.skippable(), C))
                .endsWith("skipped \"b\", took \"c\" 1 minute later, went all the way");
        assertThat(path("a@0m x@1m b@2m", PLAIN.in(FunnelOrder.STRICT), A, B))
                .endsWith("had the other event \"x\" 1 minute later, before \"b\"");
        FunnelOptions excluding = PLAIN.excluding(new FunnelExclusion(EventMatcher.named("x"), 1, 2));
        assertThat(path("a@0m x@1m b@2m", excluding, A, B))
                .endsWith("was stopped by the excluded \"x\" 1 minute later, before \"b\"");
        FunnelStep gap = B.after(new StepGap(Duration.ofMinutes(5), Optional.of(Duration.ofMinutes(9))));
        assertThat(path("a@0m b@1m", PLAIN, A, gap)).endsWith("had \"b\" 1 minute later, sooner than 5 minutes");
        assertThat(path("a@0m b@10m", PLAIN, A, gap)).endsWith("had \"b\" only 10 minutes later, beyond 9 minutes");
        assertThat(path("c@0m a@5m", PLAIN.in(FunnelOrder.ANY), A, B, C))
                .isEqualTo("entered 1 Jan 2026, took one more step 5 minutes later, took no other step within 1 hour");
        FunnelOptions dropping =
                FunnelOptions.of(FunnelRules.POSTHOG).excluding(new FunnelExclusion(EventMatcher.named("x"), 1, 2));
        assertThat(path("a@0m x@1m b@2m", dropping, A, B))
                .isEqualTo("met an exclusion in every deepest attempt, so counts nowhere");
        assertThat(path("a@0m", PLAIN.holding(new Field.Property("p")), A, B))
                .isEqualTo("had no event that carries the fields held constant");
        assertThat(path("a@0m{p=1} b@1m{p=2}", PLAIN.holding(new Field.Property("p")), A, B))
                .endsWith("had no \"b\" within 1 hour");
    }

    @Test
    void whoeverLiesOutsideOfTheSegmentIsTold() {
        var scope = new Scope(
                Scope.everything(ZoneOffset.UTC).period(),
                FilterText.parseCondition("trait tier = gold"),
                ZoneOffset.UTC);
        var question = new FunnelQuestion(scope, List.of(A, B), Duration.ofHours(1), Optional.empty(), false);
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m"))) {
            var tracer = new FunnelTracer(question, index.snapshot());
            assertThat(tracer.trace(0).orElseThrow().sentence()).isEqualTo("lies outside of the segment");
            assertThat(tracer.trace(7)).isEmpty();
        }
    }

    @Test
    void refusesOptionsThatContradict() {
        FunnelOptions any = PLAIN.in(FunnelOrder.ANY);
        assertRefused("funnel.steps.optional: the first step", () -> question(PLAIN, A.skippable(), B));
        assertRefused("funnel.steps.atMost: the first step", () -> question(PLAIN, A.after(gap()), B));
        assertRefused("funnel.steps.optional: in any order", () -> question(any, A, B.skippable()));
        assertRefused("funnel.steps.atMost: in any order", () -> question(any, A, B.after(gap())));
        assertRefused("funnel.count: in any order", () -> question(any.counting(FunnelCounting.CONVERSIONS), A, B));
        assertRefused(
                "funnel.attribution: in any order",
                () -> question(any.attributedTo(new FunnelAttribution.AtStep(2)), A, B));
        assertRefused(
                "funnel.attribution: needs a step from 1 to 2, got 3",
                () -> question(PLAIN.attributedTo(new FunnelAttribution.AtStep(3)), A, B));
        var part = new FunnelExclusion(EventMatcher.named("x"), 1, 2);
        assertRefused("funnel.exclusions: in any order", () -> question(any.excluding(part), A, B, C));
        assertRefused(
                "funnel.exclusions: needs steps from 1 to 1, got one before step 2",
                () -> question(PLAIN.excluding(part), A));
        assertRefused(
                "funnel.exclusions: needs a step, counted from 1, and a later one, got steps 2 and 2",
                () -> new FunnelExclusion(EventMatcher.named("x"), 2, 2));
        assertRefused(
                "funnel.count: conversions cannot be counted where an exclusion drops the person",
                () -> question(
                        FunnelOptions.of(FunnelRules.POSTHOG).excluding(part).counting(FunnelCounting.CONVERSIONS),
                        A,
                        B));
        assertRefused("funnel.constant: needs a property", () -> PLAIN.holding(new Field.Trait("tier")));
        assertRefused(
                "funnel.constant: names a field twice", () -> PLAIN.holding(new Field.Channel(), new Field.Channel()));
        assertRefused(
                "funnel.steps.atMost: needs no less than atLeast PT5M, got PT1M",
                () -> new StepGap(Duration.ofMinutes(5), Optional.of(Duration.ofMinutes(1))));
        assertRefused(
                "funnel.steps.atLeast: needs zero or a time to wait, got PT-1S",
                () -> new StepGap(Duration.ofSeconds(-1), Optional.empty()));
    }

    @Test
    void sixtyFourStepsAreWalkedAndMoreAreRefused() {
        FunnelStep[] most = Collections.nCopies(64, A).toArray(FunnelStep[]::new);
        String events = String.join(" ", Collections.nCopies(64, "a@0m"));
        FunnelOptions general = PLAIN.counting(FunnelCounting.CONVERSIONS);
        assertThat(ask(journeys("anna: " + events), general, most).conversions())
                .hasSize(64)
                .endsWith(1L);
        assertThat(reached(ask(journeys("anna: " + events), PLAIN.in(FunnelOrder.ANY), most)))
                .containsOnly(1L)
                .hasSize(64);
        FunnelStep[] tooMany = Collections.nCopies(65, A).toArray(FunnelStep[]::new);
        assertRefused("funnel.steps: needs 1 to 64 steps, got 65", () -> question(general, tooMany));
        assertRefused(
                "funnel.steps: steps and exclusions name 65 kinds of event in all",
                () -> question(PLAIN.in(FunnelOrder.STRICT), most));
    }

    @Test
    void manyCopiesAtOneInstantAreNoBurdenWithOptions() {
        String copies = String.join(" ", Collections.nCopies(30, "a@0m b@0m c@0m"));
        FunnelStep any = step("a, b, c").skippable();
        FunnelStep[] steps = Stream.concat(
                        Stream.of(step("a, b, c")), Stream.generate(() -> any).limit(40))
                .toArray(FunnelStep[]::new);
        assertThat(reached(ask(journeys("anna: " + copies), PLAIN, steps)))
                .hasSize(41)
                .containsOnly(1L);
    }

    private static void assertRefused(String message, ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOf(InvalidQuestion.class).hasMessageStartingWith(message);
    }

    private static StepGap gap() {
        return StepGap.within(Duration.ofMinutes(5));
    }

    private static String path(String events, FunnelOptions options, FunnelStep... steps) {
        try (TestIndex index = TestIndex.of(journeys("anna: " + events))) {
            var tracer = new FunnelTracer(question(options, steps), index.snapshot());
            return tracer.trace(0).orElseThrow().sentence();
        }
    }

    private static FunnelAnswer ask(MemoryEventLog log, FunnelOptions options, FunnelStep... steps) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(options, steps));
        }
    }

    private static FunnelQuestion question(FunnelOptions options, FunnelStep... steps) {
        return new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(steps),
                new FunnelWindow.Span(Journeys.duration("1h")),
                Optional.empty(),
                false,
                options);
    }

    private static List<Long> reached(FunnelAnswer answer) {
        return answer.steps().stream().map(step -> step.reached().n()).toList();
    }

    private static FunnelStep step(String text) {
        return FunnelStep.of(FilterText.parseMatcher(text));
    }
}
