package footpath.analytics.attribution;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.Words;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Says which touches lay on the way to each conversion of a person, and which led to none. Immutable.
public final class AttributionExplainer implements Explainer {
    private final AttributionQuestion question;
    private final ResolvedAttribution attribution;

    public AttributionExplainer(AttributionQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.attribution = new ResolvedAttribution(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        TouchColumn column = TouchColumn.of(question.by(), alone);
        var groups = new TouchGroups(
                IntStream.range(0, column.codeCount()).mapToObj(column::valueOf).toList());
        var telling = new Telling(new OneTimeline(alone, question.scope().zone()), groups);
        new PathFinder(attribution, groups, alone, telling).run();
        if (telling.path.isEmpty()) {
            return Explanation.of("had neither " + OneTimeline.events(question.conversion())
                    + " nor a touch in the period asked for");
        }
        telling.events.sort(Comparator.comparing(Explanation.Deciding::time));
        return new Explanation(telling.path, telling.events);
    }

    private final class Telling implements PathFinder.Sink {
        private final OneTimeline timeline;
        private final TouchGroups groups;
        private final List<String> path = new ArrayList<>();
        private final List<Explanation.Deciding> events = new ArrayList<>();

        Telling(OneTimeline timeline, TouchGroups groups) {
            this.timeline = timeline;
            this.groups = groups;
        }

        @Override
        public void touched(long[] ofGroups) {}

        @Override
        public void converted(TouchPath touches, int conversionEvent) {
            path.add("converted " + timeline.at(conversionEvent) + " with " + timeline.quoted(conversionEvent));
            path.add(
                    touches.length() == 0
                            ? "without a touch in the " + Words.of(question.lookback()) + " before"
                            : "after " + OneTimeline.listed(before(touches)));
            events.add(timeline.deciding(conversionEvent, "conversion"));
        }

        private List<String> before(TouchPath touches) {
            List<String> told = new ArrayList<>();
            for (int touch = 0; touch < touches.length(); touch++) {
                told.add(value(touches, touch) + " (" + OneTimeline.span(touches.age(touch)) + " before)");
                tell(touches, touch, "touch");
            }
            return told;
        }

        @Override
        public void lost(TouchPath touches) {
            List<String> told = new ArrayList<>();
            for (int touch = 0; touch < touches.length(); touch++) {
                told.add(value(touches, touch) + " (" + timeline.at(micros(touches, touch)) + ")");
                tell(touches, touch, "touch without conversion");
            }
            path.add("was led to no conversion by " + OneTimeline.listed(told));
        }

        private void tell(TouchPath touches, int touch, String as) {
            events.add(Explanation.Deciding.of(micros(touches, touch), value(touches, touch), as));
        }

        private static long micros(TouchPath touches, int touch) {
            return touches.microsOf(touches.from + touch);
        }

        private String value(TouchPath touches, int touch) {
            return groups.values().get(touches.group(touch)).toString();
        }
    }
}
