package footpath.analytics.segment;

import footpath.analytics.Segment;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// In which groups each subject of a shard is: number 0 is everybody looked at, the others are the segments in their
/// order. Confined to one thread.
///
/// @param masks of each group
record PersonGroups(List<SubjectMask> masks) {
    PersonGroups {
        masks = List.copyOf(masks);
    }

    static PersonGroups of(SegmentValuesQuestion question, Shard shard) {
        Segment looked = question.scope().segment();
        List<SubjectMask> masks = new ArrayList<>();
        masks.add(SubjectMask.of(shard, looked));
        for (SegmentQuestion.Named named : question.segments()) {
            masks.add(SubjectMask.of(shard, new Segment.All(List.of(looked, named.segment()))));
        }
        return new PersonGroups(masks);
    }

    boolean isLookedAt(int subject) {
        return masks.getFirst().has(subject);
    }

    /// Adds to the count of each group a subject is in.
    ///
    /// @param first where the counts of the groups begin
    void add(int subject, long[] counts, int first, long summand) {
        for (int group = 0; group < masks.size(); group++) {
            if (masks.get(group).has(subject)) {
                counts[first + group] += summand;
            }
        }
    }
}
