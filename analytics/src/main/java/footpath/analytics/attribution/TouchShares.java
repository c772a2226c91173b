package footpath.analytics.attribution;

import footpath.events.Micros;
import java.util.Arrays;

/// Which share of a conversion each touch of its path gets, by each model but the Markov chain.
///
/// Time O(touches on the path) a model. Confined to one thread.
final class TouchShares {
    private final TouchGroups groups;
    private double[] shares = new double[64];

    /// For each group, the number of the path it was met on last: what makes a touch the first of its
    /// value.
    private final long[] metOn;

    private long paths;

    TouchShares(TouchGroups groups) {
        this.groups = groups;
        this.metOn = new long[groups.count()];
    }

    /// The shares of a path of at least one touch; overwritten by the next call. Empty for a Markov model,
    /// which credits no path by itself.
    double[] of(AttributionModel model, TouchPath path) {
        int length = path.length();
        if (shares.length < length) {
            shares = new double[2 * length];
        }
        Arrays.fill(shares, 0, length, 0);
        switch (model) {
            case AttributionModel.First() -> shares[0] = 1;
            case AttributionModel.Last() -> shares[length - 1] = 1;
            case AttributionModel.LastNonDirect(var direct) -> shares[lastOther(path, groups.of(direct))] = 1;
            case AttributionModel.Linear() -> Arrays.fill(shares, 0, length, 1.0 / length);
            case AttributionModel.Participation() -> markDistinct(path);
            case AttributionModel.UShaped() -> byPosition(length, 0.4, 0.2, 0.4);
            case AttributionModel.JShaped() -> byPosition(length, 0.2, 0.2, 0.6);
            case AttributionModel.InverseJ() -> byPosition(length, 0.6, 0.2, 0.2);
            case AttributionModel.WShaped() -> byW(length);
            case AttributionModel.Custom(double first, double middle, double last) ->
                byPosition(length, first, middle, last);
            case AttributionModel.TimeDecay(var halfLife) -> byAge(path, (double) Micros.of(halfLife));
            case AttributionModel.Shapley() -> scale(length, 1.0 / markDistinct(path));
            case AttributionModel.Markov(int order) -> {}
        }
        return shares;
    }

    private static int lastOther(TouchPath path, int direct) {
        for (int touch = path.length() - 1; touch >= 0; touch--) {
            if (path.group(touch) != direct) {
                return touch;
            }
        }
        return path.length() - 1;
    }

    /// Marks the first touch of each value, and tells how many there are.
    private int markDistinct(TouchPath path) {
        paths++;
        int distinct = 0;
        for (int touch = 0; touch < path.length(); touch++) {
            if (metOn[path.group(touch)] != paths) {
                metOn[path.group(touch)] = paths;
                shares[touch] = 1;
                distinct++;
            }
        }
        return distinct;
    }

    private void byPosition(int length, double first, double middle, double last) {
        if (length == 1) {
            shares[0] = 1;
        } else if (length == 2) {
            double ends = first + last;
            shares[0] = ends == 0 ? 0.5 : first / ends;
            shares[1] = ends == 0 ? 0.5 : last / ends;
        } else {
            Arrays.fill(shares, 1, length - 1, middle / (length - 2));
            shares[0] = first;
            shares[length - 1] = last;
        }
    }

    private void byW(int length) {
        if (length <= 3) {
            Arrays.fill(shares, 0, length, 1.0 / length);
        } else {
            Arrays.fill(shares, 0, length, 0.1 / (length - 3));
            shares[0] = 0.3;
            shares[(length - 1) / 2] = 0.3;
            shares[length - 1] = 0.3;
        }
    }

    /// Ages are taken from the latest touch on: all weights change by the same factor, and cannot all
    /// vanish.
    private void byAge(TouchPath path, double halfLifeMicros) {
        int length = path.length();
        double sum = 0;
        for (int touch = 0; touch < length; touch++) {
            shares[touch] = Math.exp(-Math.log(2) * (path.age(touch) - path.age(length - 1)) / halfLifeMicros);
            sum += shares[touch];
        }
        scale(length, 1 / sum);
    }

    private void scale(int length, double factor) {
        for (int touch = 0; touch < length; touch++) {
            shares[touch] *= factor;
        }
    }
}
