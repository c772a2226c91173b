package footpath.index;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Appends sorted timelines to the columns of a shard being written, in sequence and as postings at once.
final class ShardColumnsWriter {
    private final MemorySegment persons;
    private final MemorySegment offsets;
    private final MemorySegment names;
    private final MemorySegment times;
    private final MemorySegment seqs;
    private final MemorySegment channels;
    private final MemorySegment postingSubjects;
    private final MemorySegment postingTimes;
    private final MemorySegment postingEvents;
    private final int nameWidth;
    private final int channelWidth;
    private final boolean seqWide;
    private final long smallestSeq;
    private final int[] codeOfName;
    private final int[] codeOfChannel;
    private final int[] nextPosting;
    private final MemorySegment nameSubjects;
    private final MemorySegment gaps;
    private final MemorySegment nameBits;

    /// For each name where its bits begin, in longs; -1 if it has none.
    private final long[] bitsOfName;

    private final MemorySegment follows;
    private final FollowsCounter followsCounter;
    private final int[] subjectsOfName;
    private final int[] lastSubjectOfName;

    /// The code of the name of each event of a block; before, that of its channel.
    private int[] codes = new int[0];

    private byte[] classes = new byte[0];
    private int subject;
    private int event;
    private long ties;

    ShardColumnsWriter(SectionFileWriter writer, ShardCensus census) {
        persons = writer.section(ShardFile.PERSONS);
        offsets = writer.section(ShardFile.OFFSETS);
        names = writer.section(ShardFile.NAMES);
        times = writer.section(ShardFile.TIMES);
        seqs = writer.section(ShardFile.SEQS);
        channels = writer.section(ShardFile.CHANNELS);
        postingSubjects = writer.section(ShardFile.POSTING_SUBJECTS);
        postingTimes = writer.section(ShardFile.POSTING_TIMES);
        postingEvents = writer.section(ShardFile.POSTING_EVENTS);
        nameWidth = census.nameWidth();
        channelWidth = census.channelWidth();
        seqWide = census.isSeqWide();
        smallestSeq = census.smallestSeq;
        codeOfName = codes(census.nameNumbers);
        codeOfChannel = codes(census.channelNumbers);
        nextPosting = firstPostings(census, writer.section(ShardFile.POSTING_OFFSETS));
        nameSubjects = writer.section(ShardFile.NAME_SUBJECTS);
        gaps = writer.section(ShardFile.GAPS);
        nameBits = writer.section(ShardFile.NAME_BITS);
        bitsOfName = placesOfBits(census);
        follows = writer.section(ShardFile.FOLLOWS);
        followsCounter = new FollowsCounter(nextPosting.length);
        subjectsOfName = new int[nextPosting.length];
        lastSubjectOfName = new int[nextPosting.length];
        Arrays.fill(lastSubjectOfName, -1);
    }

    private static int[] codes(int[] numbers) {
        int[] codes = new int[numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1];
        for (int code = 0; code < numbers.length; code++) {
            codes[numbers[code]] = code;
        }
        return codes;
    }

    private static int[] firstPostings(ShardCensus census, MemorySegment postingOffsets) {
        int[] next = new int[census.nameNumbers.length];
        int sum = 0;
        for (int code = 0; code < next.length; code++) {
            next[code] = sum;
            postingOffsets.setAtIndex(Bytes.INT, code, sum);
            sum += census.eventsOfName[census.nameNumbers[code]];
        }
        postingOffsets.setAtIndex(Bytes.INT, next.length, sum);
        return next;
    }

    private static long[] placesOfBits(ShardCensus census) {
        long[] places = new long[census.nameNumbers.length];
        long next = 0;
        for (int code = 0; code < places.length; code++) {
            boolean hasBits = ShardFile.hasBits(census.eventsOfName[census.nameNumbers[code]], census.eventCount);
            places[code] = hasBits ? next : -1;
            next += hasBits ? ShardFile.bytesOfBits(census.eventCount) >> 3 : 0;
        }
        return places;
    }

    /// Appends the timelines of a block.
    void add(TimelineBlock block) {
        makeRoom(block.eventCount);
        putTimelines(block);
        for (int i = 0; i < block.eventCount; i++) {
            codes[i] = codeOfChannel[RowBuckets.channelOf(block.arrivals[i])];
        }
        CodeColumn.put(channels, channelWidth, event, codes, block.eventCount);
        for (int i = 0; i < block.eventCount; i++) {
            codes[i] = codeOfName[block.names[i]];
        }
        CodeColumn.put(names, nameWidth, event, codes, block.eventCount);
        MemorySegment.copy(block.times, 0, times, Bytes.LONG, (long) event << 3, block.eventCount);
        putSeqs(block);
        putGaps(block);
        putBits(block.eventCount);
        putPostings(block);
        subject += block.subjectCount;
        event += block.eventCount;
    }

    private void makeRoom(int events) {
        if (codes.length < events) {
            codes = new int[events];
            classes = new byte[events];
        }
    }

    private void putTimelines(TimelineBlock block) {
        MemorySegment.copy(block.persons, 0, persons, Bytes.INT, (long) subject << 2, block.subjectCount);
        for (int i = 0; i < block.subjectCount; i++) {
            offsets.setAtIndex(Bytes.INT, subject + i, event + block.start(i));
        }
    }

    private void putSeqs(TimelineBlock block) {
        for (int i = 0; i < block.eventCount; i++) {
            SeqColumn.put(seqs, seqWide, event + i, RowBuckets.seqOf(block.arrivals[i]) - smallestSeq);
        }
    }

    /// Notes how long after each event the next one of its subject is.
    private void putGaps(TimelineBlock block) {
        for (int i = 0; i < block.subjectCount; i++) {
            int last = block.ends[i] - 1;
            for (int at = block.start(i); at < last; at++) {
                long micros = block.times[at + 1] - block.times[at];
                int gapClass = GapClass.of(micros);
                classes[at] = (byte) gapClass;
                followsCounter.count(codes[at], codes[at + 1], gapClass);
                ties += micros == 0 ? 1 : 0;
            }
            classes[last] = (byte) GapClass.NONE;
        }
        MemorySegment.copy(classes, 0, gaps, Bytes.BYTE, event, block.eventCount);
    }

    private void putBits(int count) {
        for (int i = 0; i < count; i++) {
            long bits = bitsOfName[codes[i]];
            if (bits >= 0) {
                long at = bits + ((event + i) >> 6);
                nameBits.setAtIndex(Bytes.LONG, at, nameBits.getAtIndex(Bytes.LONG, at) | 1L << (event + i));
            }
        }
    }

    private void putPostings(TimelineBlock block) {
        for (int i = 0; i < block.subjectCount; i++) {
            int of = subject + i;
            for (int at = block.start(i); at < block.ends[i]; at++) {
                int name = codes[at];
                if (lastSubjectOfName[name] != of) {
                    lastSubjectOfName[name] = of;
                    subjectsOfName[name]++;
                }
                int posting = nextPosting[name]++;
                postingSubjects.setAtIndex(Bytes.INT, posting, of);
                postingTimes.setAtIndex(Bytes.LONG, posting, block.times[at]);
                postingEvents.setAtIndex(Bytes.INT, posting, event + at);
            }
        }
    }

    /// How many events happened at the instant of the one before of their subject.
    long ties() {
        return ties;
    }

    /// @return how many bytes of the last section are used
    long finish() {
        offsets.setAtIndex(Bytes.INT, subject, event);
        MemorySegment.copy(subjectsOfName, 0, nameSubjects, Bytes.INT, 0, subjectsOfName.length);
        return followsCounter.write(follows);
    }
}
