package footpath.benchmarks.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.Durations;
import footpath.analytics.session.SessionAnswer.GroupAnswer;
import footpath.analytics.session.SessionQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The sessions, cut where nothing happens for more than half an hour: how many, with how many events, how many of one
/// event only, how long they last, and with which event they begin?
///
/// Footpath's answer holds the persons, and with which event sessions end, too.
public final class Sessions implements SharedQuestion {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final long GAP = Micros.of(TIMEOUT);
    private static final String ALL = "(all)";

    /// Half a microsecond may be rounded up or down.
    private static final long TOLERANCE = 1;

    @Override
    public String title() {
        return "sessions, cut at 30 minutes: events, bounces, median and 90th percentile of length, first events";
    }

    @Override
    public Answer ask(Footpath footpath) {
        GroupAnswer group = footpath.ask(new SessionQuestion(
                        Sql.EVERYTHING,
                        Sql.EVERY_EVENT,
                        TIMEOUT,
                        Optional.empty(),
                        CalendarUnit.MONTH,
                        DayOfWeek.MONDAY,
                        Optional.empty(),
                        1_000,
                        Instant.parse("2026-06-01T00:00:00Z")))
                .groups()
                .getFirst();
        var rows = new TreeMap<String, List<Long>>();
        Durations lasts = group.lasts().orElseThrow();
        rows.put(
                ALL,
                List.of(
                        group.all().sessions(),
                        group.all().events(),
                        group.all().bounces(),
                        Math.round(lasts.medianSeconds() * 1e6),
                        Math.round(lasts.p90Seconds() * 1e6)));
        group.first()
                .forEach(event -> rows.put(event.name(), List.of(event.share().n(), 0L, 0L, 0L, 0L)));
        return new Answer(rows, TOLERANCE);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE ->
                Sql.grouping(
                        "arrays",
                        told(arrays(), "quantileExactInclusive(0.5)(lasts)", "quantileExactInclusive(0.9)(lasts)"),
                        new Formulation(
                                "windows by person",
                                told(
                                        numbered("lagInFrame(t, 1, 0) OVER w", "PARTITION BY person ORDER BY t", true),
                                        "quantileExactInclusive(0.5)(lasts)",
                                        "quantileExactInclusive(0.9)(lasts)")));
            case DUCKDB ->
                List.of(
                        new Formulation(
                                "windows by person",
                                told(
                                        numbered("lag(t, 1, 0) OVER w", "PARTITION BY person ORDER BY t", false),
                                        "quantile_cont(lasts, 0.5)",
                                        "quantile_cont(lasts, 0.9)")),
                        new Formulation(
                                "beginnings in the order of the table",
                                told(inOrder(), "quantile_cont(lasts, 0.5)", "quantile_cont(lasts, 0.9)")));
            case SPARK -> List.of(new Formulation("beginnings by person", spark()));
        };
    }

    /// @param sessions one row a session: its first event, its length, its number of events
    private static String told(String sessions, String median, String p90) {
        return """
                WITH sessions AS (%s)
                SELECT '%s', count(*), sum(events), sum(CASE WHEN events = 1 THEN 1 ELSE 0 END), %s, %s FROM sessions
                UNION ALL SELECT first, count(*), 0, 0, 0, 0 FROM sessions GROUP BY first""".formatted(sessions, ALL, median, p90);
    }

    /// Numbers the sessions of each person, and groups by the number.
    private static String numbered(String before, String window, boolean inFrame) {
        String frame = inFrame ? " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW" : "";
        return """
                SELECT max(CASE WHEN begins = 1 THEN CAST(name AS VARCHAR(50)) END) AS first, max(t) - min(t) AS lasts,
                  count(*) AS events
                FROM (SELECT person, t, name, begins, sum(begins) OVER
                    (PARTITION BY person ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS session
                  FROM (SELECT person, t, name, CASE WHEN t - %s > %d THEN 1 ELSE 0 END AS begins
                    FROM journey WINDOW w AS (%s%s)) AS marked) AS numbered
                GROUP BY person, session""".formatted(before, GAP, window, frame);
    }

    /// Keeps the beginnings alone: a session ends with the row before the next beginning.
    private static String inOrder() {
        return """
                SELECT first, coalesce(next_before, (SELECT max(t) FROM (SELECT t FROM journey
                    WHERE person = (SELECT max(person) FROM journey)))) - t AS lasts,
                  coalesce(next_place, (SELECT count(*) FROM journey)) - place AS events
                FROM (SELECT t, name AS first, place, lead(before) OVER () AS next_before, lead(place) OVER () AS next_place
                  FROM (SELECT person, t, name, rowid AS place, lag(person) OVER () AS person_before,
                    lag(t) OVER () AS before FROM journey)
                  WHERE person_before IS NULL OR person_before <> person OR t - before > %d)""".formatted(GAP);
    }

    /// The beginnings by person. Each session counts under its first event and under all: Spark would find the sessions
    /// anew for each half of a union.
    private static String spark() {
        return """
                WITH beginnings AS (
                  SELECT person, t, name AS first, place, before, ended, n
                  FROM (SELECT person, t, name, row_number() OVER w AS place, lag(t) OVER w AS before, max(t) OVER p AS ended,
                      count(*) OVER p AS n
                    FROM journey WINDOW w AS (PARTITION BY person ORDER BY t), p AS (PARTITION BY person)) AS events_of
                  WHERE before IS NULL OR t - before > %1$d),
                sessions AS (SELECT first, coalesce(lead(before) OVER w, ended) - t AS lasts,
                    coalesce(lead(place) OVER w, n + 1) - place AS events
                  FROM beginnings WINDOW w AS (PARTITION BY person ORDER BY t)),
                labelled AS (SELECT label, label = '%2$s' AS whole, lasts, events
                  FROM sessions LATERAL VIEW explode(array(first, '%2$s')) AS label)
                SELECT label, count(*), sum(CASE WHEN whole THEN events ELSE 0 END),
                  sum(CASE WHEN whole AND events = 1 THEN 1 ELSE 0 END),
                  coalesce(percentile(CASE WHEN whole THEN lasts END, 0.5), 0),
                  coalesce(percentile(CASE WHEN whole THEN lasts END, 0.9), 0)
                FROM labelled GROUP BY label""".formatted(GAP, ALL);
    }

    private static String arrays() {
        return """
                SELECT tupleElement(session, 1) AS first, tupleElement(session, 2) AS lasts,
                  tupleElement(session, 3) AS events
                FROM (SELECT arrayJoin(arrayMap(s -> (s[1].2, s[-1].1 - s[1].1, length(s)),
                    arraySplit((at, gap) -> gap > %d, times, arrayDifference(arrayMap(at -> at.1, times))))) AS session
                  FROM (SELECT arraySort(groupArray((t, CAST(name AS String)))) AS times FROM journey GROUP BY person))""".formatted(GAP);
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 1, TOLERANCE);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.names(snapshot) + Columns.times(snapshot);
    }
}
