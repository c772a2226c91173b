package footpath.analytics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An open funnel as the closed ones it is made of.
final class OpenFunnel {
    private OpenFunnel() {}

    /// For each step the closed funnel of the steps from there on.
    static List<FunnelQuestion> parts(FunnelQuestion open) {
        return IntStream.range(0, open.steps().size())
                .mapToObj(step -> from(step, open))
                .toList();
    }

    private static FunnelQuestion from(int step, FunnelQuestion open) {
        List<FunnelStep> steps =
                new ArrayList<>(open.steps().subList(step, open.steps().size()));
        // Nothing comes before an entry.
        steps.set(0, steps.getFirst().after(StepGap.ANY));
        FunnelExclusion[] exclusions = open.options().exclusions().stream()
                .filter(exclusion -> exclusion.before() - step > 1)
                .map(exclusion -> new FunnelExclusion(
                        exclusion.matcher(), Math.max(1, exclusion.after() - step), exclusion.before() - step))
                .toArray(FunnelExclusion[]::new);
        FunnelOptions options = open.options().beginning(FunnelBegin.CLOSED).excluding(exclusions);
        return new FunnelQuestion(open.scope(), steps, open.within(), open.breakdown(), open.timed(), options);
    }
}
