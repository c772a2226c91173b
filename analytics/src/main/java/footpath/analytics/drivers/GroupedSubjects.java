package footpath.analytics.drivers;

import footpath.index.Shard;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The group of each subject of one shard, and which of its events count. Confined to one thread.
final class GroupedSubjects {
    static final int NONE = -1;

    private final byte[] groups;

    /// For each subject, the event before which its events count, and the one besides; null if all count.
    private int @Nullable [] before;

    private int @Nullable [] entry;

    GroupedSubjects(Shard shard) {
        this.groups = new byte[shard.subjectCount()];
        Arrays.fill(groups, (byte) NONE);
    }

    void put(int subject, int group) {
        groups[subject] = (byte) group;
    }

    /// Puts a subject into a group of which only some events count.
    ///
    /// @param end   its events before this one count
    /// @param event this one counts too
    void put(int subject, int group, int end, int event) {
        put(subject, group);
        if (before == null || entry == null) {
            before = new int[groups.length];
            entry = new int[groups.length];
        }
        before[subject] = end;
        entry[subject] = event;
    }

    int count() {
        return groups.length;
    }

    /// The group of a subject, or [#NONE].
    int of(int subject) {
        return groups[subject];
    }

    /// Whether every event of a subject in a group counts.
    boolean seesAll() {
        return before == null;
    }

    /// Whether an event of a subject in a group counts.
    boolean sees(int subject, int event) {
        return before == null || entry == null || event < before[subject] || event == entry[subject];
    }
}
