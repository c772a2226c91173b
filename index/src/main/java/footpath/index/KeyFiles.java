package footpath.index;

import footpath.events.log.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Writes the keys of new identities. Confined to one thread.
///
/// @param directory where they go
/// @param damages   told what is found damaged in them later
record KeyFiles(Path directory, EventLog log, Consumer<CorruptShard> damages) {
    /// Files at least twice as large as all newer ones together stay, so that there are few, and a key is
    /// written a few times at most.
    ///
    /// @param generation part of the names of new files
    List<KeyFile> advance(IndexFiles files, long generation) {
        int end = log.identityCount();
        int first = files.endIdentity();
        if (end <= first) {
            return files.keys();
        }
        var keys = new ArrayList<>(files.keys());
        while (!keys.isEmpty() && isSmall(keys.getLast(), end - first)) {
            first = keys.removeLast().firstPerson();
        }
        keys.addAll(write(first, generation));
        return keys;
    }

    private static boolean isSmall(KeyFile file, int newer) {
        int count = file.endPerson() - file.firstPerson();
        return count < KeyFileWriter.MOST_PERSONS && count < 2L * newer;
    }

    private List<KeyFile> write(int first, long generation) {
        var keys = new ArrayList<KeyFile>();
        var run = new KeyFileWriter[] {new KeyFileWriter(first)};
        log.identityKeys(first, (person, key) -> {
            if (run[0].count() == KeyFileWriter.MOST_PERSONS) {
                keys.add(write(run[0], generation));
                run[0] = new KeyFileWriter(person);
            }
            run[0].add(key);
        });
        keys.add(write(run[0], generation));
        return keys;
    }

    private KeyFile write(KeyFileWriter run, long generation) {
        Path path = directory.resolve("persons-" + generation + "-" + run.firstPerson() + ".keys");
        run.write(path);
        return KeyFile.open(path, damages);
    }
}
