package footpath.analytics.segment;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.LongArrays;
import footpath.analytics.TimeCut;
import footpath.events.filter.Field;
import footpath.index.Shard;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts who has what in one shard. Confined to one thread.
final class SegmentValuesScan {
    private final Shard shard;
    private final PersonGroups groups;
    private final TimeCut period;

    SegmentValuesScan(Shard shard, PersonGroups groups, TimeCut period) {
        this.shard = shard;
        this.groups = groups;
        this.period = period;
    }

    private int firstEvent(int subject) {
        return period.first(shard.times(), shard.firstEvent(subject), shard.endEvent(subject));
    }

    private int endEvent(int subject) {
        return period.end(shard.times(), shard.firstEvent(subject), shard.endEvent(subject));
    }

    void countPersons(long[] persons, long[] active) {
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (groups.isLookedAt(subject)) {
                groups.add(subject, persons, 0, 1);
                groups.add(subject, active, 0, firstEvent(subject) < endEvent(subject) ? 1 : 0);
            }
        }
    }

    void countTrait(Field trait, BreakdownCounts counts) {
        BreakdownColumn column = BreakdownColumn.of(trait, shard);
        var rows = new Rows(column, groups.masks().size());
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (groups.isLookedAt(subject)) {
                groups.add(subject, rows.of(column.codeOf(subject, 0)), 0, 1);
            }
        }
        rows.addTo(counts);
    }

    void countField(Field field, BreakdownCounts counts) {
        BreakdownColumn column = BreakdownColumn.of(field, shard);
        int width = groups.masks().size();
        var rows = new Rows(column, 2 * width);
        int[] last = new int[column.codeCount()];
        Arrays.fill(last, -1);
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            int end = groups.isLookedAt(subject) ? endEvent(subject) : 0;
            for (int event = end == 0 ? 0 : firstEvent(subject); event < end; event++) {
                int code = column.codeOf(subject, event);
                long[] row = rows.of(code);
                groups.add(subject, row, 0, last[code] == subject ? 0 : 1);
                groups.add(subject, row, width, 1);
                last[code] = subject;
            }
        }
        rows.addTo(counts);
    }

    /// Counts by the codes of a column, made where something is counted.
    private static final class Rows {
        private final BreakdownColumn column;
        private final int width;
        private final long[] @Nullable [] rows;

        Rows(BreakdownColumn column, int width) {
            this.column = column;
            this.width = width;
            this.rows = new long[column.codeCount()][];
        }

        long[] of(int code) {
            long[] row = rows[code];
            if (row == null) {
                row = new long[width];
                rows[code] = row;
            }
            return row;
        }

        void addTo(BreakdownCounts counts) {
            for (int code = 0; code < rows.length; code++) {
                long[] row = rows[code];
                if (row != null) {
                    LongArrays.add(counts.row(column.valueOf(code)), row);
                }
            }
        }
    }
}
