package footpath.analytics.next;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.GapBlock;
import footpath.analytics.StepBits;
import footpath.events.filter.Condition;
import footpath.index.GapClass;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Goes through the matches of a shard and what comes after each, where every event of everyone counts, any
/// event can come next, a match is a row of events of different names, and what is told is one of few values.
///
/// Time O(events / 8 + matches); memory that of a block. Confined to one thread.
final class WholeNext {
    /*
     * 1. Which events end a match is found for 64 at once (StepBits). Since no two conditions share a name,
     *    no two matches share an event.
     * 2. What comes after is the event beside it, if it is of the same subject: that the class of the gap
     *    between tells, and whether it comes in time too. Only of gaps of the very class of the longest time
     *    the times are read.
     */
    private final ResolvedNext resolved;
    private final Shard shard;
    private final StepBits steps;
    private final GapBlock gaps;
    private final Sink sink;
    private final boolean tellsAll;

    /// What is told where nothing comes in time.
    private final int nothing;

    private final BreakdownColumn column;

    /// Of the gaps of this class only some are short enough.
    private final int limitClass;

    /// Of the events of the block: what is told of each, and the class of the gap after it.
    private byte[] codes = {};

    private byte[] classes = {};
    private long[] matches = {};
    private long[] spare = {};

    /// The subjects of the matches that wait to be told.
    private final int[] subjects = new int[GapBlock.ROOM];

    private int last = -1;

    /// Receives matches, many at a time.
    interface Sink {
        /// @param gaps     from each match to what comes after it, whose code is the kind; the number of
        ///     codes stands for nothing in time
        /// @param subjects of the matches, ascending
        void accept(GapBlock gaps, int[] subjects);
    }

    private WholeNext(ResolvedNext resolved, Shard shard, StepBits steps, Sink sink) {
        this.resolved = resolved;
        this.shard = shard;
        this.steps = steps;
        this.sink = sink;
        this.gaps = new GapBlock(shard);
        this.column = resolved.column(shard);
        this.nothing = column.codeCount();
        this.tellsAll = resolved.question.counted() == NextCounted.ALL;
        this.limitClass = resolved.question.within().isEmpty() ? GapClass.NONE : GapClass.of(resolved.withinMicros);
    }

    /// Tells them, if it can.
    ///
    /// @return false if nothing was told
    static boolean forEach(ResolvedNext resolved, Shard shard, Sink sink) {
        NextQuestion question = resolved.question;
        boolean takesAny =
                question.taken().names().isEmpty() && question.taken().where().equals(Condition.ALWAYS);
        if (question.direction() != NextDirection.AFTER
                || !takesAny
                || resolved.row.isEmpty()
                || !resolved.column(shard).isNarrow()) {
            return false;
        }
        Optional<StepBits> steps =
                StepBits.of(shard, question.conditions(), question.scope().segment(), resolved.period);
        steps.ifPresent(found -> new WholeNext(resolved, shard, found, sink).run());
        return steps.isPresent();
    }

    private void run() {
        gaps.clear();
        while (steps.next()) {
            read();
            match();
            int subject = steps.firstSubject() - 1;
            for (int word = 0; word < steps.words(); word++) {
                tell(word << 6, matches[word], steps.starts()[word], subject);
                subject += Long.bitCount(steps.starts()[word]);
            }
        }
        sink.accept(gaps, subjects);
    }

    /// Takes the events of the block to hand.
    private void read() {
        int count = steps.end() - steps.first();
        if (codes.length <= count) {
            // The event after the last is of another subject, but looked at.
            codes = new byte[2 * count + 1];
            classes = new byte[codes.length];
            matches = new long[codes.length / Long.SIZE + 1];
            spare = new long[matches.length];
        }
        column.copyNarrow(steps.first(), count, codes);
        MemorySegment.copy(shard.gapClasses(), ValueLayout.JAVA_BYTE, steps.first(), classes, 0, count);
    }

    /// Finds the events that end a match.
    private void match() {
        System.arraycopy(steps.of(resolved.row.getFirst()), 0, matches, 0, steps.words());
        for (int term = 1; term < resolved.row.size(); term++) {
            long[] ofTerm = steps.of(resolved.row.get(term));
            steps.follow(matches, spare);
            for (int word = 0; word < steps.words(); word++) {
                matches[word] = spare[word] & ofTerm[word];
            }
        }
    }

    /// Tells the matches that end with some of 64 events.
    ///
    /// @param subjectBefore of the event before them
    private void tell(int from, long ends, long starts, int subjectBefore) {
        int found = Long.bitCount(ends);
        if (gaps.count() + found > GapBlock.ROOM) {
            sink.accept(gaps, subjects);
            gaps.clear();
        }
        long left = ends;
        // Counted first: how often a loop runs can then be foreseen for 64 events at once.
        for (; found > 0; found--) {
            int place = from + Long.numberOfTrailingZeros(left);
            int subject = subjectBefore + Long.bitCount(starts & (left ^ (left - 1)));
            left &= left - 1;
            if (tellsAll || subject != last) {
                int gapClass = classes[place] & 0xff;
                // All bits if it comes in time, else none.
                int inTime = (gapClass - limitClass) >> 31;
                if (gapClass == limitClass) {
                    inTime = isShort(steps.first() + place, gapClass) ? -1 : 0;
                }
                subjects[gaps.count()] = subject;
                gaps.add(steps.first() + place, gapClass, nothing ^ (((codes[place + 1] & 0xff) ^ nothing) & inTime));
            }
            last = subject;
        }
    }

    private boolean isShort(int event, int gapClass) {
        return gapClass != GapClass.NONE
                && shard.times().microsAt(event + 1) - shard.times().microsAt(event) <= resolved.withinMicros;
    }
}
