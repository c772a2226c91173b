package footpath.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Adjusts p-values for their number, so that of the differences told few are chance. Stateless.
public final class FalseDiscovery {
    /*
     * The step-up procedure [1] rejects all hypotheses up to the largest i with p(i) <= i/m q, in ascending order. The
     * adjusted p-value of i is the smallest q at which it is rejected: the least of p(j) m/j over all j from i on.
     *
     * [1] Y. Benjamini, Y. Hochberg, Controlling the false discovery rate: a practical and powerful approach to multiple
     *     testing, Journal of the Royal Statistical Society B 57(1), 1995, 289-300
     */
    private FalseDiscovery() {}

    /// The adjusted p-values, in the same order. Time O(n log n).
    public static double[] adjusted(double[] pValues) {
        int count = pValues.length;
        List<Integer> descending = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -pValues[place]))
                .toList();
        double[] adjusted = new double[count];
        double least = 1;
        for (int i = 0; i < count; i++) {
            int place = descending.get(i);
            least = Math.min(least, pValues[place] * count / (count - i));
            adjusted[place] = least;
        }
        return adjusted;
    }
}
