package footpath.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Counting level by level against brute force: conditions, exclusions, breakdowns.
class DepthLaws {
    @Test
    void equalsBruteForce() {
        int excluding = 0;
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = OptionLaws.small(random);
            try (TestIndex index = seed % 2 == 0 ? TestIndex.of(log) : TestIndex.grown(log)) {
                for (int i = 0; i < 25; i++) {
                    FunnelQuestion question = RandomFunnels.byLevels(
                            random, List.of("a", "b", "c", "x"), OptionLaws.scope(random), OptionLaws.window(random));
                    assertThat(new ResolvedFunnel(question, index.snapshot()).byLevels)
                            .isTrue();
                    excluding += question.options().exclusions().isEmpty() ? 0 : 1;
                    OptionLaws.assertAnswers(
                            index.askInPieces(question, seed), question, new OptionOracle(question, log), seed);
                }
            }
        }
        assertThat(excluding).isGreaterThan(150);
    }

    /// Where no two events of a person happen at one instant, levels are built 64 events at a time; some timelines are
    /// longer than that.
    @Test
    void equalsBruteForceWhereNothingHappensAtOneInstant() {
        for (long seed = 100; seed < 116; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = apart(random);
            try (TestIndex index = seed % 2 == 0 ? TestIndex.of(log) : TestIndex.grown(log)) {
                for (int i = 0; i < 20; i++) {
                    FunnelQuestion question = RandomFunnels.byLevels(
                            random,
                            List.of("a", "b", "c", "x"),
                            Scope.everything(ZoneOffset.UTC),
                            Duration.ofSeconds(1 + random.nextInt(90 << random.nextInt(8))));
                    OptionLaws.assertAnswers(index.ask(question), question, new OptionOracle(question, log), seed);
                }
            }
        }
    }

    private static MemoryEventLog apart(Random random) {
        var lines = new ArrayList<String>();
        for (int person = 0; person < 25; person++) {
            var line = new StringBuilder("p" + person + ":");
            int seconds = 0;
            for (int event = random.nextInt(random.nextInt(8) == 0 ? 200 : 12); event >= 0; event--) {
                seconds += 1 + random.nextInt(90);
                line.append(' ').append("aabcxy".charAt(random.nextInt(6))).append('@');
                line.append(seconds / 60).append('m').append(seconds % 60).append('s');
                line.append(RandomFilters.one(random, List.of("", "/web", "/store")));
                line.append(RandomFilters.one(random, List.of("", "{p=1}", "{p=2}")));
            }
            lines.add(line.toString());
        }
        return Journeys.journeys(lines.toArray(String[]::new));
    }
}
