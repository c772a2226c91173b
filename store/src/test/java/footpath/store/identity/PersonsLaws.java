package footpath.store.identity;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.events.Micros;
import footpath.events.identity.Evidence;
import footpath.events.identity.IdentityPair;
import footpath.events.log.KnownPersons;
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class PersonsLaws {
    private static final List<String> IDENTITIES = Stream.of(
                    keys("", 5), keys("email:", 4), keys("anonymous_id:", 9), keys("device_id:", 2))
            .flatMap(keys -> keys)
            .toList();

    @TempDir
    Path folder;

    private static Stream<String> keys(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + "v" + (char) ('a' + i) + "@x");
    }

    /// Who was with whom at a version: the identities of each person.
    private record Moment(KnownPersons persons, Map<Integer, Set<Integer>> members) {}

    @RepeatedTest(3)
    void whoChangedSinceAnyVersionIsNeverMissedHereOrAfterOpeningAgain(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Moment> moments = new ArrayList<>();
        Workbench bench = Workbench.in(folder);
        moments.add(moment(bench.log()));
        for (int record = 1; record <= 9; record++) {
            bench.log().append(Calls.batch(arrivals(random)), record);
            decide(bench.log(), random);
            if (random.nextInt(4) == 0) {
                bench.close();
                bench = Workbench.in(folder);
            }
            moments.add(moment(bench.log()));
            requireChangedAreTold(bench.log(), moments);
        }
        bench.close();
        bench = Workbench.in(folder);
        assertThat(moment(bench.log()).members).isEqualTo(moments.getLast().members);
        requireChangedAreTold(bench.log(), moments);
        bench.close();
    }

    private static void requireChangedAreTold(DuckDbEventLog log, List<Moment> moments) {
        Map<Integer, Set<Integer>> now = moments.getLast().members;
        for (Moment then : moments) {
            Set<Integer> changed = new HashSet<>();
            Stream.of(then.members, now)
                    .flatMap(members -> members.keySet().stream())
                    .filter(person -> isOther(then.members.get(person), now.get(person)))
                    .forEach(changed::add);
            int[] told = log.personsChangedAfter(then.persons.version());
            assertThat(told).isSorted().doesNotHaveDuplicates();
            assertThat(IntStream.of(told).boxed().toList()).containsAll(changed);
        }
    }

    /// An identity that nothing was known of is as good as alone.
    private static boolean isOther(@Nullable Set<Integer> one, @Nullable Set<Integer> other) {
        boolean isOneNew = one == null && other != null && other.size() == 1;
        return !isOneNew && !Objects.equals(one, other);
    }

    @RepeatedTest(3)
    void whatIsReadIsWhatOneGetsByGroupingAllEventsByHand(RepetitionInfo repetition) {
        var random = new Random(100 + repetition.getCurrentRepetition());
        try (Workbench bench = Workbench.in(folder)) {
            DuckDbEventLog log = bench.log();
            for (int record = 1; record <= 8; record++) {
                log.append(Calls.batch(arrivals(random)), record);
                decide(log, random);
                KnownPersons persons = log.persons();
                requireWholeTimelines(log, persons, random);
                requireOneValueForEachPerson(log, persons);
            }
        }
    }

    private static void requireWholeTimelines(DuckDbEventLog log, KnownPersons persons, Random random) {
        long last = random.nextLong(log.lastSeq() + 1);
        int[] of = random.ints(random.nextInt(3), 0, log.identityCount())
                .map(persons::person)
                .toArray();
        Set<Integer> wanted = new HashSet<>(IntStream.of(of).boxed().toList());
        List<String> expected = new ArrayList<>();
        log.scan(0, last, (identity, _, _, _, seq) -> {
            if (wanted.contains(persons.person(identity))) {
                expected.add(seq + " " + identity);
            }
        });
        List<String> read = new ArrayList<>();
        log.scanTimelines(last, persons, of, (identity, _, _, _, seq) -> read.add(seq + " " + identity));
        assertThat(read).isEqualTo(expected);
    }

    /// The value of all identities together is what each identity is told on its own page.
    private static void requireOneValueForEachPerson(DuckDbEventLog log, KnownPersons persons) {
        Map<Integer, String> scanned = new TreeMap<>();
        log.scanTrait(
                "city",
                persons,
                (person, value) ->
                        assertThat(scanned.put(person, value.toString())).isNull());
        log.identityKeys(0, (identity, key) -> {
            int person = persons.person(identity);
            assertThat(log.person(key)).hasValue(person);
            String told = String.valueOf(log.traits(key).get("city"));
            assertThat(told).isEqualTo(String.valueOf(scanned.get(person)));
        });
    }

    /// Now and then somebody cuts two identities, or undoes what made them one.
    private static void decide(DuckDbEventLog log, Random random) {
        int one = random.nextInt(log.identityCount());
        int other = random.nextInt(log.identityCount());
        if (one != other && random.nextInt(3) > 0) {
            IdentityPair pair = IdentityPair.of(one, other);
            long micros = Micros.of(Calls.NOW.plusSeconds(random.nextInt(600)));
            log.decisions()
                    .learn(
                            random.nextBoolean()
                                    ? List.of(new Evidence.Cut(pair, micros, micros))
                                    : log.decisions().undo(pair).cuts(micros, micros));
        }
    }

    private static List<Arrival> arrivals(Random random) {
        return Stream.generate(() -> arrival(random))
                .limit(1 + random.nextInt(8))
                .toList();
    }

    private static Arrival arrival(Random random) {
        int second = random.nextInt(500);
        String[] identities = random.ints(1 + random.nextInt(3), 0, IDENTITIES.size())
                .mapToObj(IDENTITIES::get)
                .distinct()
                .toArray(String[]::new);
        String city = "{\"city\":\"c" + random.nextInt(4) + "\"}";
        return switch (random.nextInt(8)) {
            case 0 -> Calls.merge(second, identities);
            case 1 -> Calls.traits(city, "{}", second, identities);
            case 2 -> Calls.traits("{}", city, second, identities);
            default -> Calls.event("Visit", second, identities);
        };
    }

    private static Moment moment(DuckDbEventLog log) {
        KnownPersons persons = log.persons();
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        for (int identity = 0; identity < log.identityCount(); identity++) {
            members.computeIfAbsent(persons.person(identity), _ -> new TreeSet<>())
                    .add(identity);
        }
        return new Moment(persons, members);
    }
}
