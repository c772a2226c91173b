package footpath.analytics.path;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;

/// How much of the paths an answer holds.
///
/// @param nodes    1 to 100: how many nodes a step has, those with the most journeys, then by name; all others
///     of that step are one node "other". The gap node stands beside them and does not count
/// @param edges    1 to 10,000: how many edges there are, those with the most journeys
/// @param journeys at least 1: edges with fewer journeys are left out
/// @param joined   whether, of the edges then left, those are left out that no way along the others joins to
///     a node of the first step; of paths to an end alone, to one of the last step
public record PathLimits(int nodes, int edges, long journeys, boolean joined) {
    /// Twenty nodes a step, fifty edges.
    public static final PathLimits USUAL = new PathLimits(20, 50, 1, false);

    /// Without a rule for edges that are cut off.
    public PathLimits(int nodes, int edges, long journeys) {
        this(nodes, edges, journeys, false);
    }

    /// The same without edges that are cut off.
    public PathLimits joinedAlone() {
        return new PathLimits(nodes, edges, journeys, true);
    }

    public PathLimits {
        MatcherRules.requireSize("path.limits.nodes", nodes, 1, 100, "nodes");
        MatcherRules.requireSize("path.limits.edges", edges, 1, 10_000, "edges");
        if (journeys < 1) {
            throw new InvalidQuestion("path.limits.journeys", "needs at least 1 journey, got " + journeys);
        }
    }
}
