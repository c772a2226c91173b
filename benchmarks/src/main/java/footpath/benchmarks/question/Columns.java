package footpath.benchmarks.question;

import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.List;
import java.util.function.ToLongFunction;

/// How many bytes the columns of an index have, those that a question looks at.
final class Columns {
    private Columns() {}

    /// Subject and time of each posting of these names.
    static long postings(IndexSnapshot snapshot, List<String> names) {
        return count(snapshot, names) * (Integer.BYTES + Long.BYTES);
    }

    /// The event of each posting of these names and a field of it, a byte each.
    static long fields(IndexSnapshot snapshot, List<String> names, int fields) {
        return count(snapshot, names) * (Integer.BYTES + fields);
    }

    /// Subject of each posting of these names.
    static long subjects(IndexSnapshot snapshot, List<String> names) {
        return count(snapshot, names) * Integer.BYTES;
    }

    private static long count(IndexSnapshot snapshot, List<String> names) {
        return sum(
                snapshot,
                shard -> names.stream()
                        .mapToInt(shard.nameDictionary()::indexOf)
                        .filter(code -> code >= 0)
                        .mapToLong(code -> shard.postings(code).size())
                        .sum());
    }

    /// The name of each event, and the first event of each subject.
    static long names(IndexSnapshot snapshot) {
        return sum(snapshot, shard -> (long) shard.eventCount() * shard.names().width() + 4L * shard.subjectCount());
    }

    /// A code of each event of so many bytes, and the first event of each subject.
    static long codes(IndexSnapshot snapshot, int width) {
        return sum(snapshot, shard -> (long) shard.eventCount() * width + 4L * shard.subjectCount());
    }

    /// The time of each event.
    static long times(IndexSnapshot snapshot) {
        return sum(snapshot, shard -> (long) Long.BYTES * shard.eventCount());
    }

    private static long sum(IndexSnapshot snapshot, ToLongFunction<Shard> bytes) {
        return snapshot.shards().stream().mapToLong(bytes).sum();
    }
}
