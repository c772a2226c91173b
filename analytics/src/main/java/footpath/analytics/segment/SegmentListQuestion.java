package footpath.analytics.segment;

import footpath.analytics.Kernel;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.SubjectSet;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// The persons in a segment.
///
/// @param segment who
/// @param asOf    events after it do not count; empty if all do
public record SegmentListQuestion(Segment segment, Optional<Instant> asOf) implements Question<SubjectSet> {
    @Override
    public Scope scope() {
        return new Scope(Period.ALWAYS, segment, ZoneOffset.UTC);
    }

    @Override
    public String kind() {
        return "segment";
    }

    @Override
    public Kernel<?, SubjectSet> resolve(IndexSnapshot snapshot) {
        return new SegmentListKernel(
                asOf.map(present -> SegmentKernel.at(segment, present)).orElse(segment));
    }
}
