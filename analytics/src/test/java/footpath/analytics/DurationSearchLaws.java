package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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
    void findsTheSameAfterASampleWhateverTheSampleSays() {
        int doneAtOnce = 0;
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            List<List<Long>> values =
                    Stream.generate(() -> nearlyAlike(random)).limit(4).toList();
            List<List<Long>> sample = random.nextInt(4) == 0
                    ? Stream.generate(() -> nearlyAlike(random)).limit(4).toList()
                    : values.stream()
                            .map(all -> all.stream()
                                    .filter(micros -> random.nextInt(3) > 0)
                                    .toList())
                            .toList();
            DurationTally sampled = DurationSearch.start(4, false).tally();
            addAll(sample, sampled);
            DurationSearch guessing = DurationSearch.guessing(sampled);
            DurationTally tally = guessing.tally();
            DurationTally other = guessing.tally();
            addAll(values.subList(0, 2), tally);
            for (int measure = 2; measure < 4; measure++) {
                long[] micros =
                        values.get(measure).stream().mapToLong(Long::longValue).toArray();
                int[] measures = new int[micros.length];
                Arrays.fill(measures, measure);
                other.addAll(measures, micros, micros.length);
            }
            tally.merge(other);
            DurationSearch next = guessing.next(tally);
            doneAtOnce += next.isDone() ? 1 : 0;
            DurationSearch found = search(next, values);
            for (int measure = 0; measure < 4; measure++) {
                assertThat(found.durations(measure))
                        .as("seed %d, measure %d", seed, measure)
                        .isEqualTo(Quantiles.of(values.get(measure)));
            }
        }
        assertThat(doneAtOnce).isBetween(10, 390);
    }

    @Test
    void aGuessThatWouldGatherTooMuchIsGivenUp() {
        DurationTally sample = DurationSearch.start(1, false).tally();
        for (int i = 0; i < 1_000; i++) {
            sample.add(0, 60_000_000 + i);
        }
        DurationSearch search = DurationSearch.guessing(sample);
        DurationTally tally = search.tally();
        for (int i = 0; i < 9_000_000; i++) {
            tally.add(0, 60_000_000 + i % 4);
        }
        DurationSearch next = search.next(tally);
        assertThat(next.isDone()).isFalse();
        assertThat(next.tally()).isInstanceOf(DurationRefinement.class);
    }

    @Test
    void whatIsFoundAlreadyIsLeftAloneWhileOthersAreNarrowedDown() {
        DurationSearch search = DurationSearch.start(1, false);
        while (!search.isDone()) {
            DurationTally tally = search.tally();
            for (int i = 0; i < 20_000_000; i++) {
                tally.add(0, i % 2 == 0 ? 0 : 86_400_000_000L);
            }
            search = search.next(tally);
        }
        assertThat(search.durations(0).orElseThrow().p90Seconds()).isEqualTo(86_400);
    }

    private static void addAll(List<List<Long>> values, DurationTally tally) {
        for (int measure = 0; measure < values.size(); measure++) {
            for (long micros : values.get(measure)) {
                tally.add(measure, micros);
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

    /// Values in a few classes, some of them on the border of two, or one microsecond wide.
    private static List<Long> nearlyAlike(Random random) {
        long least = random.nextInt(3) == 0 ? 0 : 3_600_000_000L + random.nextInt(3) * 500_000_000L;
        int width = random.nextBoolean() ? 3 : 600_000_000;
        return Stream.generate(() -> least + random.nextInt(width))
                .limit(random.nextInt(5) == 0 ? 0 : 500 + random.nextInt(500))
                .toList();
    }
}
