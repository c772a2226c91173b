package footpath.analytics.trend;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.NumberColumn;
import footpath.analytics.OneTimeline;
import footpath.analytics.SubjectMask;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says in which periods of which series a person's events are. Immutable.
public final class TrendExplainer implements Explainer {
    private final TrendQuestion question;
    private final ResolvedTrend trend;

    public TrendExplainer(TrendQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.trend = new ResolvedTrend(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        for (TrendSeries series : question.series()) {
            path.add(series(series, alone, events));
        }
        events.sort(Comparator.comparing(Explanation.Deciding::time));
        return new Explanation(path, events);
    }

    private String series(TrendSeries series, Shard alone, List<Explanation.Deciding> events) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        Map<Integer, Integer> eventsOf = new TreeMap<>();
        NumberColumn numbers = TrendKernel.numbers(series, alone);
        TrendSpan span = trend.asked();
        new TrendEvents(series.events(), alone, SubjectMask.of(alone, Condition.ALWAYS), span.told())
                .forEach((subject, event, micros) -> {
                    if (numbers == null || !Double.isNaN(numbers.at(event))) {
                        eventsOf.merge(span.periods().periodOf(micros), 1, Integer::sum);
                        events.add(timeline.deciding(event, series.name() + value(alone, subject, event)));
                    }
                });
        String matching = OneTimeline.events(series.events());
        return eventsOf.isEmpty()
                ? "had no " + matching + " in the period asked for"
                : "had " + matching + " in " + OneTimeline.listed(periods(eventsOf)) + window();
    }

    private String value(Shard alone, int subject, int event) {
        return trend.column(alone)
                .map(column -> ": " + column.valueOf(column.codeOf(subject, event)))
                .orElse("");
    }

    private List<String> periods(Map<Integer, Integer> eventsOf) {
        return eventsOf.entrySet().stream()
                .map(entry -> OneTimeline.period(trend.asked().periods().start(entry.getKey()), question.unit())
                        + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " times)"))
                .toList();
    }

    private String window() {
        return question.rolling() == 1
                ? ""
                : ", which counts in the " + question.rolling() + " "
                        + question.unit().word() + "s that begin with each";
    }
}
