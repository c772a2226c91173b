package footpath.analytics.frequency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.filter.Evaluation;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequencyLaws {
    private static final double TOLERANCE = 1e-9;

    @Test
    void answersWhatTheRulesSayOverPlainEventsHoweverTheShardsAreCut() {
        int withSummary = 0;
        int withMore = 0;
        for (long seed = 0; seed < 20; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 8; i++) {
                    FrequencyQuestion question = question(new Random(seed * 100 + i));
                    FrequencyAnswer answer = index.ask(question);
                    assertFits(answer, question, numbers(question, log));
                    assertSame(index.askInPieces(question, seed), answer);
                    assertSame(grown.ask(question), answer);
                    withSummary += answer.summary().isPresent() ? 1 : 0;
                    withMore += answer.bars().stream().anyMatch(FrequencyAnswer.Bar::orMore) ? 1 : 0;
                }
            }
        }
        assertThat(withSummary).isBetween(1, 159);
        assertThat(withMore).isPositive();
    }

    private static void assertSame(FrequencyAnswer actual, FrequencyAnswer expected) {
        assertThat(actual.bars()).isEqualTo(expected.bars());
        assertThat(actual.summary()).isEqualTo(expected.summary());
        assertThat(actual.n()).isEqualTo(expected.n());
        assertThat(actual.events()).isEqualTo(expected.events());
    }

    private static FrequencyQuestion question(Random random) {
        return new FrequencyQuestion(
                RandomFilters.scope(random), RandomFilters.matcher(random), 1 + random.nextInt(12));
    }

    /// How many events each person has, ascending; those without left out.
    private static List<Long> numbers(FrequencyQuestion question, MemoryEventLog log) {
        return Timeline.of(log, question.scope()).stream()
                .map(timeline -> timeline.events().stream()
                        .filter(entry -> Evaluation.matches(question.events(), entry.event()))
                        .count())
                .filter(count -> count > 0)
                .sorted()
                .toList();
    }

    private static void assertFits(FrequencyAnswer answer, FrequencyQuestion question, List<Long> numbers) {
        assertThat(answer.n()).as("%s", question).isEqualTo(numbers.size());
        assertThat(answer.events())
                .isEqualTo(numbers.stream().mapToLong(number -> number).sum());
        assertThat(answer.summary().isPresent()).isEqualTo(!numbers.isEmpty());
        if (numbers.isEmpty()) {
            assertThat(answer.bars()).isEmpty();
            return;
        }
        FrequencyAnswer.Summary summary = answer.summary().orElseThrow();
        assertThat(summary.mean())
                .isCloseTo(
                        numbers.stream().mapToLong(number -> number).average().orElseThrow(), within(TOLERANCE));
        assertThat(summary.median()).isCloseTo(quantile(numbers, 0.5), within(TOLERANCE));
        assertThat(summary.p90()).isCloseTo(quantile(numbers, 0.9), within(TOLERANCE));
        assertThat(summary.most()).isEqualTo(numbers.getLast());
        assertBars(answer.bars(), question.bars(), numbers);
    }

    private static void assertBars(List<FrequencyAnswer.Bar> bars, int asked, List<Long> numbers) {
        assertThat(bars).hasSize((int) Math.min(asked, numbers.getLast()));
        for (int i = 0; i < bars.size(); i++) {
            int events = i + 1;
            boolean isLast = events == bars.size();
            assertThat(bars.get(i))
                    .isEqualTo(new FrequencyAnswer.Bar(
                            events,
                            isLast && numbers.getLast() > events,
                            numbers.stream()
                                    .filter(number -> isLast ? number >= events : number == events)
                                    .count()));
        }
    }

    private static double quantile(List<Long> sorted, double q) {
        double rank = q * (sorted.size() - 1);
        long low = sorted.get((int) Math.floor(rank));
        long high = sorted.get((int) Math.ceil(rank));
        return low + (rank - Math.floor(rank)) * (high - low);
    }
}
