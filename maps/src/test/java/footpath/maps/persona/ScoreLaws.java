package footpath.maps.persona;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.measure.StepStatus;
import footpath.maps.persona.ObservedScore.Estimate;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Observed scores against what looking at one person after the other finds.
class ScoreLaws {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);
    private static final String TRAITS = """
            {"title": "Haste", "value": 50, "low": "none", "high": "much",
             "binding": {"trait": "visits", "from": 2, "to": 9}},
            {"title": "Calm", "value": 50, "low": "none", "high": "much",
             "binding": {"trait": "visits", "from": 9, "to": 2}},
            {"title": "Pro", "value": 50, "low": "none", "high": "much",
             "binding": {"trait": "plan", "in": ["pro", true]}},
            {"title": "Unbound", "value": 1, "low": "none", "high": "much"}""";

    @TempDir
    private Path directory;

    /// @param isIn   whether the person is one of the persona
    /// @param visits a number, or none is known
    /// @param plan   a word or a flag, or none is known
    private record Dealt(boolean isIn, Optional<Double> visits, Optional<PropertyValue> plan) {}

    private final List<Dealt> persons = new ArrayList<>();

    private MemoryEventLog dealt(long seed) {
        MemoryEventLog log = RandomJourneys.of(seed).log();
        Random random = new Random(seed);
        List<String> names = log.events().stream().map(Event::person).distinct().toList();
        for (String name : names) {
            boolean isIn = name.equals(names.getFirst()) || random.nextBoolean();
            Optional<Double> visits = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(48) / 4.0);
            Optional<PropertyValue> plan = switch (random.nextInt(4)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(new PropertyValue.Text("pro"));
                case 2 -> Optional.of(new PropertyValue.Text("free"));
                default -> Optional.of(new PropertyValue.Flag(random.nextBoolean()));
            };
            persons.add(new Dealt(isIn, visits, plan));
            log.trait(name, "is_in", new PropertyValue.Flag(isIn));
            visits.ifPresent(number -> log.trait(name, "visits", new PropertyValue.Numeric(number)));
            plan.ifPresent(value -> log.trait(name, "plan", value));
        }
        log.trait(names.getFirst(), "visits", new PropertyValue.Numeric(4));
        log.trait(names.getFirst(), "plan", new PropertyValue.Text("pro"));
        persons.set(0, new Dealt(true, Optional.of(4.0), Optional.of(new PropertyValue.Text("pro"))));
        return log;
    }

    private List<ObservedScore> observed(MemoryEventLog log, int hideBelow) {
        String persona = "{\"key\": \"p\", \"title\": \"P\", \"traits\": [" + TRAITS
                + "], \"segment\": {\"trait\": \"is_in\", \"op\": \"=\", \"value\": true}}";
        var map = map(
                "\"hideBelow\": " + hideBelow + ", \"minN\": 1, \"personas\": [" + persona + "]",
                stage("buy", step("first", bound(log.names().getFirst()))));
        try (JourneyIndex index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new PersonaObserver(asker, CLOCK)
                    .observe(map, 0, index.snapshot(), Optional.empty())
                    .personas()
                    .getFirst()
                    .scores();
        }
    }

    private List<Double> placed(boolean onlyMembers, boolean isTurned) {
        return persons.stream()
                .filter(person -> person.isIn() || !onlyMembers)
                .flatMap(person -> person.visits().stream())
                .map(number -> Math.min(100, Math.max(0, (number - 2) / 7 * 100)))
                .map(score -> isTurned ? 100 - score : score)
                .toList();
    }

    private static void isMeanOf(Estimate seen, List<Double> scores) {
        double mean = scores.stream().mapToDouble(score -> score).average().orElseThrow();
        assertThat(seen.n()).isEqualTo(scores.size());
        assertThat(seen.score()).isCloseTo(mean, within(1e-9));
        double spread = scores.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
        if (scores.size() > 30) {
            double margin = 2 * Math.sqrt(spread / (scores.size() - 1) / scores.size());
            assertThat(seen.high().orElseThrow() - seen.low().orElseThrow())
                    .isCloseTo(2 * margin, within(0.1 * margin));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scoresAreWhatLookingAtEachPersonFinds(long seed) {
        List<ObservedScore> scores = observed(dealt(seed), 0);

        assertThat(scores).extracting(ObservedScore::title).containsExactly("Haste", "Calm", "Pro");
        for (boolean isTurned : List.of(false, true)) {
            ObservedScore mean = scores.get(isTurned ? 1 : 0);
            isMeanOf(mean.members().orElseThrow(), placed(true, isTurned));
            isMeanOf(mean.everybody().orElseThrow(), placed(false, isTurned));
        }
        assertThat(scores.get(0).members().orElseThrow().score()
                        + scores.get(1).members().orElseThrow().score())
                .as("a scale that is turned round")
                .isCloseTo(100, within(1e-9));
        long known = persons.stream()
                .filter(Dealt::isIn)
                .filter(person -> person.plan().isPresent())
                .count();
        long pro = persons.stream()
                .filter(Dealt::isIn)
                .flatMap(person -> person.plan().stream())
                .filter(List.of(new PropertyValue.Text("pro"), new PropertyValue.Flag(true))::contains)
                .count();
        assertThat(scores.get(2).members().orElseThrow().n()).isEqualTo(known);
        assertThat(scores.get(2).members().orElseThrow().score()).isCloseTo(100.0 * pro / known, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void intervalsLieOnTheScaleAndHoldTheScoreAndTheVerdictFollows(long seed) {
        for (ObservedScore score : observed(dealt(seed), 0)) {
            Estimate seen = score.members().orElseThrow();
            seen.low().ifPresent(low -> assertThat(low).isBetween(0.0, seen.score()));
            seen.high().ifPresent(high -> assertThat(high).isBetween(seen.score(), 100.0));
            boolean isOutside = seen.low().isPresent()
                    && (50 < seen.low().getAsDouble() || 50 > seen.high().getAsDouble());
            assertThat(score.isBeyondChance()).isEqualTo(isOutside);
            assertThat(score.difference()).hasValue(seen.score() - 50);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fewPersonsAreHidden(long seed) {
        int below = 6;
        for (ObservedScore score : observed(dealt(seed), below)) {
            if (score.members().isPresent() && score.everybody().isPresent()) {
                long members = score.members().get().n();
                assertThat(members).isGreaterThanOrEqualTo(below);
                assertThat(score.everybody().get().n() - members).isNotIn(1L, 2L, 3L, 4L, 5L);
            } else {
                assertThat(score.status()).isIn(StepStatus.HIDDEN, StepStatus.NO_DATA);
            }
        }
    }

    @Test
    void theScaleIsALine() {
        var scale = new footpath.maps.TraitBinding.Average("age", 20, 60);
        assertThat(scale.score(20)).isZero();
        assertThat(scale.score(30)).isEqualTo(25);
        assertThat(scale.score(90)).isEqualTo(100);
        assertThat(scale.score(-4)).isZero();
    }
}
