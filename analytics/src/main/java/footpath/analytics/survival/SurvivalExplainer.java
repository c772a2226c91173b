package footpath.analytics.survival;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.List;

/// Says when a person entered, and when it had the event or until when it was watched. Immutable.
public final class SurvivalExplainer implements Explainer {
    private final SurvivalQuestion question;
    private final SurvivalKernel kernel;

    public SurvivalExplainer(SurvivalQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.kernel = new SurvivalKernel(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        Explanation[] told = {
            Explanation.of(
                    "had no " + OneTimeline.events(question.entry()) + " in the period asked for, so did not enter")
        };
        kernel.forEach(alone, (subject, entry, event) -> told[0] = entrant(timeline, entry, event));
        return told[0];
    }

    private Explanation entrant(OneTimeline timeline, int entry, int event) {
        String entered = "entered " + timeline.at(entry) + " with " + timeline.quoted(entry);
        Explanation.Deciding entering = timeline.deciding(entry, "entry");
        if (event != SurvivalKernel.NONE) {
            String had = "had " + timeline.quoted(event) + " "
                    + OneTimeline.span(timeline.micros(event) - timeline.micros(entry)) + " later";
            return new Explanation(List.of(entered, had), List.of(entering, timeline.deciding(event, "event")));
        }
        String censored = "had no " + OneTimeline.events(question.event()) + " until "
                + timeline.at(kernel.endMicros()) + ", where observation ends, so is censored after "
                + OneTimeline.span(kernel.endMicros() - timeline.micros(entry));
        return new Explanation(List.of(entered, censored), List.of(entering));
    }
}
