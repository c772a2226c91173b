package footpath.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.BreakdownValue;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.analytics.segment.SegmentValuesAnswer.Row;
import footpath.analytics.segment.SegmentValuesAnswer.Values;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Field;
import footpath.index.Subject;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentValuesLaws {
    @Test
    void countsWhatLookingAtEveryPersonCounts() {
        long rows = 0;
        for (long seed = 500; seed < 512; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 10; i++) {
                    SegmentValuesQuestion question = question(log, new Random(seed * 100 + i));
                    SegmentValuesAnswer answer = index.ask(question);
                    List<Timeline> all = all(log, question.scope());
                    assertThat(answer.persons())
                            .as("seed %d: %s", seed, question)
                            .isEqualTo(counts(question, all, person -> 1));
                    assertThat(answer.active())
                            .isEqualTo(counts(
                                    question,
                                    all,
                                    person -> events(person, question).isEmpty() ? 0 : 1));
                    for (Values values : answer.traits()) {
                        rows += same(values, question, all);
                    }
                    for (Values values : answer.fields()) {
                        rows += same(values, question, all);
                    }
                }
            }
        }
        assertThat(rows).as("values found").isGreaterThan(500);
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 600; seed < 608; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                SegmentValuesQuestion question = question(log, new Random(seed));
                SegmentValuesAnswer whole = index.ask(question);
                assertThat(index.askInPieces(question, seed)).isEqualTo(whole);
                assertThat(grown.ask(question)).isEqualTo(whole);
                assertThat(grown.askInPieces(question, seed)).isEqualTo(whole);
            }
        }
    }

    @Test
    void traitsAreCountedAsSuch() {
        assertThatThrownBy(() -> new SegmentValuesQuestion(
                        Scope.everything(ZoneOffset.UTC),
                        List.of(new SegmentQuestion.Named("s", Segment.EVERYONE)),
                        List.of(new Field.Trait("age"))))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("traits are counted as such");
    }

    private static int same(Values values, SegmentValuesQuestion question, List<Timeline> all) {
        Map<BreakdownValue, List<Row>> told = new HashMap<>();
        values.rows()
                .forEach(row -> told.computeIfAbsent(row.value(), _ -> new ArrayList<>())
                        .add(row));
        told.values().forEach(rows -> assertThat(rows).hasSize(1));
        for (Row row : values.rows()) {
            assertThat(row.persons())
                    .as("%s = %s of %s", values.field(), row.value(), question)
                    .isEqualTo(counts(
                            question,
                            all,
                            person -> had(person, values.field(), question).contains(row.value()) ? 1 : 0));
            if (!row.events().isEmpty()) {
                assertThat(row.events())
                        .isEqualTo(counts(question, all, person -> (int) had(person, values.field(), question).stream()
                                .filter(row.value()::equals)
                                .count()));
            }
        }
        long different = all.stream()
                .flatMap(person -> had(person, values.field(), question).stream())
                .distinct()
                .count();
        assertThat(values.rows()).hasSize((int) different);
        return values.rows().size();
    }

    /// What a person has, an event each.
    private static List<BreakdownValue> had(Timeline person, Field field, SegmentValuesQuestion question) {
        return switch (field) {
            case Field.Trait(String name) -> List.of(value(person.traits().get(name)));
            case Field.Property(String name) ->
                events(person, question).stream()
                        .map(event -> value(event.properties().get(name)))
                        .toList();
            case Field.Channel() ->
                events(person, question).stream()
                        .map(event -> event.channel().isEmpty()
                                ? BreakdownValue.NONE
                                : value(new PropertyValue.Text(event.channel())))
                        .toList();
        };
    }

    private static BreakdownValue value(@Nullable PropertyValue value) {
        return value == null ? BreakdownValue.NONE : new BreakdownValue.Value(value);
    }

    private static List<Event> events(Timeline person, SegmentValuesQuestion question) {
        Period period = question.scope().period();
        return person.events().stream()
                .map(Timeline.Entry::event)
                .filter(event ->
                        !event.time().isBefore(period.from()) && event.time().isBefore(period.toExclusive()))
                .toList();
    }

    private interface Counted {
        int of(Timeline person);
    }

    private static List<Long> counts(SegmentValuesQuestion question, List<Timeline> all, Counted counted) {
        List<Long> counts = new ArrayList<>();
        counts.add(all.stream().mapToLong(counted::of).sum());
        for (SegmentQuestion.Named named : question.segments()) {
            counts.add(all.stream()
                    .filter(person -> person.isIn(named.segment()))
                    .mapToLong(counted::of)
                    .sum());
        }
        return counts;
    }

    private static List<Timeline> all(MemoryEventLog log, Scope scope) {
        return Timeline.of(log, new Scope(Period.ALWAYS, scope.segment(), scope.zone()));
    }

    private static SegmentValuesQuestion question(MemoryEventLog log, Random random) {
        List<SegmentQuestion.Named> segments = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            segments.add(new SegmentQuestion.Named("s" + i, RandomFilters.segment(random, 2)));
        }
        List<Field> fields = new ArrayList<>(List.of(new Field.Channel()));
        log.events().stream()
                .flatMap(event -> event.properties().keySet().stream())
                .distinct()
                .limit(2)
                .forEach(name -> fields.add(new Field.Property(name)));
        return new SegmentValuesQuestion(RandomFilters.scope(random).by(Subject.Person.EACH), segments, fields);
    }
}
