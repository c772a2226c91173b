package footpath.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// DuckDB at its best: the events in a table sorted by person and time, and each question in several formulations, of
/// which the fastest counts.
///
/// The questions run on a lean copy of the table (person an integer, name an enumeration), in the same order, which
/// is kinder to DuckDB than the table that was loaded.
final class DuckDbSide implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final long windowMicros;

    DuckDbSide(Path database, long windowMicros) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        this.statement = connection.createStatement();
        this.windowMicros = windowMicros;
        statement.execute("SET temp_directory = '" + database.resolveSibling("spill") + "'");
    }

    /// Loads the file sorted and has it on disk at the end.
    String load(Path file) throws SQLException {
        statement.execute("CREATE TABLE events AS SELECT * FROM '" + file + "' ORDER BY person, time_micros");
        statement.execute("CHECKPOINT");
        return "CREATE TABLE events AS SELECT * FROM file ORDER BY person, time_micros; CHECKPOINT";
    }

    void makeLeanTable() throws SQLException {
        statement.execute("CREATE TYPE event_name AS ENUM (SELECT DISTINCT name FROM events ORDER BY name)");
        statement.execute("CREATE TABLE journey AS SELECT right(person, 8)::INTEGER AS person, time_micros AS t,"
                + " name::event_name AS name FROM events ORDER BY person, t");
        statement.execute("CHECKPOINT");
    }

    long count() throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM events")) {
            result.next();
            return result.getLong(1);
        }
    }

    /// The funnel in SQL, by what each formulation rests on.
    Map<String, String> funnels() {
        var funnels = new LinkedHashMap<String, String>();
        funnels.put("running maximum over windows", windowFunnel());
        funnels.put("ASOF joins", asofFunnel(false));
        funnels.put("ASOF joins, latest start of each chain", asofFunnel(true));
        return funnels;
    }

    /// The latest entry that leads to each event, carried step by step in windows of the same order.
    private String windowFunnel() {
        var sql = new StringBuilder("WITH e AS (SELECT person, t, CASE name");
        int steps = EventFile.FUNNEL.size();
        for (int step = 1; step <= steps; step++) {
            sql.append(" WHEN '" + EventFile.FUNNEL.get(step - 1) + "' THEN " + step);
        }
        sql.append(" END AS s FROM journey WHERE name IN ('" + String.join("', '", EventFile.FUNNEL) + "'))");
        String window = " OVER (PARTITION BY person ORDER BY t, s ROWS UNBOUNDED PRECEDING)";
        sql.append(", w1 AS (SELECT *, max(CASE WHEN s = 1 THEN t END)" + window + " AS start1 FROM e)");
        for (int step = 2; step < steps; step++) {
            sql.append(
                    ", w%1$d AS (SELECT *, max(CASE WHEN s = %1$d AND t - start%2$d <= %3$d THEN start%2$d END)%4$s AS start%1$d FROM w%2$d)"
                            .formatted(step, step - 1, windowMicros, window));
        }
        sql.append(" SELECT count(DISTINCT person) FILTER (s = 1)");
        for (int step = 2; step <= steps; step++) {
            sql.append(", count(DISTINCT person) FILTER (s = %d AND t - start%d <= %d)"
                    .formatted(step, step - 1, windowMicros));
        }
        return sql + " FROM w" + (steps - 1);
    }

    /// From each entry to the next event of each further step.
    private String asofFunnel(boolean latestStartOnly) {
        var sql = new StringBuilder("WITH c1 AS (SELECT person, t AS start, t FROM journey WHERE name = '"
                + EventFile.FUNNEL.getFirst() + "')");
        int steps = EventFile.FUNNEL.size();
        for (int step = 2; step <= steps; step++) {
            String columns =
                    latestStartOnly && step < steps ? "c.person, max(c.start) AS start, n.t" : "c.person, c.start, n.t";
            sql.append(", c%d AS (SELECT %s FROM c%d c ASOF JOIN (SELECT person, t FROM journey WHERE name = '%s') n"
                            .formatted(step, columns, step - 1, EventFile.FUNNEL.get(step - 1)))
                    .append(" ON c.person = n.person AND n.t >= c.t WHERE n.t - c.start <= " + windowMicros)
                    .append(latestStartOnly && step < steps ? " GROUP BY c.person, n.t)" : ")");
        }
        sql.append(" SELECT ");
        for (int step = 1; step <= steps; step++) {
            sql.append(step > 1 ? ", " : "").append("(SELECT count(DISTINCT person) FROM c" + step + ")");
        }
        return sql.toString();
    }

    /// The flow in SQL, by what each formulation rests on.
    ///
    /// @param timed whether the median and 90th percentile of each arc are wanted
    Map<String, String> flows(boolean timed) {
        String arcs = "SELECT name, next_name, count(*)"
                + (timed ? ", round(quantile_cont(between, 0.5)), round(quantile_cont(between, 0.9))" : ", 0, 0")
                + " FROM (%s) GROUP BY ALL";
        var flows = new LinkedHashMap<String, String>();
        flows.put(
                "lead() by person",
                arcs.formatted("SELECT name, lead(name) OVER w AS next_name, lead(t) OVER w - t AS between"
                        + " FROM journey WINDOW w AS (PARTITION BY person ORDER BY t) QUALIFY next_name IS NOT NULL"));
        flows.put(
                "lead() in the order of the table",
                arcs.formatted("SELECT name, next_name, next_t - t AS between FROM ("
                        + "SELECT person, name, t, lead(person) OVER () AS next_person, lead(name) OVER () AS next_name,"
                        + " lead(t) OVER () AS next_t FROM journey) WHERE person = next_person"));
        flows.put(
                "positional join with itself",
                arcs.formatted(
                        "SELECT a.name, b.name AS next_name, b.t - a.t AS between"
                                + " FROM journey a POSITIONAL JOIN (SELECT * FROM journey OFFSET 1) b WHERE a.person = b.person"));
        flows.put(
                "join on the row number",
                arcs.formatted("SELECT a.name, b.name AS next_name, b.t - a.t AS between"
                        + " FROM journey a JOIN journey b ON b.rowid = a.rowid + 1 AND a.person = b.person"));
        return flows;
    }

    Answers.Funnel funnel(String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            List<Long> reached = new ArrayList<>();
            for (int step = 1; step <= EventFile.FUNNEL.size(); step++) {
                reached.add(result.getLong(step));
            }
            return new Answers.Funnel(reached);
        }
    }

    Answers.Flow flow(String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            var arcs = new TreeMap<String, Answers.Arc>();
            while (result.next()) {
                arcs.put(
                        result.getString(1) + " → " + result.getString(2),
                        new Answers.Arc(result.getLong(3), result.getLong(4), result.getLong(5)));
            }
            return new Answers.Flow(arcs);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
