package footpath.analytics.path;

import java.time.Duration;
import java.util.List;

/// Paths, step by step.
///
/// @param rule        the rule by which paths were made and counted, in words
/// @param persons     how many persons have a path
/// @param journeys    how many journeys have a path
/// @param allJourneys how many journeys there are, those without start or end included
/// @param nodes       by step; at a step most journeys first, then by name; then "other" and the gap
/// @param edges       most journeys first, then in order of their nodes
/// @param allEdges    how many edges there are, those left out included
/// @param took        how long answering took
public record PathAnswer(
        String rule,
        long persons,
        long journeys,
        long allJourneys,
        List<PathNode> nodes,
        List<PathEdge> edges,
        long allEdges,
        Duration took) {

    public PathAnswer {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// What a node stands for.
    public enum NodeKind {
        /// Events of one name.
        NAMED,

        /// Events of the names that are not among the most frequent ones of the step.
        OTHER,

        /// What lies between the ends of a path that is longer than the steps shown.
        GAP
    }

    /// @param step     from 1
    /// @param kind     what it stands for
    /// @param name     of the node; `other` and `…` for the other kinds
    /// @param journeys how many paths go through it
    /// @param persons  how many persons have such a path
    /// @param ends     how many paths end there
    /// @param goOn     how many paths go on from there beyond the steps shown
    public record PathNode(int step, NodeKind kind, String name, long journeys, long persons, long ends, long goOn) {}

    /// @param from           place of the earlier node in the list of nodes
    /// @param to             place of the later node, which is one step further
    /// @param journeys       how many paths go this way
    /// @param persons        how many persons have such a path
    /// @param averageSeconds mean time between the two nodes
    public record PathEdge(int from, int to, long journeys, long persons, double averageSeconds) {}
}
