package footpath.analytics.count;

import footpath.analytics.EventTest;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.analytics.Words;
import footpath.events.Micros;
import footpath.events.filter.FilterText;
import footpath.index.Postings;
import footpath.index.Shard;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Counts events through the postings of their names. Time O(events of these names), memory O(names) and a bit a
/// subject.
final class CountKernel implements Kernel<CountPartial, CountAnswer> {
    private final CountQuestion question;
    private final TimeCut period;

    CountKernel(CountQuestion question, TimeCut period) {
        this.question = question;
        this.period = period;
    }

    @Override
    public CountPartial start() {
        return new CountPartial();
    }

    @Override
    public void scan(Shard shard, CountPartial partial) {
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        EventTest test = EventTest.ofEvents(question.events().where(), shard);
        var seen = new BitSet(shard.subjectCount());
        List<String> wanted = question.events().names();
        List<String> names = shard.nameDictionary();
        for (int name = 0; name < names.size(); name++) {
            if (wanted.isEmpty() || wanted.contains(names.get(name))) {
                CountPartial.Row row = count(shard.postings(name), mask, test, seen);
                if (row.events() > 0) {
                    partial.add(names.get(name), row);
                }
            }
        }
        partial.persons += seen.cardinality();
    }

    private CountPartial.Row count(Postings postings, SubjectMask mask, EventTest test, BitSet seen) {
        long events = 0;
        long persons = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int before = -1;
        for (int i = 0; i < postings.size(); i++) {
            int subject = postings.subjectAt(i);
            long time = postings.timeAt(i);
            boolean counts = mask.has(subject)
                    && (period.everything() || period.has(time))
                    && (test.isAlways() || test.test(postings.eventAt(i)));
            if (counts) {
                events++;
                first = Math.min(first, time);
                last = Math.max(last, time);
                if (subject != before) {
                    persons++;
                    seen.set(subject);
                    before = subject;
                }
            }
        }
        return new CountPartial.Row(events, persons, first, last);
    }

    @Override
    public Outcome<CountAnswer> finish(CountPartial partial, Stopwatch stopwatch) {
        CountPartial.Row nothing = new CountPartial.Row(0, 0, Long.MAX_VALUE, Long.MIN_VALUE);
        CountPartial.Row all = partial.rows.values().stream().reduce(nothing, CountPartial.Row::plus);
        boolean some = all.events() > 0;
        return new Outcome.Answered<>(new CountAnswer(
                rule(),
                all.events(),
                partial.persons,
                some ? Optional.of(Micros.toInstant(all.first())) : Optional.empty(),
                some ? Optional.of(Micros.toInstant(all.last())) : Optional.empty(),
                byName(partial),
                stopwatch.elapsed()));
    }

    private static List<CountAnswer.NameAnswer> byName(CountPartial partial) {
        return partial.rows.entrySet().stream()
                .map(entry -> new CountAnswer.NameAnswer(
                        entry.getKey(),
                        entry.getValue().events(),
                        entry.getValue().persons(),
                        Micros.toInstant(entry.getValue().first()),
                        Micros.toInstant(entry.getValue().last())))
                .sorted(Comparator.comparingLong(CountAnswer.NameAnswer::events)
                        .reversed()
                        .thenComparing(CountAnswer.NameAnswer::name))
                .toList();
    }

    private String rule() {
        return Words.of(question.scope()) + " Events that match " + FilterText.print(question.events())
                + ", and the persons who have at least one.";
    }

    @Override
    public CountPartial read(PartialReader in) {
        return CountPartial.read(in);
    }
}
