package footpath.analytics.dwell;

import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.Durations;
import footpath.analytics.Kernel;
import footpath.analytics.LongList;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.events.Micros;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lists who is in a stage, in one round over the shards; the rounds after find from which time on a stay is
/// stalled.
final class DwellListKernel implements Kernel<DwellListPartial, DwellListAnswer> {
    private static final Comparator<DwellListAnswer.Sitting> LONGEST =
            Comparator.comparing(DwellListAnswer.Sitting::entered).thenComparingInt(DwellListAnswer.Sitting::person);

    private final ResolvedDwell dwell;
    private final int stage;
    private final DwellList list;

    DwellListKernel(ResolvedDwell dwell, int stage, DwellList list) {
        this.dwell = dwell;
        this.stage = stage;
        this.list = list;
    }

    @Override
    public DwellListPartial start() {
        return new DwellListPartial(new LongList(), new LongList());
    }

    @Override
    public void scan(Shard shard, DwellListPartial partial) {
        dwell.forEach(shard, new ResolvedDwell.Sink() {
            @Override
            public void left(int stage, int subject, int entered, int left, long micros) {}

            @Override
            public void in(int inside, int subject, int entered, long enteredMicros) {
                if (inside == stage) {
                    partial.persons().add(shard.number(subject));
                    partial.entered().add(enteredMicros);
                }
            }
        });
    }

    @Override
    public Outcome<DwellListAnswer> finish(DwellListPartial partial, Stopwatch stopwatch) {
        return DurationRound.orAnswer(
                DurationSearch.start(dwell.stages, false),
                stopwatch,
                dwell::addTimes,
                (search, clock) -> answer(partial, search));
    }

    private DwellListAnswer answer(DwellListPartial partial, DurationSearch search) {
        double limit = search.durations(stage).map(Durations::p90Seconds).orElse(Double.POSITIVE_INFINITY);
        long[] persons = partial.persons().toArray();
        long[] entered = partial.entered().toArray();
        List<DwellListAnswer.Sitting> sitting = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            boolean isStalled = dwell.isLonger(entered[i], limit);
            if (isStalled || list == DwellList.IN) {
                sitting.add(new DwellListAnswer.Sitting(
                        (int) persons[i],
                        Micros.toInstant(entered[i]),
                        (dwell.endMicros - entered[i]) / 1e6,
                        isStalled));
            }
        }
        sitting.sort(LONGEST);
        return new DwellListAnswer(Micros.toInstant(dwell.endMicros), sitting);
    }

    @Override
    public DwellListPartial read(PartialReader in) {
        DwellListPartial partial = start();
        partial.read(in);
        return partial;
    }
}
