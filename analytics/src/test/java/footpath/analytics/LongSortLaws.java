package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongSortLaws {
    @Test
    void sortsAsComparingDoesHoweverFarNumbersLieApart() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int bits = random.nextInt(65);
            long base = random.nextLong();
            long[] values = random.longs(random.nextInt(2 * LongSort.FEWEST))
                    .map(value -> base + (bits == 0 ? 0 : value >>> (64 - bits)))
                    .toArray();
            if (random.nextBoolean() && values.length > 2) {
                values[0] = Long.MIN_VALUE;
                values[1] = Long.MAX_VALUE;
            }
            long[] expected = values.clone();
            Arrays.sort(expected);
            LongSort.sort(values);
            assertThat(values).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
