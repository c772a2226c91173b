package footpath.analytics.funnel;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.DurationTally;
import footpath.analytics.LongArrays;
import footpath.index.Shard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts an open funnel over one shard. Time O(steps times events): it is walked once from each step on.
/// Confined to one thread.
final class OpenScan {
    private final ResolvedFunnel funnel;
    private final OpenSubjects subjects;
    private final Optional<BreakdownColumn> column;

    /// By the code of the value at the entry: how many entered with it, then how many reached each step.
    private final Map<Integer, long[]> groups = new HashMap<>();

    private OpenScan(ResolvedFunnel funnel, Shard shard) {
        this.funnel = funnel;
        this.subjects = OpenSubjects.of(funnel, shard);
        this.column = funnel.question.breakdown().map(breakdown -> BreakdownColumn.of(breakdown.field(), shard));
    }

    static void count(ResolvedFunnel funnel, Shard shard, FunnelPartial partial) {
        var scan = new OpenScan(funnel, shard);
        while (scan.subjects.next()) {
            scan.count(partial);
            if (funnel.question.timed()) {
                scan.time(partial.durations);
            }
        }
        scan.column.ifPresent(known ->
                scan.groups.forEach((code, row) -> LongArrays.add(partial.groups.row(known.valueOf(code)), row)));
    }

    /// Adds the times of a shard alone.
    static void time(ResolvedFunnel funnel, Shard shard, DurationTally durations) {
        var scan = new OpenScan(funnel, shard);
        while (scan.subjects.next()) {
            scan.time(durations);
        }
    }

    private void count(FunnelPartial partial) {
        partial.entered[funnel.stepCount] += subjects.hasEntered() ? 1 : 0;
        for (int step = 0; step < funnel.stepCount; step++) {
            if (subjects.hasReached(step)) {
                partial.reached[step]++;
                partial.entered[step] += subjects.hasEnteredAt(step) ? 1 : 0;
                partial.ended[step] += subjects.hasStoppedAt(step) ? 1 : 0;
                int reached = step;
                column.ifPresent(known -> count(reached, known));
            }
        }
    }

    private void count(int step, BreakdownColumn known) {
        Attempt attempt = subjects.attemptFrom(subjects.beginOf(step));
        int code = known.codeOf(subjects.subject(), attempt.events[0]);
        long[] row = groups.computeIfAbsent(code, missing -> new long[funnel.stepCount + 1]);
        row[0] += subjects.hasEnteredAt(step) ? 1 : 0;
        row[step + 1]++;
    }

    private void time(DurationTally durations) {
        for (int step = 1; step < funnel.stepCount; step++) {
            int begin = subjects.beginOf(step);
            if (begin != OpenSubjects.NOWHERE && begin != step) {
                long[] times = subjects.attemptFrom(begin).times;
                durations.add(FunnelKernel.sinceEntry(step), times[step - begin] - times[0]);
                durations.add(FunnelKernel.sincePrevious(step), times[step - begin] - times[step - begin - 1]);
            }
        }
    }
}
