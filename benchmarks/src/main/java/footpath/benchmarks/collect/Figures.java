package footpath.benchmarks.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was measured, by name, as often as it was. Confined to one thread.
final class Figures {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String name, double value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        List<Double> sorted = new ArrayList<>(values.getOrDefault(name, List.of(Double.NaN)));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    double least(String name) {
        return Collections.min(values.getOrDefault(name, List.of(Double.NaN)));
    }

    double most(String name) {
        return Collections.max(values.getOrDefault(name, List.of(Double.NaN)));
    }
}
