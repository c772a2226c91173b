package footpath.store.documents;

import footpath.collect.feed.FeedPositions;
import footpath.collect.plan.PlanStore;
import footpath.collect.source.SourceStore;
import footpath.maps.comment.CommentStore;
import footpath.maps.history.MapStore;
import footpath.maps.library.LibraryStore;
import footpath.maps.review.ReviewStore;
import footpath.maps.segment.SegmentStore;
import footpath.maps.signature.SignatureStore;
import footpath.maps.vote.VoteStore;
import footpath.store.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/// One SQLite file of documents, in WAL mode with synchronous FULL: what was saved survives a power cut.
///
/// It holds secrets, so it is readable by its owner alone. Thread-safe through one connection and a lock;
/// other processes may have the same file open. Opening takes milliseconds, creates the file if it is
/// missing and brings its tables to the newest form.
public final class SqliteDocuments implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    /// What SQLite names the files it keeps beside, which outlive a process that is killed.
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    /// What runs in one transaction.
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private final Path file;
    private final Connection connection;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final SqlMapStore maps;

    private SqliteDocuments(Path file, Connection connection, Clock clock) {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
        this.maps = new SqlMapStore(this, clock);
    }

    /// Opens the file.
    ///
    /// @throws DocumentsException if it is no database, is newer than this program, or cannot be written
    public static SqliteDocuments open(Path file, Clock clock) {
        return open(file, clock, new Migrations(file.toString()));
    }

    static SqliteDocuments open(Path file, Clock clock, Migrations migrations) {
        try {
            OwnFiles.file(file);
            for (String companion : COMPANIONS) {
                Path beside = file.resolveSibling(file.getFileName() + companion);
                if (Files.exists(beside)) {
                    OwnFiles.file(beside);
                }
            }
            SqliteDocuments documents = new SqliteDocuments(file, connect(file), clock);
            try {
                documents.inTransaction(connection -> {
                    migrations.apply(connection);
                    return true;
                });
                return documents;
            } catch (RuntimeException failed) {
                documents.close();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw failure(file, "cannot be opened", failed);
        }
    }

    /// What is wrong inside a file, by SQLite's own check of every page; empty if nothing is. Changes
    /// nothing.
    public static List<String> damages(Path file) {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(10)")) {
            List<String> damages = new ArrayList<>();
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    damages.add(rows.getString(1));
                }
            }
            return damages;
        } catch (SQLException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /// The maps of this file.
    public MapStore maps() {
        return maps;
    }

    /// What people said about the maps of this file.
    public CommentStore comments() {
        return new SqlCommentStore(this, clock);
    }

    /// Who signed the maps of this file.
    public SignatureStore signatures() {
        return new SqlSignatureStore(this, clock);
    }

    /// Who reviewed the maps of this file.
    public ReviewStore reviews() {
        return new SqlReviewStore(this, clock);
    }

    /// The votes on the maps of this file.
    public VoteStore votes() {
        return new SqlVoteStore(this);
    }

    /// What the maps of this file share.
    public LibraryStore library() {
        return new SqlLibraryStore(this, maps, clock);
    }

    /// The segments of this file.
    public SegmentStore segments() {
        return new SqlSegmentStore(this, clock);
    }

    /// Takes persons off the lists of saved segments, and tells from how many.
    ///
    /// @param keys their identities, as texts
    public long removePersons(Collection<String> keys) {
        return inTransaction(connection -> {
            long removed = 0;
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from segment_person where person = ?")) {
                for (String key : keys) {
                    delete.setString(1, key);
                    removed += delete.executeUpdate();
                }
            }
            return removed;
        });
    }

    /// Writes the file anew, so that nothing of what was deleted is left in it or beside it.
    public void rewrite() {
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException failed) {
            throw failure(file, "cannot be written anew", failed);
        } finally {
            lock.unlock();
        }
    }

    /// The sources of this file.
    public SourceStore sources() {
        return new SqlSourceStore(this);
    }

    /// How far the sources of this file were pulled.
    public FeedPositions feedPositions() {
        return new SqlFeedPositions(this, clock);
    }

    /// The tracking plan of this file.
    public PlanStore plan() {
        return new SqlPlanStore(this, clock);
    }

    /// Runs the work in one transaction that holds the write lock from its start; rolls back if it throws.
    <T> T inTransaction(Work<T> work) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw failure(file, "cannot be read or written", failed);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException failed) {
            throw failure(file, "cannot be closed", failed);
        } finally {
            lock.unlock();
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        // What was deleted is overwritten, not only forgotten.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // A transaction that reads first and writes later could find the file changed in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static DocumentsException failure(Path file, String what, Exception failed) {
        return new DocumentsException(
                file + ": " + what + " (" + failed.getMessage()
                        + "); it must be a SQLite file this program may write, on a disk with space left",
                failed);
    }
}
