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
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which ways do journeys take in the five steps from the first visit on, repeats collapsed?
///
/// Footpath's answer holds the persons and the mean time of each edge too; the peers are asked for the counts
/// alone.
public final class Paths implements SharedQuestion {
    private static final int STEPS = 5;
    private static final PathLimits EVERYTHING = new PathLimits(100, 10_000, 1);

    @Override
    public String title() {
        return "paths of 5 steps from an event, step by step";
    }

    @Override
    public Answer ask(Footpath footpath) {
        PathAnswer answer = footpath.ask(new PathQuestion(
                Sql.EVERYTHING,
                Sql.EVERY_EVENT,
                Optional.empty(),
                Optional.empty(),
                PathCleaning.COLLAPSE,
                Optional.of("visit"),
                Optional.empty(),
                STEPS,
                EVERYTHING));
        var rows = new TreeMap<String, List<Long>>();
        for (PathAnswer.PathEdge edge : answer.edges()) {
            PathAnswer.PathNode from = answer.nodes().get(edge.from());
            PathAnswer.PathNode to = answer.nodes().get(edge.to());
            rows.put(from.step() + " → " + from.name() + " → " + to.name(), List.of(edge.journeys()));
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> Sql.grouping("arrays", clickHouseArrays(), windows());
            case DUCKDB -> List.of(windows(), duckDbLists());
            case SPARK -> List.of(windows());
        };
    }

    /// In any SQL: events from the first visit on, repeats dropped, numbered.
    private static Formulation windows() {
        return new Formulation("windows", """
                WITH starts AS (SELECT person, min(t) AS first FROM journey WHERE name = 'visit' GROUP BY person),
                  later AS (SELECT journey.person AS person, t, name,
                      lag(name, 1) OVER (PARTITION BY journey.person ORDER BY t) AS before
                    FROM journey JOIN starts ON journey.person = starts.person WHERE t >= first),
                  numbered AS (SELECT name, row_number() OVER w AS step, lead(name, 1) OVER w AS next_name
                    FROM later WHERE t IS NOT NULL AND (before IS NULL OR before <> name)
                    WINDOW w AS (PARTITION BY person ORDER BY t))
                SELECT step, name, next_name, count(*) FROM numbered
                WHERE step < 5 AND next_name IS NOT NULL AND next_name <> '' GROUP BY step, name, next_name""");
    }

    private static String clickHouseArrays() {
        return """
                SELECT step, path[step], path[step + 1], count() FROM (
                  SELECT %s AS names,
                    arraySlice(arrayCompact(arraySlice(names, indexOf(names, 'visit'))), 1, 5) AS path
                  FROM journey GROUP BY person HAVING has(names, 'visit'))
                ARRAY JOIN range(1, length(path)) AS step
                GROUP BY 1, 2, 3""".formatted(Sql.SORTED_NAMES);
    }

    private static Formulation duckDbLists() {
        return new Formulation("lists", """
                WITH lists AS (SELECT list(name ORDER BY t) AS names FROM journey GROUP BY person
                    HAVING bool_or(name = 'visit')),
                  later AS (SELECT names[list_position(names, 'visit'):] AS names FROM lists),
                  paths AS (SELECT list_filter(names, lambda name, i: i = 1 OR name <> names[i - 1])[1:5] AS path
                    FROM later),
                  numbered AS (SELECT path, unnest(range(1, len(path))) AS step FROM paths)
                SELECT step, path[step], path[step + 1], count(*) FROM numbered GROUP BY ALL""");
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 3, 0);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.names(snapshot) + Columns.times(snapshot);
    }
}
