package footpath.analytics.funnel;

import java.util.Arrays;

/// Which runs of steps can be given to different events of one instant. Reused for instant after instant.
final class InstantMatching {
    /*
     * Bipartite matching of steps to events by augmenting paths. Events that can fill the same steps are one kind with a
     * capacity, so copies cost nothing. Steps are added in order; whenever a step finds no event, the run lets go of its
     * first step and tries again, which gives for every step the longest run that ends there.
     */
    private static final int FREE = -1;

    private long[] kinds = new long[16];
    private int[] capacity = new int[16];
    private boolean[] visited = new boolean[16];
    private int kindCount;
    private final int[] kindOf;
    private final int[] firstOfRun;
    private int first;

    InstantMatching(int steps) {
        this.kindOf = new int[steps];
        this.firstOfRun = new int[steps];
    }

    /// Begins with the events of a new instant.
    void begin(long[] steps, int from, int to) {
        int count = to - from;
        if (kinds.length < count) {
            kinds = new long[count];
            capacity = new int[count];
            visited = new boolean[count];
        }
        System.arraycopy(steps, from, kinds, 0, count);
        Arrays.sort(kinds, 0, count);
        kindCount = 0;
        for (int i = 0; i < count; i++) {
            if (kindCount > 0 && kinds[kindCount - 1] == kinds[i]) {
                capacity[kindCount - 1]++;
            } else {
                kinds[kindCount] = kinds[i];
                capacity[kindCount++] = 1;
            }
        }
        first = 0;
        Arrays.fill(kindOf, FREE);
    }

    /// Adds the next step, counted from 0.
    void addStep(int step) {
        while (first <= step && !place(step)) {
            release(first++);
        }
        firstOfRun[step] = first;
    }

    /// The first step of the longest run that ends with a step; beyond the step if no event fills it.
    int firstOfRun(int step) {
        return firstOfRun[step];
    }

    private void release(int step) {
        if (kindOf[step] != FREE) {
            capacity[kindOf[step]]++;
            kindOf[step] = FREE;
        }
    }

    private boolean place(int step) {
        Arrays.fill(visited, 0, kindCount, false);
        return augment(step);
    }

    /// Finds an event for a step, if need be by moving others. At most as deep as there are steps.
    private boolean augment(int step) {
        for (int kind = 0; kind < kindCount; kind++) {
            if (((kinds[kind] >>> step) & 1) != 0 && !visited[kind]) {
                visited[kind] = true;
                if (capacity[kind] > 0 || makeRoom(kind)) {
                    capacity[kind]--;
                    kindOf[step] = kind;
                    return true;
                }
            }
        }
        return false;
    }

    /// Moves one of the steps that hold a kind of event to another kind.
    private boolean makeRoom(int kind) {
        for (int holder = first; holder < kindOf.length; holder++) {
            if (kindOf[holder] == kind && augment(holder)) {
                capacity[kind]++;
                return true;
            }
        }
        return false;
    }
}
