package footpath.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The files of an index, each knowing whose timelines newer ones hold. Immutable.
final class LiveShards {
    static final LiveShards NONE = new LiveShards(List.of(), List.of());

    private final List<ShardFile> files;
    private final List<Superseded> superseded;

    private LiveShards(List<ShardFile> files, List<Superseded> superseded) {
        this.files = files;
        this.superseded = superseded;
    }

    /// What is known of files that stay is taken over, so that a new overlay costs time for its own persons
    /// alone.
    ///
    /// @param before of the files as they were, if all who had timelines in those that are no more have them in
    ///               newer ones, or are gone by them
    static LiveShards of(IndexFiles files, LiveShards before) {
        List<ShardFile> all = files.shards();
        int same = 0;
        while (same < Math.min(all.size(), before.files.size()) && all.get(same).equals(before.files.get(same))) {
            same++;
        }
        boolean isSameBase = same >= files.base().size();
        int known = isSameBase ? same : 0;
        var superseded = new ArrayList<Superseded>();
        before.superseded.subList(0, known).forEach(mask -> superseded.add(new Superseded(mask)));
        List<Timelines> timelines = all.stream().map(Timelines::new).toList();
        for (int at = known; at < all.size(); at++) {
            superseded.add(new Superseded());
            if (at >= files.base().size()) {
                var older = new Older(timelines.subList(0, at), files.base().size(), superseded);
                Timelines overlay = timelines.get(at);
                GonePersons gone = all.get(at).gone();
                older.supersede(overlay.subjectCount(), overlay::person);
                older.supersede(gone.count(), gone::person);
            }
        }
        return new LiveShards(all, superseded);
    }

    /// @param columns has the properties and traits
    List<Shard> with(ColumnSource columns) {
        return IntStream.range(0, files.size())
                .<Shard>mapToObj(at -> new StoredShard(files.get(at), superseded.get(at), columns))
                .toList();
    }

    /// The files older than an overlay.
    private record Older(List<Timelines> timelines, int baseCount, List<Superseded> superseded) {
        /// Masks persons in all of them.
        ///
        /// @param persons their numbers, ascending, by place
        void supersede(int count, IntUnaryOperator persons) {
            int baseShard = 0;
            for (int i = 0; i < count; i++) {
                int person = persons.applyAsInt(i);
                while (baseShard < baseCount - 1 && timelines.get(baseShard + 1).person(0) <= person) {
                    baseShard++;
                }
                for (int at = Math.min(baseShard, baseCount); at < timelines.size(); at = Math.max(at + 1, baseCount)) {
                    int found = timelines.get(at).subjectOf(person);
                    if (found >= 0) {
                        superseded.get(at).add(found);
                    }
                }
            }
        }
    }
}
