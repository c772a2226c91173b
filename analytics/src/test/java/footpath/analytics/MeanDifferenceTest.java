package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.MeanDifference.SampleMean;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
    private static SampleMean sample(double... values) {
        double sum = DoubleStream.of(values).sum();
        double squares = DoubleStream.of(values).map(value -> value * value).sum();
        return new SampleMean(
                values.length,
                sum / values.length,
                StudentInterval.error(values.length, sum, squares).orElseThrow());
    }

    /// Means 3 and 10, variances of the means 0.5 and 2: 2.5 squared by 0.25/4 + 4/4 is 5.88 degrees, so 5.
    @Test
    void anIntervalIsAsWorkedByHand() {
        MeanDifference gap = new MeanDifference(sample(1, 2, 3, 4, 5), sample(6, 8, 10, 12, 14));

        assertThat(gap.difference()).isEqualTo(-7);
        assertThat(gap.high()).isCloseTo(-7 + 2.57058 * Math.sqrt(2.5), within(1e-4));
        assertThat(gap.low()).isCloseTo(-7 - 2.57058 * Math.sqrt(2.5), within(1e-4));
        assertThat(gap.isBeyondChance()).isTrue();
    }

    @Test
    void samplesWithoutASpreadHaveNoInterval() {
        MeanDifference gap = new MeanDifference(sample(1, 1, 1), sample(2, 2));

        assertThat(gap.low()).isEqualTo(-1).isEqualTo(gap.high());
        assertThat(new MeanDifference(sample(1, 1), sample(1, 1)).isBeyondChance())
                .isFalse();
    }

    @Test
    void turnedRoundItIsTheSameWithTheOtherSign() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            SampleMean one = sample(drawn(random, 2 + random.nextInt(20), 3));
            SampleMean other = sample(drawn(random, 2 + random.nextInt(20), 1));
            MeanDifference gap = new MeanDifference(one, other);
            MeanDifference turned = new MeanDifference(other, one);
            assertThat(turned.difference()).isEqualTo(-gap.difference());
            assertThat(turned.low()).isCloseTo(-gap.high(), within(1e-12));
            assertThat(gap.low()).isLessThanOrEqualTo(gap.difference());
            assertThat(gap.high()).isGreaterThanOrEqualTo(gap.difference());
        }
    }

    private static double[] drawn(Random random, int n, double spread) {
        double[] values = new double[n];
        Arrays.setAll(values, _ -> spread * random.nextGaussian());
        return values;
    }

    @Test
    void theIntervalHoldsTheTruthAboutNineteenTimesOfTwenty() {
        Random random = new Random(5);
        int held = 0;
        int rounds = 4000;
        for (int round = 0; round < rounds; round++) {
            MeanDifference gap = new MeanDifference(sample(drawn(random, 9, 3)), sample(drawn(random, 25, 1)));
            held += gap.isBeyondChance() ? 0 : 1;
        }
        assertThat((double) held / rounds).isBetween(0.94, 0.965);
    }

    @Test
    void oneAloneIsNoSample() {
        assertThatThrownBy(() -> new SampleMean(1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs n of at least 2");
    }
}
