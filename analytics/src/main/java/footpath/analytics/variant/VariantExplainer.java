package footpath.analytics.variant;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says which journeys a person took. Immutable.
public final class VariantExplainer implements Explainer {
    private final VariantQuestion question;
    private final ResolvedVariant variant;

    public VariantExplainer(VariantQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.variant = new ResolvedVariant(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        var journeys = new VariantJourneys(variant, alone);
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        while (journeys.next()) {
            path.add("took " + names(journeys, alone) + " from " + timeline.at(journeys.event(0))
                    + (journeys.micros() == 0 ? "" : ", in " + OneTimeline.span(journeys.micros())));
            for (int i = 0; i < journeys.eventCount(); i++) {
                boolean isRepeat = question.collapse()
                        && i > 0
                        && timeline.name(journeys.event(i)).equals(timeline.name(journeys.event(i - 1)));
                events.add(timeline.deciding(journeys.event(i), isRepeat ? "repeat" : "step"));
            }
        }
        return path.isEmpty()
                ? Explanation.of("had no " + OneTimeline.events(question.events()) + " in the period asked for")
                : new Explanation(path, events);
    }

    private static String names(VariantJourneys journeys, Shard alone) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            names.add(alone.nameDictionary().get(journeys.names()[i]));
        }
        return String.join(" → ", names);
    }
}
