package footpath.analytics.path;

import footpath.analytics.Stopwatch;
import footpath.events.Micros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Turns what was counted into a [PathAnswer].
final class PathAnswers {
    private final PathQuestion question;
    private final ShownNodes shown;
    private final PathPartial counted;

    /// The place in the answer of each node.
    private final int[] places;

    PathAnswers(PathQuestion question, ShownNodes shown, PathPartial counted) {
        this.question = question;
        this.shown = shown;
        this.counted = counted;
        this.places = new int[shown.nodeCount()];
    }

    PathAnswer answer(Stopwatch stopwatch) {
        List<PathAnswer.PathNode> nodes = nodes();
        List<Integer> edges = IntStream.range(0, counted.edgeJourneys.length)
                .filter(edge -> counted.edgeJourneys[edge] > 0)
                .boxed()
                .toList();
        return new PathAnswer(
                PathRule.of(question),
                counted.persons,
                counted.journeys,
                counted.allJourneys,
                nodes,
                shownEdges(edges),
                edges.size(),
                stopwatch.elapsed());
    }

    private List<PathAnswer.PathNode> nodes() {
        List<PathAnswer.PathNode> nodes = new ArrayList<>();
        for (int node = 0; node < places.length; node++) {
            if (counted.nodeJourneys[node] > 0) {
                places[node] = nodes.size();
                nodes.add(new PathAnswer.PathNode(
                        shown.step(node) + 1,
                        shown.kind(node),
                        shown.name(node),
                        counted.nodeJourneys[node],
                        counted.nodePersons[node],
                        counted.nodeEnds[node],
                        counted.nodeGoOn[node]));
            }
        }
        return nodes;
    }

    private List<PathAnswer.PathEdge> shownEdges(List<Integer> edges) {
        List<Integer> frequent = edges.stream()
                .filter(edge -> counted.edgeJourneys[edge] >= question.limits().journeys())
                .sorted(Comparator.comparingLong((Integer edge) -> -counted.edgeJourneys[edge])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(question.limits().edges())
                .toList();
        List<Integer> left = question.limits().joined() ? joined(frequent) : frequent;
        return left.stream().map(this::edge).toList();
    }

    /// Those that a way along them joins to where paths are anchored: step by step from there.
    private List<Integer> joined(List<Integer> edges) {
        boolean isBackward = question.start().isEmpty() && question.end().isPresent();
        int anchor = isBackward ? question.steps() - 1 : 0;
        Set<Integer> joined = new HashSet<>();
        edges.stream()
                .sorted(Comparator.comparingInt(
                        (Integer edge) -> Math.abs(shown.step(near(edge, isBackward)) - anchor)))
                .filter(edge -> shown.step(near(edge, isBackward)) == anchor || joined.contains(near(edge, isBackward)))
                .forEach(edge -> joined.add(near(edge, !isBackward)));
        return edges.stream()
                .filter(edge -> shown.step(near(edge, isBackward)) == anchor || joined.contains(near(edge, isBackward)))
                .toList();
    }

    /// The end of an edge that is nearer to the anchor.
    private int near(int edge, boolean isBackward) {
        return isBackward ? shown.to(edge) : shown.from(edge);
    }

    private PathAnswer.PathEdge edge(int edge) {
        // Whole seconds first: so a sum is the same number whatever share of it was kept in microseconds.
        long micros = counted.edgeMicros[edge];
        double seconds = counted.edgeSeconds[edge]
                + micros / Micros.PER_SECOND
                + (double) (micros % Micros.PER_SECOND) / Micros.PER_SECOND;
        return new PathAnswer.PathEdge(
                places[shown.from(edge)],
                places[shown.to(edge)],
                counted.edgeJourneys[edge],
                counted.edgePersons[edge],
                seconds / counted.edgeJourneys[edge]);
    }
}
