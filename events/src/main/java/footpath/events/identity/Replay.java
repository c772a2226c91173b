package footpath.events.identity;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Some links, applied in their order to identities that are all alone at first.
///
/// First [#addIdentity] and [#addRow], then [#run], then the questions. Time O(n log n) of n links, memory
/// O(n). Confined to one thread.
final class Replay {
    /*
     * Identities and blocks have local numbers. A block is a tree of `parent`, whose root stands for it; the smaller block
     * goes below the larger. `counts` is kept for roots, and made when first asked for.
     */
    enum Outcome {
        /// Made one block of two.
        JOINED,
        /// Both were in one block already.
        REDUNDANT,
        /// Would have given one person too many of a kind.
        REFUSED,
        /// Would have joined two sides that are to be kept apart.
        KEPT_APART
    }

    private static final int BOTH_SIDES = 3;

    private final IdentityRules rules;
    private final IntFunction<Identity> names;
    private final Pairs pairs;
    private final LinkOrder order;

    private final Numbering identities = new Numbering();
    private int[] parent = new int[8];
    private int[] size = new int[8];
    private byte[] sides = new byte[8];
    private @Nullable KindCounts[] counts = new KindCounts[8];

    private int[] rows = new int[8];
    private long[] places = new long[8];
    private int rowCount;

    private @Nullable IdentityPair watched;
    private int joining = -1;

    private int[] sequence = {};
    private Outcome[] outcomes = {};
    private String[] conflicts = {};

    Replay(IdentityRules rules, IntFunction<Identity> names, Pairs pairs) {
        this.rules = rules;
        this.names = names;
        this.pairs = pairs;
        this.order = new LinkOrder(rules, names, pairs);
    }

    /// Takes an identity in, and returns its local number.
    int addIdentity(int identity) {
        int known = identities.size();
        int local = identities.add(identity);
        if (local == known) {
            if (local == parent.length) {
                growIdentities(2 * local);
            }
            parent[local] = local;
            size[local] = 1;
        }
        return local;
    }

    private void growIdentities(int length) {
        parent = Arrays.copyOf(parent, length);
        size = Arrays.copyOf(size, length);
        sides = Arrays.copyOf(sides, length);
        counts = Arrays.copyOf(counts, length);
    }

    /// Puts an identity on side 1 or 2; the two are kept apart.
    void setSide(int identity, int side) {
        int local = addIdentity(identity);
        sides[local] = (byte) side;
    }

    /// Looks out for the link that puts these two into one block.
    void watch(IdentityPair pair) {
        addIdentity(pair.lower());
        addIdentity(pair.higher());
        watched = pair;
    }

    /// Takes the link of a pair in, once; nothing if the pair is not linked.
    void addRow(int row) {
        long place = pairs.place(row);
        if (place == Pairs.UNLINKED) {
            return;
        }
        if (rowCount == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rowCount);
            places = Arrays.copyOf(places, 2 * rowCount);
        }
        rows[rowCount] = row;
        places[rowCount++] = place;
        addIdentity(pairs.lower(row));
        addIdentity(pairs.higher(row));
    }

    void run() {
        sequence = order.sorted(rows, places, rowCount);
        outcomes = new Outcome[rowCount];
        conflicts = new String[rowCount];
        Arrays.fill(conflicts, "");
        for (int i = 0; i < rowCount; i++) {
            outcomes[i] = apply(i, root(pairs.lower(row(i))), root(pairs.higher(row(i))));
            if (watched != null && joining < 0 && root(watched.lower()) == root(watched.higher())) {
                joining = i;
            }
        }
    }

    private Outcome apply(int i, int one, int other) {
        if (one == other) {
            return Outcome.REDUNDANT;
        }
        if ((sides[one] | sides[other]) == BOTH_SIDES) {
            return Outcome.KEPT_APART;
        }
        if (!Pairs.isForced(place(i))) {
            var conflict = countsOf(one).conflict(countsOf(other), rules);
            if (conflict.isPresent()) {
                conflicts[i] = conflict.get();
                return Outcome.REFUSED;
            }
        }
        join(one, other);
        return Outcome.JOINED;
    }

    private void join(int one, int other) {
        int root = size[one] >= size[other] ? one : other;
        int child = root == one ? other : one;
        counts[root] = countsOf(one).with(countsOf(other));
        counts[child] = null;
        parent[child] = root;
        size[root] += size[child];
        sides[root] |= sides[child];
    }

    private KindCounts countsOf(int root) {
        KindCounts known = counts[root];
        if (known == null) {
            known = new KindCounts();
            known.add(names.apply((int) identities.key(root)).kind());
            counts[root] = known;
        }
        return known;
    }

    private int root(int identity) {
        int at = identities.find(identity);
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// The place in the order of the link that put the two which are watched into one block, -1 if none
    /// did.
    int joining() {
        return joining;
    }

    boolean contains(int identity) {
        return identities.contains(identity);
    }

    int identityCount() {
        return identities.size();
    }

    /// The block of an identity, a number from 0 below [#identityCount].
    int block(int identity) {
        return root(identity);
    }

    /// How many identities of each kind are in the block of one.
    KindCounts counts(int identity) {
        return countsOf(root(identity));
    }

    /// How many links were applied. They are asked for by their place in the order, from 0.
    int rowCount() {
        return rowCount;
    }

    int row(int i) {
        return rows[sequence[i]];
    }

    /// As [Pairs#place].
    long place(int i) {
        return places[sequence[i]];
    }

    Outcome outcome(int i) {
        return outcomes[i];
    }

    /// The kind of which there would have been too many, if the link was refused.
    String conflict(int i) {
        return conflicts[i];
    }
}
