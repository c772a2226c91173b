package footpath.maps.measure;

import footpath.analytics.Asker;
import footpath.events.log.EventLog;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.testkit.Journeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A small map and the means to measure it on journeys in the fixture notation.
public final class MapFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);

    private MapFixture() {}

    /// A map over steps given as JSON, one stage each unless they share one.
    public static JourneyMap map(String more, String... stages) {
        return MapJson.read("""
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"}, %s
                  "stages": [%s]}}
                """.formatted(more.isEmpty() ? "" : more + ",", String.join(",", stages)));
    }

    public static String stage(String key, String... steps) {
        return "{\"key\": \"%s\", \"title\": \"%s\", \"steps\": [%s]}"
                .formatted(key, Wording.capital(key), String.join(",", steps));
    }

    /// A step whose key is in its title.
    public static String step(String key, String rest) {
        return "{\"key\": \"%s\", \"title\": \"I %s\"%s}".formatted(key, key, rest.isEmpty() ? "" : ", " + rest);
    }

    public static String bound(String event) {
        return "\"binding\": {\"event\": \"" + event + "\"}";
    }

    public static MeasuredMap measure(JourneyMap map, Path directory, MeasureChoice choice, String... journeys) {
        return measure(map, directory, choice, Journeys.journeys(journeys));
    }

    public static MeasuredMap measure(JourneyMap map, Path directory, MeasureChoice choice, EventLog log) {
        try (JourneyIndex index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new MapMeasurer(asker, CLOCK).measure(map, 3, index.snapshot(), choice);
        }
    }

    static PersonsBehind persons(JourneyMap map, Path directory, PersonsRequest request, String... journeys) {
        try (JourneyIndex index = JourneyIndex.open(directory, Journeys.journeys(journeys), IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new MapMeasurer(asker, CLOCK).persons(map, index.snapshot(), MeasureChoice.DEFAULT, request);
        }
    }

    static MeasuredStep step(MeasuredMap map, String key) {
        return map.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static MeasuredStep.Observed observed(MeasuredMap map, String key) {
        return step(map, key).observed().orElseThrow();
    }

    static MeasureChoice persona(String key) {
        return new MeasureChoice(Optional.empty(), Optional.of(key));
    }

    static List<String> statuses(MeasuredMap map) {
        return map.steps().stream()
                .map(step -> step.key() + " " + step.status())
                .toList();
    }
}
