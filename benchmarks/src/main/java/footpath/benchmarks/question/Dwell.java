package footpath.benchmarks.question;

import footpath.analytics.dwell.DwellAnswer.StageAnswer;
import footpath.analytics.dwell.DwellQuestion;
import footpath.analytics.dwell.DwellStage;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How long do persons have something in the cart before they buy, and how many have had it there for longer
/// than nine of ten?
///
/// Of the carts and purchases of a person, those count that differ from the one before: a cart, a purchase, a
/// cart and so on. Each two of them are a stay.
public final class Dwell implements SharedQuestion {
    private static final List<String> NAMES = List.of("cart", "purchase");

    /// Half a microsecond may be rounded up or down.
    private static final long TOLERANCE = 1;

    @Override
    public String title() {
        return "dwell: time in a stage with median and 90th percentile, and who is stalled in it";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var stage = new DwellStage("cart", EventMatcher.named("cart"), Optional.of(EventMatcher.named("purchase")));
        StageAnswer answer = footpath.ask(new DwellQuestion(Sql.EVERYTHING, List.of(stage), Optional.empty()))
                .stages()
                .getFirst();
        List<Long> numbers = List.of(
                answer.persons(),
                answer.entered(),
                answer.left(),
                Math.round(answer.medianSeconds().orElseThrow() * 1e6),
                Math.round(answer.p90Seconds().orElseThrow() * 1e6),
                answer.stalled());
        return new Answer(new TreeMap<>(Map.of("all", numbers)), TOLERANCE);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("arrays", arrays(), new Formulation("windows by person", clickHouse()));
            case DUCKDB -> List.of(byPerson(), inOrder());
            case SPARK -> List.of();
        };
    }

    /// Each person's changes in one array, of which every second one ends a stay.
    private static String arrays() {
        return """
                SELECT 'all', count(), sum(intDiv(length(changes) + 1, 2)), sum(intDiv(length(changes), 2)),
                  (quantilesExactInclusiveArray(0.5, 0.9)(lasts) AS q)[1], q[2],
                  arrayCount(at -> (SELECT max(t) FROM journey) - at > q[2], groupArrayIf(changes[-1], length(changes) %% 2 = 1))
                FROM (
                  SELECT arrayFilter((at, name, before) -> name != before, times, names,
                      arrayPushFront(arrayPopBack(names), 'purchase')) AS changes,
                    arrayFilter((gap, place) -> place %% 2 = 0, arrayDifference(changes), arrayEnumerate(changes)) AS lasts
                  FROM (SELECT %s AS names, arraySort(groupArray(t)) AS times FROM journey WHERE %s GROUP BY person))
                WHERE notEmpty(changes)""".formatted(Sql.SORTED_NAMES, Sql.named(NAMES));
    }

    /// In any SQL: a row for each stay, and one for each end of a stay.
    private static String stays() {
        return """
                (SELECT person, name, t AS entered, lead(t, 1) OVER (PARTITION BY person ORDER BY t) AS ended
                FROM (SELECT person, t, name, lag(name, 1) OVER (PARTITION BY person ORDER BY t) AS before
                  FROM journey WHERE %s) AS events_of
                WHERE name = 'cart' AND (before IS NULL OR before <> 'cart') OR name = 'purchase' AND before = 'cart')""".formatted(Sql.named(NAMES));
    }

    private static String clickHouse() {
        return """
                SELECT 'all', uniqExact(person), count(), countIf(ended > 0),
                  (quantilesExactInclusiveIf(0.5, 0.9)(ended - entered, ended > 0) AS q)[1], q[2],
                  arrayCount(at -> (SELECT max(t) FROM journey) - at > q[2], groupArrayIf(entered, NOT ended > 0))
                FROM %s WHERE name = 'cart'""".formatted(stays());
    }

    private static Formulation byPerson() {
        return new Formulation(
                "windows by person", told("SELECT person, entered, ended FROM " + stays() + " WHERE name = 'cart'"));
    }

    private static Formulation inOrder() {
        return new Formulation("windows in the order of the table", told("""
                SELECT person, t AS entered, CASE WHEN next_person = person THEN next_t END AS ended
                FROM (SELECT person, name, t, lead(person) OVER () AS next_person, lead(t) OVER () AS next_t
                  FROM (SELECT person, t, name, lag(person) OVER () AS person_before, lag(name) OVER () AS before
                    FROM journey WHERE %s)
                  WHERE name <> CASE WHEN person_before = person THEN before ELSE 'purchase' END)
                WHERE name = 'cart'""".formatted(Sql.named(NAMES))));
    }

    /// @param stays which are found once and looked at twice
    private static String told(String stays) {
        return """
                WITH stays AS MATERIALIZED (%s),
                  told AS (SELECT count(DISTINCT person) AS persons, count(*) AS n, count(ended) AS ended,
                    quantile_cont(ended - entered, 0.5) AS median, quantile_cont(ended - entered, 0.9) AS p90 FROM stays)
                SELECT 'all', persons, n, told.ended, median, p90,
                  count(*) FILTER (WHERE stays.ended IS NULL AND (SELECT max(t) FROM journey) - entered > p90)
                FROM stays, told GROUP BY ALL""".formatted(stays);
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 1, TOLERANCE);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES);
    }
}
