package footpath.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.TestIndex;
import footpath.testkit.MemoryEventLog;
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
}
