package footpath.events.identity;

/// Two identities, by number, in no order.
///
/// @param lower  the smaller number, from 0
/// @param higher the greater number
public record IdentityPair(int lower, int higher) {
    public IdentityPair {
        if (lower < 0 || lower >= higher) {
            throw new IllegalArgumentException("identity pair: is " + lower + " and " + higher
                    + "; needs two different numbers from 0, the smaller first");
        }
    }

    /// @throws IllegalArgumentException if both are the same, or one is negative
    public static IdentityPair of(int one, int other) {
        return new IdentityPair(Math.min(one, other), Math.max(one, other));
    }

    long key() {
        return ((long) lower << 32) | higher;
    }

    static IdentityPair ofKey(long key) {
        return new IdentityPair((int) (key >>> 32), (int) key);
    }
}
