package footpath.analytics.attribution;

import footpath.analytics.NumberColumn;
import footpath.index.Shard;
import java.util.Optional;

/// What each conversion of one shard is worth.
abstract class WorthColumn {
    private WorthColumn() {}

    /// @param property that tells; empty if each conversion counts one
    static WorthColumn of(Optional<String> property, Shard shard) {
        return property.<WorthColumn>map(name -> new OfProperty(NumberColumn.of(name, shard)))
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
        private final NumberColumn column;

        OfProperty(NumberColumn column) {
            this.column = column;
        }

        @Override
        double of(int event) {
            return column.at(event);
        }
    }
}
