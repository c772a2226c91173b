package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DurationSearchLaws {
    @Test
    void findsTheQuantilesThatSortingFinds() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<List<Long>> values =
                    Stream.generate(() -> values(random)).limit(4).toList();
            DurationSearch found =
                    search(DurationSearch.start(4, random.nextBoolean(), random.nextInt(3) * 100), values);
            for (int measure = 0; measure < 4; measure++) {
                assertThat(found.durations(measure)
                                .map(durations -> new Durations(
                                        durations.n(), durations.medianSeconds(), durations.p90Seconds(), List.of())))
                        .as("seed %d, measure %d", seed, measure)
                        .isEqualTo(Quantiles.of(values.get(measure)));
            }
        }
    }

    @Test
    void theBinsHoldEveryCase() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            List<Long> values = values(random);
            int mostKept = random.nextInt(3) * 100;
            DurationSearch found = search(DurationSearch.start(1, true, mostKept), List.of(values));
            found.durations(0).ifPresent(durations -> {
                long expected = 0;
                for (Durations.Bin bin : durations.histogram()) {
                    assertThat(bin.n())
                            .isEqualTo(values.stream()
                                    .filter(micros -> micros >= bin.fromSeconds() * 1_000_000
                                            && micros < bin.toSeconds() * 1_000_000)
                                    .count());
                    assertThat(bin.fromSeconds()).isEqualTo(expected);
                    expected = bin.toSeconds();
                }
                assertThat(durations.histogram().stream()
                                .mapToLong(Durations.Bin::n)
                                .sum())
                        .isEqualTo(durations.n());
                assertThat(durations.histogram()).hasSizeLessThanOrEqualTo(31);
            });
        }
    }

    @Test
    void millionsOfEqualDurationsAreNarrowedDownInsteadOfGathered() {
        DurationSearch search = DurationSearch.start(1, true);
        int rounds = 0;
        while (!search.isDone()) {
            DurationTally tally = search.tally();
            assertThat(tally).as("round %d", rounds).isNotInstanceOf(DurationCollection.class);
            for (int i = 0; i < 9_000_000; i++) {
                tally.add(0, 86_400_000_000L + i % 2);
            }
            search = search.next(tally);
            rounds++;
        }
        assertThat(rounds).isBetween(3, 6);
        Durations found = search.durations(0).orElseThrow();
        assertThat(found.medianSeconds()).isEqualTo(86_400.0000005);
        assertThat(found.p90Seconds()).isEqualTo(86_400.000001);
    }

    private static DurationSearch search(DurationSearch start, List<List<Long>> values) {
        DurationSearch search = start;
        while (!search.isDone()) {
            DurationTally tally = search.tally();
            for (int measure = 0; measure < values.size(); measure++) {
                for (long micros : values.get(measure)) {
                    tally.add(measure, micros);
                }
            }
            search = search.next(tally);
        }
        return search;
    }

    private static List<Long> values(Random random) {
        List<Supplier<Long>> shapes = List.of(
                () -> (long) random.nextInt(12),
                () -> random.nextLong(400L * 86_400_000_000L),
                () -> 3_600_000_000L,
                () -> (long) Math.exp(random.nextDouble() * 35),
                () -> random.nextInt(10) * 60_000_000L);
        Supplier<Long> shape = shapes.get(random.nextInt(shapes.size()));
        return new ArrayList<>(IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> shape.get())
                .toList());
    }
}
