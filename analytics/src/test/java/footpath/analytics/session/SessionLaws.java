package footpath.analytics.session;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarCases;
import footpath.analytics.CalendarOracle;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Durations;
import footpath.analytics.Quantiles;
import footpath.analytics.RandomFilters;
import footpath.analytics.Sessions;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionLaws {
    /// So many values stand alone that none is "other".
    private static final int ALL = 50;

    /// A session over plain events.
    private record One(String person, BreakdownValue value, List<Timeline.Entry> events) {
        long micros() {
            return events.getLast().time() - events.getFirst().time();
        }
    }

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        long told = 0;
        for (long seed = 0; seed < 6; seed++) {
            MemoryEventLog log = CalendarCases.log(seed);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 20; i++) {
                    SessionQuestion question = question(new Random(seed * 100 + i));
                    SessionAnswer answer = index.ask(question);
                    assertExpected(question, log, answer);
                    assertThat(index.askInPieces(question, seed).groups()).isEqualTo(answer.groups());
                    assertThat(grown.ask(question).groups()).isEqualTo(answer.groups());
                    told += answer.groups().stream()
                            .mapToLong(group -> group.all().sessions())
                            .sum();
                }
            }
        }
        assertThat(told).as("sessions").isGreaterThan(1_000);
    }

    private static void assertExpected(SessionQuestion question, MemoryEventLog log, SessionAnswer answer) {
        Map<Optional<BreakdownValue>, List<One>> expected = sessions(question, log).stream()
                .collect(Collectors.groupingBy(one -> question.breakdown().map(breakdown -> one.value)));
        Map<Optional<BreakdownValue>, SessionAnswer.GroupAnswer> groups = answer.groups().stream()
                .filter(group -> group.all().sessions() > 0)
                .collect(Collectors.toMap(SessionAnswer.GroupAnswer::value, Function.identity()));
        assertThat(groups.keySet()).as("%s", question).isEqualTo(expected.keySet());
        groups.forEach((value, group) -> assertExpected(question, expected.getOrDefault(value, List.of()), group));
    }

    private static void assertExpected(SessionQuestion question, List<One> sessions, SessionAnswer.GroupAnswer group) {
        assertThat(group.all()).as("%s", question).isEqualTo(counts(sessions));
        var calendar = new CalendarOracle(
                question.unit(), question.weekStart(), question.scope().zone());
        Map<Long, List<One>> byPeriod = sessions.stream()
                .collect(Collectors.groupingBy(
                        one -> calendar.numberOf(one.events.getFirst().event().time())));
        for (SessionAnswer.PeriodAnswer period : group.periods()) {
            assertThat(period.counts())
                    .as("%s", question)
                    .isEqualTo(counts(byPeriod.getOrDefault(calendar.numberOf(period.start()), List.of())));
        }
        assertThat(group.lasts().map(SessionLaws::quantiles))
                .isEqualTo(Quantiles.of(sessions.stream().map(One::micros).toList())
                        .map(SessionLaws::quantiles));
        assertThat(told(group.first()))
                .isEqualTo(most(sessions, one -> one.events.getFirst().event().name(), question.top()));
        assertThat(told(group.last()))
                .isEqualTo(most(sessions, one -> one.events.getLast().event().name(), question.top()));
    }

    private static List<Double> quantiles(Durations durations) {
        return List.of(durations.medianSeconds(), durations.p90Seconds());
    }

    private static SessionAnswer.Counts counts(List<One> sessions) {
        return new SessionAnswer.Counts(
                sessions.size(),
                sessions.stream().map(One::person).distinct().count(),
                sessions.stream().mapToLong(one -> one.events.size()).sum(),
                sessions.stream().filter(one -> one.events.size() == 1).count());
    }

    private static List<String> told(List<SessionAnswer.EventAnswer> events) {
        return events.stream()
                .map(event -> event.name() + " " + event.share().n())
                .toList();
    }

    private static List<String> most(List<One> sessions, Function<One, String> name, int top) {
        Map<String, Long> counts =
                sessions.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue()))
                .limit(top)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static List<One> sessions(SessionQuestion question, MemoryEventLog log) {
        List<One> sessions = new ArrayList<>();
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            Sessions.of(timeline, question.events(), Optional.of(question.timeout()), question.longest())
                    .forEach(events ->
                            sessions.add(new One(timeline.person(), value(question, timeline, events), events)));
        }
        return sessions;
    }

    private static BreakdownValue value(SessionQuestion question, Timeline timeline, List<Timeline.Entry> events) {
        var first = events.getFirst().event();
        Map<Field, PropertyValue> fields = new HashMap<>();
        first.properties().forEach((name, value) -> fields.put(new Field.Property(name), value));
        timeline.traits().forEach((name, value) -> fields.put(new Field.Trait(name), value));
        if (!first.channel().isEmpty()) {
            fields.put(new Field.Channel(), new PropertyValue.Text(first.channel()));
        }
        return question.breakdown()
                .map(Breakdown::field)
                .map(fields::get)
                .<BreakdownValue>map(BreakdownValue.Value::new)
                .orElse(BreakdownValue.NONE);
    }

    private static SessionQuestion question(Random random) {
        CalendarUnit unit = RandomFilters.one(random, List.of(CalendarUnit.values()));
        return new SessionQuestion(
                CalendarCases.scope(random, unit),
                random.nextBoolean() ? new EventMatcher(List.of(), Condition.ALWAYS) : RandomFilters.matcher(random),
                RandomFilters.window(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.window(random)),
                unit,
                RandomFilters.one(random, List.of(DayOfWeek.values())),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Breakdown(
                                RandomFilters.one(
                                        random,
                                        List.of(
                                                new Field.Channel(),
                                                new Field.Property("brand"),
                                                new Field.Trait("tier"))),
                                ALL)),
                1 + random.nextInt(6),
                CalendarCases.asOf(random));
    }
}
