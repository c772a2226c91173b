package footpath.benchmarks.question;

import footpath.analytics.flow.FlowAnswer;
import footpath.analytics.flow.FlowQuestion;
import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.TreeMap;

/// Which event follows which, how often and, if timed, after what times?
///
/// ClickHouse's `neighbor` is not asked: it sees no further than the block of rows it works on, so that its
/// answer would not be the same.
public final class Flow implements SharedQuestion {
    private static final int EVERY_ARC = 10_000;

    private final boolean timed;

    private Flow(boolean timed) {
        this.timed = timed;
    }

    static Flow ofCounts() {
        return new Flow(false);
    }

    /// With the median and the 90th percentile of each arc.
    static Flow ofTimes() {
        return new Flow(true);
    }

    @Override
    public String title() {
        return timed ? "flow with median and 90th percentile of every arc" : "flow: which event follows which";
    }

    @Override
    public Answer ask(Footpath footpath) {
        FlowAnswer answer = footpath.ask(new FlowQuestion(Sql.EVERYTHING, Sql.EVERY_EVENT, false, EVERY_ARC, timed));
        var rows = new TreeMap<String, List<Long>>();
        for (FlowAnswer.ArcAnswer arc : answer.arcs()) {
            rows.put(
                    arc.from() + " → " + arc.to(),
                    timed ? List.of(arc.n(), micros(arc.medianSeconds()), micros(arc.p90Seconds())) : List.of(arc.n()));
        }
        return new Answer(rows, tolerance());
    }

    private static long micros(double seconds) {
        return Math.round(seconds * 1e6);
    }

    /// Half a microsecond may be rounded up or down.
    private long tolerance() {
        return timed ? 1 : 0;
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> clickHouse(arcs("(quantilesExactInclusive(0.5, 0.9)(gap) AS q)[1], q[2]"));
            case DUCKDB -> duckDb(arcs("quantile_cont(gap, 0.5), quantile_cont(gap, 0.9)"));
            case SPARK -> List.of(timed ? inOrderOfGap() : byPerson(arcs("")));
        };
    }

    /// Sorts each arc's times: its percentile() counts every different time of all arcs in memory.
    private static Formulation inOrderOfGap() {
        String ranked = """
                SELECT name, next_name, gap, row_number() OVER (PARTITION BY name, next_name ORDER BY gap) - 1 AS place,
                  count(*) OVER (PARTITION BY name, next_name) - 1 AS last
                FROM (%s) AS pairs""";
        return byPerson("SELECT name, next_name, count(*), " + quantile(0.5) + ", " + quantile(0.9) + " FROM (" + ranked
                + ") AS ranked GROUP BY name, next_name");
    }

    /// By linear interpolation between the two values beside the place that it has.
    private static String quantile(double quantile) {
        String below = "max(CASE WHEN place = floor(last * %1$s) THEN gap END)";
        String above = "max(CASE WHEN place = ceil(last * %1$s) THEN gap END)";
        String fraction = "(max(last) * %1$s - floor(max(last) * %1$s))";
        return (below + " + (" + above + " - " + below + ") * " + fraction).formatted(quantile + "D");
    }

    /// Groups pairs of neighbours, which are still to be filled in.
    private String arcs(String times) {
        return "SELECT name, next_name, count(*)" + (timed ? ", " + times : "")
                + " FROM (%s) AS pairs GROUP BY name, next_name";
    }

    private static Formulation byPerson(String arcs) {
        String pairs = """
                SELECT name, next_name, gap FROM (
                  SELECT name, lead(name) OVER w AS next_name, (lead(t) OVER w) - t AS gap
                  FROM journey WINDOW w AS (PARTITION BY person ORDER BY t)) AS leads
                WHERE next_name IS NOT NULL""";
        return new Formulation("lead() by person", arcs.formatted(pairs));
    }

    private static List<Formulation> duckDb(String arcs) {
        String inOrder = """
                SELECT name, next_name, next_t - t AS gap FROM (SELECT person, name, t, lead(person) OVER () AS next_person,
                  lead(name) OVER () AS next_name, lead(t) OVER () AS next_t FROM journey) AS leads
                WHERE person = next_person""";
        String join = """
                SELECT a.name, b.name AS next_name, b.t - a.t AS gap
                FROM journey a %s WHERE a.person = b.person""";
        return List.of(
                byPerson(arcs),
                new Formulation("lead() in the order of the table", arcs.formatted(inOrder)),
                new Formulation(
                        "positional join with itself",
                        arcs.formatted(join.formatted("POSITIONAL JOIN (SELECT * FROM journey OFFSET 1) b"))),
                new Formulation(
                        "join on the row number",
                        arcs.formatted(join.formatted("JOIN journey b ON b.rowid = a.rowid + 1"))));
    }

    private List<Formulation> clickHouse(String arcs) {
        String byPerson = """
                SELECT name, next_name, next_t - t AS gap FROM (SELECT name, t, leadInFrame(name, 1, '') OVER w AS next_name,
                  leadInFrame(t) OVER w AS next_t FROM journey
                  WINDOW w AS (PARTITION BY person ORDER BY t ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING))
                WHERE next_name != ''""";
        String inOrder = """
                SELECT name, next_name, next_t - t AS gap FROM (SELECT person, name, t, leadInFrame(person) OVER w AS next_person,
                  leadInFrame(name) OVER w AS next_name, leadInFrame(t) OVER w AS next_t FROM journey
                  WINDOW w AS (ORDER BY person, t ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING))
                WHERE person = next_person""";
        return Sql.grouping(
                "arrays",
                arcs.formatted(arrays()),
                new Formulation("leadInFrame() by person", arcs.formatted(byPerson)),
                new Formulation("leadInFrame() in the order of the table", arcs.formatted(inOrder)));
    }

    /// Each person's events as one array, beside itself less its first entry.
    private String arrays() {
        return """
                SELECT name, next_name%s FROM (
                  SELECT %s AS names, arraySort(groupArray(t)) AS times FROM journey GROUP BY person)
                ARRAY JOIN arrayPopBack(names) AS name, arrayPopFront(names) AS next_name%s""".formatted(
                timed ? ", gap" : "", Sql.SORTED_NAMES, timed ? ", arrayPopFront(arrayDifference(times)) AS gap" : "");
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows, 2, tolerance());
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return Columns.names(snapshot) + (timed ? Columns.times(snapshot) : 0);
    }
}
