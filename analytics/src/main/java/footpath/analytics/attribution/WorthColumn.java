package footpath.analytics.attribution;

import footpath.events.PropertyValue;
import footpath.index.PropertyColumn;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;

/// What each conversion of one shard is worth.
abstract class WorthColumn {
    private WorthColumn() {}

    /// @param property that tells; empty if each conversion counts one
    static WorthColumn of(Optional<String> property, Shard shard) {
        return property.<WorthColumn>map(name -> new OfProperty(shard.property(name)))
                .orElseGet(One::new);
    }

    /// The worth of an event; NaN if it has none.
    abstract double of(int event);

    private static final class One extends WorthColumn {
        @Override
        double of(int event) {
            return 1;
        }
    }

    private static final class OfProperty extends WorthColumn {
        private final PropertyColumn column;
        private final double[] worthOfCode;

        OfProperty(PropertyColumn column) {
            List<PropertyValue> dictionary = column.dictionary();
            this.column = column;
            this.worthOfCode = new double[dictionary.size() + 1];
            worthOfCode[0] = Double.NaN;
            for (int code = 1; code < worthOfCode.length; code++) {
                worthOfCode[code] =
                        dictionary.get(code - 1) instanceof PropertyValue.Numeric(double number) ? number : Double.NaN;
            }
        }

        @Override
        double of(int event) {
            return worthOfCode[column.codes().at(event)];
        }
    }
}
