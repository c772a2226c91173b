package footpath.analytics;

/// The two tails of the standard normal distribution.
///
/// Relative error below 1e-12 down to the smallest positive number. Stateless.
final class NormalTail {
    /// Below it the series of erf, above it the continued fraction of erfc takes fewer terms.
    private static final double MIDDLE = 2;

    private static final int FRACTION_TERMS = 200;

    private NormalTail() {}

    /// How likely a standard normal value lies at least as far from zero, on either side.
    ///
    /// @param z from zero on
    static double twoSided(double z) {
        double x = z / Math.sqrt(2);
        return x < MIDDLE ? 1 - erf(x) : erfc(x);
    }

    /// Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, formula 7.1.6.
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-18; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /// The same, formula 7.1.14, from its end to its beginning.
    private static double erfc(double x) {
        double below = x;
        for (int n = FRACTION_TERMS; n > 0; n--) {
            below = x + n / 2.0 / below;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
    }
}
