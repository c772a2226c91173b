package footpath.analytics.next;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says what came next to each match of a person. Immutable.
public final class NextExplainer implements Explainer {
    private final NextQuestion question;
    private final ResolvedNext resolved;

    public NextExplainer(NextQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.resolved = new ResolvedNext(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        BreakdownColumn column = resolved.column(alone);
        boolean isAfter = question.direction() == NextDirection.AFTER;
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        new NextEvents(resolved, alone).forEachMatch((subject, match, next, micros) -> {
            path.add("had a match that " + (isAfter ? "ends" : "begins") + " with " + timeline.quoted(match) + " "
                    + timeline.at(match));
            events.add(timeline.deciding(match, "match"));
            if (next == Neighbours.NOTHING) {
                path.add("with nothing " + (isAfter ? "after" : "before") + " it" + within());
            } else {
                String value = question.field().isEmpty()
                        ? timeline.quoted(next)
                        : timeline.quoted(next) + " (" + column.valueOf(column.codeOf(subject, next)) + ")";
                path.add("with " + value + " " + OneTimeline.span(micros) + (isAfter ? " later" : " earlier"));
                events.add(timeline.deciding(next, isAfter ? "next" : "before"));
            }
        });
        return path.isEmpty() ? Explanation.of(noMatch(alone)) : new Explanation(path, events);
    }

    private String noMatch(Shard alone) {
        StepHits hits =
                StepHits.ofAny(alone, question.conditions(), SubjectMask.of(alone, Condition.ALWAYS), resolved.period);
        return hits.next()
                ? "had " + OneTimeline.count(hits.size(), "event") + " of the conditions, but no match of "
                        + question.pattern()
                : "had no event that fulfils a condition";
    }

    private String within() {
        return question.within().map(window -> " within " + Words.of(window)).orElse("");
    }
}
