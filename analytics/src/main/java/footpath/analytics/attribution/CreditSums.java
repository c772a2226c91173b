package footpath.analytics.attribution;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Sums that hardly depend on the order of what is added: each is a number and what rounding took from it.
///
/// Two-sum (Knuth, "The Art of Computer Programming" 2, 4.2.2): the error of an addition is itself a double
/// and found exactly. What remains is of the order of 1e-32 of the sum of absolute values.
final class CreditSums {
    private final double[] sums;
    private final double[] errors;

    CreditSums(int count) {
        this.sums = new double[count];
        this.errors = new double[count];
    }

    void add(int at, double summand) {
        double sum = sums[at] + summand;
        double added = sum - sums[at];
        errors[at] += (sums[at] - (sum - added)) + (summand - added);
        sums[at] = sum;
    }

    double at(int index) {
        return sums[index] + errors[index];
    }

    void merge(CreditSums other) {
        for (int i = 0; i < sums.length; i++) {
            add(i, other.sums[i]);
            errors[i] += other.errors[i];
        }
    }

    void write(PartialWriter out) {
        for (int i = 0; i < sums.length; i++) {
            out.putLong(Double.doubleToRawLongBits(sums[i]));
            out.putLong(Double.doubleToRawLongBits(errors[i]));
        }
    }

    /// Adds what a binary form holds.
    void read(PartialReader in) {
        for (int i = 0; i < sums.length; i++) {
            double sum = Double.longBitsToDouble(in.takeLong());
            double error = Double.longBitsToDouble(in.takeLong());
            in.require(Double.isFinite(sum) && Double.isFinite(error), "has a sum that is not finite");
            add(i, sum);
            errors[i] += error;
        }
    }
}
