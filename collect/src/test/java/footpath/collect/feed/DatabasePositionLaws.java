package footpath.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.source.DatabaseSettings.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A table whose rows are committed late and out of order, pulled through random pauses and restarts, against all its
/// rows.
class DatabasePositionLaws {
    private static final Duration AGE = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Overlap OVERLAP = new Overlap(Duration.ofMinutes(1), 50);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// @param number    its cursor value
    /// @param committed seconds after the start
    private record Row(long number, long committed) {}

    @Test
    void everyRowThatIsCommittedInTimeIsReadAndNoneAgainAfterItsIdIsForgotten() {
        long late = 0;
        for (int seed = 0; seed < 300; seed++) {
            late += run(seed);
        }
        assertThat(late).as("rows that were committed behind others").isGreaterThan(1_000);
    }

    private static long run(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> table = table(random);
        Map<Long, Long> firstRead = new HashMap<>();
        Optional<DatabasePosition> position = Optional.empty();
        long late = 0;
        long end = table.stream().mapToLong(Row::committed).max().orElseThrow() + 4 * AGE.toSeconds();
        for (long now = 0; now < end; now += 1 + random.nextInt(random.nextInt(10) == 0 ? 7_200 : 300)) {
            Optional<DatabasePosition> from = position;
            long seen = now;
            List<Row> read = table.stream()
                    .filter(row -> row.committed() <= seen)
                    .filter(row -> from.isEmpty() || isBehind(from.get(), row))
                    .toList();
            for (Row row : read) {
                CursorValue value = new CursorValue.Whole(row.number());
                Long before = firstRead.putIfAbsent(row.number(), now);
                assertThat(before == null || now - before < REMEMBERED.toSeconds())
                        .as("seed %d: row %d is read again after its id is forgotten", seed, row.number())
                        .isTrue();
                if (before == null
                        && position.isPresent()
                        && value.compareTo(position.get().cursor()) < 0) {
                    late++;
                }
                Instant time = START.plusSeconds(now);
                position = Optional.of(position.map(known -> known.through(value))
                        .orElseGet(() -> DatabasePosition.first("t", value, time)));
            }
            position = position.map(known -> known.settled(START.plusSeconds(seen), AGE))
                    .map(DatabasePosition::json)
                    .flatMap(json -> DatabasePosition.read(json, "t", CursorValue.Sort.WHOLE));
        }
        assertThat(firstRead.keySet())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        table.stream().map(Row::number).toList());
        return late;
    }

    /// Numbers are taken in order; each row is committed up to an hour later, and no more than fifty numbers behind.
    private static List<Row> table(SplittableRandom random) {
        List<Row> table = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        long now = 0;
        for (int number = 0; number < 200; number++) {
            now += random.nextInt(random.nextInt(20) == 0 ? 20_000 : 120);
            taken.add(now);
        }
        for (int number = 0; number < taken.size(); number++) {
            long latest = number + 50 < taken.size() ? taken.get(number + 50) : Long.MAX_VALUE;
            long wish = taken.get(number) + random.nextLong(3) * random.nextLong(1_800);
            table.add(new Row(number, Math.min(wish, latest)));
        }
        return table;
    }

    /// What the query says of a row.
    private static boolean isBehind(DatabasePosition position, Row row) {
        CursorValue value = new CursorValue.Whole(row.number());
        return value.compareTo(position.cursor().less(OVERLAP)) >= 0
                && position.floor().map(floor -> value.compareTo(floor) > 0).orElse(true);
    }
}
