package footpath.analytics.frequency;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says how many events a person has, and which bar that makes. Immutable.
public final class FrequencyExplainer implements Explainer {
    private final FrequencyQuestion question;
    private final TimeCut period;

    public FrequencyExplainer(FrequencyQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        StepHits hits = StepHits.of(alone, List.of(question.events()), SubjectMask.of(alone, Condition.ALWAYS), period);
        String matching = OneTimeline.events(question.events());
        if (!hits.next()) {
            return Explanation.of("had no " + matching + " in the period asked for");
        }
        var timeline = new OneTimeline(alone, question.scope().zone());
        List<Explanation.Deciding> events = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            events.add(timeline.deciding(hits.events()[hit], "number " + (hit + 1)));
        }
        int n = hits.size();
        List<String> path = new ArrayList<>();
        path.add("had " + matching + (n == 1 ? " once, " : " " + n + " times, the first ")
                + timeline.at(hits.events()[0]));
        if (n > 1) {
            path.add("the last " + timeline.at(hits.events()[n - 1]));
        }
        path.add("so is in the bar of " + Math.min(n, question.bars()) + (n > question.bars() ? " or more" : ""));
        return new Explanation(path, events);
    }
}
