package footpath.analytics.funnel;

import footpath.analytics.ChainScan;
import footpath.index.Shard;

/// Remembers, for each subject of a shard, how deep it went and with which entry. Eight bytes a subject. Confined to
/// one thread.
final class DepthGroups implements ChainScan.Sink {
    private final EntryGroups groups;
    private final int[] depths;
    private final int[] origins;

    DepthGroups(EntryGroups groups, Shard shard) {
        this.groups = groups;
        this.depths = new int[shard.subjectCount()];
        this.origins = new int[shard.subjectCount()];
    }

    @Override
    public void reach(int depth, int[] subjects, int[] begins, int count) {
        for (int i = 0; i < count; i++) {
            depths[subjects[i]] = depth;
            origins[subjects[i]] = begins[i];
        }
    }

    /// Counts the subjects.
    void name(FunnelPartial partial) {
        for (int subject = 0; subject < depths.length; subject++) {
            if (depths[subject] > 0) {
                groups.count(subject, origins[subject], depths[subject]);
            }
        }
        groups.name(partial);
    }
}
