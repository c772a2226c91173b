package footpath.analytics;

import footpath.events.NearestWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Into which group of an answer something goes: one for all, or one for each value of a breakdown that
/// stands alone.
///
/// @param values the groups, "other" and "(none)" among them where they occur; empty without a breakdown
public record BreakdownGroups(List<BreakdownValue> values) {
    /// One group for all.
    public static final BreakdownGroups NO_BREAKDOWN = new BreakdownGroups(List.of());

    /// The groups of a breakdown: the most frequent values, "other" and "(none)".
    public static BreakdownGroups of(BreakdownCounts counts, Optional<Breakdown> breakdown) {
        int top = breakdown.map(Breakdown::top).orElse(0);
        return new BreakdownGroups(
                counts.top(top).stream().map(BreakdownCounts.Row::value).toList());
    }

    public BreakdownGroups {
        values = List.copyOf(values);
    }

    /// How many groups, at least 1.
    public int count() {
        return Math.max(1, values.size());
    }

    /// The value of a group; empty without a breakdown.
    public Optional<BreakdownValue> value(int group) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(group));
    }

    /// The group that is told by a text; of two that are told alike, as the number 1 and the text 1, the first.
    ///
    /// @param part  names what tells it, as `retention.value`
    /// @param value as answers tell it, `other` and `(none)` among them; empty without a breakdown
    /// @throws InvalidQuestion if there is none, or one is told where there is no breakdown
    public int require(String part, Optional<String> value) {
        if (values.isEmpty() && value.isEmpty()) {
            return 0;
        }
        List<String> known = values.stream().map(BreakdownValue::toString).toList();
        if (value.isEmpty() || !known.contains(value.get())) {
            throw new InvalidQuestion(part, problem(value, known));
        }
        return known.indexOf(value.get());
    }

    private static String problem(Optional<String> value, List<String> known) {
        if (known.isEmpty()) {
            return "is given, but the answer is not split; leave it out";
        }
        return value.map(text -> "no group is \"" + text + "\"").orElse("is missing, but the answer is split")
                + "; it must be one of " + NearestWord.listed(known);
    }

    /// The group of each code of the breakdown's column in a shard.
    public int[] ofCodes(BreakdownColumn column) {
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
