package footpath.store.database;

import footpath.store.Background;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// Moves what was committed from the database's own journal into its file, beside whatever else happens. Safe for
/// use by several threads.
///
/// DuckDB does so itself at the end of a commit, which then takes a second instead of a millisecond, and after every
/// 16 MB, which writes and compresses the last rows of the log about five times over. Here it happens less often and on
/// a thread of its own: arrivals wait for it no longer than it writes the one table they go to.
public final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Checkpoints.class.getName());

    /// From how many bytes of the database's journal on. It takes half a second to read that many at a start.
    public static final long DUE_BYTES = 96L << 20;

    /// A checkpoint that finds no room breaks the open database, so it is begun only where there is some to spare.
    private static final int ROOM_PER_BYTE = 2;

    private final Path file;
    private final Connections connections;
    private final Transactions transactions;
    private final long dueBytes;
    private Optional<Thread> running = Optional.empty();
    private boolean isClosed;

    /// @param dueBytes from how many bytes of the journal on
    public Checkpoints(Path file, Connections connections, Transactions transactions, long dueBytes) {
        this.file = file;
        this.connections = connections;
        this.transactions = transactions;
        this.dueBytes = dueBytes;
    }

    /// Begins a checkpoint if enough was written since the last, and none is running. Costs two calls of the file
    /// system.
    public synchronized void offer() {
        if (isClosed || running.isPresent() || !isDue()) {
            return;
        }
        Thread thread = Background.thread("checkpoint", this::run);
        running = Optional.of(thread);
        thread.start();
    }

    private boolean isDue() {
        try {
            Path journal = Connections.journal(file);
            long bytes = Files.exists(journal) ? Files.size(journal) : 0;
            return bytes >= dueBytes && Files.getFileStore(file).getUsableSpace() / ROOM_PER_BYTE > bytes;
        } catch (IOException e) {
            return false;
        }
    }

    private void run() {
        try {
            connections.checkpoint();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, file + ": its journal stays for now: " + e.getMessage());
            if (StorageFailure.isFatal(e)) {
                reopen();
            }
        } finally {
            ended();
        }
    }

    /// A database whose checkpoint met a full disk takes nothing more until it is opened again; nothing is lost by it.
    private void reopen() {
        LOG.log(Level.WARNING, file + ": its disk refused to take what was collected; opens it again");
        transactions.lock();
        try {
            connections.reopen();
        } catch (SQLException | IOException e) {
            LOG.log(Level.ERROR, file + ": cannot be opened again: " + e.getMessage());
        } finally {
            transactions.unlock();
        }
    }

    private synchronized void ended() {
        running = Optional.empty();
        notifyAll();
    }

    /// Begins none any more, and waits for the one that runs. Callers do not hold the write lock.
    @Override
    public synchronized void close() {
        isClosed = true;
        await();
    }

    /// Waits for the one that runs. Callers do not hold the write lock.
    synchronized void await() {
        boolean isInterrupted = false;
        while (running.isPresent()) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
