package footpath.analytics.path;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The only round where nodes are so few that all of them can be counted at every step: those that are shown are chosen
/// from the counts.
final class PathOnceKernel implements Kernel<PathPartial, PathAnswer> {
    private static final int MOST_NODES = 128;

    private final ResolvedPath path;
    private final ShownNodes every;
    private final PathKernel counting;

    private PathOnceKernel(ResolvedPath path, ShownNodes every) {
        this.path = path;
        this.every = every;
        this.counting = new PathKernel(path, every);
    }

    /// The kernel, if nodes are few. Where there is a field, a shard may have any number of them.
    static Optional<PathOnceKernel> of(ResolvedPath path, IndexSnapshot snapshot) {
        if (path.question.field().isPresent()) {
            return Optional.empty();
        }
        var names = new TreeSet<String>();
        for (Shard shard : snapshot.shards()) {
            for (String event : shard.nameDictionary()) {
                names.add(path.cleaning.of(event));
                if (names.size() > MOST_NODES) {
                    return Optional.empty();
                }
            }
        }
        List<String> all = List.copyOf(names);
        return Optional.of(new PathOnceKernel(path, new ShownNodes(Collections.nCopies(path.question.steps(), all))));
    }

    @Override
    public PathPartial start() {
        return counting.start();
    }

    @Override
    public void scan(Shard shard, PathPartial partial) {
        counting.scan(shard, partial);
    }

    @Override
    public Outcome<PathAnswer> finish(PathPartial partial, Stopwatch stopwatch) {
        ShownNodes shown =
                every.top(partial.nodeJourneys, path.question.limits().nodes());
        var kernel = new PathKernel(path, shown);
        if (partial.journeys == 0 && path.mayBeMistyped()) {
            return new Outcome.Another<>(new PathNamesKernel<>(path, kernel));
        }
        // Whoever went through several of those that are left out is one person at "other".
        return shown.holdsAll(every, partial.nodeJourneys)
                ? kernel.finish(partial.seen(every, shown), stopwatch)
                : new Outcome.Another<>(kernel);
    }

    @Override
    public PathPartial read(PartialReader in) {
        return counting.read(in);
    }
}
