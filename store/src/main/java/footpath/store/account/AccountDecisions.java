package footpath.store.account;

import footpath.events.Micros;
import footpath.events.identity.Identity;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What people decide about who belongs to an account, which outranks what calls say until it is taken back.
/// Each decision is one transaction. Safe for use by several threads.
public final class AccountDecisions {
    private static final String SELECT = """
            SELECT d.decision, a.kind, a.key, i.kind, i.key, d.is_member, d.time_micros, d.reason, coalesce(d.withdraws, 0),
                   d.is_in_force
            FROM account_decisions d JOIN accounts a USING (account) JOIN identities i USING (identity)
            """;

    private final Connections connections;
    private final Transactions transactions;
    private final Accounts accounts;

    AccountDecisions(Connections connections, Transactions transactions, Accounts accounts) {
        this.connections = connections;
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /// Has a person belong to an account, which is made if there is none, or belong to it no more.
    ///
    /// @param identity number of any identity of the person
    /// @return the decision; nothing if all is as wanted already
    public Optional<AccountDecision> decide(
            Account account, int identity, boolean isMember, String reason, Instant now) {
        return transactions.write(connection -> {
            boolean isOne = accounts.ofPerson(connection, identity).stream()
                    .anyMatch(one -> one.account().equals(account));
            if (isOne == isMember) {
                return Optional.empty();
            }
            long number = next(connection);
            Query.update(
                    connection,
                    "INSERT INTO account_decisions VALUES (?, ?, ?, ?, ?, ?, NULL, true)",
                    number,
                    numberOf(connection, account),
                    identity,
                    isMember,
                    afterOthers(connection, Micros.of(now)),
                    reason);
            return changed(connection, number);
        });
    }

    /// Takes a decision back, so that it is as if it had not been made; one that took another back puts that in
    /// force again.
    ///
    /// @return the decision that does so; nothing if it was taken back before, or is not there
    public Optional<AccountDecision> undo(long decision, String reason, Instant now) {
        return transactions.write(connection -> {
            Optional<AccountDecision> found = find(connection, decision).filter(AccountDecision::isInForce);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            long number = next(connection);
            Query.update(
                    connection,
                    "INSERT INTO account_decisions SELECT CAST(? AS BIGINT), account, identity, NULL, CAST(? AS BIGINT),"
                            + " CAST(? AS VARCHAR), decision, true FROM account_decisions WHERE decision = ?",
                    number,
                    afterOthers(connection, Micros.of(now)),
                    reason,
                    decision);
            setInForce(connection, decision, false);
            if (found.get().withdraws().isPresent()) {
                setInForce(connection, found.get().withdraws().getAsLong(), true);
            }
            return changed(connection, number);
        });
    }

    private static void setInForce(Connection connection, long decision, boolean isInForce) throws SQLException {
        Query.update(
                connection, "UPDATE account_decisions SET is_in_force = ? WHERE decision = ?", isInForce, decision);
    }

    private static Optional<AccountDecision> changed(Connection connection, long number) throws SQLException {
        Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
        return find(connection, number);
    }

    private static long next(Connection connection) throws SQLException {
        return Query.number(connection, "SELECT coalesce(max(decision), 0) + 1 FROM account_decisions");
    }

    /// A later decision counts as later, even if an earlier one was made by a clock that was ahead.
    private static long afterOthers(Connection connection, long nowMicros) throws SQLException {
        return Math.max(
                nowMicros,
                Query.number(connection, "SELECT coalesce(max(time_micros), -1) + 1 FROM account_decisions"));
    }

    private static int numberOf(Connection connection, Account account) throws SQLException {
        OptionalInt known = Accounts.number(connection, account);
        if (known.isPresent()) {
            return known.getAsInt();
        }
        int number = Math.toIntExact(Query.number(connection, "SELECT count(*) FROM accounts"));
        Query.update(connection, "INSERT INTO accounts VALUES (?, ?, ?)", number, account.key(), account.kind());
        return number;
    }

    /// The decisions of a number or less, the latest first.
    ///
    /// @param about only those about this account; empty for all
    public List<AccountDecision> list(Optional<Account> about, long through, int limit) {
        return connections.read(connection -> {
            OptionalInt account = about.isPresent() ? Accounts.number(connection, about.get()) : OptionalInt.empty();
            if (about.isPresent() && account.isEmpty()) {
                return List.of();
            }
            String ofIt = account.isPresent() ? " AND d.account = " + account.getAsInt() : "";
            return read(
                    connection, " WHERE d.decision <= ?" + ofIt + " ORDER BY d.decision DESC LIMIT " + limit, through);
        });
    }

    /// A decision by its number.
    public Optional<AccountDecision> find(long number) {
        return connections.read(connection -> find(connection, number));
    }

    private static Optional<AccountDecision> find(Connection connection, long number) throws SQLException {
        return read(connection, " WHERE d.decision = ?", number).stream().findFirst();
    }

    private static List<AccountDecision> read(Connection connection, String which, long number) throws SQLException {
        List<AccountDecision> decisions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT + which)) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    decisions.add(decision(rows));
                }
            }
        }
        return decisions;
    }

    private static AccountDecision decision(ResultSet row) throws SQLException {
        boolean isMember = row.getBoolean(6);
        Optional<Boolean> change = row.wasNull() ? Optional.empty() : Optional.of(isMember);
        long withdraws = row.getLong(9);
        return new AccountDecision(
                row.getLong(1),
                new Account(text(row, 2), text(row, 3)),
                new Identity(text(row, 4), text(row, 5)),
                change,
                row.getLong(7),
                text(row, 8),
                withdraws == 0 ? OptionalLong.empty() : OptionalLong.of(withdraws),
                row.getBoolean(10));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
