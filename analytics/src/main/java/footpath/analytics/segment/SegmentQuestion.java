package footpath.analytics.segment;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How large segments are, how much any two of them overlap, and how they grow.
///
/// At an instant, only what had happened by then counts, and only persons with an event by then are looked
/// at; see [footpath.analytics.SegmentTime]. The size of a period is that at its end.
///
/// Time as that of the segments, once for each period of growth.
///
/// @param scope    which persons are looked at; its period matters to growth alone, since each segment has
///     its own
/// @param segments 1 to 50, each with a name of its own
/// @param asOf     events after it do not count; empty if all do
/// @param growth   by which periods sizes are told too
public record SegmentQuestion(Scope scope, List<Named> segments, Optional<Instant> asOf, Optional<SegmentGrowth> growth)
        implements Question<SegmentAnswer> {
    private static final int MOST = 50;

    /// Sizes and overlaps as they are.
    public SegmentQuestion(Scope scope, List<Named> segments) {
        this(scope, segments, Optional.empty(), Optional.empty());
    }

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
        return new SegmentKernel(this, snapshot);
    }
}
