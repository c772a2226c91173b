package footpath.analytics.funnel;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownValue;
import footpath.analytics.LongArrays;
import footpath.index.Shard;
import java.util.HashMap;
import java.util.Map;

/// Counts the attempts of one shard by the value of a breakdown, taken where the options say. Confined to one
/// thread.
final class OptionGroups {
    private final BreakdownColumn column;
    private final FunnelAttribution attribution;
    private final int stepCount;
    private final Map<Integer, long[]> reached = new HashMap<>();

    OptionGroups(Breakdown breakdown, ResolvedFunnel funnel, Shard shard) {
        this.column = BreakdownColumn.of(breakdown.field(), shard);
        this.attribution = funnel.question.options().attribution();
        this.stepCount = funnel.stepCount;
    }

    void count(OptionSubjects subjects, Attempt attempt) {
        int subject = subjects.subject();
        switch (attribution) {
            case FunnelAttribution.AtEntry() -> add(attempt, column.codeOf(subject, attempt.events[0]));
            case FunnelAttribution.FirstTouch() -> add(attempt, touch(subjects, true));
            case FunnelAttribution.LastTouch() -> add(attempt, touch(subjects, false));
            case FunnelAttribution.AtStep(int step) -> {
                if (attempt.hasReached(step - 1)) {
                    add(attempt, column.codeOf(subject, attempt.events[step - 1]));
                }
            }
        }
    }

    /// The first or last value at an event that can fill a step; if none carries a value, the code of none.
    private int touch(OptionSubjects subjects, boolean first) {
        SubjectEvents events = subjects.events();
        int code = -1;
        for (int i = 0; i < events.size; i++) {
            int at = first ? i : events.size - 1 - i;
            if (events.steps[at] != 0) {
                code = column.codeOf(subjects.subject(), events.events[at]);
                if (!column.valueOf(code).equals(BreakdownValue.NONE)) {
                    return code;
                }
            }
        }
        return code;
    }

    private void add(Attempt attempt, int code) {
        long[] row = reached.computeIfAbsent(code, missing -> new long[stepCount]);
        for (int place = 0; place < attempt.depth; place++) {
            row[place] += attempt.hasReached(place) ? 1 : 0;
        }
    }

    /// Adds what was counted under the names of the values.
    void name(FunnelPartial partial) {
        reached.forEach((code, row) -> LongArrays.add(partial.groups.row(column.valueOf(code)), row));
    }
}
