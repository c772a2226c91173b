package footpath.maps.measure;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Share;
import footpath.events.PropertyValue;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasuredMap.Arc;
import footpath.maps.measure.MeasuredStep.Observed;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of every measured map, on random journeys.
class MeasuredMapLaws {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dropsSumToEntrantsArrivalsNeverGrowAndDisjointPersonasSumToTheWhole(long seed) {
        MemoryEventLog log = RandomJourneys.of(seed).log();
        log.events().stream()
                .map(event -> event.person())
                .distinct()
                .forEach(person -> log.trait(
                        person, "half", new PropertyValue.Text(person.hashCode() % 2 == 0 ? "left" : "right")));
        JourneyMap map = journeyMap(log.names(), new Random(seed));
        MeasuredMap measured = MapFixture.measure(map, directory, MeasureChoice.DEFAULT, log);
        List<Observed> steps = measured.steps().stream()
                .flatMap(step -> step.observed().stream())
                .toList();
        long entrants = measured.entrants().orElseThrow();

        assertThat(entrants).isPositive();
        assertThat(steps.stream()
                        .mapToLong(step -> step.droppedAfter().orElseThrow().n())
                        .sum())
                .isEqualTo(entrants);
        for (int index = 1; index < steps.size(); index++) {
            assertThat(n(steps.get(index).arrived()))
                    .isLessThanOrEqualTo(n(steps.get(index - 1).arrived()));
        }
        assertThat(steps).allSatisfy(step -> {
            assertThat(n(step.arrived())).isGreaterThanOrEqualTo(n(step.reach()));
            assertThat(step.personas().stream()
                            .mapToLong(part -> n(part.reach()))
                            .sum())
                    .isEqualTo(n(step.reach()));
            assertThat(step.channels().stream()
                            .mapToLong(part -> n(part.reach()))
                            .sum())
                    .isEqualTo(n(step.reach()));
        });
        assertThat(measured.personas().stream()
                        .mapToLong(part -> part.entrants().orElseThrow())
                        .sum())
                .isEqualTo(entrants);
        assertThat(sum(measured.arcs().stream()
                        .filter(arc -> arc.from().isEmpty())
                        .toList()))
                .isEqualTo(entrants);
        assertThat(sum(measured.arcs().stream()
                        .filter(arc -> arc.to().isEmpty())
                        .toList()))
                .isEqualTo(entrants);
    }

    static JourneyMap journeyMap(List<String> names, Random random) {
        String[] steps = new String[5];
        for (int index = 0; index < steps.length; index++) {
            String name = names.get(random.nextInt(names.size()));
            String optional = index > 0 && random.nextInt(4) == 0 ? ", \"optional\": true" : "";
            steps[index] = step("s" + index, bound(name) + optional);
        }
        String period = """
                "minN": 0, "personas": [
                  {"key": "left", "title": "Left", "segment": {"trait": "half", "op": "=", "value": "left"}},
                  {"key": "right", "title": "Right", "segment": {"trait": "half", "op": "=", "value": "right"}}]
                """;
        return map(period, stage("first", steps[0], steps[1]), stage("second", steps[2], steps[3], steps[4]));
    }

    private static long n(Optional<Share> share) {
        return share.orElseThrow().n();
    }

    private static long sum(List<Arc> arcs) {
        return arcs.stream().mapToLong(arc -> arc.n().n()).sum();
    }
}
