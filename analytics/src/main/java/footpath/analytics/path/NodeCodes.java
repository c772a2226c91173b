package footpath.analytics.path;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownValue;
import footpath.events.filter.Field;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The node of each event of one shard, as a code from 0. Each different name, or pair of name and value, is cleaned
/// once, when it is first met. Confined to one thread.
final class NodeCodes {
    /// The code of events whose name is cleaned away.
    static final int DROPPED = -1;

    /// What stands for a value where there is no field, and for an absent one.
    private static final int NO_VALUE = 0;

    private final NodeNames cleaning;
    private final List<String> events;
    private final @Nullable BreakdownColumn column;

    /// The node of each event name without a value.
    private final int[] ofName;

    private final PairCodes ofPair = new PairCodes();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    NodeCodes(NodeNames cleaning, Shard shard, Optional<Field> field) {
        this.cleaning = cleaning;
        this.events = shard.nameDictionary();
        this.column = field.map(one -> BreakdownColumn.of(one, shard)).orElse(null);
        this.ofName = new int[events.size()];
        Arrays.fill(ofName, PairCodes.ABSENT);
    }

    /// Whether the name of an event alone tells its node.
    boolean areNames() {
        return column == null;
    }

    /// The node of each name, where names alone tell it.
    int[] ofNames() {
        for (int name = 0; name < ofName.length; name++) {
            ofName(name);
        }
        return ofName;
    }

    /// The node of an event.
    ///
    /// @param name code of its name
    int of(int name, int subject, int event) {
        int value = column == null ? NO_VALUE : valueOf(column, subject, event);
        return value == NO_VALUE ? ofName(name) : ofPair(name, value);
    }

    /// The values of a column from 1 on, so that 0 is free for none.
    private static int valueOf(BreakdownColumn column, int subject, int event) {
        return column.codeOf(subject, event) + 1;
    }

    private int ofName(int name) {
        if (ofName[name] == PairCodes.ABSENT) {
            ofName[name] = cleaned(events.get(name));
        }
        return ofName[name];
    }

    private int ofPair(int name, int value) {
        int node = ofPair.get(name, value);
        if (node == PairCodes.ABSENT) {
            node = cleaned(label(name, value));
            ofPair.put(name, value, node);
        }
        return node;
    }

    private String label(int name, int value) {
        if (column != null && column.valueOf(value - 1) instanceof BreakdownValue.Value held) {
            return events.get(name) + ": " + held;
        }
        return events.get(name);
    }

    private int cleaned(String label) {
        String name = cleaning.of(label);
        return name.isBlank() ? DROPPED : codeOf(name);
    }

    /// The code of a node by its name, which is added if it is new.
    int codeOf(String name) {
        return codes.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    /// The name of a node.
    String name(int code) {
        return names.get(code);
    }

    /// Codes are smaller than this.
    int count() {
        return names.size();
    }
}
