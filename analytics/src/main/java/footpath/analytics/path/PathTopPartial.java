package footpath.analytics.path;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many journeys each node has, by name and step.
final class PathTopPartial implements Partial<PathTopPartial> {
    private final int steps;
    private final Map<String, long[]> journeys = new HashMap<>();

    PathTopPartial(int steps) {
        this.steps = steps;
    }

    /// Adds the journeys of a name, one number a step.
    void add(String name, long[] more) {
        LongArrays.add(journeys.computeIfAbsent(name, missing -> new long[steps]), more);
    }

    /// Whether there is no path at all.
    boolean isEmpty() {
        return journeys.isEmpty();
    }

    /// For each step the names with the most journeys, then by name.
    List<List<String>> top(int most) {
        List<List<String>> top = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            top.add(top(step, most));
        }
        return top;
    }

    private List<String> top(int step, int most) {
        return journeys.entrySet().stream()
                .filter(entry -> entry.getValue()[step] > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, long[]> entry) -> entry.getValue()[step])
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void merge(PathTopPartial other) {
        other.journeys.forEach(this::add);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(journeys.size());
        journeys.forEach((name, counts) -> {
            out.putText(name);
            out.putLongs(counts);
        });
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        for (int left = in.takeCount(); left > 0; left--) {
            add(in.takeText(), in.takeLongs(steps));
        }
    }
}
