package footpath.maps.edit;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two maps, what makes one of the other, and what takes it back.
class MapDifferenceLaws {
    private static final int PAIRS = 2_000;

    @Test
    void whatIsBetweenTwoMapsMakesOneOfTheOtherAndItsInverseTakesItBack() {
        RandomMaps maps = new RandomMaps(5);
        Set<Class<?>> seen = new HashSet<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            JourneyMap before = maps.next();
            JourneyMap after = maps.next();

            List<MapOperation> operations = MapDifference.between(before, after);
            MapEditor.Edited edited = MapEditor.apply(before, operations);

            assertThat(edited.map()).isEqualTo(after);
            assertThat(MapEditor.apply(after, edited.inverse()).map()).isEqualTo(before);
            operations.forEach(operation -> seen.add(operation.getClass()));
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    void betweenEqualMapsIsNothing() {
        RandomMaps maps = new RandomMaps(6);
        for (int count = 0; count < 50; count++) {
            JourneyMap map = maps.next();
            assertThat(MapDifference.between(map, map)).isEmpty();
        }
    }

    @Test
    void operationsReadBackAsTheyWereWritten() {
        RandomMaps maps = new RandomMaps(7);
        for (int pair = 0; pair < 200; pair++) {
            List<MapOperation> operations = MapDifference.between(maps.next(), maps.next());
            assertThat(OperationJson.read(OperationJson.write(operations))).isEqualTo(operations);
        }
    }

    @Test
    void asManyStayInPlaceAsCan() {
        Random random = new Random(8);
        for (int count = 0; count < 300; count++) {
            List<String> order = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(Integer::toString)
                    .toList());
            List<String> wanted = new ArrayList<>(order);
            Collections.shuffle(wanted, random);

            Set<String> staying = Rising.longest(wanted, order);

            assertThat(isInBoth(staying, wanted, order)).isTrue();
            assertThat(staying).hasSize(mostThatStay(wanted, order));
        }
    }

    /// Tries every subset.
    private static int mostThatStay(List<String> wanted, List<String> order) {
        return IntStream.range(0, 1 << wanted.size())
                .mapToObj(bits -> {
                    Set<String> subset = new HashSet<>(wanted);
                    subset.removeIf(key -> (bits & 1 << wanted.indexOf(key)) == 0);
                    return subset;
                })
                .filter(subset -> isInBoth(subset, wanted, order))
                .mapToInt(Set::size)
                .max()
                .orElseThrow();
    }

    private static boolean isInBoth(Set<String> subset, List<String> wanted, List<String> order) {
        return wanted.stream()
                .filter(subset::contains)
                .toList()
                .equals(order.stream().filter(subset::contains).toList());
    }
}
