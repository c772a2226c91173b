package footpath.analytics.survival;

import footpath.analytics.LongSort;
import footpath.events.Micros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The product-limit estimate of a survival curve.
///
/// Time that of sorting, memory as much again as is given to it.
final class KaplanMeier {
    /*
     * At each time with d events among n at risk: S falls by the factor 1 - d/n [1]. Its variance is S
     * squared times the sum of d / (n (n - d)) over the times so far [2]. The interval is symmetric for
     * log(-log S), so it stays within 0 and 1: S to the power of exp(-+ z se / |log S|), where se is the root
     * of that sum [3]. At risk is who was observed up to the time, those censored at it included.
     *
     * [1] Kaplan, Meier, "Nonparametric estimation from incomplete observations", 1958
     * [2] Greenwood, "The natural duration of cancer", 1926
     * [3] Kalbfleisch, Prentice, "The statistical analysis of failure time data", 1980
     */
    /// The two-sided 95 % point of the normal distribution.
    private static final double Z = 1.959963984540054;

    /// Products of shares that come to a half in theory may miss it by this.
    private static final double ROUNDING = 1e-12;

    private final long[] untilEvent;
    private final long[] untilCensored;
    private final int most;
    private final boolean tellsAll;
    private final List<SurvivalAnswer.PointAnswer> points = new ArrayList<>();
    private Optional<Double> medianSeconds = Optional.empty();

    /// @param untilEvent    microseconds, one for each who had the event; sorted here
    /// @param untilCensored microseconds, one for each who had not; sorted here
    /// @param most          of more steps, the latest at or before each of so many times evenly spread is told
    KaplanMeier(long[] untilEvent, long[] untilCensored, int most) {
        LongSort.sort(untilEvent);
        LongSort.sort(untilCensored);
        this.untilEvent = untilEvent;
        this.untilCensored = untilCensored;
        this.most = most;
        this.tellsAll = steps() <= most;
        estimate();
    }

    /// How many different times of events there are.
    private int steps() {
        int steps = Math.min(1, untilEvent.length);
        for (int i = 1; i < untilEvent.length; i++) {
            steps += untilEvent[i] == untilEvent[i - 1] ? 0 : 1;
        }
        return steps;
    }

    private void estimate() {
        double survival = 1;
        double variance = 0;
        int censored = 0;
        int before = 0;
        while (before < untilEvent.length) {
            long time = untilEvent[before];
            int after = before;
            while (after < untilEvent.length && untilEvent[after] == time) {
                after++;
            }
            while (censored < untilCensored.length && untilCensored[censored] < time) {
                censored++;
            }
            long atRisk = (long) untilEvent.length - before + untilCensored.length - censored;
            long left = atRisk - (after - before);
            survival *= (double) left / atRisk;
            variance += (double) (after - before) / atRisk / left;
            if (isTold(time, after)) {
                points.add(step(time, atRisk, after, survival, variance));
            }
            if (medianSeconds.isEmpty() && survival <= 0.5 + ROUNDING) {
                medianSeconds = Optional.of(seconds(time));
            }
            before = after;
        }
    }

    /// Whether a step is told: the last before one of the times, or the last of all.
    private boolean isTold(long time, int after) {
        return tellsAll || after == untilEvent.length || slot(time) != slot(untilEvent[after]);
    }

    /// Of the times evenly spread, the first at or after one.
    private int slot(long time) {
        double first = seconds(untilEvent[0]);
        double span = seconds(untilEvent[untilEvent.length - 1]) - first;
        return (int) Math.ceil((seconds(time) - first) / span * (most - 1));
    }

    private static double seconds(long micros) {
        return (double) micros / Micros.PER_SECOND;
    }

    private static SurvivalAnswer.PointAnswer step(
            long micros, long atRisk, long events, double survival, double variance) {
        double seconds = seconds(micros);
        if (survival == 0) {
            return new SurvivalAnswer.PointAnswer(seconds, atRisk, events, 0, 0, Optional.empty());
        }
        double root = Math.sqrt(variance);
        double factor = Math.exp(Z * root / -Math.log(survival));
        return new SurvivalAnswer.PointAnswer(
                seconds,
                atRisk,
                events,
                survival,
                survival * root,
                Optional.of(
                        new SurvivalAnswer.IntervalAnswer(Math.pow(survival, factor), Math.pow(survival, 1 / factor))));
    }

    Optional<Double> medianSeconds() {
        return medianSeconds;
    }

    /// In order of time.
    List<SurvivalAnswer.PointAnswer> points() {
        return points;
    }
}
