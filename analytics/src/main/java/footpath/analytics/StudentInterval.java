package footpath.analytics;

import java.util.OptionalDouble;

/// The interval of a mean, of whose spread nothing is known but the sample: Student, The probable error of a mean,
/// Biometrika 6 (1908).
public final class StudentInterval {
    /// The quantile 0.975 of Student's t for 1 to 10 degrees of freedom.
    private static final double[] FEW = {
        12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600, 2.26216, 2.22814
    };

    /// The quantile 0.975 of the normal distribution.
    private static final double Z = 1.959963984540054;

    private StudentInterval() {}

    /// Half of the 95 % interval around the mean of a sample; empty if it has fewer than two members.
    ///
    /// @param n       how many
    /// @param sum     of them
    /// @param squares sum of their squares
    public static OptionalDouble margin(long n, double sum, double squares) {
        OptionalDouble error = error(n, sum, squares);
        return error.isPresent() ? OptionalDouble.of(quantile(n - 1) * error.getAsDouble()) : error;
    }

    /// The standard error of the mean of a sample; empty if it has fewer than two members.
    ///
    /// @param n       how many
    /// @param sum     of them
    /// @param squares sum of their squares
    public static OptionalDouble error(long n, double sum, double squares) {
        if (n < 2) {
            return OptionalDouble.empty();
        }
        // Rounding may leave a spread of nothing a little below it.
        double variance = Math.max(0, squares - sum * sum / n) / (n - 1);
        return OptionalDouble.of(Math.sqrt(variance / n));
    }

    /// The quantile 0.975 of Student's t, to four digits: above 10 degrees of freedom by the expansion of
    /// Abramowitz and Stegun, 26.7.5.
    static double quantile(long freedom) {
        if (freedom <= FEW.length) {
            return FEW[(int) freedom - 1];
        }
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double z9 = z7 * Z * Z;
        double v = freedom;
        return Z
                + (z3 + Z) / (4 * v)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * v * v)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * v * v * v)
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92_160 * v * v * v * v);
    }
}
