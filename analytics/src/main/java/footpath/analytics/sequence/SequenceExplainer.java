package footpath.analytics.sequence;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.PatternMatcher;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says where a person matches a pattern, or how far it comes. Immutable.
public final class SequenceExplainer implements Explainer {
    private final SequenceQuestion question;
    private final ResolvedSequence sequence;

    public SequenceExplainer(SequenceQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.sequence = new ResolvedSequence(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        StepHits hits =
                StepHits.ofAny(alone, question.conditions(), SubjectMask.of(alone, Condition.ALWAYS), sequence.period);
        if (!hits.next()) {
            return Explanation.of("had no event that fulfils a condition");
        }
        var timeline = new OneTimeline(alone, question.scope().zone());
        var matcher = new PatternMatcher(sequence.pattern);
        matcher.read(hits.times(), hits.steps(), hits.size());
        List<String> path = new ArrayList<>();
        path.add("had " + OneTimeline.count(hits.size(), "event") + " that " + (hits.size() == 1 ? "fulfils" : "fulfil")
                + " a condition");
        List<Explanation.Deciding> events = new ArrayList<>();
        while (matcher.next()) {
            path.add(match(timeline, hits, matcher, events));
        }
        if (events.isEmpty()) {
            matcher.read(hits.times(), hits.steps(), hits.size());
            path.add(far(matcher.longest()));
        }
        return new Explanation(path, events);
    }

    private static String match(
            OneTimeline timeline, StepHits hits, PatternMatcher matcher, List<Explanation.Deciding> events) {
        int first = hits.events()[matcher.first()];
        int last = hits.events()[matcher.last()];
        for (int hit = matcher.first(); hit <= matcher.last(); hit++) {
            events.add(timeline.deciding(hits.events()[hit], "part of a match"));
        }
        return first == last
                ? "matched with " + timeline.quoted(first) + " " + timeline.at(first)
                : "matched from " + timeline.quoted(first) + " " + timeline.at(first) + " to " + timeline.quoted(last)
                        + " " + OneTimeline.span(timeline.micros(last) - timeline.micros(first)) + " later";
    }

    private String far(int terms) {
        String whole = "of " + question.pattern();
        return "did not match: "
                + (terms == 0
                        ? "no event fits the beginning " + whole
                        : "came as far as " + sequence.pattern.head(terms) + " " + whole);
    }
}
