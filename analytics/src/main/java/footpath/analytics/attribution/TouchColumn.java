package footpath.analytics.attribution;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownValue;
import footpath.analytics.EventBlocks;
import footpath.events.PropertyValue;
import footpath.events.filter.Field;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import java.util.List;

/// What of the touches of one shard gets the credit, as small codes.
abstract class TouchColumn {
    private TouchColumn() {}

    static TouchColumn of(TouchField by, Shard shard) {
        return switch (by) {
            case TouchField.Channel() -> new OfField(BreakdownColumn.of(new Field.Channel(), shard));
            case TouchField.Property(String name) -> new OfField(BreakdownColumn.of(new Field.Property(name), shard));
            case TouchField.Name() -> new OfName(shard);
        };
    }

    abstract int codeOf(int subject, int event);

    /// Copies the codes of the events of a block to the start of an array.
    abstract void copyTo(EventBlocks blocks, int[] target);

    abstract int codeCount();

    abstract BreakdownValue valueOf(int code);

    private static final class OfField extends TouchColumn {
        private final BreakdownColumn column;

        OfField(BreakdownColumn column) {
            this.column = column;
        }

        @Override
        int codeOf(int subject, int event) {
            return column.codeOf(subject, event);
        }

        @Override
        void copyTo(EventBlocks blocks, int[] target) {
            column.copyTo(blocks, target);
        }

        @Override
        int codeCount() {
            return column.codeCount();
        }

        @Override
        BreakdownValue valueOf(int code) {
            return column.valueOf(code);
        }
    }

    private static final class OfName extends TouchColumn {
        private final CodeColumn codes;
        private final List<String> names;

        OfName(Shard shard) {
            this.codes = shard.names();
            this.names = shard.nameDictionary();
        }

        @Override
        int codeOf(int subject, int event) {
            return codes.at(event);
        }

        @Override
        void copyTo(EventBlocks blocks, int[] target) {
            System.arraycopy(blocks.names(), 0, target, 0, blocks.size());
        }

        @Override
        int codeCount() {
            return names.size();
        }

        @Override
        BreakdownValue valueOf(int code) {
            return new BreakdownValue.Value(new PropertyValue.Text(names.get(code)));
        }
    }
}
