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
        credit(path, conversionEvent);
        if (path.length() > 0) {
            countTransitions(path, TransitionCounts.CONVERTED);
        }
    }

    /// Counts a path to a conversion but for its transitions.
    void credit(TouchPath path, int conversionEvent) {
        double known = worth.of(conversionEvent);
        partial.counts[AttributionPartial.WITHOUT_WORTH] += Double.isNaN(known) ? 1 : 0;
        double value = Double.isNaN(known) ? 0 : known;
        int kind = path.length() > 0 ? AttributionPartial.ATTRIBUTED : AttributionPartial.UNATTRIBUTED;
        partial.counts[kind]++;
        partial.worth.add(kind, value);
        if (path.length() > 0) {
            countConversions(path);
            deal(path, value);
        }
    }

    @Override
    public void lost(TouchPath path) {
        lost(1);
        countTransitions(path, TransitionCounts.LOST);
    }

    /// Counts transitions between states of at most one touch, of any paths.
    void follow(long key, long count) {
        if (markovOrder > 0 && count > 0) {
            partial.transitions.add(key, count);
        }
    }

    /// Counts paths without conversion but for their transitions.
    void lost(long count) {
        partial.counts[AttributionPartial.LOST_PATHS] += count;
    }

    /// Whether it matters when the touches happened.
    boolean needsTimes() {
        return models.stream().anyMatch(AttributionModel.TimeDecay.class::isInstance);
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
            if (models.get(model) instanceof AttributionModel.Markov) {
                continue;
            }
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
