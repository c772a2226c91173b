package footpath.analytics.retention;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says in which cohorts a person is, when it came back, and which columns that makes. Immutable.
public final class RetentionExplainer implements Explainer {
    private final RetentionQuestion question;
    private final ResolvedRetention retention;

    public RetentionExplainer(RetentionQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.retention = new ResolvedRetention(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var telling = new Telling(alone);
        telling.scan.forEach(telling::cohort);
        return telling.path.isEmpty() ? Explanation.of(noStart(alone)) : new Explanation(telling.path, telling.events);
    }

    private String noStart(Shard alone) {
        String start = OneTimeline.events(question.start());
        StepHits starts =
                StepHits.of(alone, List.of(question.start()), SubjectMask.of(alone, Condition.ALWAYS), retention.read);
        return starts.next()
                ? "had the first " + start + " " + timeline(alone).at(starts.times()[0])
                        + ", before the period asked for"
                : "had no " + start + " in the period asked for";
    }

    private OneTimeline timeline(Shard alone) {
        return new OneTimeline(alone, question.scope().zone());
    }

    /// Tells cohort after cohort.
    private final class Telling {
        private final RetentionScan scan;
        private final RetentionCounter counter;
        private final OneTimeline timeline;
        private final Shard alone;
        private final List<String> path = new ArrayList<>();
        private final List<Explanation.Deciding> events = new ArrayList<>();

        Telling(Shard alone) {
            this.alone = alone;
            this.scan = new RetentionScan(retention, alone);
            this.counter = new RetentionCounter(retention, scan);
            this.timeline = timeline(alone);
        }

        void cohort(int subject, int event, int cohort) {
            String first = question.entry() == RetentionEntry.FIRST_TIME ? "the first " : "";
            path.add("had " + first + OneTimeline.events(question.start()) + " " + timeline.at(event));
            events.add(timeline.deciding(event, "start"));
            path.add("so is in the cohort of " + OneTimeline.period(retention.cohorts.start(cohort), question.unit())
                    + group(subject, event));
            path.add(returns());
            path.add(columns(cohort));
        }

        private String group(int subject, int event) {
            return retention
                    .column(alone)
                    .map(column -> " with the value " + column.valueOf(column.codeOf(subject, event)))
                    .orElse("");
        }

        private String returns() {
            String returning = OneTimeline.events(question.returning());
            List<String> told = new ArrayList<>();
            for (int place = scan.firstReturn(); place < scan.end(); place++) {
                int event = scan.event(place);
                told.add(timeline.at(event) + " ("
                        + OneTimeline.count(
                                scan.distance(place), question.unit().word()) + " after)");
                events.add(timeline.deciding(event, "return"));
            }
            return told.isEmpty()
                    ? "had no " + returning + " after"
                    : "had " + returning + " " + OneTimeline.listed(told);
        }

        private String columns(int cohort) {
            long[] cells = new long[retention.width()];
            counter.count(cells, 0);
            List<String> counted = new ArrayList<>();
            List<String> not = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (int bracket = 0; bracket < cells.length - 1; bracket++) {
                List<String> where =
                        cells[bracket + 1] > 0 ? counted : retention.isComplete(cohort, bracket) ? not : open;
                where.add(question.columns().get(bracket).label());
            }
            return "so counts in " + (counted.isEmpty() ? "no column" : columns(counted))
                    + (not.isEmpty() ? "" : ", not in " + OneTimeline.listed(not))
                    + (open.isEmpty() ? "" : ", and not yet in " + OneTimeline.listed(open));
        }

        private static String columns(List<String> labels) {
            return (labels.size() == 1 ? "column " : "columns ") + OneTimeline.listed(labels);
        }
    }
}
