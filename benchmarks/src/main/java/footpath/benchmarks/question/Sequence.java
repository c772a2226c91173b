package footpath.benchmarks.question;

import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;

/// How many persons have a visit, a cart within an hour of it, and a purchase at any time after?
public final class Sequence implements SharedQuestion {
    private static final List<String> NAMES = List.of("visit", "cart", "purchase");
    private static final String WANTED = Sql.named(NAMES);

    @Override
    public String title() {
        return "sequence pattern with a time between two of its events";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var question = new SequenceQuestion(
                Sql.EVERYTHING,
                NAMES.stream().map(EventMatcher::named).toList(),
                "(?1)(?t<=3600)(?2).*(?3)",
                SequenceMode.MATCH);
        return Answer.ofOne(footpath.ask(question).matched().n());
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("sequenceMatch", sequenceMatch(), windows());
            case DUCKDB -> List.of(windows(), asof());
            case SPARK -> List.of(windows());
        };
    }

    private static String sequenceMatch() {
        return """
                SELECT 'all', countIf(matched) FROM (
                  SELECT sequenceMatch('(?1)(?t<=3600000000)(?2).*(?3)')
                    (t, name = 'visit', name = 'cart', name = 'purchase') AS matched
                  FROM journey WHERE %s GROUP BY person)""".formatted(WANTED);
    }

    /// The first cart within an hour of a visit, and the last purchase: the one must come before the other.
    private static Formulation windows() {
        return new Formulation("windows", """
                SELECT 'all', count(*) FROM (
                  SELECT person, min(CASE WHEN name = 'cart' AND t - visited <= 3600000000 THEN t END) AS put,
                    max(CASE WHEN name = 'purchase' THEN t END) AS bought
                  FROM (SELECT person, t, name, max(CASE WHEN name = 'visit' THEN t END) OVER
                      (PARTITION BY person ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS visited
                    FROM journey WHERE %s) AS marked
                  GROUP BY person) AS persons
                WHERE put < bought""".formatted(WANTED));
    }

    private static Formulation asof() {
        return new Formulation("ASOF join", """
                WITH carts AS (SELECT c.person, min(c.t) AS put
                    FROM (SELECT person, t FROM journey WHERE name = 'cart') c
                    ASOF JOIN (SELECT person, t FROM journey WHERE name = 'visit') v
                      ON c.person = v.person AND c.t >= v.t
                    WHERE c.t - v.t <= 3600000000 GROUP BY c.person),
                  bought AS (SELECT person, max(t) AS bought FROM journey WHERE name = 'purchase' GROUP BY person)
                SELECT 'all', count(*) FROM carts JOIN bought ON carts.person = bought.person WHERE put < bought""");
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES);
    }
}
