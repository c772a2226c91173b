package footpath.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.events.Micros;
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Who belongs to which account, and what holds of it, on random calls: as by a naive look at all of them, in
/// whatever order and pieces they arrive.
class AccountLaws {
    private static final List<String> IDENTITIES = List.of("a", "b", "anonymous_id:x", "anonymous_id:y");
    private static final List<String> KEYS = List.of("k1", "k2");
    private static final long DAY = 86_400;

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void membersAndTraitsAreThoseOfANaiveLookInAnyOrderOfArrival(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Arrival> calls = calls(random);
        Map<String, String> first = told(calls, random, "first");
        Collections.shuffle(calls, random);

        assertThat(told(calls, random, "second")).isEqualTo(first);
    }

    /// Takes the calls in, in pieces, and tells who belongs to what after it was compared with the naive look.
    private Map<String, String> told(List<Arrival> calls, Random random, String name) {
        try (Workbench bench = Workbench.in(folder.resolve(name))) {
            DuckDbEventLog log = bench.log();
            int from = 0;
            for (long record = 1; from < calls.size(); record++) {
                int to = Math.min(calls.size(), from + 1 + random.nextInt(30));
                log.append(Calls.batch(calls.subList(from, to)), record);
                from = to;
            }
            Map<String, String> members = members(log);
            assertThat(members).isEqualTo(naiveMembers(log, calls)).isNotEmpty();
            Map<String, String> traits = traits(log);
            assertThat(traits).isEqualTo(naiveTraits(calls)).isNotEmpty();
            members.putAll(traits);
            return members;
        }
    }

    private static List<Arrival> calls(Random random) {
        List<Arrival> calls = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String traits = random.nextInt(3) == 0 ? "{\"t\":" + random.nextInt(4) + "}" : "{}";
            AccountCall account =
                    new AccountCall("company", KEYS.get(random.nextInt(KEYS.size())), traits, random.nextInt(8) != 0);
            // Few instants, and days on either side of 1970, so that times tie and days are cut.
            long second = random.nextInt(2) * DAY * 20_600 + random.nextInt(4) * (DAY / 3) + random.nextInt(3);
            Optional<String> event = random.nextBoolean() ? Optional.of("Visit") : Optional.empty();
            calls.add(Calls.group(event, second - DAY * 20_600, List.of(account), IDENTITIES.get(random.nextInt(4))));
        }
        for (int i = 0; i < 2; i++) {
            calls.add(
                    Calls.event("Login", i, IDENTITIES.get(random.nextInt(2)), IDENTITIES.get(2 + random.nextInt(2))));
        }
        return calls;
    }

    private static String key(DuckDbEventLog log, int identity) {
        return log.identities()
                .names(log.identities().ofPerson(identity))
                .getFirst()
                .text();
    }

    private static Map<String, String> members(DuckDbEventLog log) {
        Map<String, String> members = new TreeMap<>();
        for (String key : KEYS) {
            log.accounts()
                    .number(new Account("company", key))
                    .ifPresent(number -> log.accounts()
                            .members(number)
                            .forEach(one -> members.put(key + " " + key(log, one.person()), "" + one.sinceMicros())));
        }
        Map<String, String> byPerson = new HashMap<>();
        IntStream.range(0, log.identityCount())
                .forEach(identity -> log.accounts()
                        .ofPerson(identity)
                        .forEach(one -> byPerson.put(
                                one.account().key() + " " + key(log, identity),
                                "" + one.member().sinceMicros())));
        assertThat(byPerson).isEqualTo(members);
        return members;
    }

    /// Looks at every call for every person and account.
    private static Map<String, String> naiveMembers(DuckDbEventLog log, List<Arrival> calls) {
        Map<String, String> members = new TreeMap<>();
        Set<Integer> persons = new HashSet<>();
        IntStream.range(0, log.identityCount())
                .forEach(identity -> persons.add(log.identities().ofPerson(identity)[0]));
        for (int person : persons) {
            List<String> own = log.identities().names(log.identities().ofPerson(person)).stream()
                    .map(identity -> identity.text())
                    .toList();
            for (String account : KEYS) {
                List<Arrival> about = calls.stream()
                        .filter(call ->
                                own.contains(call.identities().getFirst().text()))
                        .filter(call -> call.accounts().stream()
                                .anyMatch(one -> one.key().equals(account)))
                        .toList();
                long left = about.stream()
                        .filter(call -> !call.accounts().getFirst().isMember())
                        .mapToLong(AccountLaws::micros)
                        .max()
                        .orElse(Long.MIN_VALUE);
                about.stream()
                        .filter(call -> call.accounts().getFirst().isMember())
                        .filter(call -> call.name().isEmpty() || isFirstOfItsDay(call, about))
                        .mapToLong(AccountLaws::micros)
                        .filter(micros -> micros > left)
                        .min()
                        .ifPresent(since -> members.put(account + " " + key(log, person), "" + since));
            }
        }
        return members;
    }

    private static boolean isFirstOfItsDay(Arrival call, List<Arrival> about) {
        return about.stream()
                .filter(other -> other.name().isPresent()
                        && other.accounts().getFirst().isMember()
                        && other.identities().equals(call.identities()))
                .filter(other ->
                        Math.floorDiv(micros(other), DAY * 1_000_000) == Math.floorDiv(micros(call), DAY * 1_000_000))
                .noneMatch(other -> micros(other) < micros(call));
    }

    private static long micros(Arrival call) {
        return Micros.of(call.times().corrected());
    }

    private static Map<String, String> traits(DuckDbEventLog log) {
        Map<String, String> traits = new TreeMap<>();
        for (String key : KEYS) {
            log.accounts()
                    .number(new Account("company", key))
                    .ifPresent(number -> log.accounts().traits(number).stream()
                            .filter(Accounts.Trait::isCurrent)
                            .forEach(trait ->
                                    traits.put("trait of " + key, trait.value().toString())));
        }
        return traits;
    }

    /// The latest value, and at one time the greatest.
    private static Map<String, String> naiveTraits(List<Arrival> calls) {
        Map<String, String> traits = new TreeMap<>();
        Map<String, Long> times = new HashMap<>();
        for (Arrival call : calls) {
            for (AccountCall account : call.accounts()) {
                if (account.traits().equals("{}")) {
                    continue;
                }
                String value = account.traits().substring(5, 6);
                String name = "trait of " + account.key();
                long known = times.getOrDefault(name, Long.MIN_VALUE);
                if (micros(call) > known || (micros(call) == known && value.compareTo(traits.get(name)) > 0)) {
                    times.put(name, micros(call));
                    traits.put(name, value);
                }
            }
        }
        return traits;
    }
}
