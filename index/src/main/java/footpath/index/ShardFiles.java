package footpath.index;

import footpath.events.log.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Writes the files of one base or one overlay, some at a time. Confined to one thread.
///
/// @param directory where they go
/// @param prefix    their names begin with it, and no other file's does
/// @param threads   how many are written at a time at most
/// @param damages   told what is found damaged in them later
record ShardFiles(Path directory, String prefix, int threads, Consumer<CorruptShard> damages) {
    /// @param shards what goes into each
    /// @param gone   persons that have no timeline any more
    List<ShardFile> write(List<? extends TimelineSource> shards, EventLog log, long throughSeq, int[] gone) {
        List<String> names = log.names();
        List<String> channels = log.channels();
        var written = new ArrayList<Future<ShardFile>>();
        try (var workspaces = new Workspaces();
                var workers = Executors.newFixedThreadPool(
                        Math.clamp(shards.size(), 1, threads),
                        Thread.ofPlatform().factory())) {
            for (TimelineSource timelines : shards) {
                Path path = directory.resolve(prefix + written.size() + ".shard");
                written.add(workers.submit(() -> {
                    Workspace workspace = workspaces.borrow();
                    new ShardWriter(timelines, names, channels, gone).write(path, throughSeq, workspace);
                    workspaces.giveBack(workspace);
                    return ShardFile.open(path, damages);
                }));
            }
        }
        return written.stream().map(ShardFiles::result).toList();
    }

    /// What a thread made.
    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("index: interrupted while writing its files", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("index: writing a file failed", e.getCause());
        }
    }

    /// One workspace for each thread that works.
    private static final class Workspaces implements AutoCloseable {
        private final ConcurrentLinkedQueue<Workspace> all = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Workspace> idle = new ConcurrentLinkedQueue<>();

        Workspace borrow() {
            Workspace workspace = idle.poll();
            if (workspace == null) {
                workspace = new Workspace();
                all.add(workspace);
            }
            return workspace;
        }

        void giveBack(Workspace workspace) {
            idle.add(workspace);
        }

        @Override
        public void close() {
            all.forEach(Workspace::close);
        }
    }
}
