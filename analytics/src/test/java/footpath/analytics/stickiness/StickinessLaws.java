package footpath.analytics.stickiness;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StickinessLaws {
    /// Persons with more than one active period, by unit and larger unit, so that none goes untried.
    private final Map<String, Long> sticky = new HashMap<>();

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 10; seed++) {
            MemoryEventLog log = CalendarCases.log(seed);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 20; i++) {
                    StickinessQuestion question = question(new Random(seed * 100 + i), i);
                    StickinessAnswer answer = index.ask(question);
                    assertThat(answer.ranges()).as("%s", question).isEqualTo(oracle(question, log));
                    assertThat(index.askInPieces(question, seed).ranges()).isEqualTo(answer.ranges());
                    assertThat(grown.ask(question).ranges()).isEqualTo(answer.ranges());
                    note(question, answer);
                }
            }
        }
        assertThat(sticky)
                .hasSize(9)
                .allSatisfy((options, n) -> assertThat(n).as(options).isPositive());
    }

    private void note(StickinessQuestion question, StickinessAnswer answer) {
        long more = answer.ranges().stream()
                .mapToLong(range -> range.n() - range.persons().getFirst())
                .sum();
        sticky.merge(question.unit() + " in " + question.within(), more, Long::sum);
    }

    private static StickinessQuestion question(Random random, int number) {
        CalendarUnit unit = List.of(CalendarUnit.values()).get(number & 3);
        List<Optional<CalendarUnit>> larger = new ArrayList<>(List.of(Optional.empty()));
        for (CalendarUnit one : CalendarUnit.values()) {
            if (unit.fills(one)) {
                larger.add(Optional.of(one));
            }
        }
        return new StickinessQuestion(
                CalendarCases.scope(random, unit),
                RandomFilters.matcher(random),
                unit,
                RandomFilters.one(random, larger),
                RandomFilters.one(random, List.of(DayOfWeek.values())),
                CalendarCases.asOf(random));
    }

    private static List<StickinessAnswer.RangeAnswer> oracle(StickinessQuestion question, MemoryEventLog log) {
        Scope scope = question.scope();
        Period period = scope.period();
        var calendar = new CalendarOracle(question.unit(), question.weekStart(), scope.zone());
        List<Set<Long>> active = active(question, log, calendar);
        Map<Long, List<Long>> ranges = new TreeMap<>();
        for (long number = calendar.firstOf(period, log); number <= calendar.lastOf(period, log); number++) {
            ranges.computeIfAbsent(rangeOf(question, calendar, number), missing -> new ArrayList<>())
                    .add(number);
        }
        List<StickinessAnswer.RangeAnswer> answers = new ArrayList<>();
        ranges.forEach((range, numbers) -> {
            List<Integer> counts = active.stream()
                    .map(one -> (int) numbers.stream().filter(one::contains).count())
                    .filter(count -> count > 0)
                    .toList();
            answers.add(new StickinessAnswer.RangeAnswer(
                    calendar.startOf(numbers.getFirst()).atZone(scope.zone()),
                    isComplete(question, log, calendar, range, numbers),
                    counts.size(),
                    IntStream.rangeClosed(1, numbers.size())
                            .mapToObj(wanted -> counts.stream()
                                    .filter(count -> count == wanted)
                                    .count())
                            .toList()));
        });
        return answers;
    }

    private static List<Set<Long>> active(StickinessQuestion question, MemoryEventLog log, CalendarOracle calendar) {
        return Timeline.of(log, question.scope()).stream()
                .map(timeline -> timeline.events().stream()
                        .filter(entry -> Evaluation.matches(question.events(), entry.event()))
                        .map(entry -> calendar.numberOf(entry.event().time()))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static long rangeOf(StickinessQuestion question, CalendarOracle calendar, long number) {
        return question.within()
                .map(larger -> larger(question, larger).numberOf(calendar.startOf(number)))
                .orElse(0L);
    }

    private static CalendarOracle larger(StickinessQuestion question, CalendarUnit larger) {
        return new CalendarOracle(larger, question.weekStart(), question.scope().zone());
    }

    private static boolean isComplete(
            StickinessQuestion question, MemoryEventLog log, CalendarOracle calendar, long range, List<Long> numbers) {
        Period period = question.scope().period();
        Instant start = question.within()
                .map(larger -> larger(question, larger).startOf(range))
                .orElse(calendar.startOf(numbers.getFirst()));
        Instant end = question.within()
                .map(larger -> larger(question, larger).startOf(range + 1))
                .orElse(calendar.startOf(numbers.getLast() + 1));
        return !start.isBefore(period.from()) && !end.isAfter(calendar.horizon(period, question.asOf(), log));
    }
}
