package footpath.benchmarks.question;

import footpath.analytics.survival.SurvivalAnswer.PointAnswer;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.TreeMap;

/// What share has not bought yet, so long after the first visit? The estimate of Kaplan and Meier at a
/// hundred times: how many are at risk and how many have bought until then, and the share that has not.
///
/// Footpath's answer holds the intervals of the shares too. The peers multiply by adding logarithms. The last
/// step of the curve at or before each time is the one with the fewest at risk.
public final class Survival implements SharedQuestion {
    private static final int POINTS = 100;
    private static final List<String> NAMES = List.of("visit", "purchase");
    private static final long PARTS = 1_000_000;

    @Override
    public String title() {
        return "survival: how long from the first visit to a purchase";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new SurvivalQuestion(
                Sql.EVERYTHING, EventMatcher.named("visit"), EventMatcher.named("purchase"), POINTS);
        var rows = new TreeMap<String, List<Long>>();
        for (PointAnswer point : footpath.ask(question).points()) {
            rows.put(
                    Long.toString(Math.round(point.seconds() * 1e6)),
                    List.of(point.atRisk(), point.events(), Math.round(point.survival() * PARTS)));
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("arrays", curve(arrays()), windows());
            case DUCKDB ->
                List.of(
                        new Formulation("ASOF join", curve(asof())),
                        new Formulation("lists", curve(lists())),
                        windows());
            case SPARK -> List.of();
        };
    }

    /// In any SQL.
    ///
    /// @param entrants a row each: when it entered, and when it bought, which is 0 or nothing if it did not
    private static String curve(String entrants) {
        return """
                WITH entrants AS (%s),
                  waits AS (SELECT CASE WHEN bought > 0 THEN bought ELSE (SELECT max(t) FROM journey) END - entered AS micros,
                      CASE WHEN bought > 0 THEN 1 ELSE 0 END AS event FROM entrants),
                  times AS (SELECT micros, sum(event) AS events, count(*) AS n FROM waits GROUP BY micros),
                  steps AS (SELECT micros, events, (sum(n) OVER ()) - (sum(n) OVER w) + n AS at_risk, sum(events) OVER w AS had
                    FROM times WINDOW w AS (ORDER BY micros ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)),
                  shares AS (SELECT micros / 1e6 AS seconds, micros, at_risk, had,
                      exp(sum(ln(greatest(1 - events / at_risk, 1e-300))) OVER w) AS survival,
                      min(micros) OVER () / 1e6 AS first, max(micros) OVER () / 1e6 AS last
                    FROM steps WHERE events > 0
                    WINDOW w AS (ORDER BY micros ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))
                SELECT max(micros), min(at_risk), max(had), min(survival) * %d
                FROM shares GROUP BY ceil((seconds - first) / (last - first) * %d)""".formatted(entrants, PARTS, POINTS - 1);
    }

    /// In any SQL: the first visit of each person as a minimum over its events.
    private static Formulation windows() {
        return new Formulation("windows", curve("""
                SELECT entered, min(CASE WHEN name = 'purchase' AND t > entered THEN t END) AS bought
                FROM (SELECT person, t, name, min(CASE WHEN name = 'visit' THEN t END) OVER (PARTITION BY person) AS entered
                  FROM journey WHERE %s) AS events_of
                WHERE entered > 0 GROUP BY person, entered""".formatted(Sql.named(NAMES))));
    }

    private static String arrays() {
        return """
                SELECT minIf(t, name = 'visit') AS entered,
                  arrayMin(arrayFilter(at -> at > entered, groupArrayIf(t, name = 'purchase'))) AS bought
                FROM journey WHERE %s GROUP BY person HAVING entered > 0""".formatted(Sql.named(NAMES));
    }

    private static String lists() {
        return """
                SELECT entered, list_min(list_filter(times, lambda time: time > entered)) AS bought
                FROM (SELECT min(t) FILTER (WHERE name = 'visit') AS entered, list(t) FILTER (WHERE name = 'purchase') AS times
                  FROM journey WHERE %s GROUP BY person)
                WHERE entered IS NOT NULL""".formatted(Sql.named(NAMES));
    }

    private static String asof() {
        return """
                SELECT entered, later.t AS bought
                FROM (SELECT person, min(t) AS entered FROM journey WHERE name = 'visit' GROUP BY person) AS entries
                ASOF LEFT JOIN (SELECT person, t FROM journey WHERE name = 'purchase') AS later
                ON entries.person = later.person AND later.t > entered""";
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES);
    }
}
