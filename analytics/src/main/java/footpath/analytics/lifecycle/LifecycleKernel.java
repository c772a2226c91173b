package footpath.analytics.lifecycle;

import footpath.analytics.Horizon;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Tells each person's active periods apart by the one before. Time O(matching events), memory O(periods).
final class LifecycleKernel implements Kernel<LifecyclePartial, LifecycleAnswer> {
    private static final int NEVER = Integer.MIN_VALUE;

    private final ResolvedLifecycle lifecycle;

    LifecycleKernel(ResolvedLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public LifecyclePartial start() {
        return new LifecyclePartial(lifecycle.periods.count());
    }

    @Override
    public void scan(Shard shard, LifecyclePartial partial) {
        LifecycleQuestion question = lifecycle.question;
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        StepHits hits = StepHits.of(shard, List.of(question.events()), mask, lifecycle.read);
        while (hits.next()) {
            count(hits.times(), hits.size(), partial);
        }
    }

    private void count(long[] times, int size, LifecyclePartial partial) {
        int last = NEVER;
        for (int hit = 0; hit < size; hit++) {
            int period = lifecycle.periodOf(times[hit], last);
            if (period == last) {
                continue;
            }
            if (period > last + 1) {
                countDormantAfter(last, partial);
            }
            if (period >= 0) {
                rowOf(period, last, partial)[period]++;
            }
            last = period;
        }
        countDormantAfter(last, partial);
    }

    private void countDormantAfter(int last, LifecyclePartial partial) {
        if (lifecycle.isFollowed(last)) {
            partial.dormant[last + 1]++;
        }
    }

    private static long[] rowOf(int period, int last, LifecyclePartial partial) {
        if (last == NEVER) {
            return partial.newPersons;
        }
        return period == last + 1 ? partial.returning : partial.resurrecting;
    }

    @Override
    public Outcome<LifecycleAnswer> finish(LifecyclePartial partial, Stopwatch stopwatch) {
        List<LifecycleAnswer.PeriodAnswer> periods = new ArrayList<>();
        for (int period = 0; period < lifecycle.periods.count(); period++) {
            periods.add(new LifecycleAnswer.PeriodAnswer(
                    lifecycle.periods.start(period),
                    lifecycle.isComplete(period),
                    partial.newPersons[period],
                    partial.returning[period],
                    partial.resurrecting[period],
                    partial.dormant[period]));
        }
        return new Outcome.Answered<>(new LifecycleAnswer(rule(), periods, stopwatch.elapsed()));
    }

    private String rule() {
        LifecycleQuestion question = lifecycle.question;
        String unit = question.unit().word();
        return Words.of(question.scope()) + " " + Words.upper(Words.a(question.scope())) + " is active in a calendar "
                + unit + " ("
                + question.scope().zone() + Words.weeks(question.unit(), question.weekStart())
                + ") with an event matching " + FilterText.print(question.events())
                + ". New: active for the first time ever, earlier events included. Returning: active in the " + unit
                + " before too. Resurrecting: active earlier, but not in the " + unit
                + " before. Dormant: active in the " + unit + " before, not in this one. The first " + unit
                + " is taken whole. " + Horizon.RULE;
    }

    @Override
    public LifecyclePartial read(PartialReader in) {
        LifecyclePartial partial = start();
        partial.read(in);
        return partial;
    }
}
