package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDifferenceTest {
    /// Newcombe 1998, table II, the row of method 10.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void carriesTheIntervalOfNewcombe(long a, long m, long b, long n, double low, double high) {
        var difference = new ShareDifference(new Share(a, m), new Share(b, n));
        assertThat(difference.difference().orElseThrow()).isCloseTo((double) a / m - (double) b / n, within(1e-12));
        assertThat(difference.low().orElseThrow()).isCloseTo(low, within(0.00005));
        assertThat(difference.high().orElseThrow()).isCloseTo(high, within(0.00005));
    }

    @Test
    void manyCasesAreTestedByZ() {
        // Pooled 104 of 150: z = 0.2 / sqrt(104/150 * 46/150 * (1/70 + 1/80)) = 2.65001, beyond which lie 0.00805.
        var difference = new ShareDifference(new Share(56, 70), new Share(48, 80));
        assertThat(difference.test()).isEqualTo(ShareDifference.Test.Z);
        assertThat(difference.pValue().orElseThrow()).isCloseTo(0.00805, within(0.000005));
    }

    @Test
    void fewCasesAreTestedByFisher() {
        // The lady tasting tea (Fisher 1935): (16 + 16 + 1 + 1) of 70 tables are no likelier than 3 of 4 right.
        var tea = new ShareDifference(new Share(3, 4), new Share(1, 4));
        assertThat(tea.test()).isEqualTo(ShareDifference.Test.FISHER);
        assertThat(tea.pValue().orElseThrow()).isCloseTo(34.0 / 70, within(1e-12));
        // Convictions of twins of criminals (Fisher 1962), an example of fisher.test of R.
        var twins = new ShareDifference(new Share(10, 13), new Share(2, 17));
        assertThat(FisherExact.twoSided(twins.first(), twins.second())).isCloseTo(0.0005367, within(0.00000005));
    }

    @Test
    void theTestChangesWhereTheLeastExpectedCountIsFive() {
        assertThat(new ShareDifference(new Share(5, 10), new Share(5, 10)).test())
                .isEqualTo(ShareDifference.Test.Z);
        assertThat(new ShareDifference(new Share(5, 10), new Share(4, 10)).test())
                .isEqualTo(ShareDifference.Test.FISHER);
        assertThat(new ShareDifference(new Share(9, 10), new Share(9_999_000, 10_000_000)).test())
                .isEqualTo(ShareDifference.Test.FISHER);
    }

    @Test
    void sharesOfNothingCannotBeCompared() {
        var nothing = new ShareDifference(new Share(0, 0), new Share(1, 2));
        assertThat(nothing.difference()).isEmpty();
        assertThat(nothing.low()).isEmpty();
        assertThat(nothing.high()).isEmpty();
        assertThat(nothing.pValue()).isEmpty();
    }

    @Test
    void sharesAlikeDifferByNothing() {
        var alike = new ShareDifference(new Share(300, 1_000), new Share(300, 1_000));
        assertThat(alike.difference()).hasValue(0);
        assertThat(alike.pValue()).hasValue(1);
        assertThat(new ShareDifference(new Share(0, 7), new Share(0, 9)).pValue())
                .hasValue(1);
        assertThat(new ShareDifference(new Share(7, 7), new Share(9, 9)).pValue())
                .hasValue(1);
    }

    @Test
    void theTailsOfTheNormalDistributionAreThoseOfTheTables() {
        assertThat(NormalTail.twoSided(0)).isEqualTo(1);
        assertTail(1, 0.31731050786291415);
        assertTail(1.959963984540054, 0.05);
        assertTail(3, 0.0026997960632602);
        assertTail(5, 5.73303143758387e-07);
        assertTail(10, 1.5239706048321e-23);
        // Both ways of computing meet where one takes over.
        assertThat(NormalTail.twoSided(Math.nextDown(Math.sqrt(8))))
                .isCloseTo(NormalTail.twoSided(Math.sqrt(8)), within(1e-14));
    }

    @Test
    void fisherIsTheCountOfAllTables() {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Share first = share(random, 40);
            Share second = share(random, 40);
            assertThat(FisherExact.twoSided(first, second))
                    .as("%s %s", first, second)
                    .isCloseTo(countedTables(first, second), within(1e-9));
        }
    }

    @Test
    void whicheverComesFirstTheAnswerIsTheSame() {
        var random = new Random(2);
        for (int i = 0; i < 500; i++) {
            Share here = share(random, 300);
            Share there = share(random, 300);
            var one = new ShareDifference(here, there);
            var other = new ShareDifference(there, here);
            assertThat(one.low().orElseThrow()).isEqualTo(-other.high().orElseThrow());
            assertThat(one.pValue().orElseThrow()).isCloseTo(other.pValue().orElseThrow(), within(1e-9));
            assertThat(one.difference().orElseThrow())
                    .isBetween(one.low().orElseThrow(), one.high().orElseThrow());
            assertThat(one.low().orElseThrow()).isGreaterThanOrEqualTo(-1 - 1e-12);
            assertThat(one.high().orElseThrow()).isLessThanOrEqualTo(1 + 1e-12);
            assertThat(one.pValue().orElseThrow()).isBetween(0.0, 1 + 1e-12);
        }
    }

    /// Every outcome of 25 and 40 cases, weighed by how likely it is.
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.2, 0.2", "0.1, 0.3", "0.9, 0.6", "0.05, 0.05"})
    void theIntervalHoldsTheTruthAboutNineteenTimesInTwenty(double first, double second) {
        double covered = 0;
        for (int a = 0; a <= 25; a++) {
            for (int b = 0; b <= 40; b++) {
                var found = new ShareDifference(new Share(a, 25), new Share(b, 40));
                if (found.low().orElseThrow() <= first - second && found.high().orElseThrow() >= first - second) {
                    covered += binomial(25, a, first) * binomial(40, b, second);
                }
            }
        }
        assertThat(covered).isBetween(0.93, 0.995);
    }

    private static void assertTail(double z, double p) {
        assertThat(NormalTail.twoSided(z) / p).isCloseTo(1, within(1e-12));
    }

    private static Share share(Random random, int most) {
        int of = 1 + random.nextInt(most);
        return new Share(random.nextInt(of + 1), of);
    }

    private static double countedTables(Share first, Share second) {
        long found = first.n() + second.n();
        BigInteger observed = tables(first.of(), first.n()).multiply(tables(second.of(), second.n()));
        BigInteger extreme = BigInteger.ZERO;
        for (long n = Math.max(0, found - second.of()); n <= Math.min(found, first.of()); n++) {
            BigInteger count = tables(first.of(), n).multiply(tables(second.of(), found - n));
            extreme = count.compareTo(observed) <= 0 ? extreme.add(count) : extreme;
        }
        return new BigDecimal(extreme)
                .divide(new BigDecimal(tables(first.of() + second.of(), found)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger tables(long of, long n) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 1; i <= n; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - n + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    private static double binomial(int of, int n, double share) {
        return tables(of, n).doubleValue() * Math.pow(share, n) * Math.pow(1 - share, of - n);
    }
}
