package footpath.events.identity;

import java.util.function.IntFunction;

/// The order in which links are applied, the same in whatever order they arrived: forced ones first, then
/// by time, then by what the two identities are.
///
/// Confined to one thread.
final class LinkOrder {
    private final IdentityRules rules;
    private final IntFunction<Identity> identities;
    private final Pairs pairs;

    LinkOrder(IdentityRules rules, IntFunction<Identity> identities, Pairs pairs) {
        this.rules = rules;
        this.identities = identities;
        this.pairs = pairs;
    }

    /// Compares two rows that stand at these places.
    int compare(int one, long onePlace, int other, long otherPlace) {
        if (onePlace != otherPlace) {
            return Long.compare(onePlace, otherPlace);
        }
        if (one == other) {
            return 0;
        }
        int byFirst = rules.compare(first(one), first(other));
        return byFirst != 0 ? byFirst : rules.compare(second(one), second(other));
    }

    /// The identity of a pair that says more.
    Identity first(int row) {
        Identity lower = identities.apply(pairs.lower(row));
        Identity higher = identities.apply(pairs.higher(row));
        return rules.compare(lower, higher) <= 0 ? lower : higher;
    }

    /// The identity of a pair that says less.
    Identity second(int row) {
        Identity lower = identities.apply(pairs.lower(row));
        Identity higher = identities.apply(pairs.higher(row));
        return rules.compare(lower, higher) <= 0 ? higher : lower;
    }

    /// The numbers 0 to `count` - 1 in the order of the rows and places they stand for. Takes n comparisons
    /// if they are in order already, n log n if not.
    int[] sorted(int[] rows, long[] places, int count) {
        int[] from = new int[count];
        boolean isSorted = true;
        for (int i = 0; i < count; i++) {
            from[i] = i;
            isSorted &= i == 0 || compare(rows[i - 1], places[i - 1], rows[i], places[i]) <= 0;
        }
        int[] to = new int[isSorted ? 0 : count];
        for (long run = 1; !isSorted && run < count; run *= 2) {
            for (long start = 0; start < count; start += 2 * run) {
                int middle = (int) Math.min(start + run, count);
                merge(from, to, (int) start, middle, (int) Math.min(start + 2 * run, count), rows, places);
            }
            int[] merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end, int[] rows, long[] places) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takesLeft = right == end
                    || (left < middle
                            && compare(rows[from[left]], places[from[left]], rows[from[right]], places[from[right]])
                                    <= 0);
            to[i] = takesLeft ? from[left++] : from[right++];
        }
    }
}
