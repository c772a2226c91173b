package footpath.store.events;

import footpath.events.identity.Identity;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.store.account.AccountTraits;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.identity.ErasedKind;
import footpath.store.rows.JsonValue;
import footpath.store.rows.LogRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/// Streams the log in chunks of the database's own vectors, a few thousand rows each, so little is held in
/// memory.
final class LogReader {
    private static final String COLUMNS = "SELECT seq, identity, name, channel, time_micros FROM event_log l WHERE ";

    /// Events in a run of [#scan]: few enough to sort in little memory, and enough that runs cost nothing
    /// to begin.
    private static final long RUN = 1L << 20;

    private final Connections connections;
    private final LogRows rows;

    LogReader(Connections connections, LogRows rows) {
        this.connections = connections;
        this.rows = rows;
    }

    /// Two threads take turns: one has the database sort a run of events while the other hands over the run
    /// before.
    void scan(long afterSeq, long throughSeq, EventLog.EventSink sink) {
        try (ExecutorService readers =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().factory())) {
            Future<?> before = CompletableFuture.completedFuture(null);
            for (long from = afterSeq; from < throughSeq; from += RUN) {
                String sql = COLUMNS + range(from, Math.min(throughSeq, from + RUN)) + " AND " + rows.events()
                        + " ORDER BY seq";
                Future<?> runBefore = before;
                before = readers.submit(() -> events(sql, () -> await(runBefore), sink));
            }
            await(before);
        }
    }

    private static void await(Future<?> run) {
        try {
            run.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("event log: interrupted while it was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("event log: reading it failed", e.getCause());
        }
    }

    void scanTimelines(long throughSeq, KnownPersons known, int[] persons, EventLog.EventSink sink) {
        int[] identities = IntStream.of(persons)
                .flatMap(person -> IntStream.of(known.view().identities(person)))
                .toArray();
        String sql = COLUMNS + "seq <= " + throughSeq + " AND identity IN " + Query.NUMBERS + " AND " + rows.events()
                + " ORDER BY seq";
        events(sql, List.of(Query.numbers(identities)), () -> {}, sink);
    }

    void scanProperty(String property, long afterSeq, long throughSeq, EventLog.PropertySink sink) {
        String path = Query.text("$.\"" + property.replace("\"", "") + "\"");
        String sql = "SELECT seq, json_extract(properties, " + path + ")::VARCHAR AS value FROM event_log l WHERE "
                + range(afterSeq, throughSeq) + " AND " + rows.events() + " AND value IS NOT NULL";
        chunks(sql, chunk -> {
            DuckDBReadableVector seqs = chunk.vector(0);
            DuckDBReadableVector values = chunk.vector(1);
            for (long i = 0; i < chunk.rowCount(); i++) {
                long seq = seqs.getLong(i);
                JsonValue.parse(values.getString(i)).ifPresent(value -> sink.accept(seq, value));
            }
        });
    }

    /// The first column as texts.
    List<String> texts(String sql) {
        return connections.read(connection -> Query.texts(connection, sql));
    }

    /// Traits that questions can name, of persons and of their accounts.
    List<String> traitNames() {
        return texts(AccountTraits.NAMES);
    }

    void scanTrait(String trait, KnownPersons known, EventLog.TraitSink sink) {
        if (connections.read(connection -> AccountTraits.isOne(connection, trait))) {
            connections.read(connection -> {
                AccountTraits.scan(connection, trait, known, rows, sink);
                return true;
            });
            return;
        }
        if (!known.isEachAlone() || rows.knownMicros().isPresent()) {
            LatestTraits latest = new LatestTraits(known);
            chunks(LatestTraits.sql(trait, rows.traits()), latest::add);
            latest.forEach(sink);
            return;
        }
        chunks("SELECT identity, value FROM current_traits WHERE trait = " + Query.text(trait), chunk -> {
            DuckDBReadableVector persons = chunk.vector(0);
            DuckDBReadableVector values = chunk.vector(1);
            for (long i = 0; i < chunk.rowCount(); i++) {
                int person = persons.getInt(i);
                JsonValue.parse(values.getString(i)).ifPresent(value -> sink.accept(person, value));
            }
        });
    }

    void identityKeys(int first, EventLog.KeySink sink) {
        chunks(
                "SELECT identity, key, kind FROM identities WHERE identity >= " + first + " ORDER BY identity",
                chunk -> {
                    DuckDBReadableVector identities = chunk.vector(0);
                    DuckDBReadableVector keys = chunk.vector(1);
                    DuckDBReadableVector kinds = chunk.vector(2);
                    for (long i = 0; i < chunk.rowCount(); i++) {
                        sink.accept(identities.getInt(i), text(kinds.getString(i), keys.getString(i)));
                    }
                });
    }

    /// The key of an identity; one that was erased has a text that no identity has.
    private static String text(String kind, String key) {
        return kind.equals(ErasedKind.KIND) ? "\0" + key : Identity.text(kind, key);
    }

    private void events(String sql, Runnable turn, EventLog.EventSink sink) {
        events(sql, List.of(), turn, sink);
    }

    private void events(String sql, List<String> values, Runnable turn, EventLog.EventSink sink) {
        chunks(sql, values, turn, chunk -> {
            DuckDBReadableVector seqs = chunk.vector(0);
            DuckDBReadableVector persons = chunk.vector(1);
            DuckDBReadableVector names = chunk.vector(2);
            DuckDBReadableVector channels = chunk.vector(3);
            DuckDBReadableVector times = chunk.vector(4);
            long count = chunk.rowCount();
            for (long i = 0; i < count; i++) {
                sink.accept(persons.getInt(i), names.getInt(i), channels.getInt(i), times.getLong(i), seqs.getLong(i));
            }
        });
    }

    private void chunks(String sql, ChunkSink sink) {
        chunks(sql, List.of(), () -> {}, sink);
    }

    /// @param values what stands for each `?` of the statement
    /// @param turn   returns when the sink may have the first chunk, which is there by then
    private void chunks(String sql, List<String> values, Runnable turn, ChunkSink sink) {
        connections.read(connection -> {
            try (DuckDBPreparedStatement statement =
                    connection.unwrap(DuckDBConnection.class).prepare(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setString(i + 1, values.get(i));
                }
                give(statement, turn, sink);
            }
            return true;
        });
    }

    private static void give(DuckDBPreparedStatement statement, Runnable turn, ChunkSink sink)
            throws SQLException, IOException {
        try (DuckDBChunkedResult result = statement.query()) {
            boolean isMore = result.nextChunk();
            turn.run();
            while (isMore) {
                sink.accept(result.chunk());
                isMore = result.nextChunk();
            }
        }
    }

    private static String range(long afterSeq, long throughSeq) {
        return "seq > " + afterSeq + " AND seq <= " + throughSeq;
    }

    /// Receives chunks; a chunk is valid during the call alone.
    private interface ChunkSink {
        void accept(DuckDBDataChunkReader chunk) throws SQLException, IOException;
    }
}
