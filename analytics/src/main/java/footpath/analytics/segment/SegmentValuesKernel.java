package footpath.analytics.segment;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.TimeCut;
import footpath.analytics.segment.SegmentValuesAnswer.Row;
import footpath.analytics.segment.SegmentValuesAnswer.Values;
import footpath.events.filter.Field;
import footpath.events.log.EventLog;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Counts the persons of every group by their values, in one round.
final class SegmentValuesKernel implements Kernel<SegmentValuesPartial, SegmentValuesAnswer> {
    private static final Comparator<Row> MOST_PERSONS = Comparator.comparingLong(
                    (Row row) -> -row.persons().getFirst())
            .thenComparing(row -> row.value().toString())
            .thenComparing(row -> row.value().getClass().getSimpleName());

    private final SegmentValuesQuestion question;
    private final List<Field> traits;
    private final TimeCut period;
    private final int groups;

    SegmentValuesKernel(SegmentValuesQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.groups = question.segments().size() + 1;
        this.traits = snapshot.traitNames().stream()
                .filter(name -> !name.endsWith(EventLog.ACCOUNT_KEY))
                .sorted()
                .<Field>map(Field.Trait::new)
                .toList();
    }

    @Override
    public SegmentValuesPartial start() {
        return new SegmentValuesPartial(groups, traits.size(), question.fields().size());
    }

    @Override
    public void scan(Shard shard, SegmentValuesPartial partial) {
        var scan = new SegmentValuesScan(shard, PersonGroups.of(question, shard), period);
        scan.countPersons(partial.persons, partial.active);
        for (int trait = 0; trait < traits.size(); trait++) {
            scan.countTrait(traits.get(trait), partial.traits.get(trait));
        }
        for (int field = 0; field < question.fields().size(); field++) {
            scan.countField(question.fields().get(field), partial.fields.get(field));
        }
    }

    @Override
    public Outcome<SegmentValuesAnswer> finish(SegmentValuesPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(new SegmentValuesAnswer(
                listed(partial.persons),
                listed(partial.active),
                values(traits, partial.traits),
                values(question.fields(), partial.fields)));
    }

    private static List<Long> listed(long[] counts) {
        return LongStream.of(counts).boxed().toList();
    }

    private List<Values> values(List<Field> sources, List<BreakdownCounts> counts) {
        List<Values> values = new ArrayList<>();
        for (int source = 0; source < sources.size(); source++) {
            List<Row> rows = counts.get(source).rows().stream()
                    .map(this::row)
                    .sorted(MOST_PERSONS)
                    .toList();
            values.add(new Values(sources.get(source), rows));
        }
        return values;
    }

    private Row row(BreakdownCounts.Row counted) {
        List<Long> counts = counted.counts();
        return new Row(counted.value(), counts.subList(0, groups), counts.subList(groups, counts.size()));
    }

    @Override
    public SegmentValuesPartial read(PartialReader in) {
        SegmentValuesPartial partial = start();
        partial.read(in);
        return partial;
    }
}
