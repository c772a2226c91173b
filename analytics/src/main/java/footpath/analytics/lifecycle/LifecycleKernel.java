package footpath.analytics.lifecycle;

import footpath.analytics.EventRows;
import footpath.analytics.Horizon;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Tells each person's active periods apart by the one before. Time O(matching events), memory O(periods).
final class LifecycleKernel implements Kernel<LifecyclePartial, LifecycleAnswer> {
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
        var counter = new Counter();
        EventRows.forEach(shard, question.events(), mask, lifecycle.read, counter);
        counter.addTo(partial);
    }

    /// What an event is can hardly be foreseen, so there is no branch: it is counted in one of four rows, of
    /// which that of events in the period of the one before means nothing, as the periods before the first
    /// do.
    private final class Counter implements EventRows.Sink {
        private static final int RETURNING = 1;
        private static final int RESURRECTING = 2;
        private static final int NEW = 3;

        private final int periods = lifecycle.periods.count();

        /// Where the first period stands in a row.
        private final int shift = -ResolvedLifecycle.LONG_BEFORE;

        private final int width = shift + periods;
        private final long[] rows = new long[4 * width];

        /// By period, who was active in the one before it alone. The last cell means nothing.
        private final long[] dormant = new long[width + 2];

        private int lastSubject = -1;
        private int lastPeriod = periods;

        @Override
        public void accept(int[] subjects, int[] events, long[] times, int count) {
            int subject = lastSubject;
            int last = lastPeriod;
            int nowhere = width + 1;
            for (int i = 0; i < count; i++) {
                int period = lifecycle.periodOf(times[i]);
                int row = subjects[i] == subject ? Math.min(period - last, RESURRECTING) : NEW;
                rows[row * width + shift + period]++;
                dormant[row >= RESURRECTING ? shift + last + 1 : nowhere]++;
                subject = subjects[i];
                last = period;
            }
            lastSubject = subject;
            lastPeriod = last;
        }

        void addTo(LifecyclePartial partial) {
            dormant[shift + lastPeriod + 1]++;
            for (int period = 0; period < periods; period++) {
                int at = shift + period;
                partial.newPersons[period] += rows[NEW * width + at];
                partial.returning[period] += rows[RETURNING * width + at];
                partial.resurrecting[period] += rows[RESURRECTING * width + at];
                partial.dormant[period] += dormant[at];
            }
        }
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
