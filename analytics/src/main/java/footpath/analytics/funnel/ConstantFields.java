package footpath.analytics.funnel;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownValue;
import footpath.events.filter.Field;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The values that the events of one attempt must share, in one shard. Confined to one thread.
final class ConstantFields {
    private final List<BreakdownColumn> columns;
    private final List<Optional<List<Integer>>> valuesOf = new ArrayList<>();
    private long[] fillable = new long[0];

    ConstantFields(List<Field> fields, Shard shard) {
        this.columns =
                fields.stream().map(field -> BreakdownColumn.of(field, shard)).toList();
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /// Looks at a subject's events.
    ///
    /// @return the combinations of values that occur, in order of their first event
    Set<List<Integer>> split(SubjectEvents events) {
        valuesOf.clear();
        fillable = events.steps.clone();
        Set<List<Integer>> values = new LinkedHashSet<>();
        for (int i = 0; i < events.size; i++) {
            Optional<List<Integer>> value = events.steps[i] == 0 ? Optional.empty() : valueOf(events.events[i]);
            valuesOf.add(value);
            value.ifPresent(values::add);
        }
        return values;
    }

    /// Lets only the events with these values fill steps; all others can still break an attempt.
    void show(List<Integer> values, SubjectEvents events) {
        for (int i = 0; i < events.size; i++) {
            boolean shown = valuesOf.get(i).filter(values::equals).isPresent();
            events.steps[i] = shown ? fillable[i] : 0;
        }
    }

    /// Lets only the events fill steps that have the values of one of them.
    void showLike(int event, SubjectEvents events) {
        valueOf(event).ifPresent(values -> show(values, events));
    }

    /// Lets all events fill their steps again.
    void showAll(SubjectEvents events) {
        System.arraycopy(fillable, 0, events.steps, 0, events.size);
    }

    private Optional<List<Integer>> valueOf(int event) {
        List<Integer> codes = new ArrayList<>();
        for (BreakdownColumn column : columns) {
            // Traits are refused by the options, so the subject does not matter.
            int code = column.codeOf(0, event);
            if (column.valueOf(code).equals(BreakdownValue.NONE)) {
                return Optional.empty();
            }
            codes.add(code);
        }
        return Optional.of(codes);
    }
}
