package footpath.analytics.stickiness;

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
        StepHits hits = StepHits.of(shard, List.of(question.events()), mask, stickiness.period);
        while (hits.next()) {
            count(hits.times(), hits.size(), partial.persons);
        }
    }

    /// A range of so many periods has so many cells, and a person at most so many active periods in it: so
    /// the cell lies that many places, less one, after the range's first period.
    private void count(long[] times, int size, long[] persons) {
        int last = stickiness.periods.periodOf(times[0]);
        int active = 1;
        for (int hit = 1; hit < size; hit++) {
            int period = stickiness.periods.periodOf(times[hit], last);
            if (period != last) {
                if (stickiness.rangeOf[period] != stickiness.rangeOf[last]) {
                    persons[stickiness.firstOf[stickiness.rangeOf[last]] + active - 1]++;
                    active = 0;
                }
                active++;
                last = period;
            }
        }
        persons[stickiness.firstOf[stickiness.rangeOf[last]] + active - 1]++;
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
