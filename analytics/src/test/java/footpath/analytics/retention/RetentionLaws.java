package footpath.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarCases;
import footpath.analytics.CalendarUnit;
import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionLaws {
    private static final List<Field> FIELDS = List.of(
            new Field.Channel(), new Field.Property("brand"), new Field.Property("mixed"), new Field.Trait("age"));

    /// How many returned by options, so that no way of counting goes untried.
    private final Map<String, Long> returned = new HashMap<>();

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 6; seed++) {
            MemoryEventLog log = CalendarCases.log(seed);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 96; i++) {
                    RetentionQuestion question = question(new Random(seed * 100 + i), i);
                    RetentionAnswer answer = index.ask(question);
                    assertThat(groups(answer))
                            .as("%s", question)
                            .isEqualTo(new RetentionOracle(question, log).groups());
                    assertSame(index.askInPieces(question, seed), answer);
                    assertSame(grown.ask(question), answer);
                    note(question, answer);
                }
            }
        }
        assertThat(returned)
                .hasSize(12 + 24)
                .allSatisfy((options, n) -> assertThat(n).as(options).isPositive());
    }

    @Test
    void firstStartsAndReturnsOfOneNameEachAreCountedAsTheRulesSay() {
        long returns = 0;
        for (long seed = 300; seed < 306; seed++) {
            MemoryEventLog log = CalendarCases.log(seed);
            try (TestIndex index = seed % 2 == 0 ? TestIndex.of(log) : TestIndex.grown(log)) {
                for (int i = 0; i < 64; i++) {
                    RetentionQuestion question = firstOfOneName(new Random(seed * 100 + i), i);
                    assertThat(FirstTimeScan.canCount(question)).isTrue();
                    RetentionAnswer answer = index.ask(question);
                    assertThat(groups(answer))
                            .as("%s", question)
                            .isEqualTo(new RetentionOracle(question, log).groups());
                    assertSame(index.askInPieces(question, seed), answer);
                    returns += sum(answer);
                }
            }
        }
        assertThat(returns).isGreaterThan(300);
    }

    private static RetentionQuestion firstOfOneName(Random random, int number) {
        RetentionQuestion any = question(random, number);
        return new RetentionQuestion(
                any.scope(),
                oneName(random),
                oneName(random),
                any.unit(),
                any.weekStart(),
                any.clock(),
                RetentionReturn.ON,
                RetentionEntry.FIRST_TIME,
                any.columns(),
                any.breakdown(),
                any.asOf());
    }

    private static EventMatcher oneName(Random random) {
        return new EventMatcher(
                List.of(RandomFilters.one(random, List.of("a", "a", "a", "b", "nothing"))),
                random.nextInt(5) == 0 ? RandomFilters.onEvents(random) : Condition.ALWAYS);
    }

    @Test
    void widerWaysOfReturningCountNoFewer() {
        MemoryEventLog log = CalendarCases.log(77);
        try (TestIndex index = TestIndex.of(log)) {
            for (int i = 0; i < 64; i += 2) {
                RetentionQuestion question = question(new Random(i), i);
                long streak = sum(index.ask(with(question, RetentionReturn.STREAK)));
                long on = sum(index.ask(with(question, RetentionReturn.ON)));
                assertThat(streak).isLessThanOrEqualTo(on);
                assertThat(on)
                        .isLessThanOrEqualTo(sum(index.ask(with(question, RetentionReturn.ON_OR_AFTER))))
                        .isLessThanOrEqualTo(sum(index.ask(with(question, RetentionReturn.ON_OR_BEFORE))));
            }
        }
    }

    private static RetentionQuestion with(RetentionQuestion question, RetentionReturn counted) {
        return new RetentionQuestion(
                question.scope(),
                question.start(),
                question.returning(),
                question.unit(),
                question.weekStart(),
                question.clock(),
                counted,
                question.entry(),
                question.columns(),
                question.breakdown(),
                question.asOf());
    }

    private void note(RetentionQuestion question, RetentionAnswer answer) {
        returned.merge(question.unit() + " " + question.clock(), sum(answer), Long::sum);
        returned.merge(question.clock() + " " + question.counted() + " " + question.entry(), sum(answer), Long::sum);
    }

    private static long sum(RetentionAnswer answer) {
        return answer.groups().stream()
                .flatMap(group -> group.cohorts().stream())
                .flatMap(cohort -> cohort.cells().stream().skip(1))
                .mapToLong(RetentionAnswer.CellAnswer::n)
                .sum();
    }

    private static void assertSame(RetentionAnswer actual, RetentionAnswer expected) {
        assertThat(actual.groups()).isEqualTo(expected.groups());
        assertThat(actual.n()).isEqualTo(expected.n());
        assertThat(actual.rule()).isEqualTo(expected.rule());
    }

    private static Map<Optional<BreakdownValue>, RetentionAnswer.GroupAnswer> groups(RetentionAnswer answer) {
        return answer.groups().stream()
                .filter(group -> group.cohorts().stream().anyMatch(cohort -> cohort.n() > 0))
                .collect(Collectors.toMap(RetentionAnswer.GroupAnswer::value, group -> group));
    }

    /// Goes through all units, clocks, ways of returning and of entry by number; the rest is random.
    private static RetentionQuestion question(Random random, int number) {
        CalendarUnit unit = List.of(CalendarUnit.values()).get(number / 3 & 3);
        RetentionClock clock = List.of(RetentionClock.values()).get(number % 3);
        return new RetentionQuestion(
                CalendarCases.scope(random, unit),
                matcher(random),
                matcher(random),
                unit,
                RandomFilters.one(random, List.of(DayOfWeek.values())),
                clock,
                List.of(RetentionReturn.values()).get(number / 6 & 3),
                List.of(RetentionEntry.values()).get(number / 24 & 1),
                columns(random, clock),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Breakdown(RandomFilters.one(random, FIELDS), 1 + random.nextInt(3))),
                CalendarCases.asOf(random));
    }

    /// Mostly one name or any event without a condition, so that enough of the few events match.
    private static EventMatcher matcher(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> RandomFilters.matcher(random);
            case 1, 2 -> new EventMatcher(List.of(), Condition.ALWAYS);
            default -> EventMatcher.named(random.nextBoolean() ? "a" : "b");
        };
    }

    private static List<RetentionBracket> columns(Random random, RetentionClock clock) {
        if (random.nextBoolean()) {
            return RetentionBracket.each(1 + random.nextInt(8));
        }
        List<RetentionBracket> columns = new ArrayList<>();
        int next = clock == RetentionClock.CALENDAR ? 1 : 0;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int from = next + random.nextInt(2) * random.nextInt(3);
            int to = from + random.nextInt(4);
            columns.add(new RetentionBracket(from, to));
            next = to + 1;
        }
        return columns;
    }
}
