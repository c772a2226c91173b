package footpath.analytics.stickiness;

import footpath.analytics.CalendarPeriods;
import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says in how many and in which periods a person was active. Immutable.
public final class StickinessExplainer implements Explainer {
    private final StickinessQuestion question;
    private final ResolvedStickiness stickiness;

    public StickinessExplainer(StickinessQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.stickiness = new ResolvedStickiness(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        StepHits hits = StepHits.of(
                alone, List.of(question.events()), SubjectMask.of(alone, Condition.ALWAYS), stickiness.period);
        if (!hits.next()) {
            return Explanation.of("had no " + OneTimeline.events(question.events()) + " in the period asked for");
        }
        var timeline = new OneTimeline(alone, question.scope().zone());
        Map<Integer, List<String>> periodsOfRange = new TreeMap<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        CalendarPeriods periods = stickiness.periods;
        int last = -1;
        for (int hit = 0; hit < hits.size(); hit++) {
            int period = periods.periodOf(hits.times()[hit]);
            if (period != last) {
                periodsOfRange
                        .computeIfAbsent(stickiness.rangeOf[period], missing -> new ArrayList<>())
                        .add(OneTimeline.period(periods.start(period), question.unit()));
                events.add(timeline.deciding(
                        hits.events()[hit], "first of its " + question.unit().word()));
                last = period;
            }
        }
        List<String> path = new ArrayList<>();
        periodsOfRange.forEach((range, active) -> path.add(range(range, active)));
        return new Explanation(path, events);
    }

    private String range(int range, List<String> active) {
        String within = question.within()
                .map(larger -> " of "
                        + OneTimeline.period(
                                larger.startOf(
                                        stickiness.periods.start(stickiness.firstOf[range]), question.weekStart()),
                                larger))
                .orElse("");
        return "was active in "
                + OneTimeline.count(active.size(), question.unit().word()) + within + ": " + OneTimeline.listed(active);
    }
}
