package footpath.analytics.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which measure the chosen arcs are, by the codes of shards of the same names. Immutable.
final class ArcMeasures {
    private final int notChosen;
    private final int bits;

    /// The measure of each pair of codes at `from << bits | to`, if there are few names; else nothing.
    private final int[] square;

    private final Map<Long, Integer> measures = new HashMap<>();

    /// @param dictionary the names of a shard by their codes
    /// @param arcs       the chosen arcs; the place of each is its measure
    ArcMeasures(List<String> dictionary, List<FlowPartial.Arc> arcs) {
        Map<String, Integer> codes = new HashMap<>();
        for (int name = 0; name < dictionary.size(); name++) {
            codes.put(dictionary.get(name), name);
        }
        this.notChosen = arcs.size();
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(dictionary.size() - 1);
        this.square = new int[dictionary.size() <= PairCounts.MOST_IN_SQUARE ? 1 << (2 * bits) : 0];
        Arrays.fill(square, notChosen);
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
            square[(from << bits) | to] = measure;
        } else {
            measures.put(((long) from << bits) | to, measure);
        }
    }

    /// The measure of an arc.
    int of(int from, int to) {
        return square.length > 0
                ? square[(from << bits) | to]
                : measures.getOrDefault(((long) from << bits) | to, notChosen);
    }

    /// The measure at each place of the square of codes, if there are few names.
    int[] square() {
        return square;
    }

    /// Where each code of one byte and the one after it stand in the square.
    void placeNeighbours(byte[] codes, int[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = ((codes[i] & 0xff) << bits) | (codes[i + 1] & 0xff);
        }
    }
}
