package footpath.analytics.survival;

import footpath.events.Micros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The product-limit estimate of a survival curve.
///
/// Time O(n log n), memory O(different times of events).
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

    private final List<SurvivalAnswer.PointAnswer> steps = new ArrayList<>();

    /// @param untilEvent    microseconds, one for each who had the event; sorted here
    /// @param untilCensored microseconds, one for each who had not; sorted here
    KaplanMeier(long[] untilEvent, long[] untilCensored) {
        Arrays.sort(untilEvent);
        Arrays.sort(untilCensored);
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
            steps.add(step(time, atRisk, after, survival, variance));
            before = after;
        }
    }

    private static SurvivalAnswer.PointAnswer step(
            long micros, long atRisk, long events, double survival, double variance) {
        double seconds = (double) micros / Micros.PER_SECOND;
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
        return steps.stream()
                .filter(step -> step.survival() <= 0.5 + ROUNDING)
                .findFirst()
                .map(SurvivalAnswer.PointAnswer::seconds);
    }

    /// All steps; if they are more than `most`, the latest at or before each of so many times evenly
    /// spread.
    List<SurvivalAnswer.PointAnswer> points(int most) {
        if (steps.size() <= most) {
            return steps;
        }
        double first = steps.getFirst().seconds();
        double span = steps.getLast().seconds() - first;
        List<SurvivalAnswer.PointAnswer> points = new ArrayList<>();
        int slot = -1;
        for (SurvivalAnswer.PointAnswer step : steps) {
            int here = (int) Math.ceil((step.seconds() - first) / span * (most - 1));
            if (here == slot) {
                points.removeLast();
            }
            points.add(step);
            slot = here;
        }
        return points;
    }
}
