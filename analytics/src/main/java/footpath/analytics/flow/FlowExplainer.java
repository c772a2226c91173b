package footpath.analytics.flow;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.SessionReader;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says which event of a person followed which. Immutable.
public final class FlowExplainer implements Explainer {
    private final FlowQuestion question;
    private final ResolvedFlow flow;

    public FlowExplainer(FlowQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.flow = new ResolvedFlow(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var reader = new SessionReader(alone, question.scope(), flow.period, question.events(), Optional.empty());
        if (!reader.next()) {
            return Explanation.of("had no " + OneTimeline.events(question.events()) + " in the period asked for");
        }
        var timeline = new OneTimeline(alone, question.scope().zone());
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < reader.size(); i++) {
            int event = reader.event(i);
            boolean isRepeat = i > 0 && question.collapse() && reader.name(i) == reader.name(i - 1);
            if (!isRepeat) {
                path.add(tell(timeline, before, event));
                events.add(timeline.deciding(event, i == 0 ? "start" : "next"));
                before = event;
            }
        }
        path.add("and ended there");
        return new Explanation(path, events);
    }

    private static String tell(OneTimeline timeline, int before, int event) {
        return before < 0
                ? "began with " + timeline.quoted(event) + " " + timeline.at(event)
                : "had " + timeline.quoted(event) + " next, "
                        + OneTimeline.span(timeline.micros(event) - timeline.micros(before)) + " later";
    }
}
