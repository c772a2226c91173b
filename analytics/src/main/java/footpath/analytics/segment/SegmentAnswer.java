package footpath.analytics.segment;

import footpath.analytics.Share;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/// Sizes and overlaps of segments.
///
/// @param rule     what each segment is, in words
/// @param persons  how many persons were looked at
/// @param periods  first instant of each period of growth; none if growth was not asked for
/// @param segments in the order asked
/// @param took     how long answering took
public record SegmentAnswer(
        String rule, long persons, List<ZonedDateTime> periods, List<Size> segments, Duration took) {
    public SegmentAnswer {
        periods = List.copyOf(periods);
        segments = List.copyOf(segments);
    }

    /// One segment.
    ///
    /// @param name     as asked
    /// @param size     of all persons looked at
    /// @param overlaps for each segment in the order asked, how many of this one are in that one too
    /// @param growth   for each period, how many at its end of all persons known by then
    public record Size(String name, Share size, List<Share> overlaps, List<Share> growth) {
        public Size {
            growth = List.copyOf(growth);
            overlaps = List.copyOf(overlaps);
        }
    }
}
