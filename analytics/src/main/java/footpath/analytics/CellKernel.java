package footpath.analytics;

import footpath.index.Shard;
import java.util.function.ToLongFunction;

/// Counts one cell of an answer, by the kernel that counts all of them.
///
/// The kernel is resolved against the whole index, and is the one of the round that counts: so the present, the
/// periods and the values that stand alone are those of the whole answer, however few subjects are counted.
///
/// @param <P> the partial of that kernel
public final class CellKernel<P extends Partial<P>> implements Kernel<P, Cell> {
    private final Kernel<P, ?> kernel;
    private final CellUnit unit;
    private final ToLongFunction<P> count;

    /// @param kernel counts all cells
    /// @param unit   what this one counts
    /// @param count  finds the number of this one in what was counted
    public CellKernel(Kernel<P, ?> kernel, CellUnit unit, ToLongFunction<P> count) {
        this.kernel = kernel;
        this.unit = unit;
        this.count = count;
    }

    @Override
    public P start() {
        return kernel.start();
    }

    @Override
    public void scan(Shard shard, P partial) {
        kernel.scan(shard, partial);
    }

    @Override
    public Outcome<Cell> finish(P partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(new Cell(unit, count.applyAsLong(partial), this::in));
    }

    private long in(Shard shard) {
        P partial = kernel.start();
        kernel.scan(shard, partial);
        return count.applyAsLong(partial);
    }

    @Override
    public P read(PartialReader in) {
        return kernel.read(in);
    }
}
