package footpath.maps.persona;

import footpath.analytics.FalseDiscovery;
import footpath.analytics.ShareDifference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Many comparisons of one family, whose p-values are adjusted for their number. Confined to one thread.
///
/// @param <K> what is compared
final class Contrasts<K> {
    private final Map<K, Double> pValues = new LinkedHashMap<>();
    private final Map<K, Double> adjusted = new LinkedHashMap<>();

    /// Adds a comparison, unless there is nothing to compare.
    void add(K what, ShareDifference gap) {
        gap.pValue().ifPresent(pValue -> pValues.put(what, pValue));
        adjusted.clear();
    }

    /// The adjusted p-value of one; empty if it was not compared.
    OptionalDouble adjusted(K what) {
        if (adjusted.isEmpty()) {
            adjust();
        }
        Double pValue = adjusted.get(what);
        return pValue == null ? OptionalDouble.empty() : OptionalDouble.of(pValue);
    }

    private void adjust() {
        double[] found = FalseDiscovery.adjusted(
                pValues.values().stream().mapToDouble(pValue -> pValue).toArray());
        int place = 0;
        for (K what : pValues.keySet()) {
            adjusted.put(what, found[place++]);
        }
    }
}
