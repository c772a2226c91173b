package footpath.analytics;

import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Goes from level to level of a [ChainScan] 64 events at a time: where every event of everyone counts and, in the
/// block at hand, the order of events is that of their places.
///
/// Time O(events / 64) a step and O(events that have a chain before them); memory that of a block. Confined to one
/// thread.
final class ChainBits {
    /*
     * 1. Which events have a chain before them is found for 64 at once: a chain goes on to the end of its subject, as
     *    the carry of a sum goes on through ones.
     * 2. Of those that fill the next step, the event before is found by counting zeros; only of these two are times
     *    looked at.
     */

    /// With fewer postings a word of bits has none as a rule.
    private static final int FEWEST_ONE_IN = Long.SIZE;

    private final boolean fromFirst;
    private final List<ChainEvents> events = new ArrayList<>();
    private final List<EventTest> tests = new ArrayList<>();
    private final long[] limits;

    private int firstEvent;
    private int words;

    /// For each 64 events, those that do not begin a subject; those that have one of a level before them, of the same
    /// subject.
    private long[] inner = {};

    private long[] after = {};

    /// Events that fill a step, the event of the level before, and from when the limit counts.
    private int[] places = {};

    private int[] sources = {};
    private long[] begins = {};
    private int[] fits = {};

    /// How many subjects begin before each 64 events.
    private int[] subjectsBefore = {};

    private ChainBits(Shard shard, List<ChainScan.Link> links, int[] names, boolean fromFirst) {
        this.fromFirst = fromFirst;
        this.limits = links.stream().mapToLong(ChainScan.Link::limitMicros).toArray();
        for (int step = 0; step < names.length; step++) {
            events.add(new ChainEvents(shard, names[step]));
            tests.add(EventTest.ofEvents(links.get(step).events().where(), shard));
        }
    }

    /// The steps of a shard, of each of which it has events; empty if they cannot be told so.
    static Optional<ChainBits> of(
            Shard shard, List<ChainScan.Link> links, SubjectMask mask, TimeCut period, boolean fromFirst) {
        if (links.isEmpty() || !mask.isEveryone() || !period.everything() || !NameBits.fits(shard)) {
            return Optional.empty();
        }
        int[] names = links.stream()
                .mapToInt(link ->
                        shard.nameDictionary().indexOf(link.events().names().getFirst()))
                .toArray();
        var bits = new ChainBits(shard, links, names, fromFirst);
        long postings = bits.events.stream().mapToLong(ChainEvents::size).sum();
        return postings > shard.eventCount() / FEWEST_ONE_IN ? Optional.of(bits) : Optional.empty();
    }

    /// Goes to the next block. Blocks follow one another without a gap.
    void read(SubjectBlocks block) {
        firstEvent = block.firstEvent();
        int size = block.endEvent() - firstEvent;
        words = (size + Long.SIZE - 1) >> 6;
        if (after.length < words) {
            inner = new long[words + words / 2];
            after = new long[inner.length];
            places = new int[(inner.length << 6) + 4];
            sources = new int[places.length];
            begins = new long[places.length];
            fits = new int[places.length];
            subjectsBefore = new int[inner.length];
        }
        for (ChainEvents step : events) {
            step.read(firstEvent, block.endEvent());
        }
        Arrays.fill(inner, 0, words, -1);
        int[] borders = block.borders();
        for (int i = 0; i < block.count(); i++) {
            int start = borders[i] - firstEvent;
            inner[start >> 6] &= ~(1L << start);
        }
    }

    /// Builds the level of the first step.
    void enter(ChainLevel level) {
        EventMarks entries = events.getFirst().marks();
        Arrays.fill(after, 0, words, -1);
        if (tests.getFirst().isAlways()) {
            level.marks.add(entries, words);
        } else {
            int count = keepFitting(0, list(entries));
            for (int i = 0; i < count; i++) {
                level.marks.mark(places[i], 1);
            }
        }
    }

    /// Looks for events that have one of a level before them, of the same subject.
    ///
    /// @return how many subjects the level has
    int follow(EventMarks level) {
        int subjects = 0;
        long carry = 0;
        for (int word = 0; word < words; word++) {
            long marked = level.among64(word << 6);
            long behind = EventMarks.behind(marked, carry, inner[word]);
            after[word] = behind;
            carry = (marked | behind) >>> 63;
            subjects += Long.bitCount(marked & ~behind);
        }
        return subjects;
    }

    /// Builds the level of a step after the first, once the level before it was followed.
    ///
    /// @param isEntered whether the level before was built by [#enter]
    void extend(int step, ChainLevel old, ChainLevel level, boolean isEntered) {
        int count = keepFitting(step, list(events.get(step).marks()));
        findSources(old.marks, count);
        if (isEntered) {
            ChainEvents entries = events.getFirst();
            for (int i = 0; i < count; i++) {
                begins[i] = entries.micros(sources[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                begins[i] = old.since[sources[i]];
            }
        }
        keepTimely(events.get(step), limits[step], count, level);
    }

    /// Lists the events of a name that have one of the level before them.
    private int list(EventMarks marks) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count = list(word << 6, marks.among64(word << 6) & after[word], count);
        }
        return count;
    }

    /// Adds the events of some bits to the list.
    private int list(int first, long bits, int count) {
        int many = Long.bitCount(bits);
        long left = bits;
        // Four at once, there or not: how many there are cannot be foreseen, but that they are few can.
        places[count] = first + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        places[count + 1] = first + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        places[count + 2] = first + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        places[count + 3] = first + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        for (int i = 4; i < many; i++) {
            places[count + i] = first + Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        return count + many;
    }

    /// Lists the first event of each subject in a level.
    private int listFirst(EventMarks level) {
        follow(level);
        int count = 0;
        for (int word = 0; word < words; word++) {
            count = list(word << 6, level.among64(word << 6) & ~after[word], count);
        }
        return count;
    }

    /// Finds how deep each subject of the block comes, and the first event in its deepest level.
    ///
    /// @param deepest how many levels have an event
    /// @param depths  receives, for each subject that reaches a level, how many
    void findDeepest(ChainLevel[] levels, int deepest, int[] depths, int[] firstEvents) {
        int subjects = 0;
        for (int word = 0; word < words; word++) {
            subjectsBefore[word] = subjects;
            subjects += Long.bitCount(~inner[word]);
        }
        for (int depth = 0; depth < deepest; depth++) {
            int count = listFirst(levels[depth].marks);
            for (int i = 0; i < count; i++) {
                int at = places[i];
                long starts = ~inner[at >> 6] & (-1L >>> ~at);
                int subject = subjectsBefore[at >> 6] + Long.bitCount(starts) - 1;
                depths[subject] = depth + 1;
                firstEvents[subject] = at;
            }
        }
    }

    /// Keeps those of the list that fit the condition of a step.
    private int keepFitting(int step, int count) {
        if (tests.get(step).isAlways()) {
            return count;
        }
        for (int i = 0; i < count; i++) {
            sources[i] = firstEvent + places[i];
        }
        tests.get(step).testAll(sources, count, fits);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            places[kept] = places[i];
            kept += fits[i];
        }
        return kept;
    }

    private void findSources(EventMarks marks, int count) {
        for (int i = 0; i < count; i++) {
            sources[i] = marks.nearest(places[i], 0);
        }
    }

    private void keepTimely(ChainEvents step, long limit, int count, ChainLevel level) {
        long[] since = level.since;
        for (int i = 0; i < count; i++) {
            int at = places[i];
            long micros = step.micros(at);
            since[at] = fromFirst ? begins[i] : micros;
            level.marks.mark(at, ~(limit - (micros - begins[i])) >>> 63);
        }
    }
}
