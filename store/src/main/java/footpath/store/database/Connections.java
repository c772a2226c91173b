package footpath.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/// The connections to one database file: one that writes, and as many readers as are asked for.
public final class Connections implements AutoCloseable {
    /*
     * While the file is replaced nobody may read. Who wants to replace it waits for a moment in which nobody does, and
     * keeps no reader waiting until then: one read may need another to come to its end.
     */
    /// From how many bytes of its journal on the database moves it into its file at the end of a commit, if nobody did
    /// before: see [Checkpoints].
    private static final String MOST_JOURNAL = "1GB";

    private final Path file;
    private final Path temporary;
    private volatile DuckDBConnection root;
    private volatile DuckDBConnection writer;
    private final ReentrantLock checkpointing = new ReentrantLock();
    private int readers;

    private Connections(Path file, Path temporary) throws SQLException {
        this.file = file;
        this.temporary = temporary;
        this.root = connect(file, temporary);
        this.writer = writer(root);
    }

    public static Connections open(Path file, Path temporary) throws SQLException {
        return new Connections(file, temporary);
    }

    /// Opens the file of a log, and makes or brings up its tables.
    public static Connections openLog(Path file, Path temporary) throws SQLException {
        Leftovers.clear(temporary);
        Connections connections = open(file, temporary);
        try {
            Schema.ensure(connections.writer, file.toString());
            return connections;
        } catch (SQLException | RuntimeException failed) {
            connections.close();
            throw failed;
        }
    }

    private static DuckDBConnection connect(Path file, Path temporary) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("checkpoint_threshold", MOST_JOURNAL);
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, settings).unwrap(DuckDBConnection.class);
    }

    private static DuckDBConnection writer(DuckDBConnection root) throws SQLException {
        DuckDBConnection writer = root.duplicate();
        for (String setting :
                new String[] {"TimeZone = 'UTC'", "enable_progress_bar = true", "enable_progress_bar_print = false"}) {
            Query.run(writer, "SET " + setting);
        }
        return writer;
    }

    /// Puts another connection in the place of the one that writes: after a commit that failed its driver
    /// takes a transaction to be open that is none, and would have the next one committed statement by
    /// statement. Callers hold the write lock.
    void renewWriter() throws SQLException {
        DuckDBConnection failed = writer;
        writer = writer(root);
        failed.close();
    }

    /// The connection that writes. Callers hold the write lock.
    public DuckDBConnection writer() {
        return writer;
    }

    /// Reads in one transaction on a connection of its own.
    public <T> T read(Read<T> read) {
        enter();
        try (Connection connection = root.duplicate()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        } finally {
            leave();
        }
    }

    /// Where the database of a file keeps what it has not moved into the file yet.
    static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    /// Moves what was committed from the database's journal into its file; others read and write meanwhile.
    ///
    /// @throws SQLException if the disk refuses; then the database takes nothing more until [#reopen]
    void checkpoint() throws SQLException {
        checkpointing.lock();
        enter();
        try (Connection connection = root.duplicate()) {
            Query.run(connection, "CHECKPOINT");
        } finally {
            leave();
            checkpointing.unlock();
        }
    }

    private synchronized void enter() {
        readers++;
    }

    private synchronized void leave() {
        readers--;
        notifyAll();
    }

    /// Closes the file as soon as nobody reads it, has it replaced, and opens what is there then. Callers hold
    /// the write lock, and read nothing themselves.
    synchronized void replace(Replacement replacement) throws SQLException, IOException {
        awaitNoReader();
        close();
        try {
            replacement.run();
        } finally {
            root = connect(file, temporary);
            writer = writer(root);
        }
    }

    /// Closes the file as soon as nobody reads it, and opens it again. Callers hold the write lock, and read nothing
    /// themselves.
    void reopen() throws SQLException, IOException {
        replace(() -> {});
    }

    private synchronized void awaitNoReader() throws IOException {
        try {
            while (readers > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it was read", e);
        }
    }

    /// The failure of the storage as callers see it.
    public UncheckedIOException failed(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String remedy = StorageFailure.of(e) ? "; free some space on its disk, then do it again" : "";
        return new UncheckedIOException(file + ": " + first + remedy, new IOException(first, e));
    }

    @Override
    public void close() {
        try {
            writer.close();
            root.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// What happens to the file while it is closed.
    interface Replacement {
        void run() throws IOException;
    }

    /// Something read from the database.
    public interface Read<T> {
        T from(Connection connection) throws SQLException, IOException;
    }
}
