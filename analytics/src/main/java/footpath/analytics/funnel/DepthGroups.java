package footpath.analytics.funnel;

import footpath.index.Postings;
import footpath.index.Shard;

/// Remembers, for each subject of a shard, how deep it went and with which entry. Eight bytes a subject. Confined to
/// one thread.
final class DepthGroups {
    private final EntryGroups groups;
    private final int[] depths;
    private final int[] origins;

    DepthGroups(EntryGroups groups, Shard shard) {
        this.groups = groups;
        this.depths = new int[shard.subjectCount()];
        this.origins = new int[shard.subjectCount()];
    }

    /// @param origin the posting that is the entry of the first attempt to come as deep
    void reach(int depth, int subject, int origin) {
        depths[subject] = depth;
        origins[subject] = origin;
    }

    /// Counts the subjects.
    ///
    /// @param entries the postings of the first step
    void name(Postings entries, FunnelPartial partial) {
        for (int subject = 0; subject < depths.length; subject++) {
            if (depths[subject] > 0) {
                groups.count(subject, entries.eventAt(origins[subject]), depths[subject]);
            }
        }
        groups.name(partial);
    }
}
