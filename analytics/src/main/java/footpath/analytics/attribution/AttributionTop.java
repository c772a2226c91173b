package footpath.analytics.attribution;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.EventTest;
import footpath.analytics.Kernel;
import footpath.analytics.SubjectMask;
import footpath.analytics.TopValues;
import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Finds the values with most touches, to which alone credit is dealt. Time O(events).
final class AttributionTop {
    private AttributionTop() {}

    /// @param next the round that counts, once the groups are known
    static <A> Kernel<?, A> round(ResolvedAttribution attribution, Function<TouchGroups, Kernel<?, A>> next) {
        return new TopValues<>(
                (shard, counts) -> count(attribution, shard, counts),
                counts -> next.apply(TouchGroups.of(attribution.question, counts)));
    }

    /// Goes through the touches name by name, since the order of a journey does not matter here.
    private static void count(ResolvedAttribution attribution, Shard shard, BreakdownCounts counts) {
        TouchColumn column = TouchColumn.of(attribution.question.by(), shard);
        SubjectMask mask = SubjectMask.of(shard, attribution.question.scope().segment());
        EventTest test = EventTest.ofEvents(attribution.question.touches().where(), shard);
        long[] totals = new long[column.codeCount()];
        for (Postings postings : ofTouches(attribution.question.touches(), shard)) {
            for (int i = 0; i < postings.size(); i++) {
                int event = postings.eventAt(i);
                int subject = postings.subjectAt(i);
                if (mask.has(subject) && attribution.seen.has(postings.timeAt(i)) && test.test(event)) {
                    totals[column.codeOf(subject, event)]++;
                }
            }
        }
        counts.addFirst(totals, column::valueOf);
    }

    private static List<Postings> ofTouches(EventMatcher touches, Shard shard) {
        List<String> names = shard.nameDictionary();
        return IntStream.range(0, names.size())
                .filter(name -> touches.names().isEmpty() || touches.names().contains(names.get(name)))
                .mapToObj(shard::postings)
                .toList();
    }
}
