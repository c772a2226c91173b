package footpath.benchmarks.question;

import footpath.benchmarks.Dialect;
import footpath.benchmarks.Formulation;
import java.util.List;

/// A funnel in SQL: a row a group, with how many persons reached each step.
///
/// @param steps  a condition each, of which no event fulfils two
/// @param window longest time from the first step to the last, in microseconds
/// @param group  a column that is constant for a person, or a literal
record FunnelSql(List<String> steps, long window, String group) {

    /// The funnel over the table `journey` in every way there is.
    List<Formulation> formulations(Dialect dialect) {
        return switch (dialect) {
            case CLICKHOUSE -> windowFunnel("journey");
            case DUCKDB -> List.of(runningMaximum("journey"), asof(relations(), false), asof(relations(), true));
            case SPARK -> List.of(runningMaximum("journey"));
        };
    }

    /// By ClickHouse's own function, which keeps the latest start of each depth as Footpath does.
    ///
    /// @param from the relation with the events
    List<Formulation> windowFunnel(String from) {
        String sql = "SELECT g, " + Sql.each(1, steps.size(), "countIf(depth >= %1$d)")
                + " FROM (SELECT any(" + group + ") AS g, windowFunnel(" + window + ")(t, " + String.join(", ", steps)
                + ") AS depth FROM " + from + " WHERE " + anyStep() + " GROUP BY person) WHERE depth > 0 GROUP BY g";
        return Sql.grouping("windowFunnel", sql);
    }

    /// In any SQL: the latest start that leads to each event, carried step by step in windows of the same
    /// order.
    Formulation runningMaximum(String from) {
        var sql = new StringBuilder("WITH w0 AS (SELECT person, t, " + group + " AS g, CASE");
        for (int step = 1; step <= steps.size(); step++) {
            sql.append(" WHEN " + steps.get(step - 1) + " THEN " + step);
        }
        sql.append(" END AS s FROM " + from + " WHERE " + anyStep() + ")");
        for (int step = 1; step < steps.size(); step++) {
            String start = step == 1 ? "t" : "start" + (step - 1);
            sql.append(", w%1$d AS (SELECT *, max(CASE WHEN %2$s THEN %3$s END) OVER"
                    .formatted(step, reaches(step), start));
            sql.append(" (PARTITION BY person ORDER BY t ROWS UNBOUNDED PRECEDING) AS start%d FROM w%d)"
                    .formatted(step, step - 1));
        }
        sql.append(", depths AS (SELECT person, g, max(CASE");
        for (int step = steps.size(); step > 0; step--) {
            sql.append(" WHEN " + reaches(step) + " THEN " + step);
        }
        return new Formulation(
                "running maximum over windows",
                sql + " END) AS depth FROM w" + (steps.size() - 1) + " GROUP BY person, g) SELECT g, "
                        + Sql.each(1, steps.size(), "count(*) FILTER (WHERE depth >= %1$d)")
                        + " FROM depths WHERE depth > 0 GROUP BY g");
    }

    private String reaches(int step) {
        return step == 1 ? "s = 1" : "s = %d AND t - start%d <= %d".formatted(step, step - 1, window);
    }

    /// From each start to the next event of each further step.
    ///
    /// @param relations  the events of each step, with `person`, `t` and, for the first, the group
    /// @param latestOnly whether of several starts that lead to one event the latest goes on alone
    Formulation asof(List<String> relations, boolean latestOnly) {
        var sql = new StringBuilder(
                "WITH c1 AS (SELECT person, t AS start, t, " + group + " AS g FROM " + relations.getFirst() + ")");
        for (int step = 2; step <= steps.size(); step++) {
            boolean latest = latestOnly && step < steps.size();
            sql.append(", c%d AS (SELECT c.person, %s AS start, n.t, c.g FROM c%d c ASOF JOIN %s n"
                    .formatted(step, latest ? "max(c.start)" : "c.start", step - 1, relations.get(step - 1)));
            sql.append(" ON c.person = n.person AND n.t >= c.t WHERE n.t - c.start <= " + window);
            sql.append(latest ? " GROUP BY c.person, n.t, c.g)" : ")");
        }
        sql.append(" SELECT g, " + Sql.each(1, steps.size(), "count(DISTINCT person) FILTER (WHERE step = %1$d)"));
        sql.append(" FROM (SELECT 1 AS step, person, g FROM c1");
        for (int step = 2; step <= steps.size(); step++) {
            sql.append(" UNION ALL SELECT %1$d, person, g FROM c%1$d".formatted(step));
        }
        String label = latestOnly ? "ASOF joins, latest start of each chain" : "ASOF joins";
        return new Formulation(label, sql + ") GROUP BY g");
    }

    /// The events of each step in the table `journey`.
    private List<String> relations() {
        return steps.stream()
                .map(step -> "(SELECT * FROM journey WHERE " + step + ")")
                .toList();
    }

    private String anyStep() {
        return "(" + String.join(" OR ", steps) + ")";
    }
}
