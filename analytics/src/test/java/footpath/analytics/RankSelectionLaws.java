package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankSelectionLaws {
    @Test
    void findsOfManyWhatSortingFinds() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int shift = random.nextInt(64);
            long[] values = random.longs(1 + random.nextInt(5_000))
                    .map(value -> value >> shift)
                    .toArray();
            int place = random.nextInt(values.length);
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            assertThat(RankSelection.selectOfMany(values, values.length, place))
                    .as("seed %d", seed)
                    .isEqualTo(sorted[place]);
        }
    }
}
