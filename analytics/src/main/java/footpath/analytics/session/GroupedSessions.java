package footpath.analytics.session;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.ClassedDurations;
import footpath.analytics.DurationTally;
import footpath.analytics.SessionSpans;
import footpath.index.SessionColumns;
import footpath.index.Shard;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The sessions of a shard, many at a time, and the group of each. Confined to one thread.
final class GroupedSessions {
    final SessionSpans spans;

    /// The group of each session at hand.
    int[] groupOf = new int[0];

    private final ResolvedSession session;
    private final int groups;
    private final Optional<BreakdownColumn> column;
    private final int[] ofCode;
    private int[] cells = new int[0];

    GroupedSessions(ResolvedSession session, BreakdownGroups groups, Shard shard) {
        this.spans = session.spans(shard);
        this.session = session;
        this.groups = groups.count();
        // One group holds all.
        this.column = this.groups == 1 ? Optional.empty() : session.column(shard);
        this.ofCode = column.map(groups::ofCodes).orElse(new int[0]);
    }

    /// What the index knows of all of them together, where they are one group.
    Optional<SessionColumns> known() {
        return groups == 1 ? spans.columns() : Optional.empty();
    }

    /// Moves to the next ones.
    ///
    /// @return false if there are none
    boolean next() {
        if (!spans.next()) {
            return false;
        }
        if (groupOf.length < spans.count()) {
            groupOf = new int[spans.count() + spans.count() / 2];
            cells = new int[groupOf.length];
        }
        column.ifPresent(this::group);
        return true;
    }

    private void group(BreakdownColumn values) {
        int[] firsts = spans.firsts();
        int[] subjects = spans.subjects();
        for (int i = 0; i < spans.count(); i++) {
            groupOf[i] = ofCode[values.codeOf(subjects[i], firsts[i])];
        }
    }

    /// The cell of each: group after group, period after period.
    int[] cells() {
        int[] periodOf = spans.periods(session.periods);
        if (groups == 1) {
            return periodOf;
        }
        int periods = session.periods.count();
        for (int i = 0; i < spans.count(); i++) {
            cells[i] = groupOf[i] * periods + periodOf[i];
        }
        return cells;
    }

    /// Adds the lengths of all.
    void addLengths(DurationTally durations) {
        Runnable lengths = lengths(durations);
        while (next()) {
            lengths.run();
        }
    }

    /// Adds the lengths of those at hand whenever it is run.
    Runnable lengths(DurationTally durations) {
        int[] measures = IntStream.range(0, groups).toArray();
        Consumer<ClassedDurations> classed = durations.classed(measures);
        return () -> spans.addLengths(groupOf, durations, classed);
    }
}
