package footpath.store.erasure;

import footpath.events.Micros;
import footpath.events.identity.Identity;
import footpath.store.append.ArrivalAppend;
import footpath.store.database.Connections;
import footpath.store.database.LogRewrite;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.erasure.Erasure.Cause;
import footpath.store.identity.EvidenceTables;
import footpath.store.identity.Persons;
import footpath.store.imports.Numbering;
import footpath.store.rows.IdentityNumbers;
import footpath.store.rows.LastSeq;
import footpath.store.suppression.Suppressions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Removes for good what the log holds of somebody, or has held long enough. Safe for use by several threads.
///
/// A removal is one transaction, after which nothing reads what was removed, and which is kept in the table
/// `erasures`. The bytes are still in the file then: [#rewrite] leaves them behind, and [#finish] notes that it
/// was done. Whoever dies in between finds [#isUnfinished] and does that again.
public final class Erasures {
    private final Path file;
    private final Connections connections;
    private final Transactions transactions;
    private final Persons persons;
    private final ArrivalAppend arrivals;
    private final Suppressions suppressions;
    private final Runnable forgetting;

    /// @param forgetting what others do when something was removed
    public Erasures(
            Path file,
            Connections connections,
            Transactions transactions,
            Persons persons,
            ArrivalAppend arrivals,
            Suppressions suppressions,
            Runnable forgetting) {
        this.forgetting = forgetting;
        this.file = file;
        this.connections = connections;
        this.transactions = transactions;
        this.persons = persons;
        this.arrivals = arrivals;
        this.suppressions = suppressions;
    }

    /// Removes the whole person behind an identity, and suppresses all its identities from the same moment on.
    /// Empty if neither the log nor the quarantine knows anything of it; then nothing changed.
    ///
    /// @param note what to keep beside the record of it; must not tell who it was
    public Optional<Erasure> erase(Identity identity, String note, Instant now) {
        return removing(connection -> {
            Map<Integer, Identity> known = known(connection, identity);
            Set<Identity> named = new LinkedHashSet<>(known.values());
            named.add(identity);
            NamedInQuarantine finder = new NamedInQuarantine(named);
            Removed quarantined = quarantined(connection, finder);
            if (known.isEmpty() && quarantined.isNothing()) {
                return Optional.empty();
            }
            Numbering before = Numbering.of(connection);
            Removed ofAccounts = ErasedAccounts.remove(connection, known.keySet(), finder);
            Removed removed = ErasedRows.persons(connection, known.keySet())
                    .plus(ofAccounts)
                    .plus(quarantined);
            suppressions.add(connection, named, now, OptionalInt.of(before.erasure()));
            return Optional.of(write(connection, before, Cause.REQUEST, note, now, removed));
        });
    }

    /// Removes events and calls that are kept for longer than the rules allow. Empty if there are none.
    public Optional<Erasure> expire(ExpiryRules rules, Instant now) {
        return removing(connection -> {
            Numbering before = Numbering.of(connection);
            Removed removed = ExpiredRows.remove(connection, rules, now);
            return removed.isNothing()
                    ? Optional.empty()
                    : Optional.of(write(connection, before, Cause.EXPIRY, "", now, removed));
        });
    }

    private Optional<Erasure> removing(Transactions.Change<Optional<Erasure>> removal) {
        transactions.lock();
        try {
            Optional<Erasure> done = transactions.write(removal);
            if (done.isPresent()) {
                persons.reset();
                arrivals.reset();
                suppressions.reload();
                forgetting.run();
            }
            return done;
        } finally {
            transactions.unlock();
        }
    }

    /// All identities of the person an identity belongs to, by their numbers.
    private Map<Integer, Identity> known(Connection connection, Identity identity) throws SQLException {
        OptionalInt number = IdentityNumbers.find(connection, identity);
        if (number.isEmpty()) {
            number = IdentityNumbers.find(
                    connection, Persons.RULES.admit(identity).orElse(identity));
        }
        if (number.isEmpty()) {
            return Map.of();
        }
        List<Integer> numbers = IntStream.of(persons.known().view().identities(number.getAsInt()))
                .boxed()
                .toList();
        return EvidenceTables.identities(connection, numbers);
    }

    private static Removed quarantined(Connection connection, NamedInQuarantine named) throws SQLException {
        for (long call : named.repairs(connection)) {
            Query.update(connection, "UPDATE replayed_calls SET repair = '{}' WHERE call = ?", call);
        }
        long calls = delete(connection, "quarantined_calls WHERE call", named.calls(connection));
        long rows = delete(connection, "quarantine WHERE rowid", named.rows(connection));
        return new Removed(0, 0, 0, 0, 0, calls, rows);
    }

    private static long delete(Connection connection, String column, Collection<Long> numbers) throws SQLException {
        return numbers.isEmpty()
                ? 0
                : Query.update(
                        connection,
                        "DELETE FROM " + column + " IN (SELECT unnest(CAST(? AS BIGINT[])))",
                        numbers.toString());
    }

    /// How far the log is numbered before a removal.
    private record Numbering(int erasure, long lastSeq, long lastEvidence) {
        static Numbering of(Connection connection) throws SQLException {
            return new Numbering(
                    Math.toIntExact(Query.number(connection, "SELECT coalesce(max(erasure), 0) + 1 FROM erasures")),
                    LastSeq.of(connection),
                    EvidenceTables.version(connection));
        }
    }

    private static Erasure write(
            Connection connection, Numbering before, Cause cause, String note, Instant now, Removed removed)
            throws SQLException {
        Query.update(
                connection,
                "INSERT INTO erasures VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                before.erasure(),
                cause.name().toLowerCase(Locale.ROOT),
                note,
                Micros.of(now),
                removed.identities(),
                removed.events(),
                removed.calls(),
                removed.traits(),
                removed.evidence(),
                removed.quarantinedCalls(),
                removed.quarantinedRows(),
                before.lastSeq(),
                before.lastEvidence());
        return new Erasure(before.erasure(), cause, note, now, Optional.empty(), removed);
    }

    /// All of them, the latest first.
    public List<Erasure> list() {
        return connections.read(connection -> {
            List<Erasure> erasures = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT erasure, cause, note, requested_micros,"
                            + " coalesce(finished_micros, 0), identities, events, calls, traits, evidence, quarantined_calls,"
                            + " quarantined_rows FROM erasures ORDER BY erasure DESC")) {
                while (rows.next()) {
                    erasures.add(erasure(rows));
                }
            }
            return erasures;
        });
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        long finished = row.getLong(5);
        return new Erasure(
                row.getInt(1),
                Cause.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                Micros.toInstant(row.getLong(4)),
                finished == 0 ? Optional.empty() : Optional.of(Micros.toInstant(finished)),
                new Removed(
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12)));
    }

    /// Whether bytes of what was removed may be in files still.
    public boolean isUnfinished() {
        return connections.read(connection ->
                Query.number(connection, "SELECT count(*) FROM erasures WHERE finished_micros IS NULL") > 0);
    }

    /// Writes the log into a new file, which takes the place of the old one: what was removed is in none
    /// afterwards. Takes the room of the log once more while it lasts. Others read meanwhile; what arrives
    /// waits.
    ///
    /// @throws java.io.UncheckedIOException if the disk refuses; the log is as it was
    public void rewrite() {
        transactions.lock();
        try {
            LogRewrite.run(file, connections);
        } catch (SQLException e) {
            throw connections.failed(e);
        } catch (java.io.IOException e) {
            throw transactions.failed(e);
        } finally {
            transactions.unlock();
        }
    }

    /// Notes that nothing of what was removed is left in any file.
    public void finish(Instant now) {
        transactions.write(connection -> Query.update(
                connection,
                "UPDATE erasures SET finished_micros = ? WHERE finished_micros IS NULL",
                Math.max(1, Micros.of(now))));
    }
}
