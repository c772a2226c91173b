package footpath.analytics.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.CalendarCases;
import footpath.analytics.CalendarOracle;
import footpath.analytics.CalendarUnit;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Period;
import footpath.events.filter.Evaluation;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LifecycleLaws {
    /// New, returning, resurrecting and dormant over all questions, so that none goes untried.
    private final long[] seen = new long[4];

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 10; seed++) {
            MemoryEventLog log = CalendarCases.log(seed);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 16; i++) {
                    LifecycleQuestion question = question(new Random(seed * 100 + i), i);
                    LifecycleAnswer answer = index.ask(question);
                    assertThat(answer.periods()).as("%s", question).isEqualTo(oracle(question, log));
                    assertThat(index.askInPieces(question, seed).periods()).isEqualTo(answer.periods());
                    assertThat(grown.ask(question).periods()).isEqualTo(answer.periods());
                    answer.periods().forEach(this::note);
                }
            }
        }
        assertThat(seen).doesNotContain(0L);
    }

    private void note(LifecycleAnswer.PeriodAnswer period) {
        seen[0] += period.newPersons();
        seen[1] += period.returning();
        seen[2] += period.resurrecting();
        seen[3] += period.dormant();
    }

    private static LifecycleQuestion question(Random random, int number) {
        CalendarUnit unit = List.of(CalendarUnit.values()).get(number & 3);
        return new LifecycleQuestion(
                CalendarCases.scope(random, unit),
                RandomFilters.matcher(random),
                unit,
                RandomFilters.one(random, List.of(DayOfWeek.values())),
                CalendarCases.asOf(random));
    }

    private static List<LifecycleAnswer.PeriodAnswer> oracle(LifecycleQuestion question, MemoryEventLog log) {
        Scope scope = question.scope();
        Period period = scope.period();
        var calendar = new CalendarOracle(question.unit(), question.weekStart(), scope.zone());
        var untilEnd = new Scope(
                new Period(Period.ALWAYS.from(), period.toExclusive()), scope.segment(), scope.zone(), scope.subject());
        List<Set<Long>> active = new ArrayList<>();
        for (Timeline timeline : Timeline.of(log, untilEnd)) {
            active.add(timeline.events().stream()
                    .filter(entry -> Evaluation.matches(question.events(), entry.event()))
                    .map(entry -> calendar.numberOf(entry.event().time()))
                    .collect(Collectors.toSet()));
        }
        Instant horizon = calendar.horizon(period, question.asOf(), log);
        return LongStream.rangeClosed(calendar.firstOf(period, log), calendar.lastOf(period, log))
                .mapToObj(number -> new LifecycleAnswer.PeriodAnswer(
                        calendar.startOf(number).atZone(scope.zone()),
                        !calendar.startOf(number + 1).isAfter(horizon),
                        count(active, number, true, false, false),
                        count(active, number, true, true, true),
                        count(active, number, true, false, true),
                        active.stream()
                                .filter(one -> one.contains(number - 1) && !one.contains(number))
                                .count()))
                .toList();
    }

    private static long count(List<Set<Long>> active, long number, boolean now, boolean justBefore, boolean before) {
        return active.stream()
                .filter(one -> one.contains(number) == now
                        && one.contains(number - 1) == justBefore
                        && one.stream().anyMatch(other -> other < number) == before)
                .count();
    }
}
