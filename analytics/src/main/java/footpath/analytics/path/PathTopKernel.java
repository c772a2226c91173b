package footpath.analytics.path;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.function.Function;

/// First round: which nodes have the most journeys at each step.
///
/// @param <A> what comes back in the end
final class PathTopKernel<A> implements Kernel<PathTopPartial, A> {
    private final ResolvedPath path;
    private final int steps;

    private final Function<ShownNodes, Kernel<?, A>> next;

    /// @param next the round that counts, once the nodes are known
    PathTopKernel(ResolvedPath path, Function<ShownNodes, Kernel<?, A>> next) {
        this.path = path;
        this.next = next;
        this.steps = path.question.steps();
    }

    @Override
    public PathTopPartial start() {
        return new PathTopPartial(steps);
    }

    @Override
    public void scan(Shard shard, PathTopPartial partial) {
        var paths = new Paths(path, shard);
        // Node after node, each with a count for every step.
        long[] journeys = new long[64 * steps];
        while (paths.next()) {
            if (journeys.length < paths.nodes().count() * steps) {
                journeys = Arrays.copyOf(
                        journeys, Math.multiplyExact(2 * steps, paths.nodes().count()));
            }
            for (int place = 0; place < paths.size(); place++) {
                if (paths.node(place) != Paths.GAP) {
                    journeys[paths.node(place) * steps + paths.step(place)]++;
                }
            }
        }
        for (int node = 0; node < paths.nodes().count() && node * steps < journeys.length; node++) {
            long[] ofNode = Arrays.copyOfRange(journeys, node * steps, (node + 1) * steps);
            if (Arrays.stream(ofNode).anyMatch(count -> count > 0)) {
                partial.add(paths.nodes().name(node), ofNode);
            }
        }
    }

    @Override
    public Outcome<A> finish(PathTopPartial partial, Stopwatch stopwatch) {
        var shown = new ShownNodes(partial.top(path.question.limits().nodes()));
        Kernel<?, A> counting = next.apply(shown);
        boolean mayBeMistyped = partial.isEmpty() && path.mayBeMistyped();
        return new Outcome.Another<>(mayBeMistyped ? new PathNamesKernel<>(path, counting) : counting);
    }

    @Override
    public PathTopPartial read(PartialReader in) {
        PathTopPartial partial = start();
        partial.read(in);
        return partial;
    }
}
