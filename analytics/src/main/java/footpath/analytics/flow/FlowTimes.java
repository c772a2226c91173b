package footpath.analytics.flow;

import footpath.analytics.DurationTally;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds up the times of chosen arcs in one shard. Confined to one thread.
final class FlowTimes implements FlowSteps.Sink {
    private static final int MOST_IN_SQUARE = 1024;
    private static final int NOT_CHOSEN = -1;

    private final DurationTally durations;
    private final int names;

    /// The measure of each pair of codes, if there are few names; else nothing.
    private final int[] square;

    private final Map<Long, Integer> measures = new HashMap<>();

    /// @param arcs the chosen arcs; the place of each is its measure
    FlowTimes(Shard shard, List<FlowPartial.Arc> arcs, DurationTally durations) {
        this.durations = durations;
        List<String> dictionary = shard.nameDictionary();
        this.names = dictionary.size();
        Map<String, Integer> codes = new HashMap<>();
        for (int name = 0; name < names; name++) {
            codes.put(dictionary.get(name), name);
        }
        this.square = new int[names <= MOST_IN_SQUARE ? names * names : 0];
        Arrays.fill(square, NOT_CHOSEN);
        for (int measure = 0; measure < arcs.size(); measure++) {
            Integer from = codes.get(arcs.get(measure).from());
            Integer to = codes.get(arcs.get(measure).to());
            if (from != null && to != null) {
                choose(from, to, measure);
            }
        }
    }

    private void choose(int from, int to, int measure) {
        if (square.length > 0) {
            square[from * names + to] = measure;
        } else {
            measures.put((long) from * names + to, measure);
        }
    }

    @Override
    public void first(int subject, int name) {}

    @Override
    public void next(int subject, int from, int to, long betweenMicros) {
        int measure = square.length > 0
                ? square[from * names + to]
                : measures.getOrDefault((long) from * names + to, NOT_CHOSEN);
        if (measure >= 0) {
            durations.add(measure, betweenMicros);
        }
    }

    @Override
    public void last(int name) {}
}
