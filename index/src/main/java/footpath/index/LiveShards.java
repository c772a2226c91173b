package footpath.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

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
                GonePersons gone = file.gone();
                int baseCount = files.base().size();
                supersede(shard.subjectCount(), shard::person, baseCount, shards, superseded);
                supersede(gone.count(), gone::person, baseCount, shards, superseded);
            }
            shards.add(shard);
            superseded.add(mask);
        }
        return List.copyOf(shards);
    }

    /// Masks persons of a new overlay in all older shards.
    ///
    /// @param persons their numbers, ascending, by place
    private static void supersede(
            int count, IntUnaryOperator persons, int baseCount, List<Shard> older, List<Superseded> superseded) {
        int baseShard = 0;
        for (int i = 0; i < count; i++) {
            int person = persons.applyAsInt(i);
            while (baseShard < baseCount - 1 && older.get(baseShard + 1).person(0) <= person) {
                baseShard++;
            }
            for (int at = Math.min(baseShard, baseCount); at < older.size(); at = Math.max(at + 1, baseCount)) {
                int found = older.get(at).subjectOf(person);
                if (found >= 0) {
                    superseded.get(at).add(found);
                }
            }
        }
    }
}
