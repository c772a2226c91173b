package footpath.analytics.attribution;

import java.util.Arrays;

/// The touches of one subject so far, and the part of them that is the path at hand. Overwritten by the
/// next subject; allocates nothing once its arrays have grown.
final class TouchPath {
    private int[] ownGroups = new int[64];
    private long[] ownTimes = new long[64];

    /// The touches: ours, or those of a block.
    private int[] groups = ownGroups;

    private long[] times = ownTimes;
    private int base;
    private int size;

    /// The path at hand: touches from here.
    int from;

    /// To here.
    int toExclusive;

    /// When it led to a conversion, in microseconds; means nothing if it did not.
    long conversionMicros;

    void clear() {
        groups = ownGroups;
        times = ownTimes;
        base = 0;
        size = 0;
        from = 0;
        toExclusive = 0;
    }

    /// Takes touches where they lie.
    ///
    /// @param first where they begin
    /// @param count how many
    void view(int[] allGroups, long[] allTimes, int first, int count) {
        groups = allGroups;
        times = allTimes;
        base = first;
        size = count;
    }

    /// Adds a touch to those that were added since all were cleared.
    void add(int group, long micros) {
        if (size == ownGroups.length) {
            ownGroups = Arrays.copyOf(ownGroups, 2 * size);
            ownTimes = Arrays.copyOf(ownTimes, 2 * size);
            groups = ownGroups;
            times = ownTimes;
        }
        groups[size] = group;
        times[size++] = micros;
    }

    /// How many touches there are so far, on the path at hand or not.
    int touches() {
        return size;
    }

    /// When a touch happened, of all there are so far.
    long microsOf(int touch) {
        return times[base + touch];
    }

    /// How many touches are on the path at hand.
    int length() {
        return toExclusive - from;
    }

    /// The group of the i-th touch of the path at hand.
    int group(int i) {
        return groups[base + from + i];
    }

    /// How long the i-th touch of the path at hand came before the conversion, in microseconds.
    long age(int i) {
        return conversionMicros - times[base + from + i];
    }
}
