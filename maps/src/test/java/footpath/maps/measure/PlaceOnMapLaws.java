package footpath.maps.measure;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Asker;
import footpath.analytics.journey.JourneyTrace.Fill;
import footpath.events.Event;
import footpath.events.Period;
import footpath.index.IndexOptions;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where each person is on random maps: as by following each rule through the person's own events.
class PlaceOnMapLaws {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isWhereANaiveLookAtTheOwnEventsFindsThePerson(long seed) {
        MemoryEventLog log = RandomJourneys.of(seed).log();
        JourneyMap map = MeasuredMapLaws.journeyMap(log.names(), new Random(seed));
        Set<Boolean> completed = new HashSet<>();
        try (JourneyIndex index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            IndexSnapshot snapshot = index.snapshot();
            MapMeasurer measurer = new MapMeasurer(asker, MapFixture.CLOCK);
            snapshot.personNumbers().forEach(person -> {
                PlaceOnMap place = measurer.place(map, snapshot, person);
                List<Reached> expected = reached(map, log, snapshot.personKey(person));
                assertThat(place.fills())
                        .extracting(Fill::step)
                        .containsExactlyElementsOf(
                                expected.stream().map(Reached::step).toList());
                assertThat(place.current().map(Fill::time))
                        .isEqualTo(
                                expected.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(expected.getLast().event().time()));
                String last = map.steps().stream()
                        .filter(step -> !step.optional())
                        .reduce((_, step) -> step)
                        .map(Step::key)
                        .orElseThrow();
                boolean isCompleted =
                        expected.stream().anyMatch(one -> one.step().equals(last));
                assertThat(place.isCompleted()).isEqualTo(isCompleted);
                completed.add(isCompleted);
            });
        }
        assertThat(completed).contains(false);
    }

    private record Reached(String step, int place, Event event) {}

    /// The entry is the first event that matches it; each other step the first one from then on which matches.
    private static List<Reached> reached(JourneyMap map, MemoryEventLog log, String person) {
        List<Event> own = log.events().stream()
                .filter(event -> event.person().equals(person))
                .filter(event -> isInside(event, map.period().in(map.zone())))
                .sorted(Comparator.comparing(Event::time))
                .toList();
        List<Reached> reached = new ArrayList<>();
        Optional<Event> entry = first(map.steps().getFirst(), own);
        entry.ifPresent(entered -> {
            reached.add(new Reached(map.steps().getFirst().key(), 0, entered));
            for (int place = 1; place < map.steps().size(); place++) {
                Step step = map.steps().get(place);
                int at = place;
                first(step, after(entered, own))
                        .filter(event -> !event.time().isAfter(entered.time().plus(map.window())))
                        .ifPresent(event -> reached.add(new Reached(step.key(), at, event)));
            }
        });
        reached.sort(Comparator.comparing((Reached one) -> one.event().time()).thenComparingInt(Reached::place));
        return reached;
    }

    private static boolean isInside(Event event, Period period) {
        return !event.time().isBefore(period.from()) && event.time().isBefore(period.toExclusive());
    }

    /// At one instant the lower step comes first, so whatever else came with the entry comes after it.
    private static List<Event> after(Event entry, List<Event> own) {
        List<Event> others = new ArrayList<>(own);
        others.remove(entry);
        return others.stream()
                .filter(event -> !event.time().isBefore(entry.time()))
                .toList();
    }

    private static Optional<Event> first(Step step, List<Event> events) {
        return events.stream()
                .filter(event -> step.binding().orElseThrow().events().contains(event.name()))
                .findFirst();
    }
}
