package footpath.events.identity;

import footpath.events.Micros;
import footpath.events.identity.Replay.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// Finds which pairs to cut so that a person falls apart.
///
/// Cutting the links between two sides is not enough: a third person, until now refused by one that was
/// complete, could join with each of the halves. So all links that lead to these persons are applied once
/// more, and each that would join something of one side with something of the other is cut, which is
/// exactly what comes of leaving it out.
final class SeparationFinder {
    private static final int ONE_SIDE = 1;
    private static final int OTHER_SIDE = 2;

    private final IdentityRules rules;
    private final IntFunction<Identity> names;
    private final Pairs pairs;
    private final Persons persons;
    private final Neighbourhood neighbourhood;

    SeparationFinder(
            IdentityRules rules,
            IntFunction<Identity> names,
            Pairs pairs,
            Persons persons,
            Neighbourhood neighbourhood) {
        this.rules = rules;
        this.names = names;
        this.pairs = pairs;
        this.persons = persons;
        this.neighbourhood = neighbourhood;
    }

    /// Undoes the link that made two identities one person. What joined later stays with the side it joined
    /// with.
    Separation undo(IdentityPair pair) {
        if (persons.person(pair.lower()) != persons.person(pair.higher())) {
            return new Separation(List.of(), Micros.MIN);
        }
        var within = new Replay(rules, names, pairs);
        neighbourhood.forEachWithin(pair.lower(), within::addRow);
        within.watch(pair);
        within.run();
        var halves = new Replay(rules, names, pairs);
        halves.addIdentity(pair.lower());
        for (int i = 0; i < within.rowCount(); i++) {
            if (within.outcome(i) == Outcome.JOINED && i != within.joining()) {
                halves.addRow(within.row(i));
            }
        }
        halves.run();
        int half = halves.block(pair.lower());
        return separate(pair.lower(), identity -> halves.contains(identity) && halves.block(identity) == half);
    }

    /// Separates some identities of a person from all its others.
    Separation split(int identity, Set<Integer> apart) {
        int person = persons.person(identity);
        apart.forEach(one -> {
            if (persons.person(one) != person) {
                throw new IllegalArgumentException(
                        "split: identity " + one + " does not belong to the person of identity " + identity
                                + "; needs some identities of that person");
            }
        });
        if (apart.isEmpty() || !persons.hasMoreThan(apart.size(), identity)) {
            throw new IllegalArgumentException("split: has " + apart.size()
                    + " identities; needs at least one of the person, and not all of them");
        }
        return separate(person, apart::contains);
    }

    private Separation separate(int identity, IntPredicate isApart) {
        var replay = new Replay(rules, names, pairs);
        for (int one : persons.identities(identity)) {
            replay.setSide(one, isApart.test(one) ? ONE_SIDE : OTHER_SIDE);
        }
        var region = new Numbering();
        region.add(persons.person(identity));
        neighbourhood.reach(region);
        neighbourhood.addTo(replay, region);
        replay.run();
        var cut = new ArrayList<IdentityPair>();
        long fromMicros = Micros.MIN;
        for (int i = 0; i < replay.rowCount(); i++) {
            if (replay.outcome(i) == Outcome.KEPT_APART) {
                cut.add(pairs.pair(replay.row(i)));
                fromMicros = Math.max(fromMicros, pairs.decisions(replay.row(i)).lastForcedMicros());
            }
        }
        return new Separation(cut, fromMicros);
    }
}
