package footpath.analytics;

import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// The events of a few names, of whole subjects, many at a time, as rows of codes that are held bit by bit: the lowest
/// bits of all codes in one plane, the next in another. For everyone and the whole log.
///
/// Time O(events / 64) for each name that has bits in the index, and O(subjects); memory that of a block. Confined to
/// one thread.
public final class CodePlanes {
    /*
     * Of 64 events at once those of other names are squeezed out (Long.compress, one instruction where the processor
     * has it), so that the codes of one subject stand side by side whatever was between them; those of 64 bits of a
     * plane are then read as one number.
     */

    /// A block ends after so many subjects or events, but has one subject at least.
    private static final int SUBJECTS = 1024;

    private static final int EVENTS = 16_384;

    /// Of more names, looking at the name of each event is quicker.
    private static final int MOST_NAMES = 16;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// The lowest bit of each byte.
    private static final long A_BIT_EACH = 0x0101010101010101L;

    private final Shard shard;
    private final SubjectBlocks blocks;
    private final NameBits[] names;
    private final int[] codes;

    /// Which of the block's events have one of the names, a bit each, and how many of them come before each 64.
    private final EventMarks marks = new EventMarks();

    private int[] before = {};

    /// The events of one name.
    private long[] named = {};

    /// By plane: bits of all events of the block, and of those of the names alone.
    private final long[][] loose;

    private final long[][] planes;

    private final int[] subjects = new int[SUBJECTS];
    private final int[] ends = new int[SUBJECTS];
    private final int[] firsts = new int[SUBJECTS];
    private final int[] lasts = new int[SUBJECTS];
    private int count;

    private CodePlanes(Shard shard, int[] names, int[] codes, int bits) {
        this.shard = shard;
        this.blocks = new SubjectBlocks(shard, SUBJECTS, EVENTS);
        this.names = Arrays.stream(names)
                .mapToObj(name -> new NameBits(shard, new int[] {name}))
                .toArray(NameBits[]::new);
        this.codes = codes;
        this.loose = new long[bits][0];
        this.planes = new long[bits][0];
    }

    /// The events of a shard; empty if they cannot be told so.
    ///
    /// @param codeOfName for each name of the shard its code, below 2 to the power of `bits`; below 0 if it is not
    ///     wanted
    public static Optional<CodePlanes> of(
            Shard shard, EventMatcher events, Segment segment, TimeCut period, int[] codeOfName, int bits) {
        int[] names = names(codeOfName);
        boolean isWhole = period.everything() && segment.equals(Segment.EVERYONE) && shard.isAllLive();
        boolean isPlain = events.where().equals(Condition.ALWAYS) && names.length <= MOST_NAMES;
        return isWhole && isPlain && NameBits.fits(shard)
                ? Optional.of(new CodePlanes(
                        shard,
                        names,
                        Arrays.stream(names).map(name -> codeOfName[name]).toArray(),
                        bits))
                : Optional.empty();
    }

    private static int[] names(int[] codeOfName) {
        int[] names = new int[codeOfName.length];
        int count = 0;
        for (int name = 0; name < codeOfName.length; name++) {
            names[count] = name;
            count += codeOfName[name] < 0 ? 0 : 1;
        }
        return Arrays.copyOf(names, count);
    }

    /// Moves to the next block.
    ///
    /// @return false if there is none
    public boolean next() {
        if (!blocks.next()) {
            return false;
        }
        int words = (blocks.endEvent() - blocks.firstEvent() + Long.SIZE - 1) >> 6;
        makeRoom(words);
        readNames(words);
        squeeze(words);
        divide();
        return true;
    }

    private void makeRoom(int words) {
        marks.clear(words << 6);
        if (named.length < words) {
            named = new long[words + words / 2];
            before = new int[named.length + 1];
            Arrays.setAll(loose, plane -> new long[named.length]);
            Arrays.setAll(planes, plane -> new long[named.length + 2]);
        }
        for (int plane = 0; plane < planes.length; plane++) {
            Arrays.fill(loose[plane], 0, words, 0);
            Arrays.fill(planes[plane], 0, words + 2, 0);
        }
    }

    private void readNames(int words) {
        for (int name = 0; name < names.length; name++) {
            Arrays.fill(named, 0, words, 0);
            names[name].read(blocks.firstEvent(), blocks.endEvent(), named, 0);
            marks.add(named, words);
            for (int plane = 0; plane < loose.length; plane++) {
                if ((codes[name] >> plane & 1) != 0) {
                    add(named, loose[plane], words);
                }
            }
        }
    }

    private static void add(long[] from, long[] to, int words) {
        for (int word = 0; word < words; word++) {
            to[word] |= from[word];
        }
    }

    private void squeeze(int words) {
        int sum = 0;
        for (int word = 0; word < words; word++) {
            before[word] = sum;
            sum += marks.countAmong64(word << 6, Long.SIZE);
        }
        before[words] = sum;
        for (int plane = 0; plane < planes.length; plane++) {
            squeeze(loose[plane], planes[plane], words);
        }
    }

    private void squeeze(long[] from, long[] to, int words) {
        for (int word = 0; word < words; word++) {
            int at = before[word];
            long bits = Long.compress(from[word], marks.among64(word << 6));
            to[at >> 6] |= bits << at;
            to[(at >> 6) + 1] |= bits >>> 1 >>> (Long.SIZE - 1 - (at & 63));
        }
    }

    /// Finds where the rows of the subjects end; those that have none are left out.
    private void divide() {
        int[] borders = blocks.borders();
        int first = blocks.firstEvent();
        int found = 0;
        int last = 0;
        for (int i = 0; i < blocks.count(); i++) {
            int place = borders[i + 1] - first;
            int end = before[place >> 6] + marks.countAmong64(place & -Long.SIZE, place & 63);
            subjects[found] = i;
            ends[found] = end;
            found += EventBlocks.isNonZero(end - last);
            last = end;
        }
        count = found;
    }

    /// How many subjects of the block have an event of the names.
    public int count() {
        return count;
    }

    /// Where the codes of each of them end; those of the first begin at 0, those of the others where those of the one
    /// before end. The first [#count()] entries.
    public int[] ends() {
        return ends;
    }

    /// How many bits a code has.
    public int bits() {
        return planes.length;
    }

    /// One bit of 64 codes, from a place on, the first lowest; whatever follows the last of the block is 0.
    public long bits(int plane, int place) {
        long[] bits = planes[plane];
        return bits[place >> 6] >>> place | bits[(place >> 6) + 1] << 1 << (Long.SIZE - 1 - (place & 63));
    }

    /// Writes the codes of a subject, and whatever into the seven entries after them.
    ///
    /// @param from     where they begin
    /// @param to       where they end
    /// @param collapse whether repeats in a row are left out
    ///
    /// @return how many
    public int copy(int from, int to, boolean collapse, byte[] target) {
        int written = 0;
        for (int at = from; at < to; at += Long.SIZE) {
            long kept = -1L >>> -Math.min(Long.SIZE, to - at);
            kept &= collapse ? changes(at) | (at == from ? 1 : 0) : -1L;
            int many = Long.bitCount(kept);
            for (int i = 0; i < many; i += Long.BYTES) {
                long eight = 0;
                for (int plane = 0; plane < planes.length; plane++) {
                    eight |= Long.expand(Long.compress(bits(plane, at), kept) >>> i, A_BIT_EACH << plane);
                }
                EIGHT.set(target, written + i, eight);
            }
            written += many;
        }
        return written;
    }

    /// A bit for each of 64 codes that is another than the one before, which for the first of all is 0.
    private long changes(int place) {
        long changes = 0;
        for (int plane = 0; plane < planes.length; plane++) {
            long bits = bits(plane, place);
            long before = place == 0 ? 0 : planes[plane][(place - 1) >> 6] >>> (place - 1) & 1;
            changes |= bits ^ (bits << 1 | before);
        }
        return changes;
    }

    /// Writes how long after its first event of the names the last of each subject happened.
    ///
    /// @param micros receives [#count()] entries
    public void readSpans(long[] micros) {
        int[] borders = blocks.borders();
        int first = blocks.firstEvent();
        for (int i = 0; i < count; i++) {
            int start = borders[subjects[i]] - first;
            int end = borders[subjects[i] + 1] - first;
            firsts[i] = first + marks.first(start, end);
            lasts[i] = first + marks.nearest(end, start);
        }
        // In a loop of its own, which waits for many times at once.
        TimeColumn times = shard.times();
        for (int i = 0; i < count; i++) {
            micros[i] = times.microsAt(lasts[i]) - times.microsAt(firsts[i]);
        }
    }
}
