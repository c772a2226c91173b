package footpath.events.identity;

import static footpath.events.identity.PersonAssertions.assertRight;
import static footpath.events.identity.PersonAssertions.names;
import static footpath.events.identity.RandomEvidence.forEachSeed;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.identity.Evidence.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeparationLaws {
    private static final int SMALL = 2_500;
    private static final int LARGE = 12;

    @Test
    void undoingTheLinkThatJoinedTwoMakesThemTwo() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.graph();
            IdentityPair pair = given.evidence()
                    .get(random.nextInt(given.evidence().size()))
                    .pair();
            boolean isOne = graph.person(pair.lower()) == graph.person(pair.higher());
            Separation separation = graph.undo(pair);

            assertThat(separation.pairs().isEmpty()).isEqualTo(!isOne);
            apply(graph, given, separation, random);
            assertThat(graph.person(pair.lower())).isNotEqualTo(graph.person(pair.higher()));
        });
    }

    @Test
    void ofTheLinksThatMadeAPersonOneUndoingCutsNoOtherThanTheOneAskedFor() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.graph();
            List<Reasons.Joined> joined = given.naive().joined();
            if (!joined.isEmpty()) {
                IdentityPair pair = joined.get(random.nextInt(joined.size())).pair();
                Set<IdentityPair> made = graph.why(pair.lower()).joined().stream()
                        .map(Reasons.Joined::pair)
                        .collect(toSet());
                assertThat(graph.undo(pair).pairs().stream().filter(made::contains))
                        .containsExactly(pair);
            }
        });
    }

    @Test
    void splittingLeavesNobodyWithIdentitiesOfBothSides() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.graph();
            int[] person = graph.identities(random.nextInt(given.names().size()));
            Set<Integer> apart = IntStream.of(person)
                    .filter(identity -> random.nextBoolean())
                    .boxed()
                    .collect(toSet());
            if (apart.isEmpty() || apart.size() == person.length) {
                return;
            }
            Set<IdentityPair> between = given.naive().joined().stream()
                    .map(Reasons.Joined::pair)
                    .filter(pair -> graph.person(pair.lower()) == graph.person(person[0]))
                    .filter(pair -> apart.contains(pair.lower()) != apart.contains(pair.higher()))
                    .collect(toSet());
            Separation separation = graph.split(person[0], apart);
            assertThat(separation.pairs()).containsAll(between).doesNotHaveDuplicates();
            apply(graph, given, separation, random);
            for (int one : person) {
                for (int other : person) {
                    if (apart.contains(one) && !apart.contains(other)) {
                        assertThat(graph.person(one)).isNotEqualTo(graph.person(other));
                    }
                }
            }
        });
    }

    @Test
    void theLatestDecisionOnAPairCounts() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.graph();
            IdentityPair pair = given.evidence().getFirst().pair();
            long later = given.evidence().size();
            List<Evidence> decisions = List.of(
                    new Evidence.Cut(pair, later, later),
                    new Evidence.Link(pair, Strength.SEEN, later + 1, later + 1),
                    new Evidence.Link(pair, Strength.FORCED, later + 2, later + 2),
                    new Evidence.Cut(pair, later + 3, later + 3));
            for (int i = 0; i < decisions.size(); i++) {
                graph.add(decisions.get(i));
                assertRight(graph, given.with(decisions.subList(0, i + 1)));
                Reasons reasons = graph.why(pair.lower());
                assertThat(reasons.cuts().stream().anyMatch(cut -> cut.pair().equals(pair)))
                        .isEqualTo(i != 2);
                if (i == 2) {
                    assertThat(graph.person(pair.lower())).isEqualTo(graph.person(pair.higher()));
                }
            }
        });
    }

    @Test
    void theReasonsAreTheLinksThatJoinedAndThoseThatWereRefused() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.graph();
            NaivePersons expected = given.naive();
            int identity = random.nextInt(given.names().size());
            Set<Identity> person = Set.copyOf(names(graph.identities(identity), given));
            Reasons reasons = graph.why(identity);

            assertThat(reasons.joined())
                    .isEqualTo(expected.joined().stream()
                            .filter(link -> person.contains(link.one()) && person.contains(link.other()))
                            .toList());
            assertThat(reasons.joined()).hasSize(person.size() - 1);
            assertThat(reasons.refused())
                    .isEqualTo(expected.refused().stream()
                            .filter(link -> person.contains(link.one()) || person.contains(link.other()))
                            .toList());
        });
    }

    /// Cuts one after the other in any order, and holds the outcome against that of the links left.
    private static void apply(IdentityGraph graph, RandomEvidence given, Separation separation, Random random) {
        List<Evidence.Cut> cuts = new ArrayList<>(separation.cuts(0, 1_000));
        Collections.shuffle(cuts, random);
        cuts.forEach(graph::add);
        Set<IdentityPair> cut = new HashSet<>(separation.pairs());
        List<Evidence> left = given.evidence().stream()
                .filter(evidence -> !cut.contains(evidence.pair()))
                .toList();
        assertRight(graph, new RandomEvidence(given.rules(), given.names(), left));
    }
}
