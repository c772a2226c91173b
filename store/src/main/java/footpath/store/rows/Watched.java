package footpath.store.rows;

import footpath.collect.FileIdentity;
import footpath.collect.ImportCancelled;
import footpath.collect.ImportListener;
import footpath.collect.ImportProgress;
import footpath.collect.ImportProgress.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.QueryProgress;

/// Runs the statements of an import under the eyes of its listener: tells how far the running one is, and stops
/// it on request.
public final class Watched {
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Connection connection;
    private final FileIdentity file;
    private final ImportListener listener;
    private double told;

    public Watched(Connection connection, FileIdentity file, ImportListener listener) {
        this.connection = connection;
        this.file = file;
        this.listener = listener;
    }

    /// Runs one statement that makes up a part of a phase, and tells how many rows it changed.
    ///
    /// @param from share of the phase that is done before
    /// @param to   share of the phase that is done after
    public long run(String sql, Phase phase, double from, double to) throws SQLException {
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        try (DuckDBPreparedStatement statement =
                connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class)) {
            Thread watcher = Thread.ofPlatform()
                    .name("import-watcher")
                    .daemon()
                    .start(() -> watch(statement, done, stopped, share -> tell(phase, from + share * (to - from))));
            try {
                statement.execute();
                return Math.max(0, statement.getLargeUpdateCount());
            } finally {
                done.countDown();
                join(watcher);
            }
        } catch (SQLException e) {
            if (stopped.get()) {
                throw new ImportCancelled(file.name());
            }
            throw e;
        } finally {
            tell(phase, to);
        }
    }

    /// Tells that all is done and committed.
    public void finished() {
        tell(Phase.WRITING, 1);
    }

    /// Fails if the listener wants the import stopped.
    public void requireWanted() {
        if (listener.isCancelled()) {
            throw new ImportCancelled(file.name());
        }
    }

    private void watch(
            DuckDBPreparedStatement statement,
            CountDownLatch done,
            AtomicBoolean stopped,
            java.util.function.DoubleConsumer progress) {
        try {
            while (!done.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (listener.isCancelled()) {
                    stopped.set(true);
                    statement.cancel();
                } else {
                    QueryProgress now = statement.getQueryProgress();
                    progress.accept(Math.clamp(now.getPercentage() / 100, 0, 1));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // The statement ended while it was looked at; its own thread has the result.
            stopped.compareAndSet(true, listener.isCancelled());
        }
    }

    private synchronized void tell(Phase phase, double share) {
        told = Math.max(told, phase.overall(share));
        listener.progress(new ImportProgress(phase, told, (long) (told * file.bytes()), file.bytes()));
    }

    private static void join(Thread watcher) {
        boolean interrupted = false;
        while (true) {
            try {
                watcher.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
