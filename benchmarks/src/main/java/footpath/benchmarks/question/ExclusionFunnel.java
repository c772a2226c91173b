package footpath.benchmarks.question;

import footpath.analytics.funnel.FunnelExclusion;
import footpath.analytics.funnel.FunnelOptions;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelWindow;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.EventFile;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How many go through four steps within a week, without one other event between the second step and the
/// third?
///
/// No peer's function knows exclusions. But a third step can be told to count or not by itself: it does if
/// the last of second steps and excluded events before it is a second step. If any second step since the last
/// excluded event leads on, the latest one does.
public final class ExclusionFunnel implements SharedQuestion {
    private static final String EXCLUDED = "event 4";
    private static final String SECOND = EventFile.FUNNEL.get(1);
    private static final String THIRD = EventFile.FUNNEL.get(2);
    private static final List<String> NAMES =
            Stream.concat(EventFile.FUNNEL.stream(), Stream.of(EXCLUDED)).toList();
    private static final long WITHIN = Micros.of(PlainFunnel.WITHIN);

    private static final FunnelSql SQL = new FunnelSql(
            EventFile.FUNNEL.stream()
                    .map(name -> "name = '" + name + "'" + (name.equals(THIRD) ? " AND second > excluded" : ""))
                    .toList(),
            WITHIN,
            "'all'");

    /// The events with the times of the last second step and the last excluded event up to each; 0 before the
    /// first.
    private static final String MARKED = """
            (SELECT person, t, name,
              max(CASE WHEN name = '%s' THEN t ELSE 0 END) OVER w AS second,
              max(CASE WHEN name = '%s' THEN t ELSE 0 END) OVER w AS excluded
            FROM journey WHERE %s
            WINDOW w AS (PARTITION BY person ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) AS marked""".formatted(SECOND, EXCLUDED, Sql.named(NAMES));

    @Override
    public String title() {
        return "the same funnel without one event between its second step and its third";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var options = FunnelOptions.DEFAULT.excluding(new FunnelExclusion(EventMatcher.named(EXCLUDED), 2, 3));
        var question = new FunnelQuestion(
                Sql.EVERYTHING,
                PlainFunnel.steps(),
                new FunnelWindow.Span(PlainFunnel.WITHIN),
                Optional.empty(),
                false,
                options);
        return PlainFunnel.answer(footpath.ask(question));
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE ->
                Stream.concat(SQL.windowFunnel(MARKED).stream(), arrays().stream())
                        .toList();
            case DUCKDB -> List.of(SQL.runningMaximum(MARKED), asof(false), asof(true));
            case SPARK -> List.of(SQL.runningMaximum(MARKED));
        };
    }

    /// The marks are filled along the array of a person's names, and the function folds the arrays.
    private static List<Formulation> arrays() {
        String sql = """
                SELECT 'all', %1$s FROM (
                  SELECT %9$s AS names,
                    arrayFill(n -> n IN ('%2$s', '%3$s'), names) AS last,
                    arrayReduce('windowFunnel(%4$d)', arraySort(groupArray(t)), arrayMap(n -> n = '%5$s', names),
                      arrayMap(n -> n = '%2$s', names), arrayMap((n, l) -> n = '%6$s' AND l = '%2$s', names, last),
                      arrayMap(n -> n = '%7$s', names)) AS depth
                  FROM journey WHERE %8$s GROUP BY person) WHERE depth > 0""".formatted(
                        Sql.each(1, 4, "countIf(depth >= %1$d)"),
                        SECOND,
                        EXCLUDED,
                        WITHIN,
                        EventFile.FUNNEL.getFirst(),
                        THIRD,
                        EventFile.FUNNEL.getLast(),
                        Sql.named(NAMES),
                        Sql.SORTED_NAMES);
        return Sql.grouping("windowFunnel over arrays", sql);
    }

    private static Formulation asof(boolean latestOnly) {
        String third = """
                (SELECT c.person, c.t FROM (SELECT person, t FROM journey WHERE name = '%s') c
                ASOF JOIN (SELECT person, t, name FROM journey WHERE %s) l ON c.person = l.person AND c.t >= l.t
                WHERE l.name = '%s')""".formatted(THIRD, Sql.named(List.of(SECOND, EXCLUDED)), SECOND);
        List<String> relations = EventFile.FUNNEL.stream()
                .map(name -> name.equals(THIRD) ? third : "(SELECT * FROM journey WHERE name = '" + name + "')")
                .toList();
        return SQL.asof(relations, latestOnly);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.postings(snapshot, NAMES);
    }
}
