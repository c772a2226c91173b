package footpath.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The shards of a snapshot with sessions as subjects, numbered through. Immutable.
///
/// @param shards in the order of the shards they cut
/// @param firsts number of the first session of each shard, and how many sessions there are
record SessionShards(List<Shard> shards, List<Integer> firsts) {

    static SessionShards of(List<Shard> wholes, SessionRule rule) {
        List<StoredShard> stored = wholes.stream().map(StoredShard.class::cast).toList();
        List<SessionCut> cuts =
                stored.parallelStream().map(whole -> whole.file.cut(rule)).toList();
        List<Shard> shards = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>(List.of(0));
        for (int i = 0; i < cuts.size(); i++) {
            SessionCut cut = cuts.get(i);
            shards.add(new SessionShard(stored.get(i), cut, firsts.getLast()));
            firsts.add(Math.addExact(firsts.getLast(), cut.sessions().subjectCount()));
        }
        return new SessionShards(List.copyOf(shards), List.copyOf(firsts));
    }

    /// Where the session of a number lies; empty if it is superseded or there is none.
    Optional<SubjectLocation> locate(int number) {
        return IntStream.range(0, shards.size())
                .filter(i -> firsts.get(i) <= number && number < firsts.get(i + 1))
                .mapToObj(i -> new SubjectLocation(shards.get(i), number - firsts.get(i)))
                .filter(location -> location.shard().isLive(location.subject()))
                .findFirst();
    }
}
