package footpath.index;

import java.util.List;

/// What all shards of a snapshot come to together.
final class ShardTotals {
    private ShardTotals() {}

    /// How many events the live timelines hold.
    static long events(List<Shard> shards) {
        return shards.stream().mapToLong(ShardTotals::events).sum();
    }

    private static long events(Shard shard) {
        if (shard.isAllLive()) {
            return shard.eventCount();
        }
        long events = 0;
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            events += shard.isLive(subject) ? shard.endEvent(subject) - shard.firstEvent(subject) : 0;
        }
        return events;
    }

    /// How many live timelines there are, whole ones.
    static long timelines(List<Shard> shards) {
        return shards.stream()
                .mapToLong(shard -> shard.whole().liveSubjectCount())
                .sum();
    }

    /// Time of the earliest event, live or not; 0 if there is none.
    static long firstTimeMicros(List<Shard> shards) {
        return shards.stream().mapToLong(shard -> shard.firstTimeMicros()).min().orElse(0);
    }

    /// Time of the latest event, live or not; 0 if there is none.
    static long lastTimeMicros(List<Shard> shards) {
        return shards.stream().mapToLong(shard -> shard.lastTimeMicros()).max().orElse(0);
    }
}
