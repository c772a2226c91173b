package footpath.analytics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Durations;
import footpath.analytics.Quantiles;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Event;
import footpath.events.filter.Condition;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FlowLaws {
    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 8; i++) {
                    FlowQuestion question = question(new Random(seed * 100 + i));
                    assertSame(index.ask(question), oracle(question, log), seed, question);
                }
            }
        }
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 108; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                FlowQuestion question = question(new Random(seed));
                FlowAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    @Test
    void countsJourneysOfThousandsOfEventsAndManyNames() {
        for (int names : new int[] {1, 2, 64, 200, 300}) {
            MemoryEventLog log = longJourneys(names);
            try (TestIndex index = TestIndex.of(log)) {
                for (boolean timed : new boolean[] {false, true}) {
                    var question = new FlowQuestion(
                            Scope.everything(ZoneOffset.UTC),
                            new EventMatcher(List.of(), Condition.ALWAYS),
                            false,
                            timed ? 500 : 10_000,
                            timed);
                    assertSame(index.ask(question), oracle(question, log), names, question);
                }
            }
        }
    }

    private static MemoryEventLog longJourneys(int names) {
        var random = new Random(names);
        var events = new ArrayList<Event>();
        Instant time = Journeys.START;
        for (int event = 0; event < 9_001; event++) {
            time = time.plusMillis(random.nextInt(100_000));
            String person = "p" + (event < 5_000 ? 0 : event % 3);
            String name = String.format(Locale.ROOT, "n%03d", random.nextInt(names));
            events.add(new Event(person, time, name, "", "random", Optional.empty(), Map.of()));
        }
        return MemoryEventLog.of(events);
    }

    private static void assertSame(FlowAnswer actual, FlowAnswer expected, long seed, FlowQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .withEqualsForType(Double::equals, Double.class)
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private static FlowQuestion question(Random random) {
        EventMatcher events =
                random.nextBoolean() ? new EventMatcher(List.of(), Condition.ALWAYS) : RandomFilters.matcher(random);
        Scope scope = random.nextBoolean() ? Scope.everything(ZoneOffset.UTC) : RandomFilters.scope(random);
        int top = random.nextBoolean() ? 10_000 : 4;
        return new FlowQuestion(scope, events, random.nextInt(3) == 0, top, random.nextBoolean());
    }

    private static FlowAnswer oracle(FlowQuestion question, MemoryEventLog log) {
        Map<String, long[]> nodes = new TreeMap<>();
        Map<String, Map<String, List<Long>>> arcs = new TreeMap<>();
        long persons = 0;
        long events = 0;
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            List<Timeline.Entry> kept = kept(question, timeline);
            persons += kept.isEmpty() ? 0 : 1;
            events += kept.size();
            var seen = new TreeSet<String>();
            for (int i = 0; i < kept.size(); i++) {
                String name = kept.get(i).event().name();
                long[] counts = nodes.computeIfAbsent(name, missing -> new long[4]);
                counts[0]++;
                counts[1] += seen.add(name) ? 1 : 0;
                counts[2] += i == 0 ? 1 : 0;
                counts[3] += i == kept.size() - 1 ? 1 : 0;
                if (i > 0) {
                    arcs.computeIfAbsent(kept.get(i - 1).event().name(), missing -> new TreeMap<>())
                            .computeIfAbsent(name, missing -> new ArrayList<>())
                            .add(kept.get(i).time() - kept.get(i - 1).time());
                }
            }
        }
        List<FlowAnswer.ArcAnswer> all = arcs(arcs, question.timed());
        return new FlowAnswer(
                "",
                persons,
                events,
                nodes(nodes),
                all.subList(0, Math.min(question.top(), all.size())),
                all.size(),
                Duration.ZERO);
    }

    private static List<Timeline.Entry> kept(FlowQuestion question, Timeline timeline) {
        List<Timeline.Entry> kept = new ArrayList<>();
        for (Timeline.Entry entry : timeline.events()) {
            boolean repeats = question.collapse()
                    && !kept.isEmpty()
                    && kept.getLast().event().name().equals(entry.event().name());
            if (Evaluation.matches(question.events(), entry.event()) && !repeats) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private static List<FlowAnswer.NodeAnswer> nodes(Map<String, long[]> nodes) {
        return nodes.entrySet().stream()
                .map(node -> new FlowAnswer.NodeAnswer(
                        node.getKey(), node.getValue()[0], node.getValue()[1], node.getValue()[2], node.getValue()[3]))
                .sorted(Comparator.comparingLong(node -> -node.events()))
                .toList();
    }

    private static List<FlowAnswer.ArcAnswer> arcs(Map<String, Map<String, List<Long>>> arcs, boolean timed) {
        List<FlowAnswer.ArcAnswer> answers = new ArrayList<>();
        arcs.forEach((from, tos) -> tos.forEach((to, times) -> {
            Durations between = Quantiles.of(times).orElseThrow();
            double median = timed ? between.medianSeconds() : Double.NaN;
            double p90 = timed ? between.p90Seconds() : Double.NaN;
            answers.add(new FlowAnswer.ArcAnswer(from, to, between.n(), median, p90));
        }));
        answers.sort(Comparator.comparingLong(arc -> -arc.n()));
        return answers;
    }
}
