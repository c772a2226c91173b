package footpath.analytics.segment;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.Segment;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.analytics.Words;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says in which segments a person is, and what of it decided. Immutable.
public final class SegmentExplainer implements Explainer {
    private final SegmentQuestion question;
    private final IndexSnapshot snapshot;

    public SegmentExplainer(SegmentQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.snapshot = snapshot;
    }

    @Override
    public Explanation explain(Shard alone) {
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        for (SegmentQuestion.Named named : question.segments()) {
            Segment segment = at(named.segment());
            boolean isIn = SubjectMask.of(alone, segment).has(0);
            path.add((isIn ? "is in \"" : "is not in \"") + named.name() + "\" (persons " + Words.of(named.segment())
                    + ")");
            tell(segment, alone, path, events);
        }
        return new Explanation(path, events);
    }

    private Segment at(Segment segment) {
        Optional<Instant> asOf = question.asOf();
        return asOf.map(present -> SegmentKernel.at(segment, present)).orElse(segment);
    }

    /// What the person did, wherever that decides.
    private void tell(Segment segment, Shard alone, List<String> path, List<Explanation.Deciding> events) {
        switch (segment) {
            case Segment.Did did -> tell(did, alone, path, events);
            case Segment.All(List<Segment> parts) -> parts.forEach(part -> tell(part, alone, path, events));
            case Segment.Any(List<Segment> parts) -> parts.forEach(part -> tell(part, alone, path, events));
            case Segment.Not(Segment part) -> tell(part, alone, path, events);
            case Segment.Saved(String _, Segment meaning) -> tell(meaning, alone, path, events);
            case Segment.Traits _, Segment.Known _, Segment.Persons _ -> {}
        }
    }

    private void tell(Segment.Did did, Shard alone, List<String> path, List<Explanation.Deciding> events) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        StepHits hits = StepHits.of(
                alone,
                List.of(did.events()),
                SubjectMask.of(alone, Condition.ALWAYS),
                TimeCut.of(did.period(), snapshot));
        String matching = OneTimeline.events(did.events());
        if (!hits.next()) {
            path.add("had no " + matching);
            return;
        }
        List<String> times = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            times.add(timeline.at(hits.events()[hit]));
            events.add(timeline.deciding(hits.events()[hit], "did"));
        }
        path.add("had " + matching + " " + OneTimeline.listed(times));
    }
}
