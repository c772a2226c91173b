package footpath.analytics.retention;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.PassingPostings;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.index.Shard;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts the persons of a shard by the first start of each and its returns, where both have one name and each column
/// counts who returns in it.
///
/// Time O(postings of both names), memory sixteen bytes a subject. Confined to one thread.
final class FirstTimeScan {
    /*
     * Name by name over all subjects at once, without a branch that could be foreseen wrongly.
     * 1. A return counts if it lies behind the start in the shard, which is the order of time and arrival. An event that
     *    is both is not behind itself.
     * 2. The columns of one subject's returns ascend: a person is new in a column if the last return in any column was of
     *    another subject or in another one.
     * 3. Column 0, which is the cohort, stands for all distances that are in no column: nothing is added there.
     */
    private static final int NO_START = Integer.MAX_VALUE;

    private final ResolvedRetention retention;
    private final Shard shard;
    private final long[] cells;

    /// The column of each distance; that of the last stands for all beyond.
    private final int[] columnOfDistance;

    private final int farthest;

    /// For each subject, the event that is its start, where that lies on the question's clock (the number of its
    /// period, or its time), and the first of the cells it counts in.
    private final int[] startEvents;

    private final long[] places;
    private final int[] rows;

    FirstTimeScan(ResolvedRetention retention, Shard shard, long[] cells) {
        this.retention = retention;
        this.shard = shard;
        this.cells = cells;
        this.farthest = retention.bracketAt.length;
        this.columnOfDistance = new int[farthest + 1];
        for (int distance = 0; distance < farthest; distance++) {
            columnOfDistance[distance] = retention.bracketAt[distance] + 1;
        }
        this.startEvents = new int[shard.subjectCount()];
        this.places = new long[shard.subjectCount()];
        this.rows = new int[shard.subjectCount()];
        Arrays.fill(startEvents, NO_START);
    }

    /// Whether it can count what is asked.
    static boolean canCount(RetentionQuestion question) {
        return question.entry() == RetentionEntry.FIRST_TIME
                && question.counted() == RetentionReturn.ON
                && question.start().names().size() == 1
                && question.returning().names().size() == 1;
    }

    void count(BreakdownGroups groups) {
        RetentionQuestion question = retention.question;
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        PassingPostings.firstOfEach(shard, question.start(), mask, startsRead()).ifPresent(starts -> {
            enter(starts, groups);
            PassingPostings.of(shard, question.returning(), retention.read, 0).ifPresent(this::countReturns);
        });
    }

    /// A start before the first cohort is as if it had not happened, unless it lies before the period asked for.
    private TimeCut startsRead() {
        long first = retention.cohorts.startMicros(0);
        return retention.fromMicros < first && shard.firstTimeMicros() < first
                ? new TimeCut(first, retention.read.toMicrosExclusive(), false)
                : retention.read;
    }

    private void enter(PassingPostings starts, BreakdownGroups groups) {
        @Nullable BreakdownColumn column = retention.column(shard).orElse(null);
        int[] groupOfCode = column == null ? new int[0] : groups.ofCodes(column);
        while (starts.next()) {
            for (int i = 0; i < starts.end(); i++) {
                int subject = starts.subjects()[i];
                int event = starts.events()[i];
                if (starts.times()[i] >= retention.fromMicros) {
                    int group = column == null ? 0 : groupOfCode[column.codeOf(subject, event)];
                    enter(subject, event, starts.times()[i], group);
                }
            }
        }
    }

    private void enter(int subject, int event, long time, int group) {
        int cohort = retention.cohorts.periodOf(time);
        int row = (group * retention.cohorts.count() + cohort) * retention.width();
        cells[row]++;
        startEvents[subject] = event;
        places[subject] = retention.calendar ? cohort : retention.rolling(time);
        rows[subject] = row;
    }

    private void countReturns(PassingPostings returns) {
        int[] columns = new int[returns.subjects().length];
        long last = -1;
        while (returns.next()) {
            if (retention.calendar) {
                findByCalendar(returns, columns);
            } else {
                findRolling(returns, columns);
            }
            int[] subjects = returns.subjects();
            int end = returns.end();
            for (int i = 0; i < end; i++) {
                int subject = subjects[i];
                int column = columns[i];
                long change = (((long) subject << 32 | column) ^ last) & -isPositive(column);
                cells[rows[subject] + column] += (change | -change) >>> 63;
                last ^= change;
            }
        }
    }

    private void findByCalendar(PassingPostings returns, int[] columns) {
        int[] subjects = returns.subjects();
        long[] times = returns.times();
        int[] events = returns.events();
        int end = returns.end();
        for (int i = 0; i < end; i++) {
            int subject = subjects[i];
            long distance = retention.cohorts.periodOf(times[i]) - places[subject];
            columns[i] = column(distance, events[i], startEvents[subject]);
        }
    }

    private void findRolling(PassingPostings returns, int[] columns) {
        int[] subjects = returns.subjects();
        long[] times = returns.times();
        int[] events = returns.events();
        int end = returns.end();
        for (int i = 0; i < end; i++) {
            int subject = subjects[i];
            long distance = (retention.rolling(times[i]) - places[subject]) / retention.distance;
            columns[i] = column(distance, events[i], startEvents[subject]);
        }
    }

    /// The column of a return; 0 if it is in none, or not behind the start.
    private int column(long distance, int event, int startEvent) {
        int isBehind = (startEvent - event) >> 31;
        int near = (int) Math.min(distance, farthest) & isBehind;
        return columnOfDistance[near] & isBehind;
    }

    /// 1 or 0 without a branch.
    private static long isPositive(int value) {
        return -(long) value >>> 63;
    }
}
