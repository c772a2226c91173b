package footpath.analytics.path;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.events.Micros;
import footpath.index.Shard;
import java.util.Arrays;

/// Second round: counts the nodes that are shown and the edges between them.
final class PathKernel implements Kernel<PathPartial, PathAnswer> {
    private static final int NOBODY = -1;
    private static final int UNKNOWN = -1;

    private final ResolvedPath path;
    private final ShownNodes shown;

    PathKernel(ResolvedPath path, ShownNodes shown) {
        this.path = path;
        this.shown = shown;
    }

    @Override
    public PathPartial start() {
        return new PathPartial(shown);
    }

    @Override
    public void scan(Shard shard, PathPartial partial) {
        if (WholePaths.count(path, shard, shown, partial)) {
            return;
        }
        var paths = new Paths(path, shard);
        var counter = new Counter(shown, partial, path.question.steps());
        while (paths.next()) {
            counter.count(paths);
        }
        partial.allJourneys += paths.journeys();
    }

    /// Counts in one shard.
    private static final class Counter {
        private final ShownNodes shown;
        private final PathPartial partial;
        private final int steps;

        /// The subject counted last, for each node and edge: the journeys of one subject come one after another.
        private final int[] lastOfNode;

        private final int[] lastOfEdge;
        private int last = NOBODY;

        /// The number of each node of the shard at each step, once it is known.
        private int[] numbers = new int[0];

        Counter(ShownNodes shown, PathPartial partial, int steps) {
            this.shown = shown;
            this.partial = partial;
            this.steps = steps;
            this.lastOfNode = new int[shown.nodeCount()];
            this.lastOfEdge = new int[shown.edgeCount()];
            Arrays.fill(lastOfNode, NOBODY);
            Arrays.fill(lastOfEdge, NOBODY);
        }

        void count(Paths paths) {
            partial.journeys++;
            partial.persons += last == paths.subject() ? 0 : 1;
            last = paths.subject();
            int from = number(paths, 0);
            countNode(from, paths.subject());
            for (int place = 1; place < paths.size(); place++) {
                int to = number(paths, place);
                countNode(to, paths.subject());
                countEdge(shown.edge(from, to), paths.subject(), paths.micros(place - 1));
                from = to;
            }
            (paths.goesOn() ? partial.nodeGoOn : partial.nodeEnds)[from]++;
        }

        private int number(Paths paths, int place) {
            int node = paths.node(place);
            int step = paths.step(place);
            if (node == Paths.GAP) {
                return shown.gap(step);
            }
            int at = node * steps + step;
            if (at >= numbers.length) {
                int known = numbers.length;
                numbers = Arrays.copyOf(
                        numbers, Math.multiplyExact(2 * steps, paths.nodes().count()));
                Arrays.fill(numbers, known, numbers.length, UNKNOWN);
            }
            if (numbers[at] == UNKNOWN) {
                numbers[at] = shown.node(step, paths.nodes().name(node));
            }
            return numbers[at];
        }

        private void countNode(int node, int subject) {
            partial.nodeJourneys[node]++;
            partial.nodePersons[node] += lastOfNode[node] == subject ? 0 : 1;
            lastOfNode[node] = subject;
        }

        private void countEdge(int edge, int subject, long micros) {
            partial.edgeJourneys[edge]++;
            partial.edgePersons[edge] += lastOfEdge[edge] == subject ? 0 : 1;
            lastOfEdge[edge] = subject;
            partial.edgeSeconds[edge] += micros / Micros.PER_SECOND;
            partial.edgeMicros[edge] += micros % Micros.PER_SECOND;
        }
    }

    @Override
    public Outcome<PathAnswer> finish(PathPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(new PathAnswers(path.question, shown, partial).answer(stopwatch));
    }

    @Override
    public PathPartial read(PartialReader in) {
        PathPartial partial = start();
        partial.read(in);
        return partial;
    }
}
