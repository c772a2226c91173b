package footpath.analytics;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands beside the questions that one thread asks: tells how far the one under way is, and ends it when it is no
/// longer wanted or takes too long. Bound to the asking thread by [#CURRENT]. Safe for use by several threads.
public final class Asking {
    /// The asking that the questions of this thread belong to; where none is bound, they run to their end.
    public static final ScopedValue<Asking> CURRENT = ScopedValue.newInstance();

    private final Stopwatch stopwatch = Stopwatch.start();
    private final Duration limit;
    private final AtomicInteger shardsDone = new AtomicInteger();
    private volatile boolean isCancelled;
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile int shards;

    private Asking(Duration limit) {
        this.limit = limit;
    }

    /// Questions that may take as long as they need.
    public static Asking unlimited() {
        return new Asking(Duration.ofNanos(Long.MAX_VALUE));
    }

    /// Questions that are ended when they have not been answered after some time, all together.
    public static Asking within(Duration limit) {
        return new Asking(limit);
    }

    /// How far it is.
    ///
    /// @param elapsed   since the beginning
    /// @param questions how many were begun, the one under way included
    /// @param rounds    how many rounds over the shards were begun for it; few questions need more than three
    /// @param share     of the round under way that is done, from 0 to 1
    public record Progress(Duration elapsed, int questions, int rounds, double share) {}

    public Progress progress() {
        return new Progress(stopwatch.elapsed(), questions.get(), rounds.get(), share());
    }

    private double share() {
        return shards == 0 ? 0 : (double) shardsDone.get() / shards;
    }

    /// Ends the question under way, at the end of the shard that is being read at the latest.
    public void cancel() {
        isCancelled = true;
    }

    /// One more question begins.
    void beginQuestion() {
        questions.incrementAndGet();
        rounds.set(0);
    }

    void beginRound(int ofShards) {
        rounds.incrementAndGet();
        shards = ofShards;
        shardsDone.set(0);
    }

    void shardDone() {
        shardsDone.incrementAndGet();
    }

    /// @throws StoppedQuestion if it is to end now
    void requireWanted() {
        if (isCancelled) {
            throw StoppedQuestion.cancelled();
        }
        if (stopwatch.elapsed().compareTo(limit) > 0) {
            throw StoppedQuestion.tooLong(limit, share());
        }
        if (Heap.isNearlyFull()) {
            throw StoppedQuestion.tooLarge(Heap.mostBytes());
        }
    }
}
