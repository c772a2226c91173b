package footpath.analytics;

/// How far the means of two samples lie apart, the first minus the second.
///
/// The interval takes the samples for independently drawn; their spreads may differ: B. L. Welch, The
/// generalization of Student's problem when several different population variances are involved, Biometrika
/// 34 (1947), 28-35.
///
/// @param first  the mean that is compared
/// @param second the one it is compared with
public record MeanDifference(SampleMean first, SampleMean second) {

    /// The mean of a sample.
    ///
    /// @param n     how many, at least 2
    /// @param mean  of them
    /// @param error the standard error of the mean, not negative
    public record SampleMean(long n, double mean, double error) {
        public SampleMean {
            if (n < 2 || !(error >= 0)) {
                throw new IllegalArgumentException(
                        "sample: needs n of at least 2 and an error of at least 0, got n " + n + " and error " + error);
            }
        }

        private double variance() {
            return error * error;
        }
    }

    /// The first mean minus the second.
    public double difference() {
        return first.mean() - second.mean();
    }

    /// Lower end of the 95 % interval.
    public double low() {
        return difference() - margin();
    }

    /// Upper end of the 95 % interval.
    public double high() {
        return difference() + margin();
    }

    /// Whether the interval leaves out zero.
    public boolean isBeyondChance() {
        return low() > 0 || high() < 0;
    }

    private double margin() {
        double variance = first.variance() + second.variance();
        return variance == 0 ? 0 : StudentInterval.quantile(freedom(variance)) * Math.sqrt(variance);
    }

    /// Degrees of freedom by Welch and Satterthwaite, rounded down, so that the interval is rather too wide.
    /// At least those of the smaller sample.
    private long freedom(double variance) {
        double parts = first.variance() * first.variance() / (first.n() - 1)
                + second.variance() * second.variance() / (second.n() - 1);
        long least = Math.min(first.n(), second.n()) - 1;
        return Math.max(least, (long) Math.floor(variance * variance / parts));
    }
}
