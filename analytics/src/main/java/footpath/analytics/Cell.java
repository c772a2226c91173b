package footpath.analytics;

import footpath.index.Shard;
import java.util.function.ToLongFunction;

/// One number of an answer behind which persons stand, made ready to be looked for in any part of the index.
///
/// What is counted in some subjects is the sum of what is counted in each of them alone. So who stands behind the
/// number is found by counting ever fewer subjects; [CellPersons] does. Safe for use by several threads.
public final class Cell {
    private final CellUnit unit;
    private final long n;
    private final ToLongFunction<Shard> count;

    Cell(CellUnit unit, long n, ToLongFunction<Shard> count) {
        this.unit = unit;
        this.n = n;
        this.count = count;
    }

    /// What the number counts.
    public CellUnit unit() {
        return unit;
    }

    /// The number, as the whole answer has it.
    public long n() {
        return n;
    }

    /// The number in one shard, or in a block of one.
    long in(Shard shard) {
        return count.applyAsLong(shard);
    }
}
