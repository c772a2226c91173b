package footpath.analytics.lifecycle;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Says in which periods a person was new, returned, came back and stayed away. Immutable.
public final class LifecycleExplainer implements Explainer {
    private final LifecycleQuestion question;
    private final ResolvedLifecycle lifecycle;

    public LifecycleExplainer(LifecycleQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.lifecycle = new ResolvedLifecycle(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        int[] firstOf = firstEvents(alone);
        var kernel = new LifecycleKernel(lifecycle);
        LifecyclePartial counted = kernel.start();
        kernel.scan(alone, counted);
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        for (int period = 0; period < firstOf.length; period++) {
            String state = state(counted, period);
            if (!state.isEmpty()) {
                boolean isActive = firstOf[period] >= 0;
                path.add((path.isEmpty() ? "was " : "") + state + " in "
                        + OneTimeline.period(lifecycle.periods.start(period), question.unit())
                        + (isActive
                                ? " with " + timeline.quoted(firstOf[period]) + " " + timeline.at(firstOf[period])
                                : ""));
                if (isActive) {
                    events.add(timeline.deciding(firstOf[period], state));
                }
            }
        }
        return path.isEmpty() ? Explanation.of(nowhere()) : new Explanation(path, events);
    }

    private String nowhere() {
        return "had no " + OneTimeline.events(question.events()) + " in the periods asked for or just before";
    }

    /// The first event that counts in each period; -1 where there is none.
    private int[] firstEvents(Shard alone) {
        int[] firstOf = new int[lifecycle.periods.count()];
        Arrays.fill(firstOf, -1);
        StepHits hits =
                StepHits.of(alone, List.of(question.events()), SubjectMask.of(alone, Condition.ALWAYS), lifecycle.read);
        if (hits.next()) {
            for (int hit = hits.size() - 1; hit >= 0; hit--) {
                int period = lifecycle.periods.periodOf(hits.times()[hit]);
                if (period >= 0) {
                    firstOf[period] = hits.events()[hit];
                }
            }
        }
        return firstOf;
    }

    private static String state(LifecyclePartial counted, int period) {
        if (counted.newPersons[period] > 0) {
            return "new";
        }
        if (counted.returning[period] > 0) {
            return "returning";
        }
        if (counted.resurrecting[period] > 0) {
            return "resurrecting";
        }
        return counted.dormant[period] > 0 ? "dormant" : "";
    }
}
