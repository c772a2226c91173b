package footpath.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What must be known of a shard's rows before its file can be laid out: how many events, subjects and events of each
/// name, and the span of time and arrival.
final class ShardCensus {
    int eventCount;
    int subjectCount;
    long smallestSeq = Long.MAX_VALUE;
    long largestSeq = Long.MIN_VALUE;
    long firstTime = Long.MAX_VALUE;
    long lastTime = Long.MIN_VALUE;

    /// Numbers in the log of the names that occur, ascending; the place of a number is its code in the shard.
    final int[] nameNumbers;

    /// The same for channels.
    final int[] channelNumbers;

    /// Events by name number of the log.
    final int[] eventsOfName;

    private final int[] eventsOfChannel;

    ShardCensus(TimelineSource timelines, int nameCount, int channelCount) {
        this.eventsOfName = new int[nameCount];
        this.eventsOfChannel = new int[channelCount];
        timelines.count(this);
        this.nameNumbers = present(eventsOfName);
        this.channelNumbers = present(eventsOfChannel);
    }

    void addSubjects(int count) {
        subjectCount += count;
    }

    void addEvent(int name, long time, long arrival) {
        eventCount = Math.incrementExact(eventCount);
        eventsOfName[name]++;
        eventsOfChannel[RowBuckets.channelOf(arrival)]++;
        firstTime = Math.min(firstTime, time);
        lastTime = Math.max(lastTime, time);
        long seq = RowBuckets.seqOf(arrival);
        smallestSeq = Math.min(smallestSeq, seq);
        largestSeq = Math.max(largestSeq, seq);
    }

    void add(TimelineBlock block) {
        addSubjects(block.subjectCount);
        for (int event = 0; event < block.eventCount; event++) {
            addEvent(block.names[event], block.times[event], block.arrivals[event]);
        }
    }

    private static int[] present(int[] counts) {
        return IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
    }

    /// How many names have bits of their own.
    long namesWithBits() {
        return Arrays.stream(nameNumbers)
                .filter(name -> NameBits.has(eventsOfName[name], eventCount))
                .count();
    }

    int nameWidth() {
        return CodeColumn.widthFor(nameNumbers.length - 1);
    }

    int channelWidth() {
        return CodeColumn.widthFor(channelNumbers.length - 1);
    }

    boolean isSeqWide() {
        return SeqColumn.isWide(smallestSeq, largestSeq);
    }
}
