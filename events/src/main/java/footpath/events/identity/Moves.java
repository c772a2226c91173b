package footpath.events.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which identities had another person when the changes began. Confined to one thread.
final class Moves {
    private final Numbering identities = new Numbering();
    private final LongColumn before = new LongColumn();

    /// Says to which person an identity belonged until now.
    void note(int identity, int person) {
        int known = identities.size();
        if (identities.add(identity) == known) {
            before.set(known, person);
        }
    }

    private int before(int identity, Persons now) {
        int noted = identities.find(identity);
        return noted < 0 ? now.person(identity) : (int) before.get(noted);
    }

    /// What all the changes come to.
    ///
    /// @param news what caused them; what touches none of the persons is left out
    Change change(Persons now, List<Evidence> news) {
        var moved = new TreeSet<Integer>();
        var old = new TreeSet<Integer>();
        var current = new TreeSet<Integer>();
        for (int i = 0; i < identities.size(); i++) {
            int identity = (int) identities.key(i);
            int from = (int) before.get(i);
            int to = now.person(identity);
            if (from != to) {
                moved.add(identity);
                old.add(from);
                current.add(to);
                // One person gives the identity away and may live on; the other takes it and may have lived before.
                if (now.person(from) == from) {
                    current.add(from);
                }
                if (before(to, now) == to) {
                    old.add(to);
                }
            }
        }
        return moved.isEmpty()
                ? Change.NONE
                : new Change(
                        causes(now, news, current),
                        new ArrayList<>(old),
                        new ArrayList<>(current),
                        new ArrayList<>(moved));
    }

    private static List<Evidence> causes(Persons now, List<Evidence> news, Set<Integer> changed) {
        return news.stream()
                .filter(evidence -> changed.contains(now.person(evidence.pair().lower()))
                        || changed.contains(now.person(evidence.pair().higher())))
                .toList();
    }
}
