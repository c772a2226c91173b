package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a [ShardFile] from buckets of rows: the second half of the sort by person, time and arrival.
///
/// Time O(events) for journeys that arrived in order. Heap: a bucket's rows, and counters per person of a
/// bucket. Confined to one thread.
final class ShardWriter {
    private final List<RowBuckets.Bucket> buckets;
    private final List<String> names;
    private final List<String> channels;
    private final int[] gone;
    private final SortedBucket sorted = new SortedBucket();
    private final ShardCensus census;

    /// @param buckets in order of persons
    /// @param names   of the log, by number
    /// @param gone    persons without events that older shards may have some of, ascending
    ShardWriter(List<RowBuckets.Bucket> buckets, List<String> names, List<String> channels, int[] gone) {
        this.buckets = buckets;
        this.names = names;
        this.channels = channels;
        this.gone = gone;
        this.census = new ShardCensus(buckets, names.size(), channels.size());
    }

    /// @param throughSeq the rows are all events of their persons up to this one
    void write(Path target, long throughSeq, Workspace workspace) {
        byte[] nameWords = Words.encode(select(names, census.nameNumbers));
        byte[] channelWords = Words.encode(select(channels, census.channelNumbers));
        try (var writer = new SectionFileWriter(target, FileKind.SHARD, lengths(nameWords, channelWords), workspace)) {
            writer.putBytes(ShardFile.NAME_WORDS, nameWords);
            writer.putBytes(ShardFile.CHANNEL_WORDS, channelWords);
            MemorySegment.copy(gone, 0, writer.section(ShardFile.GONE), Bytes.INT, 0, gone.length);
            var columns = new ShardColumnsWriter(writer, census);
            for (RowBuckets.Bucket bucket : buckets) {
                writeBucket(bucket, columns);
            }
            writer.putLongs(ShardFile.FACTS, facts(throughSeq, columns.ties()));
            writer.shorten(ShardFile.FOLLOWS, columns.finish());
            writer.commit();
        }
    }

    private static List<String> select(List<String> words, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(words::get).toList();
    }

    private long[] facts(long throughSeq, long ties) {
        var facts = new long[ShardFile.FACT_COUNT];
        facts[ShardFile.FACT_SUBJECTS] = census.subjectCount;
        facts[ShardFile.FACT_EVENTS] = census.eventCount;
        facts[ShardFile.FACT_THROUGH_SEQ] = throughSeq;
        facts[ShardFile.FACT_SMALLEST_SEQ] = census.smallestSeq;
        facts[ShardFile.FACT_LARGEST_SEQ] = census.largestSeq;
        facts[ShardFile.FACT_FIRST_TIME] = census.firstTime;
        facts[ShardFile.FACT_LAST_TIME] = census.lastTime;
        facts[ShardFile.FACT_NAME_WIDTH] = census.nameWidth();
        facts[ShardFile.FACT_CHANNEL_WIDTH] = census.channelWidth();
        facts[ShardFile.FACT_TIES] = ties;
        return facts;
    }

    private Map<Integer, Long> lengths(byte[] nameWords, byte[] channelWords) {
        long events = census.eventCount;
        var lengths = new TreeMap<Integer, Long>();
        lengths.put(ShardFile.FACTS, ShardFile.FACT_COUNT * 8L);
        lengths.put(ShardFile.PERSONS, census.subjectCount * 4L);
        lengths.put(ShardFile.OFFSETS, (census.subjectCount + 1) * 4L);
        lengths.put(ShardFile.NAME_WORDS, (long) nameWords.length);
        lengths.put(ShardFile.NAMES, events * census.nameWidth());
        lengths.put(ShardFile.TIMES, events * 8);
        lengths.put(ShardFile.SEQS, events * (census.isSeqWide() ? 8 : 4));
        lengths.put(ShardFile.CHANNEL_WORDS, (long) channelWords.length);
        lengths.put(ShardFile.CHANNELS, events * census.channelWidth());
        lengths.put(ShardFile.POSTING_OFFSETS, (census.nameNumbers.length + 1) * 4L);
        lengths.put(ShardFile.POSTING_SUBJECTS, events * 4);
        lengths.put(ShardFile.POSTING_TIMES, events * 8);
        lengths.put(ShardFile.POSTING_EVENTS, events * 4);
        lengths.put(ShardFile.NAME_SUBJECTS, census.nameNumbers.length * 4L);
        lengths.put(ShardFile.GAPS, events);
        lengths.put(ShardFile.NAME_BITS, census.namesWithBits() * ShardFile.bytesOfBits(census.eventCount));
        lengths.put(ShardFile.GONE, gone.length * 4L);
        lengths.put(ShardFile.FOLLOWS, FollowsCounter.mostBytes(census.nameNumbers.length, events));
        return lengths;
    }

    private void writeBucket(RowBuckets.Bucket bucket, ShardColumnsWriter columns) {
        sorted.load(bucket);
        int from = 0;
        for (int i = 0; i < sorted.personSpan(); i++) {
            if (sorted.end(i) > from) {
                columns.addSubject(sorted.person(i), sorted, from, sorted.end(i));
                from = sorted.end(i);
            }
        }
    }

    /// Cuts buckets into shards of about as many events each: threads that go through them are done at the
    /// same time. None is without events.
    ///
    /// @param shards how many at most
    static List<List<RowBuckets.Bucket>> cut(RowBuckets rows, int shards) {
        var cut = new ArrayList<List<RowBuckets.Bucket>>();
        var shard = new ArrayList<RowBuckets.Bucket>();
        long events = 0;
        for (RowBuckets.Bucket bucket : rows.buckets()) {
            if (bucket.size() == 0) {
                continue;
            }
            shard.add(bucket);
            events += bucket.size();
            if (events >= rows.rowCount() * (cut.size() + 1) / shards) {
                cut.add(List.copyOf(shard));
                shard.clear();
            }
        }
        return cut;
    }
}
