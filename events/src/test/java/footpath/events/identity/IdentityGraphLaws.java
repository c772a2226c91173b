package footpath.events.identity;

import static footpath.events.identity.PersonAssertions.assertNumbers;
import static footpath.events.identity.PersonAssertions.assertRight;
import static footpath.events.identity.PersonAssertions.persons;
import static footpath.events.identity.RandomEvidence.forEachSeed;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityGraphLaws {
    private static final int SMALL = 1_000;
    private static final int LARGE = 5;

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

    private static Set<Identity> keys(IdentityGraph graph, RandomEvidence given) {
        return IntStream.range(0, given.names().size()).mapToObj(graph::key).collect(toSet());
    }
}
