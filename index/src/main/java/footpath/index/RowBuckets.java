package footpath.index;

import footpath.events.log.EventLog;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Events as they come from the log, dealt into buckets of neighbouring persons, each still in order of arrival.
///
/// The first half of the sort by person: a bucket fits the processor's cache, so that the second half,
/// [BucketTimelines], may read its rows in any order. Filled by one thread at a time; then safe for use by several.
final class RowBuckets implements EventLog.EventSink {
    /*
     * A row has 24 bytes: time (8), seq * 2^20 + channel (8), person (4), name (4). A bucket is a list of chunks of
     * 1024 rows, cut from slabs that double in size.
     */
    private static final int ROW_LENGTH = 24;
    private static final int CHUNK_SHIFT = 10;
    private static final int CHUNK_ROWS = 1 << CHUNK_SHIFT;
    private static final long CHUNK_LENGTH = (long) CHUNK_ROWS * ROW_LENGTH;
    private static final long SMALLEST_SLAB = CHUNK_LENGTH * 16;
    private static final long LARGEST_SLAB = CHUNK_LENGTH * 4096;
    private static final int CHANNEL_BITS = 20;
    private static final int MAX_BUCKETS = 1024;

    private final Scratch scratch;
    private final int personShift;
    private final Bucket[] buckets;
    private MemorySegment slab = MemorySegment.NULL;
    private long slabUsed;
    private long rowCount;

    /// @param personCount every person is below
    /// @param expectedRows about how many events will come
    /// @param shardEvents buckets shall be several times smaller than this
    RowBuckets(Scratch scratch, int personCount, long expectedRows, int shardEvents) {
        this.scratch = scratch;
        long rowsEach = Math.min(CHUNK_ROWS * 64L, Math.max(1, shardEvents / 4));
        long wanted = Math.clamp(expectedRows / rowsEach, 1L, MAX_BUCKETS);
        int shift = 0;
        while ((Math.max(0, personCount - 1) >>> shift) >= wanted) {
            shift++;
        }
        this.personShift = shift;
        this.buckets = new Bucket[(Math.max(0, personCount - 1) >>> shift) + 1];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new Bucket(i << shift, 1 << shift);
        }
    }

    @Override
    public void accept(int person, int name, int channel, long timeMicros, long seq) {
        if (channel >>> CHANNEL_BITS != 0) {
            throw new IllegalStateException("index: the log has over " + (1 << CHANNEL_BITS) + " channels");
        }
        Bucket bucket = buckets[person >>> personShift];
        if ((bucket.size & (CHUNK_ROWS - 1)) == 0) {
            bucket.add(newChunk());
        }
        long offset = (long) (bucket.size++ & (CHUNK_ROWS - 1)) * ROW_LENGTH;
        MemorySegment tail = bucket.tail;
        tail.set(Bytes.LONG, offset, timeMicros);
        tail.set(Bytes.LONG, offset + 8, arrival(seq, channel));
        tail.set(Bytes.INT, offset + 16, person);
        tail.set(Bytes.INT, offset + 20, name);
        rowCount++;
    }

    /// Seq and channel in one number that rises with the seq.
    static long arrival(long seq, int channel) {
        return seq << CHANNEL_BITS | channel;
    }

    static long seqOf(long arrival) {
        return arrival >>> CHANNEL_BITS;
    }

    static int channelOf(long arrival) {
        return (int) arrival & ((1 << CHANNEL_BITS) - 1);
    }

    private MemorySegment newChunk() {
        if (slabUsed == slab.byteSize()) {
            slab = scratch.allocate(Math.clamp(slab.byteSize() * 2, SMALLEST_SLAB, LARGEST_SLAB));
            slabUsed = 0;
        }
        MemorySegment chunk = slab.asSlice(slabUsed, CHUNK_LENGTH);
        slabUsed += CHUNK_LENGTH;
        return chunk;
    }

    long rowCount() {
        return rowCount;
    }

    Bucket[] buckets() {
        return buckets;
    }

    /// The events of some neighbouring persons, in order of arrival.
    static final class Bucket {
        final int firstPerson;
        final int personSpan;
        private MemorySegment[] chunks = new MemorySegment[0];
        private int chunkCount;
        private MemorySegment tail = MemorySegment.NULL;
        private int size;

        Bucket(int firstPerson, int personSpan) {
            this.firstPerson = firstPerson;
            this.personSpan = personSpan;
        }

        private void add(MemorySegment chunk) {
            if (chunkCount == chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(4, chunkCount * 2));
            }
            chunks[chunkCount++] = chunk;
            tail = chunk;
        }

        int size() {
            return size;
        }

        long time(int row) {
            return chunks[row >>> CHUNK_SHIFT].get(Bytes.LONG, offset(row));
        }

        /// The row's seq and channel, as [RowBuckets#arrival] makes it.
        long arrival(int row) {
            return chunks[row >>> CHUNK_SHIFT].get(Bytes.LONG, offset(row) + 8);
        }

        int person(int row) {
            return chunks[row >>> CHUNK_SHIFT].get(Bytes.INT, offset(row) + 16);
        }

        int name(int row) {
            return chunks[row >>> CHUNK_SHIFT].get(Bytes.INT, offset(row) + 20);
        }

        private static long offset(int row) {
            return (long) (row & (CHUNK_ROWS - 1)) * ROW_LENGTH;
        }
    }
}
