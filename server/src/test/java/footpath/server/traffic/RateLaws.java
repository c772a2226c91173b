package footpath.server.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rates, held against a list of everything that came.
class RateLaws {
    private record Came(long second, long count) {}

    @Test
    void aRateIsWhatCameInTheWholeUnitsBefore() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Rate rate = new Rate();
            List<Came> came = new ArrayList<>();
            long now = 1_700_000_000L + random.nextInt(10_000);
            for (int i = 0; i < 300; i++) {
                now += random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(2);
                long count = random.nextInt(5);
                rate.add(Instant.ofEpochSecond(now), count);
                came.add(new Came(now, count));
            }
            now += random.nextInt(100);
            assertThat(rate.ofMinute(Instant.ofEpochSecond(now)))
                    .isCloseTo(sum(came, now - 60, now) / 60.0, within(1e-9));
            long minute = Math.floorDiv(now, 60L) * 60;
            assertThat(rate.ofHour(Instant.ofEpochSecond(now)))
                    .isCloseTo(sum(came, minute - 3_600, minute) / 3_600.0, within(1e-9));
        }
    }

    private static long sum(List<Came> came, long from, long toExclusive) {
        return came.stream()
                .filter(one -> one.second() >= from && one.second() < toExclusive)
                .mapToLong(Came::count)
                .sum();
    }
}
