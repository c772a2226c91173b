package footpath.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open files of an index: a base of shards in order of persons, overlays from oldest to newest, and
/// the identity keys. The newest overlays may be in memory.
///
/// @param through        how far the log was read for all of them
/// @param storedThrough  how far it was read for the base and those overlays that count as stored
/// @param storedOverlays how many of the overlays do, the oldest: these are found again when the index is opened
/// @param baseThrough    how far it was read for the base alone
record IndexFiles(
        LogPosition through,
        LogPosition storedThrough,
        int storedOverlays,
        LogPosition baseThrough,
        List<ShardFile> base,
        List<ShardFile> overlays,
        List<KeyFile> keys) {
    static final IndexFiles EMPTY = ofBase(LogPosition.START, List.of(), List.of());

    IndexFiles {
        base = List.copyOf(base);
        overlays = List.copyOf(overlays);
        keys = List.copyOf(keys);
    }

    /// No overlays yet.
    static IndexFiles ofBase(LogPosition through, List<ShardFile> base, List<KeyFile> keys) {
        return new IndexFiles(through, through, 0, through, base, List.of(), keys);
    }

    /// The same base and keys with other overlays; they count as stored if none of them is in memory, and else as
    /// before.
    IndexFiles withOverlays(LogPosition newThrough, List<ShardFile> newOverlays) {
        boolean areStored = newOverlays.stream().allMatch(ShardFile::isStored);
        return new IndexFiles(
                newThrough,
                areStored ? newThrough : storedThrough,
                areStored ? newOverlays.size() : storedOverlays,
                baseThrough,
                base,
                newOverlays,
                keys);
    }

    IndexFiles withKeys(List<KeyFile> newKeys) {
        return new IndexFiles(through, storedThrough, storedOverlays, baseThrough, base, overlays, newKeys);
    }

    /// What is found again when the index is opened.
    IndexFiles stored() {
        List<ShardFile> kept = overlays.subList(0, storedOverlays);
        return new IndexFiles(storedThrough, storedThrough, storedOverlays, baseThrough, base, kept, keys);
    }

    /// The newest timelines, if they are in memory.
    Optional<RecentTimelines> recent() {
        return overlays.isEmpty() ? Optional.empty() : overlays.getLast().recent();
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
            return ofBase(LogPosition.START, List.of(), goodKeys);
        }
        if (overlays.stream().anyMatch(shard -> shard.isIn(damaged))) {
            return ofBase(baseThrough, base, goodKeys);
        }
        return withKeys(goodKeys);
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
