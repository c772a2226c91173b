package footpath.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumLaws {
    @Test
    void isTheExactSumRoundedOnceInWhateverOrder() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            List<Double> numbers = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
                numbers.add(number);
                if (random.nextInt(4) == 0) {
                    numbers.add(-number);
                }
            }
            Collections.shuffle(numbers, random);
            double exact = numbers.stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
            assertThat(sum(numbers)).as("seed %d", seed).isEqualTo(exact);

            var left = new ExactSum();
            var right = new ExactSum();
            numbers.forEach(number -> (random.nextBoolean() ? left : right).add(number));
            left.add(right);
            assertThat(left.value()).as("seed %d", seed).isEqualTo(exact);
        }
    }

    @Test
    void roundsHalfWayCasesByWhatLiesBelow() {
        double ulp = Math.ulp(1.0);
        assertThat(sum(List.of(1.0, ulp / 2))).isEqualTo(1);
        assertThat(sum(List.of(1.0, ulp / 2, 1e-40))).isEqualTo(1 + ulp);
        assertThat(sum(List.of(1.0, ulp * 1.5))).isEqualTo(1 + 2 * ulp);
        assertThat(sum(List.of(1.0, ulp * 1.5, -1e-40))).isEqualTo(1 + ulp);
        assertThat(sum(List.of())).isZero();
    }

    private static double sum(List<Double> numbers) {
        var sum = new ExactSum();
        numbers.forEach(sum::add);
        return sum.value();
    }
}
