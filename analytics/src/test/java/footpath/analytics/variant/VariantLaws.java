package footpath.analytics.variant;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Durations;
import footpath.analytics.Kernel;
import footpath.analytics.Quantiles;
import footpath.analytics.Question;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Sessions;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VariantLaws {
    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 10; i++) {
                    VariantQuestion question = question(new Random(seed * 100 + i));
                    assertSame(index.ask(question), oracle(question, log), seed, question);
                }
            }
        }
    }

    /// Few names, so that each is a bit or two; journeys up to two hundred events long, of which some fit into a number
    /// only once their repeats are left out.
    @Test
    void longJourneysOfFewNamesAreToldBitByBit() {
        for (long seed = 300; seed < 324; seed++) {
            MemoryEventLog log = new RandomJourneys(seed, 150, 1 + (int) seed % 4).log();
            var random = new Random(seed);
            List<String> names = random.nextBoolean() ? List.of() : List.of("a", "c");
            var question = new VariantQuestion(
                    Scope.everything(ZoneOffset.UTC),
                    new EventMatcher(names, Condition.ALWAYS),
                    random.nextBoolean(),
                    Optional.empty(),
                    1_000);
            try (TestIndex index = TestIndex.of(log)) {
                assertSame(index.ask(question), oracle(question, log), seed, question);
            }
        }
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 112; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                VariantQuestion question = question(new Random(seed));
                VariantAnswer whole = index.ask(question);
                assertSame(index.askInPieces(question, seed), whole, seed, question);
                assertSame(grown.ask(question), whole, seed, question);
                assertSame(grown.askInPieces(question, seed), whole, seed, question);
            }
        }
    }

    @Test
    void journeysTooManyToRememberMakeNoDifference() {
        for (long seed = 200; seed < 210; seed++) {
            try (TestIndex index = TestIndex.of(RandomJourneys.of(seed).log())) {
                VariantQuestion question = question(new Random(seed));
                var forgetful = new Forgetful(question, (int) seed % 40);
                assertSame(index.askInPieces(forgetful, seed), index.ask(question), seed, question);
            }
        }
    }

    /// The same question, with few times kept.
    private record Forgetful(VariantQuestion question, int mostTimes) implements Question<VariantAnswer> {
        @Override
        public Scope scope() {
            return question.scope();
        }

        @Override
        public String kind() {
            return question.kind();
        }

        @Override
        public Kernel<?, VariantAnswer> resolve(IndexSnapshot snapshot) {
            return new VariantKernel(new ResolvedVariant(question, snapshot), mostTimes);
        }
    }

    private static void assertSame(VariantAnswer actual, VariantAnswer expected, long seed, VariantQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took", "rule")
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private static VariantQuestion question(Random random) {
        return new VariantQuestion(
                random.nextBoolean() ? Scope.everything(ZoneOffset.UTC) : RandomFilters.scope(random),
                random.nextBoolean() ? new EventMatcher(List.of(), Condition.ALWAYS) : RandomFilters.matcher(random),
                random.nextBoolean(),
                random.nextBoolean() ? Optional.empty() : Optional.of(RandomFilters.window(random)),
                random.nextBoolean() ? 1_000 : 1 + random.nextInt(7));
    }

    private static VariantAnswer oracle(VariantQuestion question, MemoryEventLog log) {
        Map<List<String>, List<Long>> variants = new TreeMap<>(VariantLaws::byNames);
        long persons = 0;
        long journeys = 0;
        for (Timeline timeline : Timeline.of(log, question.scope())) {
            List<List<Timeline.Entry>> sessions = Sessions.of(timeline, question.events(), question.sessionTimeout());
            persons += sessions.isEmpty() ? 0 : 1;
            journeys += sessions.size();
            for (List<Timeline.Entry> session : sessions) {
                variants.computeIfAbsent(names(session, question.collapse()), missing -> new ArrayList<>())
                        .add(session.getLast().time() - session.getFirst().time());
            }
        }
        return new VariantAnswer(
                "", persons, journeys, variants.size(), top(variants, journeys, question.top()), Duration.ZERO);
    }

    private static List<VariantAnswer.OneVariant> top(Map<List<String>, List<Long>> variants, long journeys, int most) {
        List<Map.Entry<List<String>, List<Long>>> sorted = variants.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(most)
                .toList();
        List<VariantAnswer.OneVariant> answers = new ArrayList<>();
        long covered = 0;
        for (Map.Entry<List<String>, List<Long>> entry : sorted) {
            Durations times = Quantiles.of(entry.getValue()).orElseThrow();
            covered += times.n();
            answers.add(new VariantAnswer.OneVariant(
                    entry.getKey(),
                    new Share(times.n(), journeys),
                    new Share(covered, journeys),
                    times.medianSeconds(),
                    times.p90Seconds()));
        }
        return answers;
    }

    private static List<String> names(List<Timeline.Entry> session, boolean collapse) {
        List<String> names = new ArrayList<>();
        for (Timeline.Entry entry : session) {
            String name = entry.event().name();
            if (!collapse || names.isEmpty() || !names.getLast().equals(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /// Names are single letters here, so that the order of the joined text is that of the names.
    private static int byNames(List<String> left, List<String> right) {
        return String.join("", left).compareTo(String.join("", right));
    }
}
