package footpath.analytics.path;

import footpath.events.Micros;

/// Counts of the edges of one shard by the codes of its nodes, each edge at a place of its own. Paths are numbered
/// from their first node on, and a subject has one journey. Confined to one thread.
final class PathTable {
    /// So many edges take 4 MB.
    private static final int MOST_EDGES = 1 << 18;

    /// So many are cleared and looked through in a moment, however few the events.
    private static final int FEW_EDGES = 1 << 12;

    /// A sum of times is carried to [#seconds] when it is longer. No single time is as long.
    static final long MOST_MICROS = Long.MAX_VALUE >> 1;

    /// How many nodes there are, and one more for events without.
    final int width;

    /// The last step that is shown, from 0.
    final int lastStep;

    /// For each edge its journeys, then the sum of its times in microseconds: side by side, so that the memory of
    /// an edge is waited for once. Edges lie step by step, then by the node they leave, then by the one they go
    /// to.
    final long[] cells;

    /// What was carried of the sums of times.
    private final long[] seconds;

    /// Journeys by their first node.
    final long[] firsts;

    /// Journeys with more nodes than are shown, by the last that is.
    final long[] goOn;

    private final boolean collapse;

    PathTable(int steps, int nodes, boolean collapse) {
        this.width = nodes + 1;
        this.lastStep = steps - 1;
        this.collapse = collapse;
        int edges = lastStep * width * width;
        this.cells = new long[2 * edges];
        this.seconds = new long[edges];
        this.firsts = new long[width];
        this.goOn = new long[width];
    }

    /// Whether all edges between so many nodes can be counted, and are not far more than the events.
    static boolean fits(int steps, int nodes, int events) {
        long edges = (steps - 1) * (nodes + 1L) * (nodes + 1L);
        return edges <= FEW_EDGES || edges <= Math.min(MOST_EDGES, events);
    }

    /// What stands for the node of an event without.
    int none() {
        return width - 1;
    }

    /// Makes room in a sum of times.
    void carry(int cell) {
        seconds[cell >> 1] += cells[cell + 1] / Micros.PER_SECOND;
        cells[cell + 1] %= Micros.PER_SECOND;
    }

    /// How many journeys were counted.
    long journeys() {
        long journeys = 0;
        for (long count : firsts) {
            journeys += count;
        }
        return journeys;
    }

    /// Adds the counts by the numbers of the nodes that are shown. A subject has one journey and goes through one
    /// node at each step: so persons are journeys everywhere, whichever nodes become "other".
    void addTo(PathPartial partial, ShownNodes shown, NodeCodes codes) {
        partial.journeys += journeys();
        partial.persons += journeys();
        int[][] numbers = numbers(shown, codes);
        long[][] arrived = new long[lastStep + 1][width];
        long[][] gone = new long[lastStep + 1][width];
        arrived[0] = firsts;
        gone[lastStep] = goOn;
        for (int edge = 0; edge < seconds.length; edge++) {
            long journeys = cells[edge << 1];
            int step = edge / (width * width);
            int from = edge / width % width;
            int to = edge % width;
            if (journeys > 0 && isEdge(from, to)) {
                gone[step][from] += journeys;
                arrived[step + 1][to] += journeys;
                int number = shown.edge(numbers[step][from], numbers[step + 1][to]);
                long micros = cells[(edge << 1) + 1];
                partial.edgeJourneys[number] += journeys;
                partial.edgePersons[number] += journeys;
                partial.edgeSeconds[number] += seconds[edge] + micros / Micros.PER_SECOND;
                partial.edgeMicros[number] += micros % Micros.PER_SECOND;
            }
        }
        for (int step = 0; step <= lastStep; step++) {
            for (int node = 0; node < none(); node++) {
                int number = numbers[step][node];
                partial.nodeJourneys[number] += arrived[step][node];
                partial.nodePersons[number] += arrived[step][node];
                partial.nodeEnds[number] += arrived[step][node] - gone[step][node];
                partial.nodeGoOn[number] += step == lastStep ? goOn[node] : 0;
            }
        }
    }

    /// Whether what was counted there went to a node of its own.
    private boolean isEdge(int from, int to) {
        return to != none() && !(collapse && from == to);
    }

    /// The number of each node at each step among those that are shown.
    private int[][] numbers(ShownNodes shown, NodeCodes codes) {
        int[][] numbers = new int[lastStep + 1][none()];
        for (int step = 0; step <= lastStep; step++) {
            for (int node = 0; node < none(); node++) {
                numbers[step][node] = shown.node(step, codes.name(node));
            }
        }
        return numbers;
    }
}
