package footpath.events.identity;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Compares what a graph or a view tells with the plain rules.
final class PersonAssertions {
    private PersonAssertions() {}

    static void assertRight(IdentityGraph graph, RandomEvidence given) {
        assertThat(persons(graph, given)).isEqualTo(given.naive().persons());
        assertNumbers(graph::person, graph::isAlone, graph::identities, given);
    }

    static void assertNumbers(
            IntUnaryOperator person, IntPredicate isAlone, IntFunction<int[]> identities, RandomEvidence given) {
        for (int identity = 0; identity < given.names().size(); identity++) {
            int[] all = identities.apply(identity);
            assertThat(all).isSorted().contains(identity);
            assertThat(person.applyAsInt(identity)).isEqualTo(all[0]);
            assertThat(isAlone.test(identity)).isEqualTo(all.length == 1);
        }
    }

    static Set<Set<Identity>> persons(IdentityGraph graph, RandomEvidence given) {
        return persons(graph::identities, given);
    }

    static Set<Set<Identity>> persons(IntFunction<int[]> identities, RandomEvidence given) {
        return IntStream.range(0, given.names().size())
                .mapToObj(identity -> Set.copyOf(names(identities.apply(identity), given)))
                .collect(toSet());
    }

    static List<Identity> names(int[] identities, RandomEvidence given) {
        return IntStream.of(identities).mapToObj(given.names()::get).toList();
    }
}
