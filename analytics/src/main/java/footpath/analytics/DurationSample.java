package footpath.analytics;

import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.ShardBlock;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A round before the first: looks at a few subjects of each shard, so that the first round knows nearly where the
/// quantiles of durations lie, gathers what lies there, and no second round is needed.
///
/// The answer is exact whatever the sample says. Time O(events of the sample).
///
/// @param <A> what comes back in the end
public final class DurationSample<A> implements Kernel<DurationPartial, A> {
    /// Of fewer events two rounds take no time that anyone would notice.
    private static final long FEWEST_EVENTS = 1 << 20;

    /// Stretches of a shard that are looked at, and so many of its subjects in all: one in so many.
    private static final int STRETCHES = 64;

    private static final int ONE_IN = 64;

    private final DurationSearch sampling;
    private final BiConsumer<Shard, DurationTally> scan;
    private final Function<DurationSearch, Kernel<?, A>> next;

    private DurationSample(
            int measures, BiConsumer<Shard, DurationTally> scan, Function<DurationSearch, Kernel<?, A>> next) {
        this.sampling = DurationSearch.start(measures, false);
        this.scan = scan;
        this.next = next;
    }

    /// This round and the one after; the one after alone where there is little to look at.
    ///
    /// @param measures how many different durations are measured, without histograms
    /// @param scan     adds the durations of a shard
    /// @param next     the first round, by the search that it begins with
    public static <A> Kernel<?, A> before(
            int measures,
            IndexSnapshot snapshot,
            BiConsumer<Shard, DurationTally> scan,
            Function<DurationSearch, Kernel<?, A>> next) {
        return snapshot.eventCount() < FEWEST_EVENTS
                ? next.apply(DurationSearch.start(measures, false))
                : new DurationSample<>(measures, scan, next);
    }

    @Override
    public DurationPartial start() {
        return new DurationPartial(sampling.tally());
    }

    @Override
    public void scan(Shard shard, DurationPartial partial) {
        int subjects = shard.subjectCount();
        int each = subjects / (STRETCHES * ONE_IN);
        for (int stretch = 0; stretch < STRETCHES && each > 0; stretch++) {
            int first = (int) ((2L * stretch + 1) * subjects / (2 * STRETCHES));
            try (var block = ShardBlock.of(shard, first, first + each)) {
                scan.accept(block, partial.durations());
            }
        }
    }

    @Override
    public Outcome<A> finish(DurationPartial partial, Stopwatch stopwatch) {
        return new Outcome.Another<>(next.apply(DurationSearch.guessing(partial.durations())));
    }

    @Override
    public DurationPartial read(PartialReader in) {
        DurationPartial partial = start();
        partial.durations().read(in);
        return partial;
    }
}
