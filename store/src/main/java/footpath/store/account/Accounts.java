package footpath.store.account;

import footpath.events.PropertyValue;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.identity.Persons;
import footpath.store.rows.JsonValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells of accounts and who belongs to them. Safe for use by several threads.
public final class Accounts {
    /// The trait by which people know an account.
    private static final String NAME = "name";

    private static final String MATCHING = """
            FROM (SELECT a.account, a.kind, a.key, (t.value ->> '$') AS name
                  FROM accounts a LEFT JOIN current_account_traits t ON t.account = a.account AND t.trait = '%s'
                  WHERE a.kind <> '' AND (? = '' OR a.kind = ?))
            WHERE contains(lower(key), lower(?)) OR contains(coalesce(lower(name), ''), lower(?))
            """.formatted(NAME);

    /// Whether anything was ever said of some identities, which takes a fraction of the time of what follows from it.
    private static final String NAMED = "SELECT EXISTS (FROM account_members WHERE identity IN " + Query.NUMBERS
            + ")::INTEGER + EXISTS (FROM account_decisions WHERE identity IN " + Query.NUMBERS + ")::INTEGER";

    private static final String FIRST =
            "starts_with(lower(key), lower(?)) OR starts_with(coalesce(lower(name), ''), lower(?))";

    private static final String SOURCES =
            "list_sort([s.key FOR s IN (SELECT list(s) FROM sources s) IF list_contains(m.sources, s.source)])";

    private final Connections connections;
    private final Transactions transactions;
    private final Persons persons;

    public Accounts(Connections connections, Transactions transactions, Persons persons) {
        this.connections = connections;
        this.transactions = transactions;
        this.persons = persons;
    }

    /// An account in a list.
    ///
    /// @param name    its trait of that name; absent if it has none
    /// @param members how many persons belong to it
    public record Found(int number, Account account, Optional<String> name, long members) {}

    /// Those that a search found.
    ///
    /// @param total    how many there are in all
    /// @param accounts a part of them
    public record Page(long total, List<Found> accounts) {
        public Page {
            accounts = List.copyOf(accounts);
        }
    }

    /// What a trait of an account was said to be at a time.
    ///
    /// @param timeMicros from when on, in microseconds since 1970
    /// @param source     who said so
    /// @param isCurrent  whether it is what holds now
    public record Trait(String trait, PropertyValue value, long timeMicros, String source, boolean isCurrent) {}

    /// A person that belongs to an account.
    ///
    /// @param person      its number
    /// @param sinceMicros since when, in microseconds since 1970
    /// @param sources     who said so, sorted; none if it was decided by hand alone
    /// @param isByHand    whether somebody decided it
    public record Member(int person, long sinceMicros, List<String> sources, boolean isByHand) {
        public Member {
            sources = List.copyOf(sources);
        }
    }

    /// An account that a person belongs to.
    ///
    /// @param name   its trait of that name; absent if it has none
    /// @param member the person as its member
    public record Belonging(Account account, Optional<String> name, Member member) {}

    /// Accounts whose key or name contains a text, in any letter case: those that begin with it first, then by
    /// kind and key. Takes a look at every account.
    ///
    /// @param kind of which kind; empty for all
    public Page find(String text, String kind, long offset, int limit) {
        return connections.read(connection -> {
            long total = Query.number(connection, "SELECT count(*) " + MATCHING, kind, kind, text, text);
            List<Found> found = rows(
                    connection,
                    "SELECT account, kind, key, name " + MATCHING + " ORDER BY NOT (" + FIRST + "), kind, key LIMIT "
                            + limit + " OFFSET " + offset,
                    row -> new Found(row.getInt(1), account(row, 2), Optional.ofNullable(row.getString(4)), 0),
                    kind,
                    kind,
                    text,
                    text,
                    text,
                    text);
            Map<Integer, Long> members = memberCounts(connection, found);
            return new Page(
                    total,
                    found.stream()
                            .map(one ->
                                    new Found(one.number, one.account, one.name, members.getOrDefault(one.number, 0L)))
                            .toList());
        });
    }

    private static Map<Integer, Long> memberCounts(Connection connection, List<Found> found) throws SQLException {
        Map<Integer, Long> counts = new HashMap<>();
        if (!found.isEmpty()) {
            String numbers = listed(found.stream().map(Found::number).toList());
            String sql =
                    "SELECT account, count(*) FROM " + Memberships.where("account IN " + numbers) + " GROUP BY account";
            rows(connection, sql, row -> counts.put(row.getInt(1), row.getLong(2)));
        }
        return counts;
    }

    /// What people decide about who belongs to an account.
    public AccountDecisions decisions() {
        return new AccountDecisions(connections, transactions, this);
    }

    /// The number of an account; empty if the log does not have it.
    public OptionalInt number(Account account) {
        return connections.read(connection -> number(connection, account));
    }

    static OptionalInt number(Connection connection, Account account) throws SQLException {
        long number = Query.number(
                connection,
                "SELECT coalesce(max(account), -1) FROM accounts WHERE kind = ? AND key = ?",
                account.kind(),
                account.key());
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number));
    }

    /// All values that the traits of an account were given, by trait and time.
    public List<Trait> traits(int account) {
        return connections.read(connection -> rows(
                connection,
                "SELECT trait, value, time_micros, key, is_current FROM (SELECT *, row_number() OVER"
                        + " (PARTITION BY trait ORDER BY time_micros DESC, value DESC) = 1 AS is_current"
                        + " FROM account_traits JOIN sources USING (source) WHERE account = ?) WHERE value <> 'null'"
                        + " ORDER BY trait, time_micros, value",
                Accounts::trait,
                account));
    }

    private static Trait trait(ResultSet row) throws SQLException {
        PropertyValue value =
                JsonValue.parse(Objects.requireNonNull(row.getString(2))).orElseThrow();
        return new Trait(
                Objects.requireNonNull(row.getString(1)),
                value,
                row.getLong(3),
                Objects.requireNonNull(row.getString(4)),
                row.getBoolean(5));
    }

    /// The persons that belong to an account, those that do so longest first.
    public List<Member> members(int account) {
        return members(List.of(account)).getOrDefault(account, List.of());
    }

    /// The persons that belong to each of some accounts, those that do so longest first. Accounts to which nobody
    /// belongs are left out.
    public Map<Integer, List<Member>> members(Collection<Integer> accounts) {
        Map<Integer, List<Member>> members = new HashMap<>();
        if (!accounts.isEmpty()) {
            String sql = "SELECT m.account, m.person, m.since_micros, " + SOURCES + ", m.is_by_hand FROM "
                    + Memberships.where("account IN " + listed(accounts)) + " m ORDER BY m.since_micros, m.person";
            connections.read(connection -> rows(
                    connection,
                    sql,
                    row -> members.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                            .add(member(row, 2))));
        }
        return members;
    }

    private static String listed(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    /// The accounts that a person belongs to, by kind and key.
    ///
    /// @param identity any of the person
    public List<Belonging> ofPerson(int identity) {
        return connections.read(connection -> ofPerson(connection, identity));
    }

    List<Belonging> ofPerson(Connection connection, int identity) throws SQLException {
        String identities = Query.numbers(persons.known().view().identities(identity));
        if (Query.number(connection, NAMED, identities, identities) == 0) {
            return List.of();
        }
        return rows(
                connection,
                "SELECT a.kind, a.key, (t.value ->> '$'), m.person, m.since_micros, " + SOURCES + ", m.is_by_hand FROM "
                        + Memberships.where("identity IN (SELECT unnest(CAST('" + identities + "' AS INTEGER[])))")
                        + " m JOIN accounts a USING (account) LEFT JOIN current_account_traits t"
                        + " ON t.account = a.account AND t.trait = '" + NAME + "' ORDER BY a.kind, a.key",
                row -> new Belonging(account(row, 1), Optional.ofNullable(row.getString(3)), member(row, 4)));
    }

    private static Account account(ResultSet row, int column) throws SQLException {
        return new Account(
                Objects.requireNonNull(row.getString(column)), Objects.requireNonNull(row.getString(column + 1)));
    }

    private static Member member(ResultSet row, int column) throws SQLException {
        return new Member(
                row.getInt(column),
                row.getLong(column + 1),
                texts(row.getArray(column + 2)),
                row.getBoolean(column + 3));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
        }
        return rows;
    }
}
