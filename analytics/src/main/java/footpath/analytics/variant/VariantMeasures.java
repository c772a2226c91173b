package footpath.analytics.variant;

import footpath.analytics.DurationTally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which measure of a search for durations each listed variant is. Immutable.
final class VariantMeasures {
    private static final int UNKNOWN = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final VariantTable variants = new VariantTable();

    /// @param listed the place of each is its measure
    VariantMeasures(List<List<String>> listed) {
        var key = new VariantKey();
        for (List<String> names : listed) {
            int[] sequence = names.stream()
                    .mapToInt(name -> codes.computeIfAbsent(name, added -> codes.size()))
                    .toArray();
            variants.findOrAdd(key.of(sequence, sequence.length));
        }
    }

    /// Adds the durations of the listed variants in one shard.
    void add(VariantJourneys journeys, List<String> dictionary, DurationTally durations) {
        int[] codeOfName = dictionary.stream()
                .mapToInt(name -> codes.getOrDefault(name, UNKNOWN))
                .toArray();
        var key = new VariantKey();
        int[] sequence = new int[64];
        while (journeys.next()) {
            int size = journeys.size();
            sequence = sequence.length < size ? new int[2 * size] : sequence;
            if (translate(journeys.names(), size, codeOfName, sequence)) {
                int measure = variants.find(key.of(sequence, size));
                if (measure >= 0) {
                    durations.add(measure, journeys.micros());
                }
            }
        }
    }

    /// False if no listed variant has one of the names.
    private static boolean translate(int[] names, int size, int[] codeOfName, int[] sequence) {
        for (int i = 0; i < size; i++) {
            sequence[i] = codeOfName[names[i]];
            if (sequence[i] == UNKNOWN) {
                return false;
            }
        }
        return true;
    }
}
