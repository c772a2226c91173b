package footpath.analytics.attribution;

import java.util.Arrays;

/// The touches of one subject so far, and the part of them that is the path at hand. Overwritten by the
/// next subject; allocates nothing once its arrays have grown.
final class TouchPath {
    private int[] groups = new int[64];
    private long[] times = new long[64];
    private int size;

    /// The path at hand: touches from here.
    int from;

    /// To here.
    int toExclusive;

    /// When it led to a conversion, in microseconds; means nothing if it did not.
    long conversionMicros;

    void clear() {
        size = 0;
        from = 0;
        toExclusive = 0;
    }

    void add(int group, long micros) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
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
        return times[touch];
    }

    /// How many touches are on the path at hand.
    int length() {
        return toExclusive - from;
    }

    /// The group of the i-th touch of the path at hand.
    int group(int i) {
        return groups[from + i];
    }

    /// How long the i-th touch of the path at hand came before the conversion, in microseconds.
    long age(int i) {
        return conversionMicros - times[from + i];
    }
}
