package footpath.store.erasure;

import footpath.events.Micros;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is in the log for longer than the rules allow. An event is as old as the time when it happened; what
/// was not understood, as the time when it arrived.
final class ExpiredRows {
    private ExpiredRows() {}

    /// How much there is. Takes a look at the time of every event.
    static Removed count(Connection connection, ExpiryRules rules, Instant now) throws SQLException {
        return run(
                connection,
                rules,
                now,
                (table, where) -> Query.number(connection, "SELECT count(*) FROM " + table + " WHERE " + where));
    }

    /// Removes it, in the transaction of the caller.
    static Removed remove(Connection connection, ExpiryRules rules, Instant now) throws SQLException {
        return run(
                connection,
                rules,
                now,
                (table, where) -> Query.update(connection, "DELETE FROM " + table + " WHERE " + where));
    }

    private interface Step {
        long run(String table, String where) throws SQLException;
    }

    private static Removed run(Connection connection, ExpiryRules rules, Instant now, Step step) throws SQLException {
        List<Limit> events = limits(connection, "names", "name", rules.daysByEvent(), now);
        List<Limit> sources = limits(connection, "sources", "source", rules.daysBySource(), now);
        List<Limit> both = new ArrayList<>(events);
        both.addAll(sources);
        return new Removed(
                0,
                step.run("event_log", "(" + where(both, "time_micros") + ") AND NOT " + EventMark.CONSENT.condition()),
                step.run("calls", "(" + where(sources, "time_micros") + ") AND consent IS NULL"),
                0,
                step.run("account_members", where(sources, "time_micros")),
                step.run("quarantined_calls", where(sources, "received_micros")),
                step.run(
                        "quarantine",
                        "import IN (SELECT import FROM imports WHERE " + where(sources, "epoch_us(finished)") + ")"));
    }

    /// Before when rows with a number in a column are too old.
    private record Limit(String column, long number, long beforeMicros) {}

    private static List<Limit> limits(
            Connection connection, String table, String column, Map<String, Integer> days, Instant now)
            throws SQLException {
        List<Limit> limits = new ArrayList<>();
        for (Map.Entry<String, Integer> rule : days.entrySet()) {
            long number = Query.number(
                    connection,
                    "SELECT coalesce(max(" + column + "), -1) FROM " + table + " WHERE key = ?",
                    rule.getKey());
            if (number >= 0) {
                limits.add(new Limit(column, number, Micros.of(now.minus(Duration.ofDays(rule.getValue())))));
            }
        }
        return limits;
    }

    private static String where(List<Limit> limits, String time) {
        StringBuilder any = new StringBuilder("false");
        limits.forEach(limit -> any.append(" OR (")
                .append(limit.column())
                .append(" = ")
                .append(limit.number())
                .append(" AND ")
                .append(time)
                .append(" < ")
                .append(limit.beforeMicros())
                .append(')'));
        return any.toString();
    }
}
