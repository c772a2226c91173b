package footpath.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which events of which file some subjects have; nothing for those of whom no file holds any that count. Filled by one
/// thread, then read by many.
final class StoredParts {
    private @Nullable ShardFile[] files = new ShardFile[16];
    private int[] first = new int[16];
    private int[] end = new int[16];
    private long[] lastTimes = new long[16];

    /// Takes a look at the time of the last event.
    void put(int subject, LatestTimelines.Found found) {
        makeRoom(subject);
        files[subject] = found.file();
        first[subject] = found.firstEvent();
        end[subject] = found.endEvent();
        lastTimes[subject] = found.file().times().microsAt(found.endEvent() - 1);
    }

    /// Takes over what others say of a subject.
    void put(int subject, StoredParts others, int otherSubject) {
        if (others.file(otherSubject) != null) {
            makeRoom(subject);
            files[subject] = others.files[otherSubject];
            first[subject] = others.first[otherSubject];
            end[subject] = others.end[otherSubject];
            lastTimes[subject] = others.lastTimes[otherSubject];
        }
    }

    void remove(int subject) {
        if (subject < files.length) {
            files[subject] = null;
            first[subject] = 0;
            end[subject] = 0;
        }
    }

    private void makeRoom(int subject) {
        if (subject >= files.length) {
            int capacity = Math.max(subject + 1, 2 * files.length);
            files = Arrays.copyOf(files, capacity);
            first = Arrays.copyOf(first, capacity);
            end = Arrays.copyOf(end, capacity);
            lastTimes = Arrays.copyOf(lastTimes, capacity);
        }
    }

    @Nullable
    ShardFile file(int subject) {
        return subject < files.length ? files[subject] : null;
    }

    int first(int subject) {
        return file(subject) == null ? 0 : first[subject];
    }

    int end(int subject) {
        return file(subject) == null ? 0 : end[subject];
    }

    /// When the last of the events happened; before all times if there is none.
    long lastTime(int subject) {
        return file(subject) == null ? Long.MIN_VALUE : lastTimes[subject];
    }
}
