package footpath.events.identity;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.identity.Evidence.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityGraphLaws {
    private static final int SMALL = 4_000;
    private static final int LARGE = 12;

    @Test
    void afterEachPieceOfEvidencePersonsAreWhatThePlainRulesSay() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.empty();
            for (int i = 0; i < given.evidence().size(); i++) {
                graph.add(given.evidence().get(i));
                assertRight(graph, given.first(i + 1));
            }
        });
    }

    @Test
    void theOrderOfArrivalAndTheNumbersOfIdentitiesDoNotMatter() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            NaivePersons expected = given.naive();
            List<Evidence> shuffled = new ArrayList<>(given.evidence());
            Collections.shuffle(shuffled, random);
            IdentityGraph graph = given.empty();
            shuffled.forEach(graph::add);
            assertThat(persons(graph, given)).isEqualTo(expected.persons());
            assertThat(keys(graph, given)).isEqualTo(expected.keys());

            List<Integer> numbers = new ArrayList<>(
                    IntStream.range(0, given.names().size()).boxed().toList());
            Collections.shuffle(numbers, random);
            RandomEvidence renumbered = renumbered(given, numbers);
            assertThat(persons(renumbered.graph(), renumbered)).isEqualTo(expected.persons());
        });
    }

    @Test
    void inPortionsItComesToTheSameAsOneByOne() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.empty();
            int size = given.evidence().size();
            for (int from = 0; from < size; ) {
                int to = Math.min(size, from + 1 + random.nextInt(size));
                int[] before = numbers(graph, given);
                Change change = graph.addAll(given.evidence().subList(from, to));
                assertRight(graph, given.first(to));
                assertTells(change, before, numbers(graph, given));
                from = to;
            }
        });
    }

    @Test
    void aChangeNamesExactlyTheIdentitiesWhoseNumberChangedAndThePersonsWhoseIdentitiesChanged() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            IdentityGraph graph = given.empty();
            for (Evidence evidence : given.evidence()) {
                int[] before = numbers(graph, given);
                Change change = graph.add(evidence);
                assertTells(change, before, numbers(graph, given));
                assertThat(change.causes()).isEqualTo(change.isEmpty() ? List.of() : List.of(evidence));
            }
        });
    }

    @Test
    void evidenceGivenAgainChangesNothing() {
        forEachSeed(500, 2, (random, given) -> {
            IdentityGraph graph = given.graph();
            given.evidence().forEach(evidence -> assertThat(graph.add(evidence)).isSameAs(Change.NONE));
        });
    }

    @Test
    void withoutLimitsAndCutsPersonsAreTheConnectedComponents() {
        forEachSeed(SMALL, LARGE, (random, drawn) -> {
            var rules = new IdentityRules(List.of(), Map.of(), 0, BlockedValues.USUAL);
            List<Evidence> links = drawn.evidence().stream()
                    .filter(evidence -> evidence instanceof Evidence.Link)
                    .toList();
            var given = new RandomEvidence(rules, drawn.names(), links);
            assertThat(persons(given.graph(), given)).isEqualTo(components(given));
        });
    }

    @Test
    void whatWasKnownThenIsTheGraphOfWhatWasRecordedUntilThen() {
        forEachSeed(SMALL, LARGE, (random, given) -> {
            int recorded = random.nextInt(given.evidence().size());
            List<Evidence> shuffled = new ArrayList<>(given.evidence());
            Collections.shuffle(shuffled, random);
            IdentityGraph graph =
                    IdentityGraph.asKnownAt(recorded, given.rules(), given.names()::get, shuffled.stream());
            assertRight(graph, given.first(recorded + 1));
        });
    }

    @Test
    void aViewShowsForeverWhatWasPublished() {
        forEachSeed(500, LARGE, (random, given) -> {
            IdentityGraph graph = given.empty();
            List<IdentityView> views = new ArrayList<>();
            for (Evidence evidence : given.evidence()) {
                views.add(graph.view());
                graph.add(evidence);
                assertThat(graph.view()).isSameAs(views.getLast());
                graph.publish();
            }
            for (int i = 0; i < views.size(); i += 1 + i / 8) {
                IdentityView view = views.get(i);
                assertThat(persons(view::identities, given))
                        .isEqualTo(given.first(i).naive().persons());
                assertNumbers(view::person, view::isAlone, view::identities, given);
                assertThat(IntStream.range(0, given.names().size())
                                .mapToObj(view::key)
                                .collect(toSet()))
                        .isEqualTo(given.first(i).naive().keys());
            }
        });
    }

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

    private static void forEachSeed(int small, int large, BiConsumer<Random, RandomEvidence> law) {
        for (int seed = 0; seed < small + large; seed++) {
            var random = new Random(seed);
            RandomEvidence given = seed < small ? RandomEvidence.small(random) : RandomEvidence.large(random);
            try {
                law.accept(random, given);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + " of " + small + " small: " + given, failed);
            }
        }
    }

    private static void assertRight(IdentityGraph graph, RandomEvidence given) {
        assertThat(persons(graph, given)).isEqualTo(given.naive().persons());
        assertNumbers(graph::person, graph::isAlone, graph::identities, given);
    }

    private static void assertNumbers(
            IntUnaryOperator person, IntPredicate isAlone, IntFunction<int[]> identities, RandomEvidence given) {
        for (int identity = 0; identity < given.names().size(); identity++) {
            int[] all = identities.apply(identity);
            assertThat(all).isSorted().contains(identity);
            assertThat(person.applyAsInt(identity)).isEqualTo(all[0]);
            assertThat(isAlone.test(identity)).isEqualTo(all.length == 1);
        }
    }

    private static void assertTells(Change change, int[] before, int[] after) {
        List<Integer> moved = IntStream.range(0, before.length)
                .filter(identity -> before[identity] != after[identity])
                .boxed()
                .toList();
        assertThat(change.moved()).isEqualTo(moved);
        assertThat(change.before()).isEqualTo(differing(before, after));
        assertThat(change.after()).isEqualTo(differing(after, before));
        assertThat(change.isEmpty()).isEqualTo(moved.isEmpty());
    }

    /// Persons of one that are not of the same identities in the other.
    private static List<Integer> differing(int[] one, int[] other) {
        return IntStream.of(one)
                .distinct()
                .sorted()
                .filter(person -> !members(one, person).equals(members(other, person)))
                .boxed()
                .toList();
    }

    private static List<Integer> members(int[] numbers, int person) {
        return IntStream.range(0, numbers.length)
                .filter(identity -> numbers[identity] == person)
                .boxed()
                .toList();
    }

    private static int[] numbers(IdentityGraph graph, RandomEvidence given) {
        return IntStream.range(0, given.names().size()).map(graph::person).toArray();
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

    private static Set<Set<Identity>> components(RandomEvidence given) {
        int[] smallest = IntStream.range(0, given.names().size()).toArray();
        for (int round = 0; round < smallest.length; round++) {
            given.evidence().forEach(evidence -> {
                int least = Math.min(
                        smallest[evidence.pair().lower()],
                        smallest[evidence.pair().higher()]);
                smallest[evidence.pair().lower()] = least;
                smallest[evidence.pair().higher()] = least;
            });
        }
        return new HashSet<>(IntStream.range(0, smallest.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> smallest[i], Collectors.mapping(given.names()::get, toSet())))
                .values());
    }

    private static RandomEvidence renumbered(RandomEvidence given, List<Integer> numbers) {
        List<Identity> names = new ArrayList<>(given.names());
        for (int i = 0; i < names.size(); i++) {
            names.set(numbers.get(i), given.names().get(i));
        }
        List<Evidence> evidence = given.evidence().stream()
                .map(one -> {
                    IdentityPair pair = IdentityPair.of(
                            numbers.get(one.pair().lower()),
                            numbers.get(one.pair().higher()));
                    return switch (one) {
                        case Evidence.Link link ->
                            (Evidence)
                                    new Evidence.Link(pair, link.strength(), link.timeMicros(), link.recordedMicros());
                        case Evidence.Cut cut -> new Evidence.Cut(pair, cut.timeMicros(), cut.recordedMicros());
                    };
                })
                .toList();
        return new RandomEvidence(given.rules(), List.copyOf(names), evidence);
    }

    private static Set<Set<Identity>> persons(IdentityGraph graph, RandomEvidence given) {
        return persons(graph::identities, given);
    }

    private static Set<Set<Identity>> persons(IntFunction<int[]> identities, RandomEvidence given) {
        return IntStream.range(0, given.names().size())
                .mapToObj(identity -> Set.copyOf(names(identities.apply(identity), given)))
                .collect(toSet());
    }

    private static List<Identity> names(int[] identities, RandomEvidence given) {
        return IntStream.of(identities).mapToObj(given.names()::get).toList();
    }

    private static Set<Identity> keys(IdentityGraph graph, RandomEvidence given) {
        return IntStream.range(0, given.names().size()).mapToObj(graph::key).collect(toSet());
    }
}
