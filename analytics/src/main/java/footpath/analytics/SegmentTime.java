package footpath.analytics;

import footpath.events.Period;
import java.time.Instant;
import java.util.List;

/// Segments as they were at an instant.
public final class SegmentTime {
    private SegmentTime() {}

    /// Who was in a segment just before an instant, as far as events tell: those known by then, with what
    /// they had done by then. Traits have no history and are taken as known now; who is on a list is on it at
    /// any time.
    public static Segment before(Segment segment, Instant toExclusive) {
        return new Segment.All(List.of(new Segment.Known(toExclusive), cut(segment, toExclusive)));
    }

    private static Segment cut(Segment segment, Instant toExclusive) {
        return switch (segment) {
            case Segment.Traits _, Segment.Persons _ -> segment;
            case Segment.Known(Instant known) -> new Segment.Known(known.isBefore(toExclusive) ? known : toExclusive);
            case Segment.Did did -> cut(did, toExclusive);
            case Segment.All(List<Segment> parts) -> new Segment.All(cut(parts, toExclusive));
            case Segment.Any(List<Segment> parts) -> new Segment.Any(cut(parts, toExclusive));
            case Segment.Not(Segment part) -> new Segment.Not(cut(part, toExclusive));
            case Segment.Saved(String name, Segment meaning) -> new Segment.Saved(name, cut(meaning, toExclusive));
        };
    }

    private static List<Segment> cut(List<Segment> parts, Instant toExclusive) {
        return parts.stream().map(part -> cut(part, toExclusive)).toList();
    }

    /// Nobody, if what they should have done lies after the instant.
    private static Segment cut(Segment.Did did, Instant toExclusive) {
        Period period = did.period();
        if (!period.from().isBefore(toExclusive)) {
            return new Segment.Any(List.of());
        }
        Instant end = period.toExclusive().isBefore(toExclusive) ? period.toExclusive() : toExclusive;
        return new Segment.Did(
                did.events(), did.times(), did.within(), did.neverAfter(), new Period(period.from(), end));
    }
}
