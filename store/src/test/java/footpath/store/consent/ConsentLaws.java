package footpath.store.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who allows a purpose is held against a plain reading of the rule, while words arrive late and in
/// any order, in events and in calls that are none, and persons join and part.
class ConsentLaws {
    private static final List<Purpose> PURPOSES = List.of(
            new Purpose("ads", LawfulBasis.CONSENT, false, Set.of()),
            new Purpose("care", LawfulBasis.LEGITIMATE_INTERESTS, true, Set.of()));

    @TempDir
    Path folder;

    private final ConsentOracle oracle = new ConsentOracle();

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
                        .isEqualTo(expected(
                                bench.log(), oracle, purpose, bench.log().persons()));
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
            for (int second = -1; second < 60; second += 6) {
                Instant moment = Calls.NOW.plusSeconds(second);
                KnownPersons persons =
                        log.parts().knownAt(moment, BotScope.INCLUDE).persons();
                ConsentOracle then = oracle.asOf(micros(second));
                for (Purpose purpose : PURPOSES) {
                    int count = identities(log).size();
                    Set<String> allowed = names(log, persons, log.parts().allowedAt(purpose, moment, persons, count));
                    assertThat(allowed).as("second " + second).isEqualTo(expected(log, then, purpose, persons));
                    different += allowed.equals(allowed(log, purpose)) ? 0 : 1;
                }
            }
        }
        assertThat(different).isGreaterThan(4);
    }

    /// The file is asked as analysts do: by SQL alone, while no log has it open.
    @Test
    void theFileTellsBySqlWhoAllowsAPurpose() throws SQLException {
        Random random = new Random(21);
        int different = 0;
        Workbench bench = Workbench.in(folder);
        bench.log().consents().set(new ConsentRules(PURPOSES, Optional.empty()));
        // Ann says yes when she is known to be the one who said no, and Bea before that.
        bench.log()
                .append(
                        Calls.batch(
                                Calls.saying(1, "{\"consent.ads\":false}", "anonymous_id:of-ann"),
                                Calls.event("Login", 2, "ann", "anonymous_id:of-ann"),
                                Calls.saying(3, "{\"consent.ads\":true}", "ann"),
                                Calls.saying(1, "{\"consent.ads\":false}", "anonymous_id:of-bea"),
                                Calls.saying(2, "{\"consent.ads\":true}", "bea"),
                                Calls.event("Login", 3, "bea", "anonymous_id:of-bea")),
                        1);
        for (int record = 2; record <= 6; record++) {
            bench.log().append(Calls.batch(arrivals(random)), record);
            if (record % 2 == 0) {
                part(bench.log(), random);
            }
            Map<String, Set<String>> expected = new HashMap<>();
            for (Purpose purpose : PURPOSES) {
                expected.put(purpose.name(), persons(bench.log(), allowed(bench.log(), purpose)));
            }
            long events = bench.log().eventCount();
            bench.close();
            for (Purpose purpose : PURPOSES) {
                String asked = "('" + purpose.name() + "')";
                Set<String> allowed = new TreeSet<>(bench.sql("SELECT person FROM persons_allowed" + asked));
                assertThat(allowed).as("record " + record).isEqualTo(expected.get(purpose.name()));
                assertThat(allowed).contains("ann");
                assertThat(allowed.contains("bea")).isEqualTo(purpose.name().equals("care"));
                long some = Long.parseLong(
                        bench.sql("SELECT count(*) FROM events_for" + asked).getFirst());
                different += some > 0 && some < events ? 1 : 0;
            }
            bench = Workbench.in(folder);
        }
        bench.close();
        assertThat(different).isGreaterThan(2);
        Workbench closed = bench;
        assertThatThrownBy(() -> closed.sql("FROM persons_allowed('adz')"))
                .hasMessageContaining("none is named \"adz\"");
    }

    /// What the identities of some are called as persons.
    private static Set<String> persons(DuckDbEventLog log, Set<String> identities) {
        List<String> keys = identities(log);
        KnownPersons persons = log.persons();
        Set<String> names = new TreeSet<>();
        for (String identity : identities) {
            int person = persons.person(keys.indexOf(identity));
            names.add(log.identities()
                    .names(persons.view().identities(person))
                    .getFirst()
                    .text());
        }
        return names;
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
                    oracle.links.merge(Set.of(identity, other), micros(second), Math::min);
                }
            } else {
                Purpose purpose = PURPOSES.get(random.nextInt(2));
                ConsentState state = List.of(ConsentState.values()).get(random.nextInt(3));
                String properties = "{\"consent." + purpose.name() + "\":\"" + state + "\"}";
                arrivals.add(
                        random.nextBoolean()
                                ? Calls.telling("Preferences saved", second, properties, identity)
                                : Calls.saying(second, properties, identity));
                oracle.words.add(new ConsentOracle.Word(identity, purpose.name(), state, micros(second)));
            }
        }
        return arrivals;
    }

    /// Takes a pair apart that was seen together, for good: no later link of it counts.
    private void part(DuckDbEventLog log, Random random) {
        List<Set<String>> pairs = oracle.links.keySet().stream()
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
                oracle.cut.add(pair);
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

    private static Set<String> expected(
            DuckDbEventLog log, ConsentOracle oracle, Purpose purpose, KnownPersons persons) {
        List<String> keys = identities(log);
        Set<String> names = new TreeSet<>();
        for (int identity = 0; identity < keys.size(); identity++) {
            Set<String> person = new TreeSet<>();
            for (int other = 0; other < keys.size(); other++) {
                if (persons.person(other) == persons.person(identity)) {
                    person.add(keys.get(other));
                }
            }
            if (oracle.isAllowed(person, purpose)) {
                names.add(keys.get(identity));
            }
        }
        return names;
    }
}
