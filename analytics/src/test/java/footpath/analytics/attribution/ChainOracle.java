package footpath.analytics.attribution;

import footpath.analytics.BreakdownValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Removal effects by letting a crowd walk through the chain step by step until nobody is left on the way.
final class ChainOracle {
    /// @param last      the last touches
    /// @param converted whether the path has ended in conversion
    /// @param lost      whether it has ended without
    private record State(List<BreakdownValue> last, boolean converted, boolean lost) {}

    private static final State START = new State(List.of(), false, false);

    private final Map<State, Map<State, Double>> steps = new LinkedHashMap<>();
    private final Set<BreakdownValue> values = new HashSet<>();

    ChainOracle(List<AttributionOracle.Path> paths, int order) {
        for (AttributionOracle.Path path : paths) {
            int n = path.values().size();
            State state = START;
            for (int touch = 0; touch < n; touch++) {
                int first = Math.max(0, touch + 1 - order);
                State next = new State(List.copyOf(path.values().subList(first, touch + 1)), false, false);
                step(state, next);
                state = next;
            }
            if (n > 0) {
                step(state, new State(List.of(), path.converted(), !path.converted()));
            }
            values.addAll(path.values());
        }
    }

    private void step(State from, State to) {
        steps.computeIfAbsent(from, missing -> new HashMap<>()).merge(to, 1.0, Double::sum);
    }

    Map<BreakdownValue, Double> credits(double worth) {
        double whole = converting(Set.of());
        Map<BreakdownValue, Double> effects = new HashMap<>();
        for (BreakdownValue value : values) {
            effects.put(value, whole == 0 ? 0 : 1 - converting(Set.of(value)) / whole);
        }
        double sum = effects.values().stream().mapToDouble(effect -> effect).sum();
        effects.replaceAll((value, effect) -> sum == 0 ? 0 : worth * effect / sum);
        return effects;
    }

    private double converting(Set<BreakdownValue> removed) {
        double converted = 0;
        Map<State, Double> crowd = Map.of(START, 1.0);
        while (crowd.values().stream().mapToDouble(share -> share).sum() > 1e-14) {
            Map<State, Double> moved = new LinkedHashMap<>();
            for (var here : crowd.entrySet()) {
                Map<State, Double> ways = steps.getOrDefault(here.getKey(), Map.of());
                double all = ways.values().stream().mapToDouble(n -> n).sum();
                for (var way : ways.entrySet()) {
                    double share = here.getValue() * way.getValue() / all;
                    State next = way.getKey();
                    if (next.converted()) {
                        converted += share;
                    } else if (!next.lost() && !removed.contains(next.last().getLast())) {
                        moved.merge(next, share, Double::sum);
                    }
                }
            }
            crowd = moved;
        }
        return converted;
    }
}
