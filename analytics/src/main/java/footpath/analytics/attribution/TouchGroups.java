package footpath.analytics.attribution;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownValue;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values that get credit: the most frequent, the direct ones, "other" and "(none)".
///
/// @param values each once
record TouchGroups(List<BreakdownValue> values) {
    TouchGroups {
        values = List.copyOf(values);
    }

    /// The groups, if all values of the index can stand alone.
    static Optional<TouchGroups> ofFew(AttributionQuestion question, IndexSnapshot snapshot) {
        Set<BreakdownValue> values = new LinkedHashSet<>(List.of(BreakdownValue.NONE));
        for (Shard shard : snapshot.shards()) {
            TouchColumn column = TouchColumn.of(question.by(), shard);
            for (int code = 0; code < column.codeCount(); code++) {
                values.add(column.valueOf(code));
                if (values.size() > question.top() + 1) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(withDirect(question, values));
    }

    static TouchGroups of(AttributionQuestion question, BreakdownCounts touches) {
        Set<BreakdownValue> values = new LinkedHashSet<>();
        touches.top(question.top()).forEach(row -> values.add(row.value()));
        return withDirect(question, values);
    }

    private static TouchGroups withDirect(AttributionQuestion question, Set<BreakdownValue> values) {
        for (AttributionModel model : question.models()) {
            if (model instanceof AttributionModel.LastNonDirect(BreakdownValue direct)) {
                values.add(direct);
            }
        }
        return new TouchGroups(new ArrayList<>(values));
    }

    int count() {
        return values.size();
    }

    /// The group of a value; -1 if it has none of its own.
    int of(BreakdownValue value) {
        return values.indexOf(value);
    }

    /// The group of each code of a column.
    int[] ofCodes(TouchColumn column) {
        Map<BreakdownValue, Integer> groups = new HashMap<>();
        for (int group = 0; group < values.size(); group++) {
            groups.put(values.get(group), group);
        }
        int other = groups.getOrDefault(BreakdownValue.OTHER, 0);
        int[] ofCodes = new int[column.codeCount()];
        for (int code = 0; code < ofCodes.length; code++) {
            ofCodes[code] = groups.getOrDefault(column.valueOf(code), other);
        }
        return ofCodes;
    }
}
