package footpath.events.identity;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/// Which identities are one person. A person's number is the smallest of its identities' numbers.
///
/// Takes 8 bytes an identity that is not alone, and next to nothing for the others. Confined to one thread,
/// but for [#frozen] ones.
final class Persons {
    /*
     * `number` holds the person of each identity, plus 1, but 0 where it is the identity's own number.
     * `next` leads from one identity of a person to another, round in a ring; plus 1, and 0 for one that is alone.
     */
    private final IntColumn number;
    private final IntColumn next;

    Persons() {
        this(new IntColumn(), new IntColumn());
    }

    private Persons(IntColumn number, IntColumn next) {
        this.number = number;
        this.next = next;
    }

    /// What is known now, for any thread, whatever becomes of this.
    Persons frozen() {
        return new Persons(number.frozen(), next.frozen());
    }

    int person(int identity) {
        int stored = number.get(Objects.checkIndex(identity, Integer.MAX_VALUE));
        return stored == 0 ? identity : stored - 1;
    }

    boolean isAlone(int identity) {
        return next.get(Objects.checkIndex(identity, Integer.MAX_VALUE)) == 0;
    }

    int next(int identity) {
        int stored = next.get(identity);
        return stored == 0 ? identity : stored - 1;
    }

    /// All identities of the person one of them belongs to, in ascending order.
    int[] identities(int identity) {
        int[] identities = new int[8];
        int count = 0;
        int at = Objects.checkIndex(identity, Integer.MAX_VALUE);
        do {
            if (count == identities.length) {
                identities = Arrays.copyOf(identities, 2 * count);
            }
            identities[count++] = at;
            at = next(at);
        } while (at != identity);
        identities = Arrays.copyOf(identities, count);
        Arrays.sort(identities);
        return identities;
    }

    /// Whether a person has more identities than some; looks at no more of them than that.
    boolean hasMoreThan(int count, int identity) {
        int seen = 1;
        for (int at = next(identity); at != identity && seen <= count; at = next(at)) {
            seen++;
        }
        return seen > count;
    }

    /// Makes two persons, given by number, one. Takes time for each identity whose person has another
    /// number then.
    void join(int one, int other, Moves moves) {
        int kept = Math.min(one, other);
        int lost = Math.max(one, other);
        int at = lost;
        do {
            assign(at, kept, moves);
            at = next(at);
        } while (at != lost);
        int afterKept = next(kept);
        link(kept, next(lost));
        link(lost, afterKept);
    }

    /// Divides the identities of some whole persons anew.
    ///
    /// @param members    all of them
    /// @param block      the same number for those that are one person, from 0
    /// @param blockCount no number of a block reaches this
    void divide(int[] members, IntUnaryOperator block, int blockCount, Moves moves) {
        int[] smallest = new int[blockCount];
        int[] last = new int[blockCount];
        Arrays.fill(smallest, -1);
        int[] ascending = members.clone();
        Arrays.sort(ascending);
        for (int member : ascending) {
            int at = block.applyAsInt(member);
            if (smallest[at] < 0) {
                smallest[at] = member;
            } else {
                link(last[at], member);
            }
            last[at] = member;
            assign(member, smallest[at], moves);
        }
        for (int at = 0; at < blockCount; at++) {
            if (smallest[at] >= 0) {
                link(last[at], smallest[at]);
            }
        }
    }

    private void assign(int identity, int person, Moves moves) {
        int before = person(identity);
        if (before != person) {
            moves.note(identity, before);
            number.set(identity, person == identity ? 0 : person + 1);
        }
    }

    private void link(int identity, int following) {
        next.set(identity, following == identity ? 0 : following + 1);
    }
}
