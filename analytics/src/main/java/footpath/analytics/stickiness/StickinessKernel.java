package footpath.analytics.stickiness;

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
import java.util.Arrays;
import java.util.List;

/// Counts each person's active periods. Time O(matching events), memory O(periods).
final class StickinessKernel implements Kernel<StickinessPartial, StickinessAnswer> {
    private final ResolvedStickiness stickiness;

    StickinessKernel(ResolvedStickiness stickiness) {
        this.stickiness = stickiness;
    }

    @Override
    public StickinessPartial start() {
        return new StickinessPartial(stickiness.periods.count());
    }

    @Override
    public void scan(Shard shard, StickinessPartial partial) {
        StickinessQuestion question = stickiness.question;
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        var counter = new Counter();
        EventRows.forEach(shard, question.events(), mask, stickiness.period, counter);
        counter.addTo(partial.persons);
    }

    /// A range of so many periods has so many cells, and a person at most so many active periods in it: so
    /// the cell lies that many places, less one, after the range's first period. Whether an event is the
    /// first of a period or a range can hardly be foreseen, so there is no branch: what is not to be counted
    /// goes to a cell of no meaning, which is the last.
    private final class Counter implements EventRows.Sink {
        private final int nowhere = stickiness.periods.count();
        private final long[] persons = new long[nowhere + 1];
        private int lastSubject = -1;
        private int lastPeriod;

        /// The first period of its range, less one, and how many of the range were active.
        private int before = nowhere;

        private int active;

        @Override
        public void accept(int[] subjects, int[] events, long[] times, int count) {
            int subject = lastSubject;
            int period = lastPeriod;
            int start = before;
            int days = active;
            for (int i = 0; i < count; i++) {
                int newSubject = subjects[i];
                int newPeriod = stickiness.periods.periodOf(times[i]);
                int newStart = stickiness.firstOf[stickiness.rangeOf[newPeriod]] - 1;
                boolean isSame = ((newSubject ^ subject) | (newStart ^ start)) == 0;
                persons[isSame ? nowhere : start + days]++;
                days = isSame ? days + (newPeriod == period ? 0 : 1) : 1;
                subject = newSubject;
                period = newPeriod;
                start = newStart;
            }
            lastSubject = subject;
            lastPeriod = period;
            before = start;
            active = days;
        }

        void addTo(long[] all) {
            persons[before + active]++;
            for (int cell = 0; cell < nowhere; cell++) {
                all[cell] += persons[cell];
            }
        }
    }

    @Override
    public Outcome<StickinessAnswer> finish(StickinessPartial partial, Stopwatch stopwatch) {
        List<StickinessAnswer.RangeAnswer> ranges = new ArrayList<>();
        for (int range = 0; range < stickiness.rangeCount(); range++) {
            int first = stickiness.firstOf[range];
            long[] persons = Arrays.copyOfRange(partial.persons, first, stickiness.firstOf[range + 1]);
            ranges.add(new StickinessAnswer.RangeAnswer(
                    stickiness.periods.start(first),
                    stickiness.isComplete(range),
                    Arrays.stream(persons).sum(),
                    Arrays.stream(persons).boxed().toList()));
        }
        return new Outcome.Answered<>(new StickinessAnswer(rule(), ranges, stopwatch.elapsed()));
    }

    private String rule() {
        StickinessQuestion question = stickiness.question;
        String unit = question.unit().word();
        return Words.of(question.scope()) + " " + Words.upper(Words.a(question.scope())) + " is active in a calendar "
                + unit + " ("
                + question.scope().zone()
                + Words.weeks(question.within().orElse(question.unit()), question.weekStart())
                + ") with an event matching " + FilterText.print(question.events())
                + ". " + Words.upper(question.scope().subject().many()) + " by the number of " + unit
                + "s in which they are active within "
                + question.within()
                        .map(larger -> "each calendar " + larger.word())
                        .orElse("the whole range")
                + "; who is active in none is not counted. " + Horizon.RULE;
    }

    @Override
    public StickinessPartial read(PartialReader in) {
        StickinessPartial partial = start();
        partial.read(in);
        return partial;
    }
}
