package footpath.analytics.flow;

import footpath.index.Shard;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which measure the chosen arcs are, by the codes of one shard. Immutable.
final class ArcMeasures {
    private static final int NOT_CHOSEN = -1;

    private final int names;

    /// The measure of each pair of codes, if there are few names; else nothing.
    private final int[] square;

    private final Map<Long, Integer> measures = new HashMap<>();

    /// @param arcs the chosen arcs; the place of each is its measure
    ArcMeasures(Shard shard, List<FlowPartial.Arc> arcs) {
        List<String> dictionary = shard.nameDictionary();
        this.names = dictionary.size();
        Map<String, Integer> codes = new HashMap<>();
        for (int name = 0; name < names; name++) {
            codes.put(dictionary.get(name), name);
        }
        this.square = new int[names <= PairCounts.MOST_IN_SQUARE ? names * names : 0];
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

    /// The measure of an arc; below 0 if it is not chosen.
    int of(int from, int to) {
        return square.length > 0 ? inSquare(from, to) : measures.getOrDefault((long) from * names + to, NOT_CHOSEN);
    }

    /// The same where there are few names.
    int inSquare(int from, int to) {
        return square[from * names + to];
    }
}
