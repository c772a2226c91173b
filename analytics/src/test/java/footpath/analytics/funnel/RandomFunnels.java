package footpath.analytics.funnel;

import footpath.analytics.Breakdown;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Funnels drawn at random.
public final class RandomFunnels {
    private static final List<String> CONDITIONS =
            List.of("", "", "", " where channel = web", " where p = 1", " where p exists");

    private static final List<Field> FIELDS = List.of(new Field.Channel(), new Field.Property("p"));

    private RandomFunnels() {}

    /// One of those whose depths are counted level by level.
    ///
    /// @param events what steps and exclusions may be
    public static FunnelQuestion byLevels(Random random, List<String> events, Scope scope, Duration window) {
        var names = new ArrayList<>(events);
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
                scope,
                steps,
                new FunnelWindow.Span(window),
                breakdown,
                false,
                FunnelOptions.DEFAULT.excluding(exclusions.toArray(FunnelExclusion[]::new)));
    }

    private static EventMatcher matcher(Random random, String name) {
        return FilterText.parseMatcher(name + RandomFilters.one(random, CONDITIONS));
    }
}
