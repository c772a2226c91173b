package footpath.analytics;

import footpath.index.CodeColumn;
import footpath.index.SessionColumns;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Consumer;

/// The spans of sessions where every event and every subject counts: what the index knows of them is copied,
/// and hardly any event looked at.
final class ColumnSpans extends SessionSpans {
    /*
     * A block is the sessions that end among 4096 events. The first of them may begin anywhere before.
     */
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = 64;
    private static final int ROOM = WORDS * Long.SIZE;

    /// The calendar period of a stretch that lies in several.
    private static final int SEVERAL = Integer.MIN_VALUE;

    private final SessionColumns columns;
    private final MemorySegment ends;
    private final TimeColumn times;
    private final CodeColumn names;
    private final int wordCount;
    private int word;

    /// The first session of the block, how many it has, and the subjects of the last one before and of its
    /// own last.
    private int base;

    private int count;
    private int subjectBefore = -1;
    private int lastSubject = -1;

    /// Where each session begins, and after them where the last one ends.
    private final int[] bounds = new int[ROOM + 1];

    private final int[] subjects = new int[ROOM];
    private final int[] newSubjects = new int[ROOM];
    private final int[] sizes = new int[ROOM];
    private final int[] lasts = new int[ROOM];
    private final int[] firstNames = new int[ROOM];
    private final int[] lastNames = new int[ROOM];
    private final long[] starts = new long[ROOM];
    private final long[] lengths = new long[ROOM];
    private final int[] periods = new int[ROOM];
    private final byte[] classes = new byte[ROOM];
    private final short[] stretches = new short[ROOM];

    /// The bits of new subjects; those of the block begin somewhere in the first long.
    private final long[] newBits = new long[WORDS + 1];

    private final Lengths classed = new Lengths();

    /// The periods asked for, and in which of them each stretch lies.
    private Optional<CalendarPeriods> calendar = Optional.empty();

    private final int[] periodOfStretch;

    ColumnSpans(Shard shard, SessionColumns columns) {
        this.columns = columns;
        this.ends = columns.ends();
        this.times = shard.times();
        this.names = shard.names();
        this.wordCount = (int) (ends.byteSize() >> 3);
        this.periodOfStretch = new int[columns.stretchCount()];
    }

    @Override
    public boolean next() {
        base += count;
        bounds[0] = bounds[count];
        count = 0;
        // Longer sessions than a block end nowhere in it.
        while (count == 0 && word < wordCount) {
            findEnds(Math.min(wordCount, word + WORDS));
        }
        if (count > 0) {
            countSubjects();
        }
        return count > 0;
    }

    private void findEnds(int endWord) {
        int found = 0;
        for (; word < endWord; word++) {
            long marks = ends.get(EventBlocks.LONG, (long) word << 3);
            int afterFirst = (word << 6) + 1;
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int left = Long.bitCount(marks); left > 0; left--) {
                bounds[++found] = afterFirst + Long.numberOfTrailingZeros(marks);
                marks &= marks - 1;
            }
        }
        count = found;
    }

    private void countSubjects() {
        int last = base + count - 1;
        int firstWord = base >> 6;
        int lastWord = (last >> 6) - firstWord;
        MemorySegment.copy(columns.newSubjects(), EventBlocks.LONG, (long) firstWord << 3, newBits, 0, lastWord + 1);
        newBits[0] &= -1L << base;
        newBits[lastWord] &= -1L >>> ~last;
        subjectBefore = lastSubject;
        for (int i = 0; i <= lastWord; i++) {
            lastSubject += Long.bitCount(newBits[i]);
        }
    }

    @Override
    public Optional<SessionColumns> columns() {
        return Optional.of(columns);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int[] subjects() {
        int subject = subjectBefore;
        int[] isNew = newSubjects();
        for (int i = 0; i < count; i++) {
            subject += isNew[i];
            subjects[i] = subject;
        }
        return subjects;
    }

    @Override
    public int[] newSubjects() {
        int place = base & (Long.SIZE - 1);
        for (int i = 0; i < count; i++) {
            newSubjects[i] = (int) (newBits[(place + i) >> 6] >>> (place + i)) & 1;
        }
        return newSubjects;
    }

    @Override
    public int[] firsts() {
        return bounds;
    }

    @Override
    public int[] sizes() {
        for (int i = 0; i < count; i++) {
            sizes[i] = bounds[i + 1] - bounds[i];
        }
        return sizes;
    }

    @Override
    public int[] firstNames() {
        names.copyTo(bounds, count, firstNames);
        return firstNames;
    }

    @Override
    public int[] lastNames() {
        for (int i = 0; i < count; i++) {
            lasts[i] = bounds[i + 1] - 1;
        }
        names.copyTo(lasts, count, lastNames);
        return lastNames;
    }

    @Override
    public long[] starts() {
        for (int i = 0; i < count; i++) {
            starts[i] = times.microsAt(bounds[i]);
        }
        return starts;
    }

    @Override
    public long[] lengths() {
        for (int i = 0; i < count; i++) {
            lengths[i] = length(i);
        }
        return lengths;
    }

    private long length(int i) {
        return times.microsAt(bounds[i + 1] - 1) - times.microsAt(bounds[i]);
    }

    @Override
    public int[] periods(CalendarPeriods asked) {
        if (calendar.isEmpty() || calendar.get() != asked) {
            calendar = Optional.of(asked);
            placeStretches(asked);
        }
        MemorySegment.copy(columns.stretches(), SHORT, (long) base << 1, stretches, 0, count);
        for (int i = 0; i < count; i++) {
            int period = periodOfStretch[stretches[i] & 0xffff];
            periods[i] = period == SEVERAL ? asked.periodOf(times.microsAt(bounds[i])) : period;
        }
        return periods;
    }

    private void placeStretches(CalendarPeriods asked) {
        for (int stretch = 0; stretch < periodOfStretch.length; stretch++) {
            int first = asked.periodOf(columns.stretchFrom(stretch));
            int last = asked.periodOf(columns.stretchFrom(stretch + 1) - 1);
            periodOfStretch[stretch] = first == last ? first : SEVERAL;
        }
    }

    @Override
    public void addLengths(int[] measures, DurationTally durations, Consumer<ClassedDurations> target) {
        MemorySegment.copy(columns.lengthClasses(), ValueLayout.JAVA_BYTE, base, classes, 0, count);
        classed.measures = measures;
        target.accept(classed);
    }

    /// The lengths of the sessions of the block.
    private final class Lengths extends ClassedDurations {
        private int[] measures = {};

        @Override
        public int[] kinds() {
            return measures;
        }

        @Override
        int count() {
            return count;
        }

        @Override
        byte[] classes() {
            return classes;
        }

        @Override
        void micros(int[] places, int size, long[] target) {
            for (int place = 0; place < size; place++) {
                target[place] = length(places[place]);
            }
        }
    }
}
