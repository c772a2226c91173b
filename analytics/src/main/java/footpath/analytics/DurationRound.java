package footpath.analytics;

import footpath.index.Shard;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// The rounds that look for quantiles after a kernel has counted: each adds the same durations again.
///
/// @param <A> what comes back in the end
public final class DurationRound<A> implements Kernel<DurationPartial, A> {
    private final DurationSearch search;
    private final BiConsumer<Shard, DurationTally> scan;
    private final BiFunction<DurationSearch, Stopwatch, A> answer;

    private DurationRound(
            DurationSearch search,
            BiConsumer<Shard, DurationTally> scan,
            BiFunction<DurationSearch, Stopwatch, A> answer) {
        this.search = search;
        this.scan = scan;
        this.answer = answer;
    }

    /// The answer if the search is done, else another round.
    ///
    /// @param scan   adds the durations of a shard
    /// @param answer makes the answer once the search is done
    public static <A> Outcome<A> orAnswer(
            DurationSearch search,
            Stopwatch stopwatch,
            BiConsumer<Shard, DurationTally> scan,
            BiFunction<DurationSearch, Stopwatch, A> answer) {
        return search.isDone()
                ? new Outcome.Answered<>(answer.apply(search, stopwatch))
                : new Outcome.Another<>(new DurationRound<>(search, scan, answer));
    }

    @Override
    public DurationPartial start() {
        return new DurationPartial(search.tally());
    }

    @Override
    public void scan(Shard shard, DurationPartial partial) {
        scan.accept(shard, partial.durations());
    }

    @Override
    public Outcome<A> finish(DurationPartial partial, Stopwatch stopwatch) {
        return orAnswer(search.next(partial.durations()), stopwatch, scan, answer);
    }

    @Override
    public DurationPartial read(PartialReader in) {
        DurationPartial partial = start();
        partial.durations().read(in);
        return partial;
    }
}
