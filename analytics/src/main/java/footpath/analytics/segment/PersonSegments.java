package footpath.analytics.segment;

import footpath.analytics.SubjectMask;
import footpath.index.IndexSnapshot;
import footpath.index.ShardBlock;
import footpath.index.SubjectLocation;
import java.util.List;
import java.util.Optional;

/// In which of several segments one person is, by the scan that finds the persons of each, over the one timeline.
public final class PersonSegments {
    private PersonSegments() {}

    /// The names of those in which the person is, in the order given; none for a person without events. Costs time with
    /// the length of the timeline, and once for each trait that is named while the snapshot is new.
    ///
    /// @param person by number
    public static List<String> of(int person, List<SegmentQuestion.Named> segments, IndexSnapshot snapshot) {
        Optional<SubjectLocation> location = snapshot.locate(person);
        if (location.isEmpty() || segments.isEmpty()) {
            return List.of();
        }
        SubjectLocation at = location.get();
        try (ShardBlock alone = ShardBlock.of(at.shard(), at.subject(), at.subject() + 1)) {
            return segments.stream()
                    .filter(named -> SubjectMask.of(alone, named.segment()).has(0))
                    .map(SegmentQuestion.Named::name)
                    .toList();
        }
    }
}
