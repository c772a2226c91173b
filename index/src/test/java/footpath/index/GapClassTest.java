package footpath.index;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapClassTest {
    @Test
    void coversEveryDurationOnce() {
        assertThat(GapClass.from(0)).isZero();
        for (int gapClass = 0; gapClass < GapClass.COUNT; gapClass++) {
            assertThat(GapClass.of(GapClass.from(gapClass))).isEqualTo(gapClass);
            assertThat(GapClass.of(GapClass.from(gapClass + 1) - 1)).isEqualTo(gapClass);
        }
        assertThat(GapClass.of(Long.MAX_VALUE)).isEqualTo(GapClass.COUNT - 1);
    }

    @Test
    void isFineWhereCustomersAre() {
        for (long micros = 200_000; micros < 1L << 47; micros = micros * 17 / 16) {
            int gapClass = GapClass.of(micros);
            assertThat(GapClass.from(gapClass + 1) - GapClass.from(gapClass))
                    .as("width of the class of %d", micros)
                    .isLessThanOrEqualTo(micros / 8);
        }
    }

    @Test
    void standsBesideEachEvent(@TempDir Path directory) {
        var log = journeys("anna: visit@0m cart@0m pay@10m", "ben: visit@3m");
        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            Shard shard = index.snapshot().shards().getFirst();
            assertThat(shard.gapClasses().toArray(Bytes.BYTE))
                    .containsExactly(0, GapClass.of(600_000_000), GapClass.NONE, GapClass.NONE);
        }
    }
}
