package footpath.analytics;

import java.util.OptionalDouble;

/// How far two shares lie apart, the first minus the second. Nothing is said about shares of nothing.
///
/// Both the interval and the test take the two for shares of separate, independently drawn cases.
///
/// @param first  the share that is compared
/// @param second the one it is compared with
public record ShareDifference(Share first, Share second) {
    /// The least expected count for which the normal approximation is used (Cochran 1954).
    private static final double LEAST_EXPECTED = 5;

    /// How the numbers come about, in words.
    public static final String RULE =
            "Differences are the first minus the second, with the 95 % interval of Newcombe (1998, method 10, from two"
                    + " Wilson intervals); two-sided p by the z-test with the pooled share, or by Fisher's exact test if"
                    + " an expected count is below 5. Both take the two for independent groups.";

    /// By which test the p-value was found.
    public enum Test {
        /// Two proportions, normal approximation with the pooled share, without correction for continuity.
        Z,
        /// Fisher's exact test, the sum of all tables no likelier than the one observed.
        FISHER
    }

    /// From -1 to 1.
    public OptionalDouble difference() {
        return isOfSomething() ? OptionalDouble.of(gap()) : OptionalDouble.empty();
    }

    /// Lower end of the 95 % interval, from -1 to the difference.
    ///
    /// Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
    /// methods, Statistics in Medicine 17 (1998), 873-890, method 10.
    public OptionalDouble low() {
        return isOfSomething() ? OptionalDouble.of(gap() - reach(first, second)) : OptionalDouble.empty();
    }

    /// Upper end of the 95 % interval, from the difference to 1.
    public OptionalDouble high() {
        return isOfSomething() ? OptionalDouble.of(gap() + reach(second, first)) : OptionalDouble.empty();
    }

    /// How likely a difference as far from none would be, on either side, were there none; from 0 to 1.
    ///
    /// Time O(1), but for [Test#FISHER] O(the smallest margin of the table).
    public OptionalDouble pValue() {
        if (!isOfSomething()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (test()) {
                    case Z -> NormalTail.twoSided(Math.abs(z()));
                    case FISHER -> FisherExact.twoSided(first, second);
                });
    }

    /// Which test the counts allow.
    public Test test() {
        double found = (double) first.n() + second.n();
        double missed = (double) first.of() + second.of() - found;
        double smaller = Math.min(first.of(), second.of());
        double least = Math.min(found, missed) * smaller / (found + missed);
        return least >= LEAST_EXPECTED ? Test.Z : Test.FISHER;
    }

    private double z() {
        double pooled = ((double) first.n() + second.n()) / ((double) first.of() + second.of());
        return gap() / Math.sqrt(pooled * (1 - pooled) * (1.0 / first.of() + 1.0 / second.of()));
    }

    /// From the difference to the end where one share is at its lowest and the other at its highest.
    private static double reach(Share lowest, Share highest) {
        return Math.hypot(
                lowest.share().orElseThrow() - lowest.low().orElseThrow(),
                highest.high().orElseThrow() - highest.share().orElseThrow());
    }

    private double gap() {
        return first.share().orElseThrow() - second.share().orElseThrow();
    }

    private boolean isOfSomething() {
        return first.of() > 0 && second.of() > 0;
    }
}
