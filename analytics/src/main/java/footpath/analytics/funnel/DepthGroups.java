package footpath.analytics.funnel;

import footpath.analytics.ChainScan;

/// Counts the subjects of a shard by how deep they go and with which entry. Confined to one thread.
record DepthGroups(EntryGroups groups) implements ChainScan.Sink {
    @Override
    public void reach(int firstSubject, int count, int[] depths, int[] origins) {
        for (int i = 0; i < count; i++) {
            if (depths[i] > 0) {
                groups.count(firstSubject + i, origins[i], depths[i]);
            }
        }
    }
}
