package footpath.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarUnit;
import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.Field;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendLaws {
    private static final List<Field> FIELDS = List.of(
            new Field.Channel(), new Field.Property("brand"), new Field.Property("mixed"), new Field.Trait("age"));

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 6; i++) {
                    TrendQuestion question = question(new Random(seed * 100 + i));
                    TrendAnswer answer = index.ask(question);
                    assertThat(series(answer)).as("%s", question).isEqualTo(oracle(question, log, answer.periods()));
                    assertSame(index.askInPieces(question, seed), answer);
                    assertSame(grown.ask(question), answer);
                }
            }
        }
    }

    private static void assertSame(TrendAnswer actual, TrendAnswer expected) {
        assertThat(actual.periods()).isEqualTo(expected.periods());
        assertThat(actual.series()).isEqualTo(expected.series());
        assertThat(actual.n()).isEqualTo(expected.n());
    }

    private static TrendQuestion question(Random random) {
        return new TrendQuestion(
                RandomFilters.scope(random),
                RandomFilters.matcher(random),
                RandomFilters.one(random, List.of(CalendarUnit.values())),
                DayOfWeek.MONDAY,
                RandomFilters.one(random, List.of(TrendCounted.values())),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Breakdown(RandomFilters.one(random, FIELDS), 1 + random.nextInt(3))),
                Journeys.START);
    }

    private static Map<Optional<BreakdownValue>, List<Long>> series(TrendAnswer answer) {
        return answer.series().stream()
                .filter(series -> series.counts().stream().anyMatch(count -> count > 0))
                .collect(Collectors.toMap(TrendAnswer.SeriesAnswer::value, TrendAnswer.SeriesAnswer::counts));
    }

    private record Hit(String person, int period, BreakdownValue value) {}

    private static Map<Optional<BreakdownValue>, List<Long>> oracle(
            TrendQuestion question, MemoryEventLog log, List<TrendAnswer.PeriodAnswer> periods) {
        List<Hit> hits = hits(question, log, periods);
        Function<Hit, Optional<BreakdownValue>> group = hit -> Optional.empty();
        if (question.breakdown().isPresent()) {
            Set<BreakdownValue> top = top(question, hits);
            group = hit -> Optional.of(
                    top.contains(hit.value()) || hit.value().equals(BreakdownValue.NONE)
                            ? hit.value()
                            : BreakdownValue.OTHER);
        }
        Map<Optional<BreakdownValue>, List<Hit>> groups = hits.stream().collect(Collectors.groupingBy(group));
        Map<Optional<BreakdownValue>, List<Long>> series = new HashMap<>();
        groups.forEach((value, members) -> {
            Map<Integer, List<Hit>> byPeriod = members.stream().collect(Collectors.groupingBy(Hit::period));
            series.put(
                    value,
                    IntStream.range(0, periods.size())
                            .mapToObj(period -> count(question, byPeriod.getOrDefault(period, List.of())))
                            .toList());
        });
        return series;
    }

    private static Set<BreakdownValue> top(TrendQuestion question, List<Hit> hits) {
        Map<BreakdownValue, List<Hit>> byValue = hits.stream()
                .filter(hit -> !hit.value().equals(BreakdownValue.NONE))
                .collect(Collectors.groupingBy(Hit::value));
        List<BreakdownValue> values = new ArrayList<>(byValue.keySet());
        values.sort((one, other) -> {
            int byCount = Long.compare(
                    count(question, byValue.getOrDefault(other, List.of())),
                    count(question, byValue.getOrDefault(one, List.of())));
            int byText = one.toString().compareTo(other.toString());
            return byCount != 0 ? byCount : byText != 0 ? byText : kind(one).compareTo(kind(other));
        });
        return new HashSet<>(
                values.subList(0, Math.min(question.breakdown().orElseThrow().top(), values.size())));
    }

    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }

    private static long count(TrendQuestion question, List<Hit> hits) {
        return question.counted() == TrendCounted.EVENTS
                ? hits.size()
                : hits.stream().map(Hit::person).distinct().count();
    }

    private static List<Hit> hits(TrendQuestion question, MemoryEventLog log, List<TrendAnswer.PeriodAnswer> periods) {
        List<Hit> hits = new ArrayList<>();
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            for (Timeline.Entry entry : timeline.events()) {
                if (Evaluation.matches(question.events(), entry.event())) {
                    int period = periods.size() - 1;
                    while (Micros.of(periods.get(period).start().toInstant()) > entry.time()) {
                        period--;
                    }
                    hits.add(new Hit(timeline.person(), period, value(question, timeline, entry)));
                }
            }
        }
        return hits;
    }

    private static BreakdownValue value(TrendQuestion question, Timeline timeline, Timeline.Entry entry) {
        return question.breakdown()
                .flatMap(breakdown -> switch (breakdown.field()) {
                    case Field.Property(String name) ->
                        Optional.ofNullable(entry.event().properties().get(name));
                    case Field.Trait(String name) ->
                        Optional.ofNullable(timeline.traits().get(name));
                    case Field.Channel() ->
                        Optional.of(entry.event().channel())
                                .filter(channel -> !channel.isEmpty())
                                .map(PropertyValue.Text::new);
                })
                .<BreakdownValue>map(BreakdownValue.Value::new)
                .orElse(BreakdownValue.NONE);
    }
}
