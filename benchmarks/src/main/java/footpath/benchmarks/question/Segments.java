package footpath.benchmarks.question;

import footpath.analytics.Segment;
import footpath.analytics.segment.SegmentQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How many viewed products at least three times within 30 days and never bought after?
public final class Segments implements SharedQuestion {
    private static final Duration WITHIN = Duration.ofDays(30);
    private static final long WITHIN_MICROS = Micros.of(WITHIN);
    private static final List<String> NAMES = List.of("product view", "purchase");
    private static final String LOOKED_BACK = "t - lag(t, 2) OVER (PARTITION BY person ORDER BY t)";

    @Override
    public String title() {
        return "segment: an event at least 3 times within 30 days and never another after";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var lookers = new Segment.Did(
                EventMatcher.named("product view"),
                3,
                Optional.of(WITHIN),
                Optional.of(EventMatcher.named("purchase")),
                Period.ALWAYS);
        var question = new SegmentQuestion(Sql.EVERYTHING, List.of(new SegmentQuestion.Named("lookers", lookers)));
        long size = footpath.ask(question).segments().getFirst().size().n();
        return Answer.ofOne(size);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("arrays", arrays(), windows());
            case DUCKDB ->
                List.of(
                        windows(),
                        join("join", LOOKED_BACK),
                        join(
                                "join in the order of the table",
                                "CASE WHEN lag(person, 2) OVER () = person THEN t - lag(t, 2) OVER () END"));
            case SPARK -> List.of(windows(), join("join", LOOKED_BACK));
        };
    }

    private static String arrays() {
        return """
                SELECT 'all', countIf(arrayExists((first, third) -> third > bought AND third - first <= %d,
                    arraySlice(views, 1, length(views) - 2), arraySlice(views, 3))) FROM (
                  SELECT arraySort(groupArrayIf(t, name = 'product view')) AS views,
                    maxIf(t, name = 'purchase') AS bought
                  FROM journey WHERE %s GROUP BY person HAVING length(views) >= 3)""".formatted(WITHIN_MICROS, Sql.named(NAMES));
    }

    /// The latest third view, and the last purchase: the one must come after the other.
    private static Formulation windows() {
        return new Formulation("windows", """
                SELECT 'all', count(*) FROM (
                  SELECT person, max(CASE WHEN name = 'product view' AND first > 0 AND t - first <= %d THEN t END) AS third,
                    max(CASE WHEN name = 'purchase' THEN t ELSE 0 END) AS bought
                  FROM (SELECT person, t, name, lag(t, 2) OVER (PARTITION BY person, name ORDER BY t) AS first
                    FROM journey WHERE %s) AS marked
                  GROUP BY person) AS persons
                WHERE third > bought""".formatted(WITHIN_MICROS, Sql.named(NAMES)));
    }

    /// @param span time since the last view but one
    private static Formulation join(String label, String span) {
        return new Formulation(label, """
                WITH views AS (SELECT person, t, %s AS span
                    FROM journey WHERE name = 'product view'),
                  thirds AS (SELECT person, max(t) AS third FROM views WHERE span <= %d GROUP BY person),
                  bought AS (SELECT person, max(t) AS bought FROM journey WHERE name = 'purchase' GROUP BY person)
                SELECT 'all', count(*) FROM thirds LEFT JOIN bought ON thirds.person = bought.person
                WHERE bought IS NULL OR third > bought""".formatted(span, WITHIN_MICROS));
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES);
    }
}
