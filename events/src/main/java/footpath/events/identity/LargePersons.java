package footpath.events.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// Keeps of persons with many identities what is counted anew for those with few, so that a link with one
/// of a hundred thousand is dealt with as quickly as with one of ten. Confined to one thread.
final class LargePersons {
    private final Map<Integer, Large> byNumber = new HashMap<>();
    private final IntFunction<Identity> names;
    private final Pairs pairs;
    private final Persons persons;
    private final Neighbourhood neighbourhood;

    /// @param formedPlace no link that made this person one stands behind this place, see [Pairs#place]
    private record Large(KindCounts counts, long formedPlace) {}

    LargePersons(IntFunction<Identity> names, Pairs pairs, Persons persons, Neighbourhood neighbourhood) {
        this.names = names;
        this.pairs = pairs;
        this.persons = persons;
        this.neighbourhood = neighbourhood;
    }

    /// Whether a person is known to have been all it is before a link at this place.
    boolean isFormedBefore(int person, long place) {
        Large large = byNumber.get(person);
        return large != null && large.formedPlace < place;
    }

    /// How many identities of each kind a person has; not to be changed, but for what [#join] is told.
    KindCounts counts(int person) {
        Large large = byNumber.get(person);
        return large == null ? counted(person) : large.counts;
    }

    private KindCounts counted(int person) {
        var counts = new KindCounts();
        int at = person;
        do {
            counts.add(names.apply(at).kind());
            at = persons.next(at);
        } while (at != person);
        return counts;
    }

    /// Is told before two persons are joined by a link at this place.
    ///
    /// @param together the counts of both
    void join(int one, int other, KindCounts together, long place) {
        if (together.total() > Neighbourhood.FEW) {
            long formed = Math.max(place, Math.max(formedPlace(one), formedPlace(other)));
            forget(one);
            forget(other);
            byNumber.put(Math.min(one, other), new Large(together, formed));
        }
    }

    private long formedPlace(int person) {
        Large large = byNumber.get(person);
        if (large != null) {
            return large.formedPlace;
        }
        long[] last = {Long.MIN_VALUE};
        neighbourhood.forEachWithin(person, row -> {
            if (pairs.isLinked(row)) {
                last[0] = Math.max(last[0], pairs.place(row));
            }
        });
        return last[0];
    }

    /// Is told that a person is divided anew.
    void forget(int person) {
        byNumber.remove(person);
    }

    /// Is told, after persons were divided anew, who they are now, and by which links in order.
    void divided(int[] members, Replay replay) {
        for (int member : members) {
            if (persons.person(member) == member && persons.hasMoreThan(Neighbourhood.FEW, member)) {
                byNumber.put(member, new Large(counted(member), Long.MIN_VALUE));
            }
        }
        for (int i = 0; i < replay.rowCount(); i++) {
            long place = replay.place(i);
            if (replay.outcome(i) == Replay.Outcome.JOINED) {
                byNumber.computeIfPresent(
                        persons.person(pairs.lower(replay.row(i))), (_, large) -> new Large(large.counts, place));
            }
        }
    }
}
