package footpath.analytics.path;

import footpath.analytics.SessionReader;
import footpath.index.Shard;
import java.util.Arrays;

/// Goes through the journeys of one shard as paths. The current one lies in arrays that are overwritten by the next.
/// Confined to one thread.
final class Paths {
    /// The code of the node that stands for what is left out.
    static final int GAP = -2;

    private static final int NOWHERE = -1;

    private final PathQuestion question;
    private final SessionReader reader;
    private final NodeCodes nodes;

    /// The node of each name, if there is a start and names alone tell nodes; else none.
    private final int[] nodeOfName;

    private final int start;
    private final int end;

    /// Whether the current journey has any node.
    private boolean hasNode;

    /// The nodes of the current journey that may be shown.
    private int[] journey = new int[64];

    private long[] journeyTimes = new long[64];
    private int length;

    private long journeys;
    private int firstStep;
    private int size;
    private boolean goesOn;
    private final int[] path = new int[PathQuestion.MOST_STEPS];
    private final long[] times = new long[PathQuestion.MOST_STEPS];

    Paths(ResolvedPath resolved, Shard shard) {
        this.question = resolved.question;
        this.reader = new SessionReader(
                shard, question.scope(), resolved.period, question.events(), question.sessionTimeout());
        this.nodes = new NodeCodes(resolved.cleaning, shard, question.field());
        this.nodeOfName = nodes.areNames() && question.start().isPresent() ? nodes.ofNames() : new int[0];
        this.start = question.start().map(nodes::codeOf).orElse(NOWHERE);
        this.end = question.end().map(nodes::codeOf).orElse(NOWHERE);
    }

    /// Moves to the next journey that has a path.
    ///
    /// @return false if there is none
    boolean next() {
        while (reader.next()) {
            readJourney();
            journeys += hasNode ? 1 : 0;
            if (length > 0 && cut()) {
                return true;
            }
        }
        return false;
    }

    /// Where no end is asked for, what comes before the start need not be read, nor what comes after the first node
    /// beyond the last step.
    private void readJourney() {
        boolean collapse = question.cleaning().collapse();
        int size = reader.size();
        makeRoom(size);
        int most = end == NOWHERE ? question.steps() + 1 : Integer.MAX_VALUE;
        int first = start != NOWHERE && end == NOWHERE ? firstOf(start) : 0;
        hasNode = first > 0 && firstNode() < first;
        length = 0;
        for (int i = first; i < size && length < most; i++) {
            int node = nodeOf(i);
            if (node == NodeCodes.DROPPED) {
                continue;
            }
            hasNode = true;
            if (!(collapse && length > 0 && journey[length - 1] == node)) {
                journey[length] = node;
                journeyTimes[length++] = reader.time(i);
            }
        }
    }

    private int nodeOf(int place) {
        return nodes.of(reader.name(place), reader.subject(), reader.event(place));
    }

    private int firstNode() {
        int place = 0;
        while (place < reader.size() && nodeOf(place) == NodeCodes.DROPPED) {
            place++;
        }
        return place;
    }

    /// The first event of the journey that is a node, or the number of its events.
    private int firstOf(int node) {
        int place = 0;
        if (nodeOfName.length == 0) {
            while (place < reader.size() && nodeOf(place) != node) {
                place++;
            }
            return place;
        }
        int[] names = reader.names();
        int from = reader.from();
        int size = reader.size();
        while (place < size && nodeOfName[names[from + place]] != node) {
            place++;
        }
        return place;
    }

    private void makeRoom(int nodeCount) {
        if (journey.length < nodeCount) {
            journey = Arrays.copyOf(journey, 2 * nodeCount);
            journeyTimes = Arrays.copyOf(journeyTimes, 2 * nodeCount);
        }
    }

    private boolean cut() {
        int from = 0;
        if (start != NOWHERE) {
            while (from < length && journey[from] != start) {
                from++;
            }
        }
        int to = length;
        if (end != NOWHERE) {
            while (to > from && journey[to - 1] != end) {
                to--;
            }
        }
        boolean both = start != NOWHERE && end != NOWHERE;
        if (to - from < (both ? 2 : 1)) {
            return false;
        }
        show(from, to, both);
        return true;
    }

    private void show(int from, int to, boolean both) {
        int steps = question.steps();
        size = Math.min(steps, to - from);
        goesOn = end == NOWHERE && to - from > steps;
        firstStep = start == NOWHERE && end != NOWHERE ? steps - size : 0;
        if (end == NOWHERE || to - from <= steps) {
            copy(from, 0, size);
        } else if (both) {
            int head = steps / 2;
            copy(from, 0, head);
            path[head] = GAP;
            times[head] = journeyTimes[from + head];
            copy(to - (steps - head - 1), head + 1, steps - head - 1);
        } else {
            copy(to - size, 0, size);
        }
    }

    private void copy(int from, int step, int count) {
        System.arraycopy(journey, from, path, step, count);
        System.arraycopy(journeyTimes, from, times, step, count);
    }

    /// How many journeys there were so far, those without a path included.
    long journeys() {
        return journeys;
    }

    int subject() {
        return reader.subject();
    }

    /// When a node of the path was reached, in microseconds.
    long microsAt(int place) {
        return times[place];
    }

    /// How many nodes the path shows, at least 1.
    int size() {
        return size;
    }

    /// Whether the journey goes on after the last node shown. A path to an end ends there.
    boolean goesOn() {
        return goesOn;
    }

    /// The step of a node of the path, from 0.
    int step(int place) {
        return firstStep + place;
    }

    /// The code of a node of the path, or [#GAP].
    int node(int place) {
        return path[place];
    }

    /// Time from a node of the path to the next.
    long micros(int place) {
        return times[place + 1] - times[place];
    }

    /// The nodes of the shard.
    NodeCodes nodes() {
        return nodes;
    }
}
