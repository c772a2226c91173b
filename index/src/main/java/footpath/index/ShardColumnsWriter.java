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

    /// @param from first row of the person in the bucket
    void addSubject(int person, SortedBucket bucket, int from, int toExclusive) {
        persons.setAtIndex(Bytes.INT, subject, person);
        offsets.setAtIndex(Bytes.INT, subject, event);
        int name = codeOfName[bucket.names[from]];
        for (int row = from; row < toExclusive; row++) {
            addEvent(name, bucket.times[row], bucket.channel(row), bucket.seq(row));
            if (row + 1 < toExclusive) {
                int next = codeOfName[bucket.names[row + 1]];
                putGap(name, next, bucket.times[row + 1] - bucket.times[row]);
                name = next;
            }
        }
        gaps.set(Bytes.BYTE, event - 1L, (byte) GapClass.NONE);
        subject++;
    }

    /// Notes how long after the event that was added last the next one is.
    private void putGap(int name, int next, long micros) {
        int gapClass = GapClass.of(micros);
        gaps.set(Bytes.BYTE, event - 1L, (byte) gapClass);
        followsCounter.count(name, next, gapClass);
        ties += micros == 0 ? 1 : 0;
    }

    private void addEvent(int name, long time, int channel, long seq) {
        CodeColumn.put(names, nameWidth, event, name);
        CodeColumn.put(channels, channelWidth, event, codeOfChannel[channel]);
        times.setAtIndex(Bytes.LONG, event, time);
        putSeq(seq - smallestSeq);
        if (lastSubjectOfName[name] != subject) {
            lastSubjectOfName[name] = subject;
            subjectsOfName[name]++;
        }
        if (bitsOfName[name] >= 0) {
            long at = bitsOfName[name] + (event >> 6);
            nameBits.setAtIndex(Bytes.LONG, at, nameBits.getAtIndex(Bytes.LONG, at) | 1L << event);
        }
        int posting = nextPosting[name]++;
        postingSubjects.setAtIndex(Bytes.INT, posting, subject);
        postingTimes.setAtIndex(Bytes.LONG, posting, time);
        postingEvents.setAtIndex(Bytes.INT, posting, event);
        event++;
    }

    private void putSeq(long distance) {
        if (seqWide) {
            seqs.setAtIndex(Bytes.LONG, event, distance);
        } else {
            seqs.setAtIndex(Bytes.INT, event, (int) distance);
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
