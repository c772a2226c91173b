package footpath.analytics;

import footpath.events.PropertyValue;
import footpath.index.CodeColumn;
import footpath.index.PropertyColumn;
import footpath.index.Shard;
import java.util.List;

/// A property of the events of one shard as numbers. Made in O(different values); safe for use by several
/// threads.
public final class NumberColumn {
    private final CodeColumn codes;
    private final double[] numberOfCode;

    private NumberColumn(PropertyColumn column) {
        List<PropertyValue> dictionary = column.dictionary();
        this.codes = column.codes();
        this.numberOfCode = new double[dictionary.size() + 1];
        numberOfCode[0] = Double.NaN;
        for (int code = 1; code < numberOfCode.length; code++) {
            numberOfCode[code] =
                    dictionary.get(code - 1) instanceof PropertyValue.Numeric(double number) ? number : Double.NaN;
        }
    }

    /// The column of a property.
    public static NumberColumn of(String property, Shard shard) {
        return new NumberColumn(shard.property(property));
    }

    /// The number an event has; NaN if it lacks the property, or holds text or a flag in it.
    public double at(int event) {
        return numberOfCode[codes.at(event)];
    }

    /// The numbers that the first of some events have; NaN as for [#at].
    ///
    /// @param room for as many codes
    public void copyTo(int[] events, int count, int[] room, double[] target) {
        codes.copyTo(events, count, room);
        for (int i = 0; i < count; i++) {
            target[i] = numberOfCode[room[i]];
        }
    }
}
