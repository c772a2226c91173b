package footpath.analytics;

import footpath.index.CodeColumn;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Gathers events by looking at the name of each.
final class NameBlocks extends EventBlocks {
    private final SubjectMask mask;
    private final CodeColumn nameColumn;
    private final TimeColumn timeColumn;
    private final boolean takesEveryName;
    private final long[] stepsOfName;

    /// 1 for each name of which events are wanted, else 0.
    private final byte[] isTaken;

    /// The first of all events of the block, and the names of all.
    private int base;

    private int[] codes = {};

    /// Where names take a byte, a bit for each wanted event of the block, and how many come before each 64 events.
    private final NameBits bits;

    private long[] words = {};
    private int[] ranks = {};

    /// Where they take more, how many wanted events come before each.
    private int[] before = {};

    private boolean hasTimes;
    private boolean hasSteps;

    /// So many events are known to fill the first step, where all do.
    private int ones;

    NameBlocks(Shard shard, Wanted wanted) {
        super(shard, wanted);
        StepTests tests = wanted.tests();
        this.mask = wanted.mask();
        this.nameColumn = shard.names();
        this.timeColumn = shard.times();
        this.stepsOfName = tests.stepsOfNames();
        this.isTaken = new byte[stepsOfName.length];
        for (int name = 0; name < isTaken.length; name++) {
            isTaken[name] = (byte) isNonZero(stepsOfName[name]);
        }
        this.takesEveryName = tests.takesEveryName();
        this.bits = new NameBits(shard, wantedNames());
    }

    /// None if names take more than a byte.
    private int[] wantedNames() {
        return IntStream.range(0, nameColumn.width() == Byte.BYTES ? isTaken.length : 0)
                .filter(name -> isTaken[name] != 0)
                .toArray();
    }

    @Override
    void makeRoom(int room) {
        super.makeRoom(room);
        codes = new int[room];
        before = new int[nameColumn.width() == Byte.BYTES ? 0 : room + 1];
        ones = 0;
    }

    @Override
    void pick(int first, int many) {
        base = borders[0];
        hasTimes = false;
        hasSteps = false;
        if (!mask.isEveryone()) {
            pickOfSome(first, many);
            return;
        }
        if (takesEveryName) {
            nameColumn.copyTo(base, borders[many], codes);
            takeBlock(first, many);
        } else if (nameColumn.width() == Byte.BYTES) {
            pickNarrow(borders[many] - base);
            divide(first, many, true);
        } else {
            nameColumn.copyTo(base, borders[many], codes);
            pickWide(borders[many] - base);
            divide(first, many, false);
        }
    }

    private void takeBlock(int first, int many) {
        for (int i = 0; i < many; i++) {
            subjects[i] = first + i;
            ends[i] = borders[i + 1] - base;
        }
        count = many;
        size = borders[many] - base;
        for (int i = 0; i < size; i++) {
            events[i] = base + i;
        }
        int[] spare = names;
        names = codes;
        codes = spare;
        if (ones < size) {
            Arrays.fill(steps, 1);
            ones = changesSteps() ? 0 : steps.length;
        }
        hasSteps = true;
    }

    private void pickNarrow(int all) {
        byte[] narrow = bits.names(base, base + all);
        int needed = (all >> 6) + 1;
        if (words.length < needed) {
            words = new long[needed + needed / 2];
            ranks = new int[words.length];
        }
        Arrays.fill(words, 0, needed, 0);
        bits.read(base, base + all, words, 0);
        int written = 0;
        for (int word = 0; word < needed; word++) {
            ranks[word] = written;
            long left = words[word];
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int more = Long.bitCount(left); more > 0; more--) {
                int at = (word << 6) + Long.numberOfTrailingZeros(left);
                events[written] = base + at;
                names[written++] = narrow[at] & 0xff;
                left &= left - 1;
            }
        }
        size = written;
    }

    private void pickWide(int all) {
        int written = 0;
        for (int i = 0; i < all; i++) {
            events[written] = base + i;
            before[i] = written;
            written += isTaken[codes[i]];
        }
        before[all] = written;
        size = written;
        for (int i = 0; i < written; i++) {
            names[i] = codes[events[i] - base];
        }
    }

    private void pickOfSome(int first, int many) {
        int written = 0;
        for (int i = 0; i < many; i++) {
            if (mask.has(first + i)) {
                int start = written;
                int length = borders[i + 1] - borders[i];
                nameColumn.copyTo(borders[i], borders[i + 1], codes);
                for (int j = 0; j < length; j++) {
                    events[written] = borders[i] + j;
                    names[written] = codes[j];
                    written += isTaken[codes[j]];
                }
                subjects[count] = first + i;
                ends[count] = written;
                count += isNonZero(written - start);
            }
        }
        size = written;
    }

    private void divide(int first, int many, boolean byBits) {
        int found = 0;
        int last = 0;
        for (int i = 0; i < many; i++) {
            int place = borders[i + 1] - base;
            int end = byBits ? before(place) : before[place];
            subjects[found] = first + i;
            ends[found] = end;
            found += isNonZero(end - last);
            last = end;
        }
        count = found;
    }

    /// How many wanted events come before a place.
    private int before(int place) {
        int word = place >> 6;
        return ranks[word] + Long.bitCount(words[word] & ((1L << place) - 1));
    }

    /// Read when first asked for.
    @Override
    public long[] times() {
        if (!hasTimes) {
            hasTimes = true;
            readTimes();
        }
        return times;
    }

    /// Found when first asked for.
    @Override
    public long[] steps() {
        if (!hasSteps) {
            hasSteps = true;
            for (int i = 0; i < size; i++) {
                steps[i] = stepsOfName[names[i]];
            }
        }
        return steps;
    }

    private void readTimes() {
        MemorySegment column = timeColumn.segment();
        if (size > 0 && events[size - 1] - events[0] == size - 1) {
            MemorySegment.copy(column, LONG, (long) events[0] << 3, times, 0, size);
            return;
        }
        for (int i = 0; i < size; i++) {
            times[i] = column.get(LONG, (long) events[i] << 3);
        }
    }
}
