package footpath.analytics.dwell;

import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.Durations;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.Micros;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Counts the stays, in one round over the shards; how long they last is found in that round, or in those
/// after.
final class DwellKernel implements Kernel<DwellPartial, DwellAnswer> {
    private final ResolvedDwell dwell;
    private final DurationSearch search;

    /// @param search that begins with this round, a measure a stage
    DwellKernel(ResolvedDwell dwell, DurationSearch search) {
        this.dwell = dwell;
        this.search = search;
    }

    @Override
    public DwellPartial start() {
        return new DwellPartial(dwell.stages, search.tally());
    }

    @Override
    public void scan(Shard shard, DwellPartial partial) {
        if (!WholeDwell.count(dwell, shard, partial)) {
            dwell.forEach(shard, new Counter(partial));
        }
    }

    private static final class Counter implements ResolvedDwell.Sink {
        private final DwellPartial partial;
        private final int[] lastSubject;

        Counter(DwellPartial partial) {
            this.partial = partial;
            this.lastSubject = new int[partial.left.length];
            Arrays.fill(lastSubject, -1);
        }

        @Override
        public void left(int stage, int subject, int entered, int left, long micros) {
            see(stage, subject);
            partial.left[stage]++;
            partial.durations.add(stage, micros);
        }

        @Override
        public void in(int stage, int subject, int entered, long enteredMicros) {
            see(stage, subject);
            partial.entered.get(stage).add(enteredMicros);
        }

        private void see(int stage, int subject) {
            partial.persons[stage] += lastSubject[stage] == subject ? 0 : 1;
            lastSubject[stage] = subject;
        }
    }

    @Override
    public Outcome<DwellAnswer> finish(DwellPartial partial, Stopwatch stopwatch) {
        return DurationRound.orAnswer(
                search.next(partial.durations),
                stopwatch,
                dwell::addTimes,
                (found, clock) -> answer(partial, found, clock));
    }

    private DwellAnswer answer(DwellPartial partial, DurationSearch found, Stopwatch stopwatch) {
        List<DwellAnswer.StageAnswer> stages = new ArrayList<>();
        for (int stage = 0; stage < dwell.stages; stage++) {
            stages.add(stage(stage, partial, found.durations(stage)));
        }
        return new DwellAnswer(rule(), Micros.toInstant(dwell.endMicros), stages, stopwatch.elapsed());
    }

    private DwellAnswer.StageAnswer stage(int stage, DwellPartial partial, Optional<Durations> times) {
        long[] entered = partial.entered.get(stage).toArray();
        double limit = times.map(Durations::p90Seconds).orElse(Double.POSITIVE_INFINITY);
        return new DwellAnswer.StageAnswer(
                dwell.question.stages().get(stage).name(),
                partial.persons[stage],
                partial.left[stage] + entered.length,
                partial.left[stage],
                entered.length,
                times.map(Durations::medianSeconds),
                times.map(Durations::p90Seconds),
                Arrays.stream(entered)
                        .filter(time -> dwell.isLonger(time, limit))
                        .count());
    }

    private String rule() {
        return Words.of(dwell.question.scope())
                + dwell.question.stages().stream().map(this::words).collect(Collectors.joining("; ", " ", ". "))
                + "Each stay counts, from the first event that enters to the first later one that leaves. Stays that run"
                + " have lasted until "
                + Words.of(
                        Micros.toInstant(dwell.endMicros),
                        dwell.question.scope().zone())
                + "; stalled are those longer than nine of ten that ended. " + Words.QUANTILES;
    }

    private String words(DwellStage stage) {
        boolean isLast = stage.equals(dwell.question.stages().getLast());
        String later = isLast ? "" : "a later stage";
        String own = stage.leaves().map(FilterText::print).orElse("");
        return stage.name() + ": entered by " + FilterText.print(stage.enters()) + ", left by " + own
                + (own.isEmpty() || later.isEmpty() ? "" : " or ") + later;
    }

    @Override
    public DwellPartial read(PartialReader in) {
        DwellPartial partial = start();
        partial.read(in);
        return partial;
    }
}
