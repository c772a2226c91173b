package footpath.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The folder of an index: which of its files are ours, and which are no longer needed.
final class IndexDirectory {
    private static final List<String> SUFFIXES =
            List.of(".shard", ".keys", ColumnSource.SUFFIX, SectionFileWriter.UNFINISHED);

    private IndexDirectory() {}

    static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IndexException("create", directory, e);
        }
    }

    /// Whether an index was ever here.
    static boolean isUsed(Path directory) {
        return !list(directory, name -> name.equals(Manifest.FILE) || isOurs(name))
                .isEmpty();
    }

    /// Deletes the whole index.
    static void clear(Path directory) {
        delete(list(directory, name -> name.equals(Manifest.FILE) || isOurs(name)));
    }

    /// Deletes files of the index that nothing names any more.
    ///
    /// @param isUnderWay tells the files that are still being written
    static void clean(Path directory, Set<String> needed, Predicate<String> isUnderWay, long traitVersion) {
        delete(list(
                directory,
                name -> isOurs(name)
                        && !needed.contains(name)
                        && !isUnderWay.test(name)
                        && !isColumn(name, needed, traitVersion)));
    }

    private static boolean isOurs(String name) {
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    private static boolean isColumn(String name, Set<String> shards, long traitVersion) {
        int shardEnd = name.indexOf(".shard.");
        if (!name.endsWith(ColumnSource.SUFFIX) || shardEnd < 0) {
            return false;
        }
        String rest = name.substring(shardEnd + ".shard".length());
        boolean current = rest.startsWith(".property.") || rest.startsWith(ColumnSource.traitMark(traitVersion));
        return current && shards.contains(name.substring(0, shardEnd + ".shard".length()));
    }

    private static List<Path> list(Path directory, Predicate<String> names) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> names.test(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new IndexException("read", directory, e);
        }
    }

    private static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new IndexException("delete", file, e);
            }
        }
    }
}
