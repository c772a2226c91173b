package footpath.analytics.next;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Durations;
import footpath.analytics.Quantiles;
import footpath.analytics.RandomPattern;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextLaws {
    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        long found = 0;
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 25; i++) {
                    NextAsked asked = NextAsked.of(new Random(seed * 100 + i));
                    NextAnswer answer = index.ask(asked.question());
                    assertSame(answer, new Oracle(asked).answer(log), seed, asked.question());
                    found += answer.nothing().of() - answer.nothing().n();
                }
            }
        }
        assertThat(found).as("matches with something next to them").isGreaterThan(500);
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 112; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                NextQuestion question = NextAsked.of(new Random(seed)).question();
                NextAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    @Test
    void rowsOfPlainEventsAreFoundByTheirBitsAndByMatching() {
        long found = 0;
        for (long seed = 200; seed < 212; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 20; i++) {
                    NextAsked asked = NextAsked.ofRow(new Random(seed * 100 + i));
                    NextQuestion question = asked.question();
                    NextAnswer answer = index.ask(question);
                    assertSame(answer, new Oracle(asked).answer(log), seed, question);
                    assertSame(index.askInPieces(question, seed), answer, seed, question);
                    assertSame(grown.ask(question), answer, seed, question);
                    // A segment that nobody is out of.
                    var nobody = new Segment.Did(
                            EventMatcher.named("nothing"), 1, Optional.empty(), Optional.empty(), Period.ALWAYS);
                    Scope scope = new Scope(
                            Period.ALWAYS,
                            new Segment.Not(nobody),
                            ZoneOffset.UTC,
                            question.scope().subject());
                    assertSame(index.ask(asked.in(scope).question()), answer, seed, question);
                    found += answer.nothing().of() - answer.nothing().n();
                }
            }
        }
        assertThat(found).as("matches with something next to them").isGreaterThan(500);
    }

    private static void assertSame(NextAnswer actual, NextAnswer expected, long seed, Object question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .withComparatorForType(Comparator.comparingDouble(value -> Math.round(value * 1e6)), Double.class)
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private record Found(String person, BreakdownValue value, long micros) {}

    private static final class Oracle {
        private final NextQuestion question;
        private final RandomPattern pattern;
        private final List<Found> found = new ArrayList<>();
        private final Set<String> persons = new HashSet<>();
        private long matches;

        Oracle(NextAsked asked) {
            this.question = asked.question();
            this.pattern = asked.pattern();
        }

        NextAnswer answer(MemoryEventLog log) {
            Timeline.of(log, question.scope()).forEach(this::look);
            Map<BreakdownValue, Long> counts = new HashMap<>();
            found.forEach(one -> counts.merge(one.value, 1L, Long::sum));
            List<BreakdownValue> named = counts.keySet().stream()
                    .filter(value -> value instanceof BreakdownValue.Value)
                    .sorted(Comparator.comparingLong((BreakdownValue value) -> -counts.getOrDefault(value, 0L))
                            .thenComparing(BreakdownValue::toString)
                            .thenComparing(NextLaws::kind))
                    .toList();
            List<BreakdownValue> top = named.subList(0, Math.min(question.top(), named.size()));
            List<BreakdownValue> shown = new ArrayList<>(top);
            if (top.size() < named.size()) {
                shown.add(BreakdownValue.OTHER);
            }
            if (counts.containsKey(BreakdownValue.NONE)) {
                shown.add(BreakdownValue.NONE);
            }
            return new NextAnswer(
                    "",
                    persons.size(),
                    new Share(matches - found.size(), matches),
                    shown.stream().map(value -> next(value, shown)).toList(),
                    Duration.ZERO);
        }

        private NextAnswer.Next next(BreakdownValue value, List<BreakdownValue> shown) {
            List<Found> of = found.stream()
                    .filter(one -> value.equals(shown.contains(one.value) ? one.value : BreakdownValue.OTHER))
                    .toList();
            Durations times =
                    Quantiles.of(of.stream().map(Found::micros).toList()).orElseThrow();
            return new NextAnswer.Next(
                    value,
                    new Share(of.size(), matches),
                    of.stream().map(Found::person).distinct().count(),
                    times.medianSeconds(),
                    times.p90Seconds());
        }

        private void look(Timeline timeline) {
            List<Timeline.Entry> rows = timeline.events().stream()
                    .filter(entry -> question.conditions().stream()
                            .anyMatch(condition -> Evaluation.matches(condition, entry.event())))
                    .toList();
            List<boolean[]> endsFrom = new ArrayList<>();
            for (int start = 0; start < rows.size(); start++) {
                endsFrom.add(pattern.chains(question.conditions(), rows, start).getLast());
            }
            for (int begin = 0; begin < rows.size(); ) {
                int end = earliestEnd(endsFrom, begin);
                if (end < 0 || (question.counted() == NextCounted.FIRST && begin > 0)) {
                    return;
                }
                tell(timeline, rows.get(latestStart(endsFrom, begin, end)), rows.get(end));
                begin = end + 1;
            }
        }

        private static int earliestEnd(List<boolean[]> endsFrom, int begin) {
            for (int end = begin; end < endsFrom.size(); end++) {
                for (int start = begin; start <= end; start++) {
                    if (endsFrom.get(start)[end]) {
                        return end;
                    }
                }
            }
            return -1;
        }

        private static int latestStart(List<boolean[]> endsFrom, int begin, int end) {
            int latest = begin;
            for (int start = begin; start <= end; start++) {
                latest = endsFrom.get(start)[end] ? start : latest;
            }
            return latest;
        }

        private void tell(Timeline timeline, Timeline.Entry first, Timeline.Entry last) {
            matches++;
            persons.add(timeline.person());
            List<Timeline.Entry> taken = timeline.events().stream()
                    .filter(entry -> Evaluation.matches(question.taken(), entry.event()))
                    .toList();
            int at = timeline.events().indexOf(question.direction() == NextDirection.AFTER ? last : first);
            Timeline.Entry next = null;
            for (Timeline.Entry entry : taken) {
                int place = timeline.events().indexOf(entry);
                boolean isAfter = question.direction() == NextDirection.AFTER;
                if (isAfter ? place > at && next == null : place < at) {
                    next = entry;
                }
            }
            if (next != null) {
                long micros = Math.abs(next.time() - timeline.events().get(at).time());
                if (micros <= question.within().map(Micros::of).orElse(Long.MAX_VALUE)) {
                    found.add(new Found(timeline.person(), value(next.event()), micros));
                }
            }
        }

        private BreakdownValue value(Event event) {
            return question.field()
                    .map(field -> of(
                            field instanceof Field.Property(String name)
                                    ? event.properties().get(name)
                                    : event.channel().isEmpty() ? null : new PropertyValue.Text(event.channel())))
                    .orElseGet(() -> of(new PropertyValue.Text(event.name())));
        }

        private static BreakdownValue of(@Nullable PropertyValue value) {
            return value == null ? BreakdownValue.NONE : new BreakdownValue.Value(value);
        }
    }

    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }
}
