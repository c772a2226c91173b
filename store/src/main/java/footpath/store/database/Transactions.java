package footpath.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/// Changes of the log, one at a time, each wholly or not at all. Safe for use by several threads.
public final class Transactions {
    private final Path file;
    private final Connections connections;
    private final ReentrantLock writing = new ReentrantLock();

    public Transactions(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
    }

    /// Keeps all other writers out until [#unlock] was called as often.
    public void lock() {
        writing.lock();
    }

    public void unlock() {
        writing.unlock();
    }

    /// Runs a change as one transaction; whatever fails in it leaves the log as it was.
    public <T> T write(Change<T> change) {
        lock();
        try {
            DuckDBConnection connection = connections.writer();
            try {
                connection.setAutoCommit(false);
                T result = change.to(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                giveUp(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw connections.failed(e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            unlock();
        }
    }

    public UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(file + ": " + e.getMessage(), e);
    }

    private void giveUp(DuckDBConnection connection, Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            renew(cause, StorageFailure.isFatal(e));
        }
    }

    private void renew(Exception cause, boolean isFatal) {
        try {
            if (isFatal) {
                connections.reopen();
            } else {
                connections.renewWriter();
            }
        } catch (SQLException | IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// What happens in one transaction.
    public interface Change<T> {
        T to(DuckDBConnection connection) throws SQLException, IOException;
    }
}
