package footpath.analytics.count;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Event;
import footpath.events.filter.Evaluation;
import footpath.index.Subject;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountLaws {
    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 6; i++) {
                    var random = new Random(seed * 100 + i);
                    var question = new CountQuestion(
                            RandomFilters.scope(random).by(Subject.Person.EACH), RandomFilters.matcher(random));
                    CountAnswer expected = oracle(question, log);
                    assertSame(index.ask(question), expected, question);
                    assertSame(index.askInPieces(question, seed), expected, question);
                    assertSame(grown.ask(question), expected, question);
                }
            }
        }
    }

    private static void assertSame(CountAnswer actual, CountAnswer expected, CountQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .as("%s", question)
                .isEqualTo(expected);
    }

    private static CountAnswer oracle(CountQuestion question, MemoryEventLog log) {
        List<Event> events = Timeline.of(log, question.scope()).stream()
                .flatMap(timeline -> timeline.events().stream())
                .map(Timeline.Entry::event)
                .filter(event -> Evaluation.matches(question.events(), event))
                .toList();
        Map<String, List<Event>> byName =
                events.stream().collect(Collectors.groupingBy(Event::name, TreeMap::new, Collectors.toList()));
        return new CountAnswer(
                "",
                events.size(),
                persons(events),
                first(events),
                last(events),
                byName.entrySet().stream()
                        .map(entry -> new CountAnswer.NameAnswer(
                                entry.getKey(),
                                entry.getValue().size(),
                                persons(entry.getValue()),
                                first(entry.getValue()).orElseThrow(),
                                last(entry.getValue()).orElseThrow()))
                        .sorted(Comparator.comparingLong(name -> -name.events()))
                        .toList(),
                Duration.ZERO);
    }

    private static long persons(List<Event> events) {
        return events.stream().map(Event::person).distinct().count();
    }

    private static Optional<Instant> first(List<Event> events) {
        return events.stream().map(Event::time).min(Comparator.naturalOrder());
    }

    private static Optional<Instant> last(List<Event> events) {
        return events.stream().map(Event::time).max(Comparator.naturalOrder());
    }
}
