package footpath.store.suppression;

import footpath.collect.arrival.ArrivalBatch;
import footpath.events.Micros;
import footpath.events.identity.Identity;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.identity.Persons;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/// Of whom nothing is kept, in the table `suppressed`: erased persons, and whoever wants it so. What comes of
/// them is left out, and its sender hears nothing of it. Safe for use by several threads.
public final class Suppressions {
    private final Path directory;
    private final Connections connections;
    private final Transactions transactions;
    private final LongAdder refused = new LongAdder();
    private volatile SuppressionList list;

    public Suppressions(Path directory, Connections connections, Transactions transactions) {
        this.directory = directory;
        this.connections = connections;
        this.transactions = transactions;
        this.list = read();
    }

    /// One entry of the list. Who it is cannot be told.
    ///
    /// @param hash    keyed hash of the identity, in hexadecimal digits
    /// @param added   since when
    /// @param erasure number of the erasure that it comes of; absent if somebody asked for it alone
    public record Entry(String hash, Instant added, OptionalInt erasure) {}

    /// Who is suppressed now.
    public SuppressionList list() {
        return list;
    }

    /// What of a batch may be kept. The others are counted as refused.
    public ArrivalBatch admitted(ArrivalBatch batch) {
        ArrivalBatch admitted = list.admitted(batch);
        refused.add(SuppressionList.calls(batch) - SuppressionList.calls(admitted));
        return admitted;
    }

    /// How many calls and rows were left out since the start.
    public long refused() {
        return refused.sum();
    }

    public void countRefused(long rows) {
        refused.add(rows);
    }

    /// A page of the list, the latest first.
    public List<Entry> entries(int limit, int offset) {
        return connections.read(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT hash, added_micros, erasure FROM suppressed ORDER BY added_micros DESC, hash LIMIT "
                                    + limit + " OFFSET " + offset)) {
                while (rows.next()) {
                    int erasure = rows.getInt(3);
                    entries.add(new Entry(
                            rows.getString(1),
                            Micros.toInstant(rows.getLong(2)),
                            erasure == 0 ? OptionalInt.empty() : OptionalInt.of(erasure)));
                }
            }
            return entries;
        });
    }

    /// How many identities are suppressed.
    public long count() {
        return connections.read(connection -> Query.number(connection, "SELECT count(*) FROM suppressed"));
    }

    /// Keeps nothing of an identity from now on; what is there stays. Tells whether it was not suppressed before.
    public boolean add(Identity identity, Instant now) {
        return change(connection -> add(connection, List.of(identity), now, OptionalInt.empty()) > 0);
    }

    /// Keeps what comes of an identity again. Tells whether it was suppressed.
    public boolean remove(Identity identity) {
        Optional<SuppressionKey> key = SuppressionKey.read(directory);
        return key.isPresent()
                && change(connection -> Query.update(
                                connection,
                                "DELETE FROM suppressed WHERE hash = ? OR hash = ?",
                                key.get().hash(identity),
                                key.get().hash(Persons.RULES.admit(identity).orElse(identity)))
                        > 0);
    }

    private boolean change(Transactions.Change<Boolean> change) {
        transactions.lock();
        try {
            boolean isChanged = transactions.write(change);
            reload();
            return isChanged;
        } finally {
            transactions.unlock();
        }
    }

    /// Adds some in the transaction of the caller, who calls [#reload] once that is committed.
    public long add(Connection connection, Collection<Identity> identities, Instant now, OptionalInt erasure)
            throws SQLException {
        SuppressionKey key = SuppressionKey.readOrCreate(directory);
        long added = 0;
        for (Identity identity : identities) {
            Identity admitted = Persons.RULES.admit(identity).orElse(identity);
            added += Query.update(
                    connection,
                    "INSERT INTO suppressed SELECT ?, ?, ?, ? WHERE NOT EXISTS (FROM suppressed WHERE hash = ?)",
                    key.hash(admitted),
                    key.valueHash(admitted.value()),
                    Micros.of(now),
                    erasure.orElse(0),
                    key.hash(admitted));
        }
        return added;
    }

    public void reload() {
        list = read();
    }

    private SuppressionList read() {
        return connections.read(connection -> {
            Set<String> hashes = new HashSet<>();
            Set<String> valueHashes = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement("SELECT hash, value_hash FROM suppressed");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(rows.getString(1));
                    valueHashes.add(rows.getString(2));
                }
            }
            if (hashes.isEmpty()) {
                return SuppressionList.NOBODY;
            }
            SuppressionKey key = SuppressionKey.read(directory)
                    .orElseThrow(() -> new java.io.IOException(SuppressionKey.FILE
                            + " is missing, so that nobody can tell who is suppressed; restore it from a backup"));
            return SuppressionList.of(key, hashes, valueHashes);
        });
    }
}
