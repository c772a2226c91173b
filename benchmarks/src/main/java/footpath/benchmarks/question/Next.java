package footpath.benchmarks.question;

import footpath.analytics.next.NextAnswer;
import footpath.analytics.next.NextCounted;
import footpath.analytics.next.NextDirection;
import footpath.analytics.next.NextQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What comes right after a visit and a product view with neither between them, within half an hour: how
/// often, for how many, and after what times?
///
/// The pattern is fulfilled by a product view if the last visit or product view before it is a visit.
/// Footpath's answer holds how many have nothing after them, too. ClickHouse's `sequenceNextNode` is not
/// asked: it finds one match a person.
public final class Next implements SharedQuestion {
    private static final Duration WITHIN = Duration.ofMinutes(30);
    private static final long WITHIN_MICROS = Micros.of(WITHIN);
    private static final String FIRST = "visit";
    private static final String SECOND = "product view";
    private static final List<String> NAMES = List.of(FIRST, SECOND);
    private static final int EVERY_NAME = 1_000;

    /// Half a microsecond may be rounded up or down.
    private static final long TOLERANCE = 1;

    private static final String CLICKHOUSE = """
            SELECT next_name, count(), uniqExact(person), (quantilesExactInclusive(0.5, 0.9)(gap) AS q)[1], q[2]
            FROM (%s) GROUP BY next_name""";

    private static final String DUCKDB = """
            SELECT next_name, count(*), count(DISTINCT person), quantile_cont(gap, 0.5), quantile_cont(gap, 0.9)
            FROM (%s) GROUP BY next_name""";

    @Override
    public String title() {
        return "next: what comes within 30 minutes after a pattern, with median and 90th percentile";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new NextQuestion(
                Sql.EVERYTHING,
                NAMES.stream().map(EventMatcher::named).toList(),
                "(?1)(?2)",
                NextDirection.AFTER,
                Sql.EVERY_EVENT,
                Optional.empty(),
                Optional.of(WITHIN),
                NextCounted.ALL,
                EVERY_NAME);
        var rows = new TreeMap<String, List<Long>>();
        for (NextAnswer.Next next : footpath.ask(question).next()) {
            rows.put(
                    next.value().toString(),
                    List.of(
                            next.share().n(),
                            next.persons(),
                            Math.round(next.medianSeconds() * 1e6),
                            Math.round(next.p90Seconds() * 1e6)));
        }
        return new Answer(rows, TOLERANCE);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE ->
                Sql.grouping(
                        "arrays",
                        CLICKHOUSE.formatted(arrays()),
                        new Formulation("windows by person", CLICKHOUSE.formatted(windows("leadInFrame"))));
            case DUCKDB ->
                List.of(
                        new Formulation("windows by person", DUCKDB.formatted(windows("lead"))),
                        new Formulation(
                                "join on the row number",
                                DUCKDB.formatted(inOrder("(SELECT rowid - 1 AS place, person, name, t FROM journey)"))),
                        new Formulation("join with lead() in the order of the table", DUCKDB.formatted(inOrder("""
                                        (SELECT rowid AS place, lead(person) OVER () AS person, lead(name) OVER () AS name,
                                          lead(t) OVER () AS t FROM journey)"""))));
            case SPARK -> List.of();
        };
    }

    /// The event after each, and the last visit and the last product view before it.
    private static String windows(String lead) {
        return """
                SELECT person, next_name, next_t - t AS gap FROM (
                  SELECT person, t, name, %1$s(name) OVER pair AS next_name, %1$s(t) OVER pair AS next_t,
                    max(CASE WHEN name = '%2$s' THEN t ELSE 0 END) OVER before AS first,
                    max(CASE WHEN name = '%3$s' THEN t ELSE 0 END) OVER before AS second
                  FROM journey
                  WINDOW pair AS (PARTITION BY person ORDER BY t ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING),
                    before AS (PARTITION BY person ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS events_of
                WHERE name = '%3$s' AND first > second AND next_t > 0 AND next_t - t <= %4$d""".formatted(lead, FIRST, SECOND, WITHIN_MICROS);
    }

    /// Each person's events beside what comes after, and beside the last visit or product view before, which
    /// is filled along the array.
    private static String arrays() {
        return """
                SELECT person, next_name, gap FROM (
                  SELECT person, %1$s AS names, arraySort(groupArray(t)) AS times,
                    arrayFill(n -> n IN ('%2$s', '%3$s'), names) AS marks
                  FROM journey GROUP BY person HAVING length(names) > 1)
                ARRAY JOIN arrayPopBack(names) AS name, arrayPopFront(names) AS next_name,
                  arrayPushFront(arrayPopBack(arrayPopBack(marks)), '') AS mark, arrayPopFront(arrayDifference(times)) AS gap
                WHERE name = '%3$s' AND mark = '%2$s' AND gap <= %4$d""".formatted(Sql.SORTED_NAMES, FIRST, SECOND, WITHIN_MICROS);
    }

    /// Finds the matches among the events of the two names, and then what stands after them.
    ///
    /// @param after each event by the place of the one before it
    private static String inOrder(String after) {
        return """
                SELECT after.person, after.name AS next_name, after.t - marked.t AS gap
                FROM (SELECT rowid AS place, person, t, name, lag(person) OVER () AS person_before, lag(name) OVER () AS before
                  FROM journey WHERE %s) AS marked
                JOIN %s AS after ON after.place = marked.place AND after.person = marked.person
                WHERE marked.name = '%s' AND before = '%s' AND person_before = marked.person
                  AND after.t - marked.t <= %d""".formatted(Sql.named(NAMES), after, SECOND, FIRST, WITHIN_MICROS);
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 1, TOLERANCE);
    }

    /// Name and time of what comes after stand in columns of all events.
    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES) + Columns.fields(snapshot, List.of(SECOND), 1 + Long.BYTES);
    }
}
