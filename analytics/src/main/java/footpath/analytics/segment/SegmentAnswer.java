package footpath.analytics.segment;

import footpath.analytics.Share;
import java.time.Duration;
import java.util.List;

/// Sizes and overlaps of segments.
///
/// @param rule     what each segment is, in words
/// @param persons  how many persons were looked at
/// @param segments in the order asked
/// @param took     how long answering took
public record SegmentAnswer(String rule, long persons, List<Size> segments, Duration took) {
    public SegmentAnswer {
        segments = List.copyOf(segments);
    }

    /// One segment.
    ///
    /// @param name     as asked
    /// @param size     of all persons looked at
    /// @param overlaps for each segment in the order asked, how many of this one are in that one too
    public record Size(String name, Share size, List<Share> overlaps) {
        public Size {
            overlaps = List.copyOf(overlaps);
        }
    }
}
