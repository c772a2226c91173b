package footpath.collect.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells from names and values which column says who, what, where, and which is the key of an event.
final class ColumnRoles {
    /// The nearer to the front, the nearer to the customer.
    private static final List<String> PERSONS = List.of(
            "customer",
            "person",
            "user",
            "client",
            "member",
            "household",
            "subscriber",
            "patient",
            "passenger",
            "student",
            "guest",
            "buyer",
            "player",
            "applicant",
            "citizen",
            "contact",
            "who",
            "login",
            "email",
            "mail",
            "visitor",
            "account",
            "distinct",
            "anonymous",
            "pseudo",
            "device",
            "cookie",
            "case",
            "session",
            "visit");
    private static final Set<String> BESIDE_PERSONS = Set.of(
            "id", "ids", "key", "no", "nr", "number", "code", "uuid", "guid", "hash", "address", "name", "concept");
    private static final List<String> NAMES = List.of(
            "event name",
            "event",
            "event type",
            "activity",
            "activity name",
            "action",
            "what",
            "concept name",
            "step",
            "operation",
            "type",
            "name");
    private static final Set<String> KEYS =
            Set.of("event id", "message id", "messageid", "eventid", "insert id", "uuid", "id");
    private static final Set<String> TIMES = Set.of(
            "time", "timestamp", "date", "datetime", "at", "when", "day", "created", "occurred", "happened", "ts");
    private static final Set<String> OTHER_TIMES = Set.of(
            "birth", "birthday", "dob", "expiry", "expires", "end", "due", "updated", "modified", "until", "valid");
    private static final Set<String> AMOUNTS = Set.of(
            "amount",
            "price",
            "value",
            "total",
            "cost",
            "revenue",
            "quantity",
            "qty",
            "discount",
            "disc",
            "sum",
            "tax",
            "fee",
            "balance",
            "duration");
    private static final int MOST_NAMES = 500;

    private ColumnRoles() {}

    static Optional<ColumnSample> person(List<ColumnSample> columns) {
        return columns.stream()
                .filter(column -> personRank(column) < PERSONS.size() && column.isMostlyFilled())
                .min(Comparator.comparingInt(ColumnRoles::personRank));
    }

    private static int personRank(ColumnSample column) {
        List<String> words = column.words().stream().map(ColumnRoles::withoutId).toList();
        boolean isOnlyThat = words.stream().allMatch(word -> PERSONS.contains(word) || BESIDE_PERSONS.contains(word));
        return isOnlyThat ? words.stream().mapToInt(ColumnRoles::rank).min().orElse(PERSONS.size()) : PERSONS.size();
    }

    private static int rank(String word) {
        int at = PERSONS.indexOf(word);
        return at < 0 ? PERSONS.size() : at;
    }

    /// `userid` is written in one word as often as in two.
    private static String withoutId(String word) {
        String shorter = word.replaceFirst("(id|name)$", "");
        return PERSONS.contains(shorter) ? shorter : word;
    }

    static Optional<ColumnSample> name(List<ColumnSample> columns) {
        return columns.stream()
                .filter(column -> NAMES.contains(joined(column))
                        && column.isMostlyFilled()
                        && column.distinct() <= Math.min(MOST_NAMES, Math.max(20, column.rows() / 2)))
                .min(Comparator.comparingInt(column -> NAMES.indexOf(joined(column))));
    }

    static Optional<ColumnSample> channel(List<ColumnSample> columns) {
        return columns.stream()
                .filter(column -> column.words().equals(List.of("channel")) && column.distinct() <= 50)
                .findFirst();
    }

    static Optional<ColumnSample> key(List<ColumnSample> columns) {
        return columns.stream()
                .filter(column -> KEYS.contains(joined(column)) && column.isKey())
                .findFirst();
    }

    /// How much a name says that this is when it happened; 0 if it says that it is another time.
    static int timeRank(ColumnSample column) {
        List<String> words = column.words();
        if (words.stream().anyMatch(OTHER_TIMES::contains)) {
            return 0;
        }
        boolean isNamed = words.stream().anyMatch(word -> TIMES.contains(word) || word.endsWith("time"));
        boolean hasHours = column.values().stream().limit(20).anyMatch(value -> value.contains(":"));
        return 1 + (isNamed ? 2 : 0) + (hasHours ? 1 : 0);
    }

    static boolean isNamedAsTime(ColumnSample column) {
        return timeRank(column) >= 3;
    }

    /// Whether it holds numbers that are counted or paid, not numbers that name something.
    static boolean isAmount(ColumnSample column) {
        return column.words().stream().anyMatch(AMOUNTS::contains)
                && !column.values().isEmpty()
                && column.values().stream().allMatch(value -> value.matches("-?\\d{1,15}(\\.\\d{1,15})?"));
    }

    /// Whether zeros in front of its digits mean something.
    static boolean isDigitsOfAName(ColumnSample column) {
        return column.values().stream().anyMatch(value -> value.matches("0\\d+"))
                && column.values().stream().allMatch(value -> value.matches("\\d+"));
    }

    private static String joined(ColumnSample column) {
        return String.join(" ", column.words());
    }
}
