package footpath.events.identity;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Keeps persons what the links make them, link by link.
///
/// Confined to one thread.
final class Resolution {
    /*
     * Persons are right if they are what comes of applying all links in their order (see LinkOrder), each to what those
     * before it made: a forced one joins, a seen one joins unless both sides have a kind of which they have too many together.
     * Persons only grow meanwhile, and once two sides are too many together they remain so. Hence persons are right if and
     * only if
     * 1. the links within each, applied in order, make it one, and
     * 2. each link between two of them is refused at its place in the order, by what the two had become by then.
     *
     * So nothing changes by a link within a person, or by the end of a link between two. A link between two persons that
     * are not too many together joins them, wherever it stands in the order: their links to others were refused by less.
     * A link between two that are too many is refused if it is so at its place, which the links within the two tell.
     * All else is settled by applying links anew, at first those of the persons concerned and of their neighbours. If that
     * leaves all links to neighbours refused, the neighbours are right by 1 and 2. If not, they are concerned too.
     */

    /// After so many rounds all whom links lead to are taken in at once, which ends it.
    private static final int MOST_ROUNDS = 8;

    private final IdentityRules rules;
    private final IntFunction<Identity> names;
    private final Pairs pairs;
    private final Persons persons;
    private final Neighbourhood neighbourhood;
    private final LargePersons large;

    /// Identities whose persons may be wrong.
    private Numbering unsettled = new Numbering();

    Resolution(
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
        this.large = new LargePersons(names, pairs, persons, neighbourhood);
    }

    /// Is told that a pair is linked, or earlier or more firmly than before.
    void linked(int row, Moves moves) {
        int one = persons.person(pairs.lower(row));
        int other = persons.person(pairs.higher(row));
        if (one == other) {
            return;
        }
        KindCounts ofOne = large.counts(one);
        KindCounts ofOther = large.counts(other);
        if (ofOne.conflict(ofOther, rules).isEmpty()) {
            large.join(one, other, ofOne.with(ofOther), pairs.place(row));
            persons.join(one, other, moves);
        } else if (!isRefused(row)) {
            unsettle(row);
        }
    }

    /// Is told that a pair is linked no more.
    void unlinked(int row) {
        if (persons.person(pairs.lower(row)) == persons.person(pairs.higher(row))) {
            unsettle(row);
        }
    }

    private void unsettle(int row) {
        unsettled.add(pairs.lower(row));
        unsettled.add(pairs.higher(row));
    }

    /// Whether a link is refused at its place, by persons that are too many together now. Says no where
    /// that is not worth finding out, since they are to be settled anyway.
    private boolean isRefused(int row) {
        return !Pairs.isForced(pairs.place(row))
                && !unsettled.contains(pairs.lower(row))
                && !unsettled.contains(pairs.higher(row))
                && countsAt(pairs.lower(row), row)
                        .conflict(countsAt(pairs.higher(row), row), rules)
                        .isPresent();
    }

    /// How many identities of each kind the person of an identity had when a link was applied.
    private KindCounts countsAt(int identity, int row) {
        int person = persons.person(identity);
        long place = pairs.place(row);
        if (persons.isAlone(identity) || large.isFormedBefore(person, place)) {
            return large.counts(person);
        }
        var order = new LinkOrder(rules, names, pairs);
        var replay = new Replay(rules, names, pairs);
        replay.addIdentity(identity);
        neighbourhood.forEachWithin(identity, within -> {
            if (order.compare(within, pairs.place(within), row, place) < 0) {
                replay.addRow(within);
            }
        });
        replay.run();
        return replay.counts(identity);
    }

    /// Makes the persons right about which that is not certain.
    void settle(Moves moves) {
        if (unsettled.size() == 0) {
            return;
        }
        var region = new Numbering();
        for (int i = 0; i < unsettled.size(); i++) {
            region.add(persons.person((int) unsettled.key(i)));
        }
        unsettled = new Numbering();
        for (int round = 0; !isSettled(region, moves); round++) {
            if (round == MOST_ROUNDS) {
                neighbourhood.reach(region);
            }
        }
    }

    /// Divides the persons of a region anew, or takes into it the neighbours that it turns out to join
    /// with.
    private boolean isSettled(Numbering region, Moves moves) {
        var replay = new Replay(rules, names, pairs);
        neighbourhood.addTo(replay, region);
        replay.run();
        int known = region.size();
        for (int i = 0; i < replay.rowCount(); i++) {
            int one = persons.person(pairs.lower(replay.row(i)));
            int other = persons.person(pairs.higher(replay.row(i)));
            if (one != other && replay.outcome(i) == Replay.Outcome.JOINED) {
                region.add(one);
                region.add(other);
            }
        }
        if (region.size() > known) {
            return false;
        }
        divide(region, replay, moves);
        return true;
    }

    private void divide(Numbering region, Replay replay, Moves moves) {
        int[] members = IntStream.range(0, region.size())
                .map(i -> (int) region.key(i))
                .peek(large::forget)
                .flatMap(person -> IntStream.of(persons.identities(person)))
                .toArray();
        persons.divide(members, replay::block, replay.identityCount(), moves);
        large.divided(members, replay);
    }
}
