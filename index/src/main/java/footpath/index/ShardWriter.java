package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a [ShardFile] of timelines.
///
/// Heap: what the source of them needs, and a few numbers for each name. Confined to one thread.
final class ShardWriter {
    private final TimelineSource timelines;
    private final List<String> names;
    private final List<String> channels;
    private final int[] gone;
    private final ShardCensus census;

    /// @param names of the log, by number
    /// @param gone  persons without events that older shards may have some of, ascending
    ShardWriter(TimelineSource timelines, List<String> names, List<String> channels, int[] gone) {
        this.timelines = timelines;
        this.names = names;
        this.channels = channels;
        this.gone = gone;
        this.census = new ShardCensus(timelines, names.size(), channels.size());
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
            timelines.read(columns::add);
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
        lengths.put(ShardFile.NAME_BITS, census.namesWithBits() * NameBits.bytes(census.eventCount));
        lengths.put(ShardFile.GONE, gone.length * 4L);
        lengths.put(ShardFile.FOLLOWS, FollowsCounter.mostBytes(census.nameNumbers.length, events));
        return lengths;
    }
}
