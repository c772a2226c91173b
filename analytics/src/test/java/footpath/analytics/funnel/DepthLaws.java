package footpath.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.RandomFilters;
import footpath.analytics.TestIndex;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Counting level by level against brute force: conditions, exclusions, breakdowns.
class DepthLaws {
    private static final List<String> CONDITIONS =
            List.of("", "", "", " where channel = web", " where p = 1", " where p exists");

    private static final List<Field> FIELDS = List.of(new Field.Channel(), new Field.Property("p"));

    @Test
    void equalsBruteForce() {
        int excluding = 0;
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = OptionLaws.small(random);
            try (TestIndex index = seed % 2 == 0 ? TestIndex.of(log) : TestIndex.grown(log)) {
                for (int i = 0; i < 25; i++) {
                    FunnelQuestion question = question(random);
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

    private static FunnelQuestion question(Random random) {
        var names = new ArrayList<>(List.of("a", "b", "c", "x"));
        Collections.shuffle(names, random);
        List<FunnelStep> steps = names.subList(0, 1 + random.nextInt(4)).stream()
                .map(name -> FunnelStep.of(matcher(random, name)))
                .toList();
        var exclusions = new ArrayList<FunnelExclusion>();
        for (int left = steps.size() > 1 ? random.nextInt(3) : 0; left > 0; left--) {
            int after = 1 + random.nextInt(steps.size() - 1);
            int before = after + 1 + random.nextInt(steps.size() - after);
            exclusions.add(new FunnelExclusion(matcher(random, RandomFilters.one(random, names)), after, before));
        }
        Optional<Breakdown> breakdown = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Breakdown(RandomFilters.one(random, FIELDS), 1_000));
        return new FunnelQuestion(
                OptionLaws.scope(random),
                steps,
                new FunnelWindow.Span(OptionLaws.window(random)),
                breakdown,
                false,
                FunnelOptions.DEFAULT.excluding(exclusions.toArray(FunnelExclusion[]::new)));
    }

    private static EventMatcher matcher(Random random, String name) {
        return FilterText.parseMatcher(name + RandomFilters.one(random, CONDITIONS));
    }
}
