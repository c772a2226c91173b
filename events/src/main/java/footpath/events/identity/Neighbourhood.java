package footpath.events.identity;

import java.util.function.IntConsumer;

/// Finds the links within persons and between them. Confined to one thread.
final class Neighbourhood {
    /// Up to this many identities, a person's links are found by asking for each pair of them: one identity
    /// of a small person may have very many links to others.
    static final int FEW = 32;

    private final Pairs pairs;
    private final Persons persons;

    Neighbourhood(Pairs pairs, Persons persons) {
        this.pairs = pairs;
        this.persons = persons;
    }

    /// Each row of which both ends are in the person of an identity, linked or not. Takes as many steps as
    /// a person of at most [#FEW] identities has pairs of them, or as a larger one has links to anybody.
    void forEachWithin(int identity, IntConsumer action) {
        if (persons.isAlone(identity)) {
            return;
        }
        if (persons.hasMoreThan(FEW, identity)) {
            forEachEnd(identity, end -> {
                if (isFirstEnd(end) && persons.person(pairs.opposite(end)) == persons.person(identity)) {
                    action.accept(Pairs.row(end));
                }
            });
            return;
        }
        int[] members = persons.identities(identity);
        for (int i = 1; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                int row = pairs.find(members[i], members[j]);
                if (row >= 0) {
                    action.accept(row);
                }
            }
        }
    }

    private static boolean isFirstEnd(int end) {
        return (end & 1) == 0;
    }

    /// Each end of a row, linked or not, at the identities of a person.
    void forEachEnd(int identity, IntConsumer action) {
        int at = identity;
        do {
            for (int end = pairs.firstEnd(at); end >= 0; end = pairs.nextEnd(end)) {
                action.accept(end);
            }
            at = persons.next(at);
        } while (at != identity);
    }

    /// Takes in all that decides on who some persons are, as long as they do not join with others: the
    /// links within them, between them and with their neighbours, and the links within each neighbour.
    ///
    /// @param region numbers of persons
    void addTo(Replay replay, Numbering region) {
        var neighbours = new Numbering();
        for (int i = 0; i < region.size(); i++) {
            int person = (int) region.key(i);
            addIdentities(replay, person);
            forEachEnd(person, end -> addEnd(replay, region, neighbours, end));
        }
        for (int i = 0; i < neighbours.size(); i++) {
            int neighbour = (int) neighbours.key(i);
            addIdentities(replay, neighbour);
            forEachWithin(neighbour, replay::addRow);
        }
    }

    private void addEnd(Replay replay, Numbering region, Numbering neighbours, int end) {
        int row = Pairs.row(end);
        if (pairs.isLinked(row)) {
            int opposite = persons.person(pairs.opposite(end));
            boolean isWithin = region.contains(opposite);
            if (!isWithin) {
                neighbours.add(opposite);
            }
            // A row between two persons of the region is met at both ends.
            if (!isWithin || isFirstEnd(end)) {
                replay.addRow(row);
            }
        }
    }

    private void addIdentities(Replay replay, int person) {
        int at = person;
        do {
            replay.addIdentity(at);
            at = persons.next(at);
        } while (at != person);
    }

    /// Adds to some persons all whom links lead to, refused ones too.
    void reach(Numbering region) {
        for (int i = 0; i < region.size(); i++) {
            forEachEnd((int) region.key(i), end -> {
                if (pairs.isLinked(Pairs.row(end))) {
                    region.add(persons.person(pairs.opposite(end)));
                }
            });
        }
    }
}
