package footpath.index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// The timelines of persons of whom something came lately: of each the events that are in no file yet, and where
/// those before them lie. What is in a file is not copied, so that following a log costs what is new alone.
///
/// An event that happened before one in a file takes the whole timeline out of that file: then all of it is here.
/// Safe for use by several threads.
final class RecentTimelines {
    private final TimelineBlock own;
    private final StoredParts stored;
    private final int[] gone;

    /// @param own    who has a timeline, and the events of each that are in no file; must not change any more
    /// @param stored where the events before these are; must not change any more
    /// @param gone   persons without a timeline that a file may have one of, ascending
    RecentTimelines(TimelineBlock own, StoredParts stored, int[] gone) {
        this.own = own;
        this.stored = stored;
        this.gone = gone;
    }

    /// The same over files that say the same in another order.
    RecentTimelines over(LatestTimelines files) {
        var moved = new StoredParts();
        for (int subject = 0; subject < subjectCount(); subject++) {
            if (stored.file(subject) != null) {
                moved.put(
                        subject,
                        files.of(own.persons[subject])
                                .orElseThrow(() -> new IllegalStateException("index: a new base has lost a person")));
            }
        }
        return new RecentTimelines(own, moved, gone);
    }

    /// Who has a timeline, and the events of each that are in no file.
    TimelineBlock own() {
        return own;
    }

    /// Where the events before these are.
    StoredParts stored() {
        return stored;
    }

    /// Persons without a timeline that a file may have one of, ascending.
    int[] gone() {
        return gone;
    }

    /// How many persons have a timeline.
    int subjectCount() {
        return own.subjectCount;
    }

    /// How many events are in no file.
    int ownEvents() {
        return own.eventCount;
    }

    /// The subject a person is; below 0 if absent.
    int subjectOf(int person) {
        return Arrays.binarySearch(own.persons, 0, own.subjectCount, person);
    }

    /// How many events a subject has.
    int events(int subject) {
        return storedEvents(subject) + own.ends[subject] - own.start(subject);
    }

    /// How many of them are in a file.
    int storedEvents(int subject) {
        return stored.end(subject) - stored.first(subject);
    }

    void copyOwn(int subject, TimelineBlock target) {
        own.copyTo(target, own.start(subject), own.ends[subject]);
    }

    /// The files that hold events of it, each once.
    Set<ShardFile> files() {
        var files = new LinkedHashSet<ShardFile>();
        for (int subject = 0; subject < subjectCount(); subject++) {
            ShardFile file = stored.file(subject);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /// Whether one of some files holds events of it.
    boolean isIn(Set<Path> paths) {
        return !paths.isEmpty() && files().stream().anyMatch(file -> paths.contains(file.path()));
    }
}
