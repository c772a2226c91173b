package footpath.analytics.funnel;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Windows in calendar days and in sessions, and steps that only a first event fills.
class FunnelWindowTest {
    private static final Scope UTC = Scope.everything(ZoneOffset.UTC);
    private static final FunnelStep A = FunnelStep.of(EventMatcher.named("a"));
    private static final FunnelStep B = FunnelStep.of(EventMatcher.named("b"));

    @Test
    void aCalendarDayEndsAtMidnightWheneverTheEntryWas() {
        MemoryEventLog log =
                journeys("anna: a@0m b@23h59m", "ben: a@23h b@24h", "cleo: a@23h b@47h59m", "dora: a@0h b@48h");
        assertThat(reached(log, UTC, new FunnelWindow.Days(1))).containsExactly(4L, 1L);
        assertThat(reached(log, UTC, new FunnelWindow.Days(2))).containsExactly(4L, 3L);
        assertThat(reached(log, UTC, new FunnelWindow.Days(3))).containsExactly(4L, 4L);
    }

    @Test
    void daysAreThoseOfTheZoneWithItsSummerTime() {
        // 29 March 2026 has 23 hours in Berlin: from 86 d 23 h to 87 d 22 h after 1 January in UTC.
        var berlin = Scope.everything(ZoneId.of("Europe/Berlin"));
        MemoryEventLog log = journeys(
                "anna: a@86d23h b@87d21h59m",
                "ben: a@86d23h b@87d22h",
                "cleo: a@86d22h59m b@86d23h",
                "dora: a@87d22h b@88d21h");
        assertThat(reached(log, berlin, new FunnelWindow.Days(1))).containsExactly(4L, 2L);
    }

    @Test
    void aSessionEndsWithAPauseLongerThanTheTimeout() {
        MemoryEventLog log = journeys(
                "anna: a@0m x@30m b@60m", "ben: a@0m b@30m1us", "cleo: a@0m x@31m b@40m", "dora: a@0m a@40m b@41m");
        // Anna's other event keeps her session going; Dora's second entry lies in a session with b.
        FunnelAnswer answer = ask(log, UTC, new FunnelWindow.Sessions(1, Duration.ofMinutes(30)), A, B);
        assertThat(reached(answer)).containsExactly(4L, 2L);
        assertThat(answer.rule())
                .contains(
                        "within 1 session of the first, that of the entry being the first; a session ends where no event"
                                + " follows within 30 minutes.");
        assertThat(reached(log, UTC, new FunnelWindow.Sessions(2, Duration.ofMinutes(30))))
                .containsExactly(4L, 4L);
    }

    @Test
    void aStepCanBeFilledByTheFirstEventAlone() {
        // Ben's second a is followed soon enough, his first is not.
        MemoryEventLog log = journeys("anna: a@0m b@1m", "ben: a@0m a@50m b@61m", "cleo: b@0m a@1m b@2m");
        var hour = new FunnelWindow.Span(Duration.ofHours(1));
        assertThat(reached(ask(log, UTC, hour, A, B))).containsExactly(3L, 3L);
        assertThat(reached(ask(log, UTC, hour, A.filledBy(StepOccurrence.FIRST_EVER), B)))
                .containsExactly(3L, 2L);
        assertThat(reached(ask(log, UTC, hour, A, B.filledBy(StepOccurrence.FIRST_EVER))))
                .containsExactly(3L, 2L);
    }

    @Test
    void theFirstEverMayLieBeforeThePeriod() {
        MemoryEventLog log = journeys("anna: a@0m a@70m b@71m", "ben: a@70m b@71m");
        var later = new Scope(
                new Period(Journeys.START.plus(Duration.ofHours(1)), Journeys.START.plus(Duration.ofHours(2))),
                Segment.EVERYONE,
                ZoneOffset.UTC);
        var hour = new FunnelWindow.Span(Duration.ofHours(1));
        FunnelStep ever = A.filledBy(StepOccurrence.FIRST_EVER);
        assertThat(reached(ask(log, later, hour, A.filledBy(StepOccurrence.FIRST_IN_PERIOD), B)))
                .containsExactly(2L, 2L);
        FunnelAnswer answer = ask(log, later, hour, ever, B);
        assertThat(reached(answer)).containsExactly(1L, 1L);
        assertThat(answer.rule()).contains("the first a ever → b");
        try (TestIndex index = TestIndex.of(log)) {
            int anna = index.snapshot().person("anna").orElseThrow();
            var question =
                    new FunnelQuestion(later, List.of(ever, B), hour, Optional.empty(), false, FunnelOptions.DEFAULT);
            assertThat(new FunnelTracer(question, index.snapshot())
                            .trace(anna)
                            .orElseThrow()
                            .sentence())
                    .isEqualTo("had no \"a\" in the period that counts as the first");
        }
    }

    @Test
    void windowsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new FunnelWindow.Days(0))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("funnel.withinDays: needs 1 to 4000 calendar days, got 0");
        assertThatThrownBy(() -> new FunnelWindow.Sessions(4_001, Duration.ofMinutes(30)))
                .hasMessage("funnel.withinSessions: needs 1 to 4000 sessions, got 4001");
        assertThatThrownBy(() -> new FunnelWindow.Sessions(1, Duration.ofSeconds(9)))
                .hasMessage("funnel.sessionTimeout: needs 10 seconds or more, got PT9S");
    }

    private static List<Long> reached(MemoryEventLog log, Scope scope, FunnelWindow window) {
        return reached(ask(log, scope, window, A, B));
    }

    private static List<Long> reached(FunnelAnswer answer) {
        return answer.steps().stream().map(step -> step.reached().n()).toList();
    }

    private static FunnelAnswer ask(MemoryEventLog log, Scope scope, FunnelWindow window, FunnelStep... steps) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(
                    new FunnelQuestion(scope, List.of(steps), window, Optional.empty(), false, FunnelOptions.DEFAULT));
        }
    }
}
