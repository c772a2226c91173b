package footpath.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
    @TempDir
    private Path directory;

    private Connections connections;
    private Transactions transactions;

    @BeforeEach
    void open() throws SQLException {
        Path file = directory.resolve("any.duckdb");
        connections = Connections.open(file, directory.resolve("tmp"));
        transactions = new Transactions(file, connections);
        Query.run(connections.writer(), "CREATE TABLE notes (note INTEGER)");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void aCommitThatFailsSpoilsNoneThatFollow() {
        // The database ends a transaction by itself when its commit fails; the driver does not know of it then.
        assertThatThrownBy(() -> transactions.write(connection -> {
                    note(1, connection);
                    Query.run(connection, "ROLLBACK");
                    return true;
                }))
                .isInstanceOf(UncheckedIOException.class);

        transactions.write(connection -> note(2, connection));

        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void aChangeAfterACommitThatFailedIsDoneWhollyOrNotAtAll() {
        assertThatThrownBy(() -> transactions.write(connection -> {
                    Query.run(connection, "ROLLBACK");
                    return true;
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThatThrownBy(() -> transactions.write(connection -> {
                    note(4, connection);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(sum()).isZero();
    }

    private static boolean note(int note, DuckDBConnection connection) throws SQLException {
        Query.update(connection, "INSERT INTO notes VALUES (?)", note);
        return true;
    }

    private long sum() {
        return connections.read(
                connection -> Query.number(connection, "SELECT coalesce(sum(note), 0)::BIGINT FROM notes"));
    }
}
