package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.util.List;

/// Which subjects of a shard have an event that matches: one bit a subject, from the postings alone.
///
/// Reads them in one straight pass, which costs a fraction of visiting the subjects one by one.
public final class StepSubjects {
    private StepSubjects() {}

    /// Of the subjects that count, those with a matching event in the period.
    public static SubjectMask of(Shard shard, EventMatcher matcher, SubjectMask mask, TimeCut period) {
        EventTest test = EventTest.ofEvents(matcher.where(), shard);
        List<String> names = shard.nameDictionary();
        long[] bits = new long[(shard.subjectCount() + 63) >> 6];
        for (int name = 0; name < names.size(); name++) {
            if (matcher.names().isEmpty() || matcher.names().contains(names.get(name))) {
                mark(shard.postings(name), test, period, bits);
            }
        }
        return mask.and(bits);
    }

    private static void mark(Postings postings, EventTest test, TimeCut period, long[] bits) {
        int size = postings.size();
        if (test.isAlways() && period.everything()) {
            for (int i = 0; i < size; i++) {
                int subject = postings.subjectAt(i);
                bits[subject >> 6] |= 1L << subject;
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            if ((period.everything() || period.has(postings.timeAt(i))) && test.test(postings.eventAt(i))) {
                int subject = postings.subjectAt(i);
                bits[subject >> 6] |= 1L << subject;
            }
        }
    }
}
