package footpath.analytics.attribution;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownValue;
import footpath.analytics.EventBlocks;
import footpath.events.filter.Field;
import footpath.index.Shard;

/// What of the touches of one shard gets the credit, as small codes.
final class TouchColumn {
    private final BreakdownColumn column;
    private final boolean ofNames;

    private TouchColumn(BreakdownColumn column, boolean ofNames) {
        this.column = column;
        this.ofNames = ofNames;
    }

    static TouchColumn of(TouchField by, Shard shard) {
        return switch (by) {
            case TouchField.Channel() -> new TouchColumn(BreakdownColumn.of(new Field.Channel(), shard), false);
            case TouchField.Property(String name) ->
                new TouchColumn(BreakdownColumn.of(new Field.Property(name), shard), false);
            case TouchField.Name() -> new TouchColumn(BreakdownColumn.ofNames(shard), true);
        };
    }

    int codeOf(int subject, int event) {
        return column.codeOf(subject, event);
    }

    /// Copies the codes of the events of a block to the start of an array.
    void copyTo(EventBlocks blocks, int[] target) {
        if (ofNames) {
            System.arraycopy(blocks.names(), 0, target, 0, blocks.size());
        } else {
            column.copyTo(blocks, target);
        }
    }

    /// Whether codes take a byte.
    boolean isNarrow() {
        return column.isNarrow();
    }

    /// Copies the codes of events in a row to the start of an array, if they are narrow: as bytes without sign.
    void copyNarrow(int from, int count, byte[] target) {
        column.copyNarrow(from, count, target);
    }

    int codeCount() {
        return column.codeCount();
    }

    BreakdownValue valueOf(int code) {
        return column.valueOf(code);
    }
}
