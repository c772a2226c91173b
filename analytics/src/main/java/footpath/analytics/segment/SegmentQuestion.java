package footpath.analytics.segment;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.index.IndexSnapshot;
import java.util.List;

/// How large segments are, and how much any two of them overlap.
///
/// @param scope    which persons are looked at; its period does not matter, since each segment has its own
/// @param segments 1 to 50, each with a name of its own
public record SegmentQuestion(Scope scope, List<Named> segments) implements Question<SegmentAnswer> {
    private static final int MOST = 50;

    /// A segment under a name.
    public record Named(String name, Segment segment) {}

    public SegmentQuestion {
        segments = List.copyOf(segments);
        MatcherRules.requireSize("segment.segments", segments.size(), 1, MOST, "segments");
        MatcherRules.requireDistinct(
                "segment.segments", segments.stream().map(Named::name).toList());
    }

    @Override
    public String kind() {
        return "segment";
    }

    @Override
    public Kernel<?, SegmentAnswer> resolve(IndexSnapshot snapshot) {
        return new SegmentKernel(this);
    }
}
