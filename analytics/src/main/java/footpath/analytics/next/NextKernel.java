package footpath.analytics.next;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.ClassedDurations;
import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Durations;
import footpath.analytics.GapBlock;
import footpath.analytics.Kernel;
import footpath.analytics.LongArrays;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Counts what comes next, once the groups are known, and finds the quantiles of their times in the rounds after.
/// Time O(events) a round; memory O(groups).
final class NextKernel implements Kernel<NextPartial, NextAnswer> {
    private static final int NOBODY = -1;

    private final ResolvedNext resolved;
    private final BreakdownGroups groups;
    private final DurationSearch search;

    NextKernel(ResolvedNext resolved, BreakdownGroups groups) {
        this.resolved = resolved;
        this.groups = groups;
        this.search = DurationSearch.start(groups.count(), false);
    }

    @Override
    public NextPartial start() {
        return new NextPartial(groups.count(), search.tally());
    }

    @Override
    public void scan(Shard shard, NextPartial partial) {
        int[] groupOfCode = groupOfCode(resolved.column(shard));
        var counter = new WholeCounter(groupOfCode, partial);
        if (WholeNext.forEach(resolved, shard, counter)) {
            counter.addTo(partial);
        } else {
            new NextEvents(resolved, shard).forEach(new Counter(shard, groupOfCode, partial));
        }
    }

    /// The group of each code, and of what is nothing.
    private int[] groupOfCode(BreakdownColumn column) {
        int[] groupOfCode = Arrays.copyOf(groups.ofCodes(column), column.codeCount() + 1);
        groupOfCode[column.codeCount()] = groups.count();
        return groupOfCode;
    }

    /// Counts many matches at a time, with a group more for what is nothing.
    private final class WholeCounter implements WholeNext.Sink {
        private final Consumer<ClassedDurations> durations;
        private final int[] groupOfCode;
        private final long[] counts = new long[groups.count() + 1];
        private final long[] personsOf = new long[groups.count() + 1];
        private final int[] lastOfGroup = new int[groups.count() + 1];
        private long matches;
        private long persons;
        private int last = NOBODY;

        WholeCounter(int[] groupOfCode, NextPartial partial) {
            this.groupOfCode = groupOfCode;
            this.durations = partial.durations.classed(groupOfCode);
            Arrays.fill(lastOfGroup, NOBODY);
        }

        @Override
        public void accept(GapBlock gaps, int[] subjects) {
            int[] codes = gaps.kinds();
            for (int i = 0; i < gaps.count(); i++) {
                int subject = subjects[i];
                int group = groupOfCode[codes[i]];
                persons += subject == last ? 0 : 1;
                last = subject;
                counts[group]++;
                personsOf[group] += lastOfGroup[group] == subject ? 0 : 1;
                lastOfGroup[group] = subject;
            }
            matches += gaps.count();
            durations.accept(gaps);
        }

        void addTo(NextPartial partial) {
            partial.matches += matches;
            partial.persons += persons;
            LongArrays.add(partial.counts, Arrays.copyOf(counts, groups.count()));
            LongArrays.add(partial.personsOf, Arrays.copyOf(personsOf, groups.count()));
        }
    }

    private final class Counter implements NextEvents.Sink {
        private final NextPartial partial;
        private final BreakdownColumn column;
        private final int[] groupOfCode;
        private final int[] lastOfGroup;
        private int last = NOBODY;

        Counter(Shard shard, int[] groupOfCode, NextPartial partial) {
            this.partial = partial;
            this.column = resolved.column(shard);
            this.groupOfCode = groupOfCode;
            this.lastOfGroup = new int[groups.count()];
            Arrays.fill(lastOfGroup, NOBODY);
        }

        @Override
        public void accept(int subject, int next, long micros) {
            partial.matches++;
            partial.persons += subject == last ? 0 : 1;
            last = subject;
            if (next == Neighbours.NOTHING) {
                return;
            }
            int group = groupOfCode[column.codeOf(subject, next)];
            partial.counts[group]++;
            partial.personsOf[group] += lastOfGroup[group] == subject ? 0 : 1;
            lastOfGroup[group] = subject;
            partial.durations.add(group, micros);
        }
    }

    /// Adds the times alone, in a round after the first.
    private void time(Shard shard, DurationTally durations) {
        BreakdownColumn column = resolved.column(shard);
        int[] groupOfCode = groupOfCode(column);
        Consumer<ClassedDurations> gapsOf = durations.classed(groupOfCode);
        if (WholeNext.forEach(resolved, shard, (gaps, subjects) -> gapsOf.accept(gaps))) {
            return;
        }
        new NextEvents(resolved, shard).forEach((subject, next, micros) -> {
            if (next != Neighbours.NOTHING) {
                durations.add(groupOfCode[column.codeOf(subject, next)], micros);
            }
        });
    }

    @Override
    public Outcome<NextAnswer> finish(NextPartial partial, Stopwatch stopwatch) {
        return DurationRound.orAnswer(
                search.next(partial.durations),
                stopwatch,
                this::time,
                (found, clock) -> answer(partial, found, clock.elapsed()));
    }

    private NextAnswer answer(NextPartial partial, DurationSearch found, Duration took) {
        List<NextAnswer.Next> next = new ArrayList<>();
        for (int group = 0; group < groups.values().size(); group++) {
            Durations times = found.durations(group).orElseThrow();
            next.add(new NextAnswer.Next(
                    groups.values().get(group),
                    new Share(partial.counts[group], partial.matches),
                    partial.personsOf[group],
                    times.medianSeconds(),
                    times.p90Seconds()));
        }
        long nothing = partial.matches - Arrays.stream(partial.counts).sum();
        return new NextAnswer(
                NextRule.of(resolved.question), partial.persons, new Share(nothing, partial.matches), next, took);
    }

    @Override
    public NextPartial read(PartialReader in) {
        NextPartial partial = start();
        partial.read(in);
        return partial;
    }
}
