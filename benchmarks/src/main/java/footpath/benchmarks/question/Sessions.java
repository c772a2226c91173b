package footpath.benchmarks.question;

import footpath.analytics.path.PathAnswer;
import footpath.analytics.path.PathCleaning;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How many sessions are there, cut where nothing happens for more than half an hour, and with which event do
/// they begin?
public final class Sessions implements SharedQuestion {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final long GAP = Micros.of(TIMEOUT);

    @Override
    public String title() {
        return "sessions, cut at 30 minutes: how many begin with which event";
    }

    @Override
    public Answer ask(Footpath footpath) {
        PathAnswer answer = footpath.ask(new PathQuestion(
                Sql.EVERYTHING,
                Sql.EVERY_EVENT,
                Optional.empty(),
                Optional.of(TIMEOUT),
                new PathCleaning(List.of(), List.of(), false),
                Optional.empty(),
                Optional.empty(),
                1,
                new PathLimits(100, 1, 1)));
        var rows = new TreeMap<String, List<Long>>();
        for (PathAnswer.PathNode node : answer.nodes()) {
            rows.put(node.name(), List.of(node.journeys()));
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE ->
                Sql.grouping(
                        "arrays",
                        arrays(),
                        windows("lagInFrame(t, 1, 0) OVER (PARTITION BY person ORDER BY t"
                                + " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"),
                        inOrder("lagInFrame(%1$s) OVER (ORDER BY person, t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"));
            case DUCKDB ->
                List.of(
                        windows("lag(t, 1, 0) OVER (PARTITION BY person ORDER BY t)"),
                        inOrder("lag(%1$s) OVER ()"),
                        positional());
        };
    }

    /// @param before the time of the event before, or 0
    private static Formulation windows(String before) {
        return new Formulation("windows by person", """
                SELECT name, count(*) FROM (SELECT name, t, %s AS before FROM journey) AS neighbours
                WHERE t - before > %d GROUP BY name""".formatted(before, GAP));
    }

    /// @param lag a column of the row before
    private static Formulation inOrder(String lag) {
        return new Formulation(
                "windows in the order of the table", """
                SELECT name, count(*) FROM (
                  SELECT name, t, person, %s AS before, %s AS person_before FROM journey) AS neighbours
                WHERE person_before IS NULL OR person_before <> person OR t - before > %d GROUP BY name""".formatted(lag.formatted("t"), lag.formatted("person"), GAP));
    }

    /// The first event of the table has none before it, and begins a session.
    private static Formulation positional() {
        return new Formulation("positional join with itself", """
                SELECT name, count(*) FROM (
                  SELECT name FROM (FROM journey LIMIT 1)
                  UNION ALL
                  SELECT b.name FROM journey a POSITIONAL JOIN (SELECT * FROM journey OFFSET 1) b
                  WHERE a.person <> b.person OR b.t - a.t > %d)
                GROUP BY name""".formatted(GAP));
    }

    private static String arrays() {
        return """
                SELECT first, count() FROM (
                  SELECT arrayJoin(arrayFilter((n, gap, i) -> i = 1 OR gap > %d, names, arrayDifference(times),
                      arrayEnumerate(times))) AS first
                  FROM (SELECT %s AS names, arraySort(groupArray(t)) AS times FROM journey GROUP BY person))
                GROUP BY first""".formatted(GAP, Sql.SORTED_NAMES);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.names(snapshot) + Columns.times(snapshot);
    }
}
