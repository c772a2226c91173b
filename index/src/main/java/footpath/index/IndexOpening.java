package footpath.index;

import footpath.events.log.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// What of an index on disk can be trusted: the files its manifest names, if they are of this log and whole.
///
/// @param files      the good files; possibly none
/// @param generation higher than that of any file on disk that is kept
record IndexOpening(IndexFiles files, long generation) {

    /// @param damages hears of each file that cannot be trusted, now or later
    static IndexOpening open(Path directory, EventLog log, Consumer<CorruptShard> damages) {
        try {
            Manifest manifest = Manifest.read(directory);
            requireSameLog(manifest, directory, log);
            return new IndexOpening(openFiles(manifest, directory, damages), manifest.generation());
        } catch (CorruptShard damage) {
            if (IndexDirectory.isUsed(directory)) {
                damages.accept(damage);
            }
            IndexDirectory.clear(directory);
            return new IndexOpening(IndexFiles.EMPTY, 0);
        }
    }

    private static void requireSameLog(Manifest manifest, Path directory, EventLog log) {
        boolean same = log.lastSeq() >= manifest.throughSeq()
                && log.persons().version() >= manifest.through().personsVersion()
                && startsWith(log.names(), manifest.names())
                && startsWith(log.channels(), manifest.channels())
                && LogMark.of(log, manifest.throughSeq()) == manifest.logMark();
        if (!same) {
            throw new CorruptShard(directory.resolve(Manifest.FILE), "belongs to another event log");
        }
    }

    private static boolean startsWith(List<String> words, List<String> first) {
        return words.size() >= first.size() && words.subList(0, first.size()).equals(first);
    }

    private static IndexFiles openFiles(Manifest manifest, Path directory, Consumer<CorruptShard> damages) {
        var base = openAll(manifest.base(), directory, damages, ShardFile::open, ShardFile::fingerprint);
        var overlays = openAll(manifest.overlays(), directory, damages, ShardFile::open, ShardFile::fingerprint);
        var keys = openAll(manifest.keys(), directory, damages, KeyFile::open, KeyFile::fingerprint);
        if (base.size() < manifest.base().size()) {
            return IndexFiles.ofBase(LogPosition.START, List.of(), keys);
        }
        IndexFiles ofBase = IndexFiles.ofBase(manifest.baseThrough(), base, keys);
        return overlays.isEmpty() ? ofBase : ofBase.withOverlays(manifest.through(), overlays);
    }

    /// All of the files, or none if one of them cannot be trusted.
    private static <F> List<F> openAll(
            List<Manifest.Entry> entries,
            Path directory,
            Consumer<CorruptShard> damages,
            BiFunction<Path, Consumer<CorruptShard>, F> opener,
            ToIntFunction<F> fingerprint) {
        var files = new ArrayList<F>();
        for (Manifest.Entry entry : entries) {
            Path path = directory.resolve(entry.file());
            try {
                F file = opener.apply(path, damages);
                if (fingerprint.applyAsInt(file) != entry.fingerprint()) {
                    throw new CorruptShard(path, "is not the file the manifest names");
                }
                files.add(file);
            } catch (CorruptShard damage) {
                damages.accept(damage);
                return List.of();
            }
        }
        return files;
    }
}
