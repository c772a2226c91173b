package footpath.maps.persona;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.analytics.Share;
import footpath.analytics.journey.WalkedAnswer;
import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.JourneyMap;
import footpath.maps.persona.PersonaOverlap.Pair;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of the personas of every map, on random persons.
class PersonaLaws {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC);
    private static final List<String> KEYS = List.of("one", "two", "three", "four");

    @TempDir
    private Path directory;

    /// Who is which persona, dealt at random and written down as traits.
    private final Map<String, Set<String>> members = new HashMap<>();

    private MemoryEventLog dealt(long seed) {
        MemoryEventLog log = RandomJourneys.of(seed).log();
        Random random = new Random(seed);
        List<String> persons =
                log.events().stream().map(Event::person).distinct().toList();
        for (String key : KEYS) {
            double share = random.nextDouble();
            for (String person : persons) {
                if (random.nextDouble() < share) {
                    membersOf(key).add(person);
                    log.trait(person, "is_" + key, new PropertyValue.Flag(true));
                }
            }
        }
        log.trait(persons.getFirst(), "is_one", new PropertyValue.Flag(true));
        membersOf("one").add(persons.getFirst());
        return log;
    }

    private Set<String> membersOf(String key) {
        return members.computeIfAbsent(key, _ -> new HashSet<>());
    }

    private static JourneyMap journeyMap(int hideBelow, List<String> names) {
        String personas = String.join(
                ",", KEYS.stream().map(key -> """
                                {"key": "%s", "title": "%s",
                                 "segment": {"trait": "is_%s", "op": "=", "value": true}}""".formatted(key, key, key)).toList());
        return map(
                "\"hideBelow\": " + hideBelow + ", \"minN\": 2, \"personas\": [" + personas + "]",
                stage("buy", step("first", bound(names.getFirst())), step("last", bound(names.getLast()))));
    }

    private ObservedPersonas observed(MemoryEventLog log, int hideBelow) {
        try (JourneyIndex index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new PersonaObserver(asker, CLOCK)
                    .observe(journeyMap(hideBelow, log.names()), 0, index.snapshot(), Optional.empty());
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void overlapsAreWhatComparingListsOfPersonsFinds(long seed) {
        MemoryEventLog log = dealt(seed);
        PersonaOverlap overlap = observed(log, 0).overlap();

        assertThat(overlap.pairs()).hasSize(6);
        for (Pair pair : overlap.pairs()) {
            Set<String> one = membersOf(pair.one());
            Set<String> other = membersOf(pair.other());
            Set<String> either = new HashSet<>(one);
            either.addAll(other);
            assertThat(pair.ofOne()).contains(new Share(both(one, other).size(), one.size()));
            assertThat(pair.ofOther()).contains(new Share(both(one, other).size(), other.size()));
            if (!either.isEmpty()) {
                assertThat(pair.jaccard().orElseThrow())
                        .isCloseTo((double) both(one, other).size() / either.size(), within(1e-12));
            }
        }
        List<String> persons =
                log.events().stream().map(Event::person).distinct().toList();
        assertThat(overlap.none().orElseThrow().n())
                .isEqualTo(persons.stream().filter(p -> in(p) == 0).count());
        assertThat(overlap.one().orElseThrow().n())
                .isEqualTo(persons.stream().filter(p -> in(p) == 1).count());
        assertThat(overlap.several().orElseThrow().n())
                .isEqualTo(persons.stream().filter(p -> in(p) > 1).count());
    }

    private long in(String person) {
        return members.values().stream().filter(those -> those.contains(person)).count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingFewPersonsAreBehindIsTold(long seed) {
        int below = 5;
        ObservedPersonas observed = observed(dealt(seed), below);

        Stream<Share> overlaps = observed.overlap().pairs().stream()
                .flatMap(pair -> Stream.of(pair.ofOne(), pair.ofOther()).flatMap(Optional::stream));
        overlaps.forEach(share -> {
            assertThat(share.n()).isNotIn(1L, 2L, 3L, 4L);
            assertThat(share.of() - share.n()).isNotIn(1L, 2L, 3L, 4L);
        });
        for (ObservedPersona persona : observed.personas()) {
            shares(persona).forEach(share -> {
                assertThat(share.n()).isNotIn(1L, 2L, 3L, 4L);
                assertThat(share.of()).isNotIn(1L, 2L, 3L, 4L);
            });
            persona.growth()
                    .forEach(point -> assertThat(point.size().orElse(0L)).isNotIn(1L, 2L, 3L, 4L));
        }
    }

    private static Stream<Share> shares(ObservedPersona persona) {
        return Stream.of(
                        Stream.of(persona.size(), persona.entrants()),
                        persona.channels().stream().flatMap(PersonaLaws::ofPersons),
                        Stream.concat(persona.traits().stream(), persona.devices().stream())
                                .flatMap(field -> field.values().stream())
                                .flatMap(PersonaLaws::ofPersons),
                        persona.steps().stream().flatMap(step -> Stream.of(step.members(), step.everybody())),
                        persona.likeness().stream().flatMap(way -> Stream.of(way.onFirst(), way.allOnFirst())))
                .flatMap(all -> all)
                .flatMap(Optional::stream);
    }

    private static Stream<Optional<Share>> ofPersons(ObservedPersona.ObservedValue value) {
        return Stream.of(value.members(), value.everybody());
    }

    /// Ways dealt at random: members by one chance, others by another.
    private static List<String> ways(Random random, int persons, double skew) {
        List<String> ways = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            ways.add("way" + (int) (5 * Math.pow(random.nextDouble(), skew)));
        }
        return ways;
    }

    private static WalkedAnswer walked(List<String> ways) {
        Map<String, Long> counts = new HashMap<>();
        ways.forEach(way -> counts.merge(way, 1L, Long::sum));
        return new WalkedAnswer(
                ways.size(),
                counts.entrySet().stream()
                        .map(each -> new WalkedAnswer.Way(List.of(each.getKey()), each.getValue()))
                        .sorted(Comparator.comparingLong(way -> -way.n()))
                        .toList());
    }

    private static WayLikeness likeness(List<String> members, List<String> others) {
        List<String> all = new ArrayList<>(members);
        all.addAll(others);
        return WayLikeness.of(walked(members), walked(all)).orElseThrow();
    }

    @Test
    void likenessIsWhatComparingEveryPairFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            List<String> members = ways(random, 2 + random.nextInt(30), 1 + random.nextInt(3));
            List<String> others = ways(random, 1 + random.nextInt(30), 1);
            WayLikeness likeness = likeness(members, others);
            long same = 0;
            for (int one = 0; one < members.size(); one++) {
                for (int other = one + 1; other < members.size(); other++) {
                    same += members.get(one).equals(members.get(other)) ? 1 : 0;
                }
            }
            long across = members.stream()
                    .mapToLong(one -> others.stream().filter(one::equals).count())
                    .sum();
            double pairs = members.size() * (members.size() - 1) / 2.0;
            assertThat(likeness.same()).isCloseTo(same / pairs, within(1e-12));
            assertThat(likeness.across()).isCloseTo((double) across / members.size() / others.size(), within(1e-12));
            assertThat(likeness.low()).isLessThanOrEqualTo(likeness.same() - likeness.across());
            assertThat(likeness.high()).isGreaterThanOrEqualTo(likeness.same() - likeness.across());
        }
    }

    /// The interval is an approximation: it must hold the true difference about as often as it says.
    @Test
    void theIntervalHoldsTheTruthAboutNineteenTimesOfTwenty() {
        Random random = new Random(11);
        WayLikeness truth = likeness(ways(random, 400_000, 2), ways(random, 400_000, 1));
        double difference = truth.same() - truth.across();
        int held = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            WayLikeness drawn = likeness(ways(random, 150, 2), ways(random, 300, 1));
            held += drawn.low() <= difference && difference <= drawn.high() ? 1 : 0;
        }
        assertThat((double) held / rounds).isBetween(0.92, 0.98);
    }
}
