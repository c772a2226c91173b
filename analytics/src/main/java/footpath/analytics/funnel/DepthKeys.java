package footpath.analytics.funnel;

import footpath.index.Postings;
import footpath.index.Shard;
import java.util.Optional;

/// Packs subject and time of an event into one number, the subject in front, with so many bits for the time that keys
/// of different subjects differ by more than the window. So "same subject and within the window" is one comparison.
///
/// @param firstMicros time of the shard's first event
/// @param timeBits    for the time since then
record DepthKeys(long firstMicros, int timeBits) {
    /// The keys of a shard; empty if its subjects and times need too many bits.
    static Optional<DepthKeys> of(Shard shard, long withinMicros) {
        long spanMicros = shard.lastTimeMicros() - shard.firstTimeMicros();
        if (spanMicros < 0 || withinMicros > Long.MAX_VALUE - spanMicros) {
            return Optional.empty();
        }
        int timeBits = 64 - Long.numberOfLeadingZeros(spanMicros + withinMicros);
        int subjectBits = 32 - Integer.numberOfLeadingZeros(shard.subjectCount());
        return timeBits + subjectBits > 62
                ? Optional.empty()
                : Optional.of(new DepthKeys(shard.firstTimeMicros(), timeBits));
    }

    long of(int subject, long micros) {
        return (long) subject << timeBits | (micros - firstMicros);
    }

    long of(Postings postings, int i) {
        return of(postings.subjectAt(i), postings.timeAt(i));
    }

    int subject(long key) {
        return (int) (key >>> timeBits);
    }
}
