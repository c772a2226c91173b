package footpath.analytics.frequency;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// Counts each person's events. Time O(matching events), memory O(different numbers).
final class FrequencyKernel implements Kernel<FrequencyPartial, FrequencyAnswer> {
    private final FrequencyQuestion question;
    private final TimeCut period;

    FrequencyKernel(FrequencyQuestion question, TimeCut period) {
        this.question = question;
        this.period = period;
    }

    @Override
    public FrequencyPartial start() {
        return new FrequencyPartial();
    }

    @Override
    public void scan(Shard shard, FrequencyPartial partial) {
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        StepHits hits = StepHits.of(shard, List.of(question.events()), mask, period);
        while (hits.next()) {
            partial.add(hits.size(), 1);
        }
    }

    @Override
    public Outcome<FrequencyAnswer> finish(FrequencyPartial partial, Stopwatch stopwatch) {
        NavigableMap<Integer, Long> persons = partial.personsByEvents();
        long n = 0;
        long events = 0;
        for (Map.Entry<Integer, Long> entry : persons.entrySet()) {
            n += entry.getValue();
            events += entry.getKey() * entry.getValue();
        }
        Optional<FrequencyAnswer.Summary> summary =
                n == 0 ? Optional.empty() : Optional.of(summary(persons, n, events));
        return new Outcome.Answered<>(
                new FrequencyAnswer(rule(), n, events, bars(persons), summary, stopwatch.elapsed()));
    }

    private List<FrequencyAnswer.Bar> bars(NavigableMap<Integer, Long> persons) {
        List<FrequencyAnswer.Bar> bars = new ArrayList<>();
        if (!persons.isEmpty()) {
            int most = persons.lastKey();
            int last = Math.min(question.bars(), most);
            for (int events = 1; events < last; events++) {
                bars.add(new FrequencyAnswer.Bar(events, false, persons.getOrDefault(events, 0L)));
            }
            long rest = persons.tailMap(last).values().stream()
                    .mapToLong(count -> count)
                    .sum();
            bars.add(new FrequencyAnswer.Bar(last, most > last, rest));
        }
        return bars;
    }

    private static FrequencyAnswer.Summary summary(NavigableMap<Integer, Long> persons, long n, long events) {
        return new FrequencyAnswer.Summary(
                (double) events / n, quantile(persons, n, 0.5), quantile(persons, n, 0.9), persons.lastKey());
    }

    private static double quantile(NavigableMap<Integer, Long> persons, long n, double q) {
        double rank = q * (n - 1);
        long below = (long) rank;
        long low = atRank(persons, below);
        long high = atRank(persons, Math.min(below + 1, n - 1));
        return low + (rank - below) * (high - low);
    }

    private static long atRank(NavigableMap<Integer, Long> persons, long rank) {
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : persons.entrySet()) {
            passed += entry.getValue();
            if (rank < passed) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no person has rank " + rank);
    }

    private String rule() {
        return Words.of(question.scope()) + " "
                + Words.upper(question.scope().subject().many()) + " by how many events they have that match "
                + FilterText.print(question.events())
                + "; who has none is not counted. Median and p90 are exact: the value at rank q(n-1) of the sorted"
                + " numbers, interpolated between neighbours (percentile_cont).";
    }

    @Override
    public FrequencyPartial read(PartialReader in) {
        return FrequencyPartial.read(in);
    }
}
