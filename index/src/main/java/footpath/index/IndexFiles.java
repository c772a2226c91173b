package footpath.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open files of an index: a base of shards in order of persons, overlays from oldest to newest, and
/// the identity keys.
///
/// @param through     how far the log was read for all of them
/// @param baseThrough how far it was read for the base alone
record IndexFiles(
        LogPosition through,
        LogPosition baseThrough,
        List<ShardFile> base,
        List<ShardFile> overlays,
        List<KeyFile> keys) {
    static final IndexFiles EMPTY =
            new IndexFiles(LogPosition.START, LogPosition.START, List.of(), List.of(), List.of());

    IndexFiles {
        base = List.copyOf(base);
        overlays = List.copyOf(overlays);
        keys = List.copyOf(keys);
    }

    /// Every event of the log up to this one is in the files.
    long throughSeq() {
        return through.seq();
    }

    List<ShardFile> shards() {
        var shards = new ArrayList<>(base);
        shards.addAll(overlays);
        return shards;
    }

    /// What is left of the index without damaged files: the base stands and falls as a whole, and so do the
    /// overlays on it.
    IndexFiles without(Set<Path> damaged) {
        List<KeyFile> goodKeys = keys.stream().anyMatch(key -> damaged.contains(key.path())) ? List.of() : keys;
        if (base.stream().anyMatch(shard -> damaged.contains(shard.path()))) {
            return new IndexFiles(LogPosition.START, LogPosition.START, List.of(), List.of(), goodKeys);
        }
        if (overlays.stream().anyMatch(shard -> damaged.contains(shard.path()))) {
            return new IndexFiles(baseThrough, baseThrough, base, List.of(), goodKeys);
        }
        return new IndexFiles(through, baseThrough, base, overlays, goodKeys);
    }

    long baseEvents() {
        return base.stream().mapToLong(ShardFile::eventCount).sum();
    }

    long overlayEvents() {
        return overlays.stream().mapToLong(ShardFile::eventCount).sum();
    }

    /// Numbers of all identities that have a key are below.
    int endIdentity() {
        return keys.isEmpty() ? 0 : keys.getLast().endPerson();
    }

    /// The names of all files.
    Set<String> fileNames() {
        return Stream.concat(
                        shards().stream().map(ShardFile::path), keys.stream().map(KeyFile::path))
                .map(path -> path.getFileName().toString())
                .collect(Collectors.toSet());
    }
}
