package footpath.analytics.path;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says which paths a person took. Nodes are told by their names, those that the answer puts together as "other" too.
/// Immutable.
public final class PathExplainer implements Explainer {
    private final PathQuestion question;
    private final ResolvedPath path;

    public PathExplainer(PathQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.path = new ResolvedPath(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        var paths = new Paths(path, alone);
        List<String> told = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        while (paths.next()) {
            told.add(tell(paths, timeline, events));
        }
        return told.isEmpty() ? Explanation.of(none(paths.journeys())) : new Explanation(told, events);
    }

    private String tell(Paths paths, OneTimeline timeline, List<Explanation.Deciding> events) {
        List<String> nodes = new ArrayList<>();
        for (int place = 0; place < paths.size(); place++) {
            boolean isGap = paths.node(place) == Paths.GAP;
            String name = isGap ? "…" : paths.nodes().name(paths.node(place));
            nodes.add(name);
            events.add(Explanation.Deciding.of(paths.microsAt(place), name, "step " + (paths.step(place) + 1)));
        }
        return "took " + String.join(" → ", nodes) + " from " + timeline.at(paths.microsAt(0))
                + (paths.goesOn() ? ", and went on" : ", and ended there");
    }

    private String none(long journeys) {
        if (journeys == 0) {
            return "had no " + OneTimeline.events(question.events()) + " in the period asked for";
        }
        String from = question.start().map(start -> " from \"" + start + "\"").orElse("");
        String to = question.end().map(end -> " to \"" + end + "\"").orElse("");
        return "had " + OneTimeline.count(journeys, "journey") + ", but none" + from + to;
    }
}
