package footpath.analytics.path;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.Kernel;
import footpath.index.IndexSnapshot;
import java.util.function.ToLongFunction;

/// The persons whose paths lead through a node, or from one to the next.
///
/// @param question the paths
/// @param list     which of them; an edge need not be among those that the answer holds
public record PathCell(PathQuestion question, PathList list) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var path = new ResolvedPath(question, snapshot);
        return new PathTopKernel<>(
                path, shown -> new CellKernel<>(new PathKernel(path, shown), CellUnit.PERSONS, persons(shown)));
    }

    private ToLongFunction<PathPartial> persons(ShownNodes shown) {
        return switch (list) {
            case PathList.All() -> partial -> partial.persons;
            case PathList.Through(int step, String node) -> {
                int wanted = shown.require("path.node", step - 1, node);
                yield partial -> partial.nodePersons[wanted];
            }
            case PathList.Along(int step, String node, String next) -> {
                int from = shown.require("path.node", step - 1, node);
                int edge = shown.edge(from, shown.require("path.next", step, next));
                yield partial -> partial.edgePersons[edge];
            }
        };
    }
}
