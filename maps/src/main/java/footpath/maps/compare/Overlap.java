package footpath.maps.compare;

/// How far the two sides of a comparison count the same persons.
public enum Overlap {
    /// Nobody entered on both sides.
    NONE,
    /// Some entered on both: intervals and tests, which take the sides for independent, are approximate.
    SOME,
    /// Everybody who entered on one side entered on the other: a difference is no matter of chance.
    SAME,
    /// It cannot be told, since the data of two moments have persons of their own.
    UNKNOWN;

    /// What can be told from three counts.
    ///
    /// @param here  who entered on the one side
    /// @param other who entered on the other
    /// @param both  who did both
    public static Overlap of(long here, long other, long both) {
        if (both == 0) {
            return NONE;
        }
        return both == here && both == other ? SAME : SOME;
    }

    /// Whether it makes sense to ask how likely a difference is by chance.
    boolean isTested() {
        return this == NONE || this == SOME;
    }
}
