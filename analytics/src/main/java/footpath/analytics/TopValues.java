package footpath.analytics;

import footpath.index.Shard;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The first round of an answer by value: counts how often each value occurs, so that the next round need keep a
/// table for the most frequent alone.
///
/// Memory O(values of the field).
///
/// @param <A> what comes back in the end
public final class TopValues<A> implements Kernel<TopValues.Totals, A> {
    private final BiConsumer<Shard, BreakdownCounts> scan;
    private final Function<BreakdownCounts, Kernel<?, A>> next;

    /// @param scan adds how often each value occurs in a shard, in rows of one count
    /// @param next the round after, made of all of them
    public TopValues(BiConsumer<Shard, BreakdownCounts> scan, Function<BreakdownCounts, Kernel<?, A>> next) {
        this.scan = scan;
        this.next = next;
    }

    /// How often each value occurs.
    public record Totals(BreakdownCounts counts) implements Partial<Totals> {
        @Override
        public void merge(Totals other) {
            counts.merge(other.counts);
        }

        @Override
        public void write(PartialWriter out) {
            counts.write(out);
        }
    }

    @Override
    public Totals start() {
        return new Totals(new BreakdownCounts(1));
    }

    @Override
    public void scan(Shard shard, Totals partial) {
        scan.accept(shard, partial.counts);
    }

    @Override
    public Outcome<A> finish(Totals partial, Stopwatch stopwatch) {
        return new Outcome.Another<>(next.apply(partial.counts));
    }

    @Override
    public Totals read(PartialReader in) {
        Totals totals = start();
        totals.counts.read(in);
        return totals;
    }
}
