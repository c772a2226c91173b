package footpath.analytics;

import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Puts questions to an index: resolves once, scans the shards in parallel, merges, finishes.
///
/// Safe for use by several threads; their scans share one pool of threads.
public final class Asker implements AutoCloseable {
    private final int parallelism;
    private final ExecutorService pool;

    /// As many threads as the machine has cores.
    public Asker() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /// @param parallelism how many shards are scanned at once, at least 1
    public Asker(int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("asker parallelism: needs at least 1, got " + parallelism);
        }
        this.parallelism = parallelism;
        this.pool = Executors.newFixedThreadPool(
                parallelism, Thread.ofPlatform().daemon().name("asker-", 1).factory());
    }

    /// Answers a question. The [Asking] of this thread, if one is bound, sees how far it is and may end it.
    ///
    /// @param snapshot by persons, or by the subjects of the question
    /// @throws InvalidQuestion if it does not fit this index
    /// @throws StoppedQuestion if it is ended before
    public <A> A ask(Question<A> question, IndexSnapshot snapshot) {
        var stopwatch = Stopwatch.start();
        Asking asking = Asking.CURRENT.isBound() ? Asking.CURRENT.get() : Asking.unlimited();
        asking.beginQuestion();
        IndexSnapshot seen = snapshot.of(question.scope().subject());
        List<Shard> shards = seen.shards();
        Outcome<A> outcome = new Outcome.Another<>(question.resolve(seen));
        while (true) {
            switch (outcome) {
                case Outcome.Answered<A>(A answer) -> {
                    return answer;
                }
                case Outcome.Another<A>(Kernel<?, A> kernel) -> outcome = round(kernel, shards, asking, stopwatch);
            }
        }
    }

    /// How many shards are scanned at once.
    int parallelism() {
        return parallelism;
    }

    /// Does several things at once.
    ///
    /// @return what came of each, in their order
    <T> List<T> all(List<Callable<T>> tasks) {
        List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
        return futures.stream().map(Asker::result).toList();
    }

    private <P extends Partial<P>, A> Outcome<A> round(
            Kernel<P, A> kernel, List<Shard> shards, Asking asking, Stopwatch stopwatch) {
        asking.requireWanted();
        asking.beginRound(shards.size());
        var next = new AtomicInteger();
        Callable<P> worker = () -> {
            P partial = kernel.start();
            for (int shard = next.getAndIncrement(); shard < shards.size(); shard = next.getAndIncrement()) {
                asking.requireWanted();
                kernel.scan(shards.get(shard), partial);
                asking.shardDone();
            }
            return partial;
        };
        List<Future<P>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(parallelism, shards.size()); i++) {
            workers.add(pool.submit(worker));
        }
        P whole = workers.isEmpty() ? kernel.start() : result(workers.getFirst());
        for (Future<P> partial : workers.subList(Math.min(1, workers.size()), workers.size())) {
            whole.merge(result(partial));
        }
        return kernel.finish(whole, stopwatch);
    }

    private static <P> P result(Future<P> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof OutOfMemoryError) {
                throw StoppedQuestion.tooLarge(Heap.mostBytes());
            }
            throw new IllegalStateException("a shard could not be scanned", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while shards were scanned", interrupted);
        }
    }

    /// Ends the threads; questions under way fail.
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
