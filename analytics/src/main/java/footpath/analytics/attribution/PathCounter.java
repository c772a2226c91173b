package footpath.analytics.attribution;

import footpath.analytics.LongArrays;
import footpath.index.Shard;
import java.util.List;

/// Deals the worth of each conversion of a shard to the touches on its path, by every model.
final class PathCounter implements PathFinder.Sink {
    private final List<AttributionModel> models;
    private final int groups;
    private final int markovOrder;
    private final WorthColumn worth;
    private final TouchShares shares;
    private final AttributionPartial partial;

    /// For each group, the number of the path it was met on last.
    private final long[] metOn;

    private long paths;

    PathCounter(ResolvedAttribution attribution, TouchGroups groups, Shard shard, AttributionPartial partial) {
        this.models = attribution.question.models();
        this.groups = groups.count();
        this.markovOrder = attribution.markovOrder;
        this.worth = WorthColumn.of(attribution.question.worth(), shard);
        this.shares = new TouchShares(groups);
        this.partial = partial;
        this.metOn = new long[groups.count()];
    }

    @Override
    public void touched(long[] ofGroups) {
        LongArrays.add(partial.touches, ofGroups);
    }

    @Override
    public void converted(TouchPath path, int conversionEvent) {
        double known = worth.of(conversionEvent);
        partial.counts[AttributionPartial.WITHOUT_WORTH] += Double.isNaN(known) ? 1 : 0;
        double value = Double.isNaN(known) ? 0 : known;
        int kind = path.length() > 0 ? AttributionPartial.ATTRIBUTED : AttributionPartial.UNATTRIBUTED;
        partial.counts[kind]++;
        partial.worth.add(kind, value);
        if (path.length() > 0) {
            countConversions(path);
            deal(path, value);
            countTransitions(path, TransitionCounts.CONVERTED);
        }
    }

    @Override
    public void lost(TouchPath path) {
        partial.counts[AttributionPartial.LOST_PATHS]++;
        countTransitions(path, TransitionCounts.LOST);
    }

    private void countConversions(TouchPath path) {
        paths++;
        for (int touch = 0; touch < path.length(); touch++) {
            int group = path.group(touch);
            partial.conversions[group] += metOn[group] == paths ? 0 : 1;
            metOn[group] = paths;
        }
    }

    private void deal(TouchPath path, double value) {
        for (int model = 0; model < models.size(); model++) {
            double[] dealt = shares.of(models.get(model), path);
            for (int touch = 0; touch < path.length(); touch++) {
                if (dealt[touch] != 0) {
                    partial.credits.add(model * groups + path.group(touch), value * dealt[touch]);
                }
            }
        }
    }

    private void countTransitions(TouchPath path, int end) {
        if (markovOrder > 0) {
            partial.transitions.add(path, markovOrder, end);
        }
    }
}
