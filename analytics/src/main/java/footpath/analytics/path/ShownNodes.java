package footpath.analytics.path;

import footpath.analytics.InvalidQuestion;
import footpath.events.NearestWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The nodes that an answer shows: at each step the chosen names, then "other", then the gap. Immutable.
///
/// Nodes are numbered step by step, each step with the same number of places, so that a pair of neighbouring nodes
/// is a number too.
final class ShownNodes {
    private final List<List<String>> chosen;
    private final List<Map<String, Integer>> places = new ArrayList<>();
    private final int width;

    /// @param chosen names at each step, in the order in which they are shown
    ShownNodes(List<List<String>> chosen) {
        this.chosen = chosen;
        int most = 0;
        for (List<String> names : chosen) {
            Map<String, Integer> ofStep = new HashMap<>();
            names.forEach(name -> ofStep.put(name, ofStep.size()));
            places.add(ofStep);
            most = Math.max(most, names.size());
        }
        this.width = most + 2;
    }

    /// Of these nodes, at each step those with the most journeys, then by name.
    ///
    /// @param journeys of each node
    /// @param most     so many at each step
    ShownNodes top(long[] journeys, int most) {
        List<List<String>> top = new ArrayList<>();
        for (int step = 0; step < chosen.size(); step++) {
            int first = step * width;
            List<String> names = chosen.get(step);
            top.add(IntStream.range(0, names.size())
                    .filter(place -> journeys[first + place] > 0)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer place) -> -journeys[first + place])
                            .thenComparing(names::get))
                    .limit(most)
                    .map(names::get)
                    .toList());
        }
        return new ShownNodes(top);
    }

    /// Whether each of some nodes that has any journey is named here.
    boolean holdsAll(ShownNodes others, long[] journeys) {
        return IntStream.range(0, others.nodeCount())
                .filter(node -> journeys[node] > 0 && others.kind(node) == PathAnswer.NodeKind.NAMED)
                .allMatch(node -> places.get(others.step(node)).containsKey(others.name(node)));
    }

    /// For each node, the node of the same step that stands for it among others.
    int[] in(ShownNodes others) {
        return IntStream.range(0, nodeCount())
                .map(node -> switch (kind(node)) {
                    case NAMED -> others.node(step(node), name(node));
                    case OTHER -> others.node(step(node), "");
                    case GAP -> others.gap(step(node));
                })
                .toArray();
    }

    int nodeCount() {
        return chosen.size() * width;
    }

    int edgeCount() {
        return nodeCount() * width;
    }

    /// The number of a node by its name.
    int node(int step, String name) {
        return step * width + places.get(step).getOrDefault(name, width - 2);
    }

    /// The number of the node that answers tell by a name.
    ///
    /// @param part names what tells it, as `path.node`
    /// @throws InvalidQuestion if the step shows none of that name, "other" and "…" among them
    int require(String part, int step, String name) {
        if (step < 0 || step >= chosen.size()) {
            throw new InvalidQuestion(
                    "path.step", "needs the number of a step, 1 to " + chosen.size() + ", got " + (step + 1));
        }
        if (places.get(step).containsKey(name)) {
            return node(step, name);
        }
        for (int node = step * width + width - 2; node < (step + 1) * width; node++) {
            if (name(node).equals(name)) {
                return node;
            }
        }
        throw new InvalidQuestion(
                part,
                "step " + (step + 1) + " shows no node \"" + name + "\"; "
                        + NearestWord.remedy(name, chosen.get(step)));
    }

    /// The number of the gap at a step.
    int gap(int step) {
        return step * width + width - 1;
    }

    /// The number of an edge; its end is one step further.
    int edge(int from, int to) {
        return from * width + to % width;
    }

    int from(int edge) {
        return edge / width;
    }

    int to(int edge) {
        return (from(edge) / width + 1) * width + edge % width;
    }

    /// The step of a node, from 0.
    int step(int node) {
        return node / width;
    }

    PathAnswer.NodeKind kind(int node) {
        int place = node % width;
        return place == width - 1
                ? PathAnswer.NodeKind.GAP
                : place == width - 2 ? PathAnswer.NodeKind.OTHER : PathAnswer.NodeKind.NAMED;
    }

    String name(int node) {
        return switch (kind(node)) {
            case NAMED -> chosen.get(step(node)).get(node % width);
            case OTHER -> "other";
            case GAP -> "…";
        };
    }
}
