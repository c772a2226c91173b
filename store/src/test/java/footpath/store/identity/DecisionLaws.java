package footpath.store.identity;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.events.identity.IdentityPair;
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decisions on random logs: a preview tells what comes, what is asked for is so afterwards, and what is
/// taken back is as it was.
class DecisionLaws {
    private static final int IDENTITIES = 12;
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    @Test
    void decisionsDoWhatTheyPreviewAndCanBeTakenBack() {
        Random random = new Random(11);
        int decided = 0;
        try (Workbench bench = Workbench.in(folder)) {
            DuckDbEventLog log = bench.log();
            log.append(Calls.batch(calls(random)), 1);
            int identities = log.identityCount();
            for (int round = 0; round < ROUNDS; round++) {
                Set<List<Integer>> before = persons(log, identities);
                IdentityChange change = change(random, log, identities);
                List<int[]> preview = log.decisions().preview(change, Calls.NOW.plusSeconds(100 + round));
                assertThat(persons(log, identities)).isEqualTo(before);
                Optional<IdentityDecision> decision =
                        log.decisions().decide(change, "round " + round, Calls.NOW.plusSeconds(100 + round));
                Set<List<Integer>> after = persons(log, identities);
                assertThat(decision.isPresent()).isEqualTo(!preview.isEmpty());
                assertThat(after)
                        .containsAll(preview.stream().map(DecisionLaws::list).toList());
                requireDone(change, log);
                if (decision.isPresent() && change instanceof IdentityChange.Merge) {
                    decided++;
                    log.decisions()
                            .decide(
                                    new IdentityChange.Withdraw(decision.get()),
                                    "",
                                    Calls.NOW.plusSeconds(100 + round));
                    assertThat(persons(log, identities)).as("round " + round).isEqualTo(before);
                }
            }
        }
        assertThat(decided).isGreaterThan(5);
    }

    private static List<Arrival> calls(Random random) {
        List<Arrival> calls = new ArrayList<>();
        for (int i = 0; i < IDENTITIES; i++) {
            calls.add(Calls.event("Visit", i, name(i)));
        }
        for (int i = 0; i < IDENTITIES * 2; i++) {
            calls.add(Calls.event("Login", 20 + i, name(random.nextInt(IDENTITIES)), name(random.nextInt(IDENTITIES))));
        }
        return calls;
    }

    /// Every third one is a user, of whom a person has one; all others are browsers.
    private static String name(int i) {
        return i % 3 == 0 ? "user" + i : "anonymous_id:browser" + i;
    }

    private static IdentityChange change(Random random, DuckDbEventLog log, int identities) {
        int one = random.nextInt(identities);
        int other = (one + 1 + random.nextInt(identities - 1)) % identities;
        int[] own = log.identities().ofPerson(one);
        return switch (random.nextInt(3)) {
            case 0 -> new IdentityChange.Merge(List.of(one, other));
            case 1 -> new IdentityChange.Undo(IdentityPair.of(one, other));
            default ->
                own.length < 2
                        ? new IdentityChange.Merge(List.of(other, one))
                        : new IdentityChange.Split(one, Set.of(own[random.nextInt(own.length)]));
        };
    }

    private static void requireDone(IdentityChange change, DuckDbEventLog log) {
        switch (change) {
            case IdentityChange.Merge merge ->
                assertThat(log.identities().ofPerson(merge.identities().getFirst()))
                        .contains(merge.identities().getLast());
            case IdentityChange.Undo undo ->
                assertThat(log.identities().ofPerson(undo.pair().lower()))
                        .doesNotContain(undo.pair().higher());
            case IdentityChange.Split split -> {
                int apart = split.apart().iterator().next();
                if (apart != split.identity()) {
                    assertThat(log.identities().ofPerson(apart)).doesNotContain(split.identity());
                }
            }
            case IdentityChange.Withdraw _ -> throw new IllegalStateException("is not drawn");
        }
    }

    private static Set<List<Integer>> persons(DuckDbEventLog log, int identities) {
        return IntStream.range(0, identities)
                .mapToObj(identity -> list(log.identities().ofPerson(identity)))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()))));
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
