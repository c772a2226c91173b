package footpath.analytics;

/// Fisher's exact test of two shares.
///
/// With both margins held, the number found in the first is hypergeometric. The two-sided p is the probability
/// of all tables no likelier than the one observed (Fisher, The Logic of Inductive Inference, 1935; as
/// `fisher.test` of R). Time and memory O(the smallest margin). Stateless.
final class FisherExact {
    /// Tables that are equally likely differ by rounding alone.
    private static final double SLACK = 1 + 1e-7;

    private FisherExact() {}

    static double twoSided(Share first, Share second) {
        long found = first.n() + second.n();
        long least = Math.max(0, found - second.of());
        long most = Math.min(found, first.of());
        double[] weights = weights(first.of(), second.of(), found, least, (int) (most - least));
        double limit = weights[(int) (first.n() - least)] * SLACK;
        double all = 0;
        double extreme = 0;
        for (double weight : weights) {
            all += weight;
            extreme += weight <= limit ? weight : 0;
        }
        return extreme / all;
    }

    /// How likely each table is, relative to the likeliest: outwards from it by the ratio of neighbours, so
    /// that nothing overflows.
    private static double[] weights(long ofFirst, long ofSecond, long found, long least, int span) {
        double[] weights = new double[span + 1];
        double mode = Math.floor((found + 1.0) * (ofFirst + 1.0) / (ofFirst + ofSecond + 2.0));
        int top = Math.clamp((long) mode - least, 0, span);
        weights[top] = 1;
        for (int i = top; i < span; i++) {
            weights[i + 1] = weights[i] * ratio(ofFirst, ofSecond, found, least + i);
        }
        for (int i = top; i > 0; i--) {
            weights[i - 1] = weights[i] / ratio(ofFirst, ofSecond, found, least + i - 1);
        }
        return weights;
    }

    /// How much likelier one more in the first is than `n`.
    private static double ratio(long ofFirst, long ofSecond, long found, long n) {
        return (double) (ofFirst - n) / (n + 1) * ((double) (found - n) / (ofSecond - found + n + 1));
    }
}
