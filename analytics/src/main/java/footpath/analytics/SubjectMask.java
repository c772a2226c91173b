package footpath.analytics;

import footpath.events.filter.Condition;
import footpath.index.Shard;
import java.util.List;

/// Which subjects of a shard count: the live ones of a segment. One bit a subject; none at all if everyone counts.
public final class SubjectMask {
    private final boolean everyone;
    private final int subjectCount;
    private final long[] bits;

    private SubjectMask(boolean everyone, int subjectCount, long[] bits) {
        this.everyone = everyone;
        this.subjectCount = subjectCount;
        this.bits = bits;
    }

    /// All of so many subjects.
    static SubjectMask everyone(int subjectCount) {
        return new SubjectMask(true, subjectCount, new long[0]);
    }

    /// The live subjects for whose traits a condition holds.
    public static SubjectMask of(Shard shard, Condition traits) {
        return of(shard, new Segment.Traits(traits));
    }

    /// The live subjects in a segment.
    public static SubjectMask of(Shard shard, Segment segment) {
        int subjects = shard.subjectCount();
        boolean isEveryone = segment instanceof Segment.Traits(Condition condition)
                && EventTest.ofSubjects(condition, shard.whole()).isAlways();
        if (shard.isAllLive() && isEveryone) {
            return everyone(subjects);
        }
        long[] bits = parts(shard, new SegmentBits(shard.whole()).of(segment));
        for (int subject = 0; subject < subjects && !shard.isAllLive(); subject++) {
            if (!shard.isLive(subject)) {
                bits[subject >> 6] &= ~(1L << subject);
            }
        }
        if ((subjects & 63) != 0) {
            bits[bits.length - 1] &= (1L << subjects) - 1;
        }
        return new SubjectMask(false, subjects, bits);
    }

    /// The parts of those who are in a segment.
    private static long[] parts(Shard shard, long[] wholes) {
        if (shard.whole() == shard) {
            return wholes;
        }
        long[] bits = new long[(shard.subjectCount() + 63) >> 6];
        for (int whole = 0; whole < shard.whole().subjectCount(); whole++) {
            boolean isIn = ((wholes[whole >> 6] >>> whole) & 1) != 0;
            for (int part = shard.firstPart(whole); isIn && part < shard.firstPart(whole + 1); part++) {
                bits[part >> 6] |= 1L << part;
            }
        }
        return bits;
    }

    /// Whether every subject of the shard counts, so that [#has] need not be asked.
    public boolean isEveryone() {
        return everyone;
    }

    /// Whether a subject counts.
    public boolean has(int subject) {
        return everyone || ((bits[subject >> 6] >>> subject) & 1) != 0;
    }

    /// How many subjects count.
    public int size() {
        if (everyone) {
            return subjectCount;
        }
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /// Those that count and have their bit set.
    SubjectMask and(long[] others) {
        long[] both = others.clone();
        for (int word = 0; word < both.length && !everyone; word++) {
            both[word] &= bits[word];
        }
        return new SubjectMask(false, subjectCount, both);
    }

    /// Those that count in any of several masks of one shard, none of which is [#isEveryone()].
    ///
    /// @param masks at least 1
    public static SubjectMask any(List<SubjectMask> masks) {
        return masks.stream().reduce((left, right) -> left.joined(right, true)).orElseThrow();
    }

    /// Those that count in all of several masks of one shard, none of which is [#isEveryone()].
    ///
    /// @param masks at least 1
    public static SubjectMask all(List<SubjectMask> masks) {
        return masks.stream().reduce((left, right) -> left.joined(right, false)).orElseThrow();
    }

    private SubjectMask joined(SubjectMask other, boolean either) {
        long[] joined = new long[bits.length];
        for (int word = 0; word < joined.length; word++) {
            joined[word] = either ? bits[word] | other.bits[word] : bits[word] & other.bits[word];
        }
        return new SubjectMask(false, subjectCount, joined);
    }

    /// How many count here and there.
    public int sizeOfBoth(SubjectMask other) {
        if (everyone) {
            return other.size();
        }
        if (other.everyone) {
            return size();
        }
        int size = 0;
        for (int word = 0; word < bits.length; word++) {
            size += Long.bitCount(bits[word] & other.bits[word]);
        }
        return size;
    }
}
