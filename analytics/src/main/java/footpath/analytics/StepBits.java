package footpath.analytics;

import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A bit for each event of a shard, step by step, and which of them come right after others: of whole
/// subjects, many at a time, where every event of everyone counts and no two steps share a name.
///
/// Time O(events / 8); memory that of a block. Confined to one thread.
public final class StepBits {
    /// A block ends after so many subjects or events, but has one subject at least.
    private static final int SUBJECTS = 1024;

    private static final int EVENTS = 8192;

    private final Shard shard;
    private final List<NameBits> names = new ArrayList<>();
    private final long[][] ofStep;

    /// Where the subjects of the block begin.
    private long[] starts = {};

    /// Events that fill no step and begin no subject: what was before them is still the last when they are
    /// over.
    private long[] passed = {};

    /// Of each step the postings, if it has one name, and how many of them are over.
    private final List<Optional<Postings>> postings = new ArrayList<>();

    private final int[] over;
    private final long[][] times;

    private final SubjectBlocks blocks;

    private StepBits(Shard shard, List<EventMatcher> steps) {
        this.shard = shard;
        this.ofStep = new long[steps.size()][0];
        this.over = new int[steps.size()];
        this.times = new long[steps.size()][0];
        this.blocks = new SubjectBlocks(shard, SUBJECTS, EVENTS);
        List<String> dictionary = shard.nameDictionary();
        for (EventMatcher step : steps) {
            int[] codes = step.names().stream()
                    .distinct()
                    .mapToInt(dictionary::indexOf)
                    .filter(name -> name >= 0)
                    .toArray();
            names.add(new NameBits(shard, codes));
            postings.add(codes.length == 1 ? Optional.of(shard.postings(codes[0])) : Optional.empty());
        }
    }

    /// The steps of a shard; empty if they cannot be told so.
    public static Optional<StepBits> of(Shard shard, List<EventMatcher> steps, Segment segment, TimeCut period) {
        boolean isWhole = period.everything() && segment.equals(Segment.EVERYONE) && shard.isAllLive();
        return isWhole && areApart(steps) && NameBits.fits(shard)
                ? Optional.of(new StepBits(shard, steps))
                : Optional.empty();
    }

    private static boolean areApart(List<EventMatcher> steps) {
        Set<String> seen = new HashSet<>();
        for (EventMatcher step : steps) {
            Set<String> own = new HashSet<>(step.names());
            boolean isPlain = !own.isEmpty() && step.where().equals(Condition.ALWAYS);
            if (!isPlain || own.stream().anyMatch(seen::contains)) {
                return false;
            }
            seen.addAll(own);
        }
        return true;
    }

    /// Moves to the next block.
    ///
    /// @return false if there is none
    public boolean next() {
        if (!blocks.next()) {
            return false;
        }
        clear();
        int[] borders = blocks.borders();
        for (int i = 0; i < blocks.count(); i++) {
            int at = borders[i] - first();
            starts[at >> 6] |= 1L << at;
        }
        for (int step = 0; step < ofStep.length; step++) {
            names.get(step).read(first(), end(), ofStep[step], 0);
        }
        for (int word = 0; word < words(); word++) {
            long filled = starts[word];
            for (long[] bits : ofStep) {
                filled |= bits[word];
            }
            passed[word] = ~filled;
        }
        return true;
    }

    private void clear() {
        if (starts.length < words()) {
            starts = new long[2 * words()];
            passed = new long[starts.length];
            Arrays.setAll(ofStep, step -> new long[starts.length]);
        }
        Arrays.fill(starts, 0, words(), 0);
        for (long[] bits : ofStep) {
            Arrays.fill(bits, 0, words(), 0);
        }
    }

    /// The first event of the block, to which the lowest bit belongs.
    public int first() {
        return blocks.firstEvent();
    }

    /// The end of its last.
    public int end() {
        return blocks.endEvent();
    }

    /// How many numbers of 64 bits tell of the block.
    public int words() {
        return (end() - first() + Long.SIZE - 1) >> 6;
    }

    /// The number of the first subject of the block.
    public int firstSubject() {
        return blocks.firstSubject();
    }

    /// The first event of each subject.
    public long[] starts() {
        return starts;
    }

    /// The events of a step; to be left as they are.
    public long[] of(int step) {
        return ofStep[step];
    }

    /// When the events of a step happened, in order; to be asked for in every block or in none.
    public long[] times(int step) {
        int count = 0;
        for (int word = 0; word < words(); word++) {
            count += Long.bitCount(ofStep[step][word]);
        }
        if (times[step].length < count) {
            times[step] = new long[2 * count];
        }
        if (postings.get(step).isPresent()) {
            MemorySegment all = postings.get(step).get().times();
            MemorySegment.copy(all, EventBlocks.LONG, (long) over[step] << 3, times[step], 0, count);
            over[step] += count;
        } else {
            readTimes(ofStep[step], times[step]);
        }
        return times[step];
    }

    private void readTimes(long[] bits, long[] target) {
        int count = 0;
        for (int word = 0; word < words(); word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int event = first() + (word << 6) + Long.numberOfTrailingZeros(left);
                target[count++] = shard.times().microsAt(event);
            }
        }
    }

    /// Finds all events that come after some, of the same subject.
    ///
    /// @param some  some events of the block
    /// @param after receives all that come after any of them
    public void after(long[] some, long[] after) {
        long carry = 0;
        for (int word = 0; word < words(); word++) {
            long found = EventMarks.behind(some[word], carry, ~starts[word]);
            after[word] = found;
            carry = (found | some[word]) >>> 63;
        }
    }

    /// Of the events of all steps, finds those that come right after some of them, of the same subject.
    ///
    /// @param before some events of steps
    /// @param after  receives those that come right after
    public void follow(long[] before, long[] after) {
        /*
         * A sum finds them: one is added right above each event before; through the ones that stand for what
         * is passed it carries up to the next event of a step, or to the start of the next subject. No two of
         * them meet.
         */
        long carry = 0;
        for (int word = 0; word < words(); word++) {
            long added = before[word] << 1 | carry;
            long through = passed[word];
            long sum = through + added;
            after[word] = sum & ~through & ~starts[word];
            long overflow = (through & added) | ((through | added) & ~sum);
            carry = before[word] >>> 63 | overflow >>> 63;
        }
    }
}
