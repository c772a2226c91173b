package footpath.analytics;

import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.ShardBlock;
import footpath.index.SubjectLocation;
import java.util.Optional;

/// Says why one person counts where it does in the answer to one question, by the scan that counts it.
///
/// Made for one state of the index. Costs time with the length of the one timeline.
public interface Explainer {
    /// @param alone the timeline of the person and no other; the person is one of those who count
    Explanation explain(Shard alone);

    /// Explains a person.
    ///
    /// @param person  by its number
    /// @param segment which persons count
    default Explanation of(int person, Segment segment, IndexSnapshot snapshot) {
        Optional<SubjectLocation> found = snapshot.locate(person);
        if (found.isEmpty()) {
            return Explanation.of("has no events");
        }
        SubjectLocation at = found.get();
        try (ShardBlock alone = ShardBlock.of(at.shard(), at.subject(), at.subject() + 1)) {
            return SubjectMask.of(alone, segment).has(0)
                    ? explain(alone)
                    : Explanation.of("lies outside of the segment");
        }
    }
}
