package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Puts columns of recent timelines together. Time O(events), most of it copying. Confined to one thread.
///
/// @param offsets the first event of each subject, and the event count: ints
/// @param arena   holds what is put together
record ColumnGather(RecentTimelines recent, MemorySegment offsets, Arena arena) {
    /// Receives where the events of one subject go.
    private interface Sink {
        /// @param stored how many of them are in a file, the first ones
        void accept(int subject, int at, int stored);
    }

    private int eventCount() {
        return offsets.getAtIndex(Bytes.INT, recent.subjectCount());
    }

    private void forEachSubject(Sink sink) {
        for (int subject = 0; subject < recent.subjectCount(); subject++) {
            sink.accept(subject, offsets.getAtIndex(Bytes.INT, subject), recent.storedEvents(subject));
        }
    }

    /// A part of each file that is asked for.
    private static final class PerFile<T> {
        private final Map<ShardFile, T> known = new HashMap<>();
        private final RecentTimelines recent;
        private final Function<ShardFile, T> part;

        PerFile(RecentTimelines recent, Function<ShardFile, T> part) {
            this.recent = recent;
            this.part = part;
        }

        T of(int subject) {
            ShardFile file = recent.stored().file(subject);
            if (file == null) {
                throw new IllegalStateException("index: no file holds events of subject " + subject);
            }
            return known.computeIfAbsent(file, part);
        }
    }

    MemorySegment times() {
        MemorySegment times = arena.allocate(Bytes.LONG, eventCount());
        var columns = new PerFile<>(recent, file -> file.times().segment());
        TimelineBlock own = recent.own();
        forEachSubject((subject, at, stored) -> {
            if (stored > 0) {
                long from = (long) recent.stored().first(subject) << 3;
                MemorySegment.copy(columns.of(subject), from, times, (long) at << 3, (long) stored << 3);
            }
            int start = own.start(subject);
            MemorySegment.copy(
                    own.times, start, times, Bytes.LONG, (long) (at + stored) << 3, own.ends[subject] - start);
        });
        return times;
    }

    MemorySegment gaps() {
        MemorySegment gaps = arena.allocate(eventCount());
        var columns = new PerFile<>(recent, ShardFile::gaps);
        TimelineBlock own = recent.own();
        forEachSubject((subject, at, stored) -> {
            int last = own.ends[subject] - 1;
            int start = own.start(subject);
            int place = at + stored;
            if (stored > 0) {
                MemorySegment.copy(columns.of(subject), recent.stored().first(subject), gaps, at, stored);
                long gap = own.times[start] - recent.stored().lastTime(subject);
                gaps.set(Bytes.BYTE, place - 1L, (byte) GapClass.of(gap));
            }
            for (int event = start; event < last; event++) {
                gaps.set(Bytes.BYTE, place++, (byte) GapClass.of(own.times[event + 1] - own.times[event]));
            }
            gaps.set(Bytes.BYTE, place, (byte) GapClass.NONE);
        });
        return gaps;
    }

    /// @param smallest no `seq` is below
    MemorySegment seqs(long smallest, boolean isWide) {
        MemorySegment seqs = arena.allocate(isWide ? Bytes.LONG : Bytes.INT, eventCount());
        var columns = new PerFile<>(recent, ShardFile::seqs);
        TimelineBlock own = recent.own();
        forEachSubject((subject, at, stored) -> {
            if (stored > 0) {
                SeqColumn column = columns.of(subject);
                int from = recent.stored().first(subject);
                for (int i = 0; i < stored; i++) {
                    SeqColumn.put(seqs, isWide, at + i, column.seqAt(from + i) - smallest);
                }
            }
            int place = at + stored;
            for (int event = own.start(subject); event < own.ends[subject]; event++) {
                SeqColumn.put(seqs, isWide, place++, RowBuckets.seqOf(own.arrivals[event]) - smallest);
            }
        });
        return seqs;
    }

    /// Codes, and the words they are for.
    record Coded(MemorySegment codes, MemorySegment words) {}

    Coded codes(CodedWords words) {
        int width = CodeColumn.widthFor(words.count() - 1);
        MemorySegment codes = arena.allocate((long) eventCount() * width, Bytes.ALIGNMENT);
        var columns = new PerFile<>(recent, words::columnOf);
        var buffer = new CodedWords.Buffer(words.count());
        TimelineBlock own = recent.own();
        forEachSubject((subject, at, stored) -> {
            if (stored > 0) {
                int from = recent.stored().first(subject);
                columns.of(subject).copyTo(from, from + stored, buffer);
                buffer.write(codes, width, at);
            }
            words.copyOwn(own, own.start(subject), own.ends[subject], buffer);
            buffer.write(codes, width, at + stored);
        });
        return new Coded(codes, buffer.finish(codes, width, words.words(), arena));
    }
}
