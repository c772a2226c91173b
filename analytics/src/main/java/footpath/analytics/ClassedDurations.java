package footpath.analytics;

import footpath.index.GapClass;

/// Some durations whose classes are at hand; a duration itself is worked out when it is asked for, which
/// takes longer. Confined to one thread.
public abstract class ClassedDurations {
    ClassedDurations() {}

    /// The kind of each, a number from 0.
    public abstract int[] kinds();

    /// How many there are now.
    abstract int count();

    /// The [GapClass] of each, as unsigned bytes.
    abstract byte[] classes();

    /// Works out some of them, in microseconds; what comes of those that are not there means nothing.
    ///
    /// @param places where they stand
    /// @param size   how many they are
    abstract void micros(int[] places, int size, long[] target);

    final int classOf(int i) {
        return classes()[i] & 0xff;
    }

    /// False where there is no duration.
    final boolean isThere(int i) {
        return classOf(i) != GapClass.NONE;
    }
}
