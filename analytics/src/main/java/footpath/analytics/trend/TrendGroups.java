package footpath.analytics.trend;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownValue;
import footpath.index.Shard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Into which series an event goes: one for all, or one for each group of a breakdown.
///
/// @param values the groups, "other" and "(none)" among them where they occur; empty without a breakdown
record TrendGroups(List<BreakdownValue> values) {
    static final TrendGroups NO_BREAKDOWN = new TrendGroups(List.of());

    TrendGroups {
        values = List.copyOf(values);
    }

    int count() {
        return Math.max(1, values.size());
    }

    Optional<BreakdownValue> value(int group) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(group));
    }

    /// The group of each code of the breakdown's column; empty without a breakdown.
    int[] ofCodes(BreakdownColumn column) {
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

    /// The breakdown's column in a shard, if there is a breakdown.
    static Optional<BreakdownColumn> column(TrendQuestion question, Shard shard) {
        return question.breakdown().map(Breakdown::field).map(field -> BreakdownColumn.of(field, shard));
    }
}
