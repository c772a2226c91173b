package footpath.analytics.variant;

import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.List;

/// Counts the whole journeys of a shard by its column of names alone, where names are all that is asked of an event.
///
/// Time O(events), for each far less than gathering one costs; memory ten bytes for each event of a portion. Confined
/// to
/// one thread.
final class WholeJourneys {
    /*
     * 1. First the events that are taken are picked out of a portion of whole timelines, without regard to whose they
     *    are: so no event needs a branch that could be foreseen wrongly.
     * 2. Then the codes of each timeline are packed. What was packed is right if it was not too long; if it was, the
     *    journey is gone through again.
     * 3. Times are read for many journeys one right after another, so that the memory is waited for once.
     */

    /// So many events are read at once, if no timeline is longer.
    private static final int PORTION = 1 << 14;

    /// Reading all events takes about as long as gathering this part of them.
    private static final int PART = 16;

    private static final int NAMES_OF_ONE_BYTE = 256;

    /// So many journeys wait for their times.
    private static final int ROOM = 256;

    private final ResolvedVariant variant;
    private final Shard shard;
    private final VariantPartial partial;
    private final SubjectMask mask;
    private final TimeColumn times;
    private final boolean collapse;

    /// For each name of the shard its code in the partial and 1 more; 0 if it is not taken.
    private final int[] codes;

    private byte[] names = new byte[PORTION];

    /// The events taken, one that is after all of them behind the last, and their codes.
    private int[] taken = new int[PORTION + 1];

    private int[] codesTaken = new int[PORTION + 1];

    /// The first taken of a subject that was not gone through.
    private int next;

    /// Journeys whose times were not read, by their first and last events.
    private final long[] waiting = new long[ROOM];

    private final int[] firstEvents = new int[ROOM];
    private final int[] lastEvents = new int[ROOM];
    private final long[] micros = new long[ROOM];
    private int waitingCount;

    private int[] sequence = new int[64];

    private WholeJourneys(ResolvedVariant variant, Shard shard, VariantPartial partial, int[] codes) {
        this.variant = variant;
        this.shard = shard;
        this.partial = partial;
        this.codes = codes;
        this.mask = SubjectMask.of(shard, variant.question.scope().segment());
        this.times = shard.times();
        this.collapse = variant.question.collapse();
    }

    /// Counts them, if it can and nothing else is quicker.
    ///
    /// @return false if nothing was counted
    static boolean count(ResolvedVariant variant, Shard shard, VariantPartial partial) {
        if (!variant.ofNamesAlone() || !partial.packsNames() || shard.names().width() > 1) {
            return false;
        }
        List<String> asked = variant.question.events().names();
        List<String> dictionary = shard.nameDictionary();
        int[] codes = new int[NAMES_OF_ONE_BYTE];
        long taken = asked.isEmpty() ? shard.eventCount() : 0;
        for (int name = 0; name < dictionary.size(); name++) {
            if (asked.isEmpty() || asked.contains(dictionary.get(name))) {
                codes[name] = 1 + Collections.binarySearch(variant.names, dictionary.get(name));
                taken += asked.isEmpty() ? 0 : shard.postings(name).size();
                if (codes[name] <= 0) {
                    return false;
                }
            }
        }
        if (taken < shard.eventCount() / PART) {
            return false;
        }
        new WholeJourneys(variant, shard, partial, codes).count();
        return true;
    }

    private void count() {
        int end = 0;
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (subject == end) {
                end = read(subject);
            }
            int last = shard.endEvent(subject);
            if (mask.has(subject)) {
                int first = variant.period.first(times, shard.firstEvent(subject), last);
                pass(first);
                count(variant.period.end(times, first, last));
            }
            pass(last);
        }
        readTimes();
    }

    /// Picks the taken events of some subjects.
    ///
    /// @return the first subject whose events were not looked at
    private int read(int subject) {
        int from = shard.firstEvent(subject);
        int end = subject + 1;
        while (end < shard.subjectCount() && shard.endEvent(end) - from <= PORTION) {
            end++;
        }
        int count = shard.endEvent(end - 1) - from;
        if (names.length < count) {
            names = new byte[count];
            taken = new int[count + 1];
            codesTaken = new int[count + 1];
        }
        MemorySegment.copy(shard.names().segment(), ValueLayout.JAVA_BYTE, from, names, 0, count);
        pick(from, count);
        next = 0;
        return end;
    }

    private void pick(int from, int count) {
        int written = 0;
        for (int i = 0; i < count; i++) {
            int code = codes[names[i] & 0xff];
            taken[written] = from + i;
            codesTaken[written] = code;
            written += -code >>> 31;
        }
        taken[written] = Integer.MAX_VALUE;
    }

    /// Leaves out what was taken before an event.
    private void pass(int event) {
        while (taken[next] < event) {
            next++;
        }
    }

    /// Counts the journey of what was taken before an event.
    private void count(int end) {
        int first = next;
        int bits = partial.packing.bits();
        int sameIsNew = collapse ? 0 : 1;
        long packed = 0;
        int shift = 0;
        int before = 0;
        int i = first;
        while (taken[i] < end) {
            int code = codesTaken[i++];
            int isNew = -((code ^ before) | sameIsNew) >> 31;
            packed |= (long) (code & isNew) << shift;
            shift += bits & isNew;
            before = code;
        }
        next = i;
        if (i > first) {
            partial.persons++;
            count(shift <= partial.packing.longest() * bits ? packed : 0, first);
        }
    }

    /// @param packed 0 if it is too long
    private void count(long packed, int first) {
        if (packed == 0) {
            long micros = times.microsAt(taken[next - 1]) - times.microsAt(taken[first]);
            int length = unpacked(first);
            partial.addJourney(sequence, length, micros);
            return;
        }
        waiting[waitingCount] = packed;
        firstEvents[waitingCount] = taken[first];
        lastEvents[waitingCount] = taken[next - 1];
        if (++waitingCount == ROOM) {
            readTimes();
        }
    }

    private void readTimes() {
        for (int i = 0; i < waitingCount; i++) {
            micros[i] = times.microsAt(lastEvents[i]) - times.microsAt(firstEvents[i]);
        }
        for (int i = 0; i < waitingCount; i++) {
            partial.addPacked(waiting[i], micros[i]);
        }
        waitingCount = 0;
    }

    /// Writes the codes of what was taken from one on.
    ///
    /// @return how many
    private int unpacked(int first) {
        if (sequence.length < next - first) {
            sequence = new int[2 * (next - first)];
        }
        int written = 0;
        int before = 0;
        for (int i = first; i < next; i++) {
            int code = codesTaken[i];
            sequence[written] = code - 1;
            written += collapse && code == before ? 0 : 1;
            before = code;
        }
        return written;
    }
}
