package footpath.index;

import java.util.ArrayList;
import java.util.List;

/// The shards of an index, each knowing whose timelines newer ones hold.
final class LiveShards {
    private LiveShards() {}

    static List<Shard> of(IndexFiles files, ColumnSource columns) {
        var superseded = new ArrayList<Superseded>();
        var shards = new ArrayList<Shard>();
        for (ShardFile file : files.shards()) {
            var mask = new Superseded();
            var shard = new StoredShard(file, mask, columns);
            if (shards.size() >= files.base().size()) {
                supersede(shard, files.base().size(), shards, superseded);
            }
            shards.add(shard);
            superseded.add(mask);
        }
        return List.copyOf(shards);
    }

    /// Masks the persons of a new overlay in all older shards.
    private static void supersede(Shard overlay, int baseCount, List<Shard> older, List<Superseded> superseded) {
        int baseShard = 0;
        for (int subject = 0; subject < overlay.subjectCount(); subject++) {
            int person = overlay.person(subject);
            while (baseShard < baseCount - 1 && older.get(baseShard + 1).person(0) <= person) {
                baseShard++;
            }
            for (int i = Math.min(baseShard, baseCount); i < older.size(); i = Math.max(i + 1, baseCount)) {
                int found = older.get(i).subjectOf(person);
                if (found >= 0) {
                    superseded.get(i).add(found);
                }
            }
        }
    }
}
