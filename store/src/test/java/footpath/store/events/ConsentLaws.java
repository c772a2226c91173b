package footpath.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.events.Micros;
import footpath.events.consent.ConsentRules;
import footpath.events.consent.ConsentState;
import footpath.events.consent.LawfulBasis;
import footpath.events.consent.Purpose;
import footpath.events.identity.Evidence;
import footpath.events.identity.IdentityPair;
import footpath.events.log.BotScope;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Who allows a purpose is held against a plain reading of the rule, while words arrive late and in
/// any order, in events and in calls that are none, and persons join and part.
class ConsentLaws {
    private static final List<Purpose> PURPOSES = List.of(
            new Purpose("ads", LawfulBasis.CONSENT, false, Set.of()),
            new Purpose("care", LawfulBasis.LEGITIMATE_INTERESTS, true, Set.of()));

    @TempDir
    Path folder;

    private record Word(String identity, String purpose, ConsentState state, long time) {}

    private final List<Word> words = new ArrayList<>();
    private final Map<Set<String>, Long> links = new HashMap<>();
    private final Set<Set<String>> cut = new HashSet<>();

    @RepeatedTest(2)
    void whoAllowsAPurposeIsWhatTheRuleTells(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Workbench bench = Workbench.in(folder);
        bench.log().consents().set(new ConsentRules(PURPOSES, Optional.of("ads")));
        int both = 0;
        for (int record = 1; record <= 10; record++) {
            List<Arrival> arrivals = arrivals(random);
            Collections.shuffle(arrivals, random);
            bench.log().append(Calls.batch(arrivals), record);
            if (random.nextInt(3) == 0) {
                part(bench.log(), random);
            }
            if (random.nextInt(5) == 0) {
                bench.close();
                bench = Workbench.in(folder);
            }
            for (Purpose purpose : PURPOSES) {
                Set<String> allowed = allowed(bench.log(), purpose);
                assertThat(allowed)
                        .as("record " + record)
                        .isEqualTo(expected(bench.log(), purpose, bench.log().persons()));
                both += allowed.isEmpty()
                                || allowed.size() == identities(bench.log()).size()
                        ? 0
                        : 1;
            }
        }
        assertThat(both).isGreaterThan(4);
        bench.close();
    }

    /// Each call arrives when it is made, and those of one record in any order.
    @RepeatedTest(2)
    void whoAllowedAPurposeAtAMomentIsWhatTheRuleToldThen(RepetitionInfo repetition) {
        Random random = new Random(10 + repetition.getCurrentRepetition());
        int different = 0;
        try (Workbench bench = Workbench.in(folder)) {
            DuckDbEventLog log = bench.log();
            log.consents().set(new ConsentRules(PURPOSES, Optional.empty()));
            for (int record = 1; record <= 8; record++) {
                log.append(Calls.batch(arrivals(random)), record);
            }
            List<Word> all = List.copyOf(words);
            Map<Set<String>, Long> allLinks = Map.copyOf(links);
            for (int second = -1; second < 60; second += 4) {
                long then = micros(second);
                Instant moment = Calls.NOW.plusSeconds(second);
                KnownPersons persons =
                        log.parts().knownAt(moment, BotScope.INCLUDE).persons();
                words.clear();
                all.stream().filter(word -> word.time <= then).forEach(words::add);
                links.clear();
                allLinks.forEach((pair, time) -> {
                    if (time <= then) {
                        links.put(pair, time);
                    }
                });
                for (Purpose purpose : PURPOSES) {
                    int count = identities(log).size();
                    Set<String> allowed = names(log, persons, log.parts().allowedAt(purpose, moment, persons, count));
                    assertThat(allowed).as("second " + second).isEqualTo(expected(log, purpose, persons));
                    different += allowed.equals(allowed(log, purpose)) ? 0 : 1;
                }
            }
        }
        assertThat(different).isGreaterThan(4);
    }

    private List<Arrival> arrivals(Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String identity = name(random);
            int second = random.nextInt(60);
            if (random.nextInt(4) == 0) {
                String other = name(random);
                if (!other.equals(identity)) {
                    arrivals.add(Calls.event("Login", second, identity, other));
                    links.merge(Set.of(identity, other), micros(second), Math::min);
                }
            } else {
                Purpose purpose = PURPOSES.get(random.nextInt(2));
                ConsentState state = List.of(ConsentState.values()).get(random.nextInt(3));
                String properties = "{\"consent." + purpose.name() + "\":\"" + state + "\"}";
                arrivals.add(
                        random.nextBoolean()
                                ? Calls.telling("Preferences saved", second, properties, identity)
                                : Calls.saying(second, properties, identity));
                words.add(new Word(identity, purpose.name(), state, micros(second)));
            }
        }
        return arrivals;
    }

    /// Takes a pair apart that was seen together, for good: no later link of it counts.
    private void part(DuckDbEventLog log, Random random) {
        List<Set<String>> pairs = links.keySet().stream()
                .sorted((a, b) -> new TreeSet<>(a).toString().compareTo(new TreeSet<>(b).toString()))
                .toList();
        if (!pairs.isEmpty()) {
            Set<String> pair = pairs.get(random.nextInt(pairs.size()));
            List<String> two = List.copyOf(new TreeSet<>(pair));
            Optional<Integer> one = number(log, two.getFirst());
            Optional<Integer> other = number(log, two.getLast());
            if (one.isPresent() && other.isPresent()) {
                long now = Micros.of(Instant.parse("2027-01-01T00:00:00Z"));
                log.decisions().learn(List.of(new Evidence.Cut(IdentityPair.of(one.get(), other.get()), now, now)));
                cut.add(pair);
            }
        }
    }

    private static long micros(int second) {
        return Micros.of(Calls.NOW.plusSeconds(second));
    }

    private static String name(Random random) {
        int number = random.nextInt(9);
        return number < 3 ? "user" + number : "anonymous_id:visitor" + number;
    }

    private static List<String> identities(DuckDbEventLog log) {
        List<String> keys = new ArrayList<>();
        log.identityKeys(0, (identity, key) -> keys.add(key));
        return keys;
    }

    private static Optional<Integer> number(DuckDbEventLog log, String key) {
        int number = identities(log).indexOf(key);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    /// The identities of all persons who allow it.
    private static Set<String> allowed(DuckDbEventLog log, Purpose purpose) {
        KnownPersons persons = log.persons();
        List<String> keys = identities(log);
        BitSet allowed = log.consents().allowed(purpose, persons, keys.size(), log.lastSeq());
        return names(log, persons, allowed);
    }

    private static Set<String> names(DuckDbEventLog log, KnownPersons persons, BitSet allowed) {
        List<String> keys = identities(log);
        Set<String> names = new TreeSet<>();
        IntStream.range(0, keys.size())
                .filter(identity -> allowed.get(persons.person(identity)))
                .forEach(identity -> names.add(keys.get(identity)));
        return names;
    }

    private Set<String> expected(DuckDbEventLog log, Purpose purpose, KnownPersons persons) {
        List<String> keys = identities(log);
        Set<String> names = new TreeSet<>();
        for (int identity = 0; identity < keys.size(); identity++) {
            Set<String> person = new TreeSet<>();
            for (int other = 0; other < keys.size(); other++) {
                if (persons.person(other) == persons.person(identity)) {
                    person.add(keys.get(other));
                }
            }
            if (isAllowed(person, purpose)) {
                names.add(keys.get(identity));
            }
        }
        return names;
    }

    private boolean isAllowed(Set<String> person, Purpose purpose) {
        List<Word> latest = person.stream()
                .flatMap(identity -> latest(identity, purpose).stream())
                .toList();
        if (latest.isEmpty()) {
            return purpose.isAllowedIfUnknown();
        }
        return latest.stream()
                .filter(word -> word.state != ConsentState.GRANTED)
                .allMatch(no -> latest.stream()
                        .anyMatch(yes -> yes.state == ConsentState.GRANTED
                                && yes.time > no.time
                                && reached(no.identity, person, yes.time).contains(yes.identity)));
    }

    private Optional<Word> latest(String identity, Purpose purpose) {
        return words.stream()
                .filter(word -> word.identity.equals(identity) && word.purpose.equals(purpose.name()))
                .max((a, b) -> a.time != b.time ? Long.compare(a.time, b.time) : a.state.compareTo(b.state));
    }

    /// Who was known by a time to be the same person's.
    private Set<String> reached(String from, Set<String> person, long time) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String one = open.pop();
            for (String other : person) {
                Set<String> pair = one.equals(other) ? Set.of() : Set.of(one, other);
                boolean isLinked = links.getOrDefault(pair, Long.MAX_VALUE) <= time && !cut.contains(pair);
                if (isLinked && reached.add(other)) {
                    open.push(other);
                }
            }
        }
        return reached;
    }
}
