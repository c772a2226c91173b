package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.server.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Holds answers on the sample data against SQL over the files it was imported from.
class SqlTest {
    private static final String FILES = "../examples/data/completejourney/";

    /// One row a basket; times as UTC without a zone.
    private static final String BASKETS = """
            create table basket as select household_id, min(epoch_ms(epoch_ms(
                strptime(transaction_timestamp, '%Y-%m-%dT%H:%M:%S.%g%z')))) as bought, round(sum(sales_value), 2) as value
            from read_csv('FILEStransactions_sample.csv.gz', types = {'transaction_timestamp': 'VARCHAR'})
            group by household_id, basket_id, store_id""";

    /// The start of each month asked for.
    private static final String MONTHS = "select unnest(generate_series(timestamp '2017-03-01',"
            + " timestamp '2017-11-01', interval 1 month)) as start";

    @Test
    void measuresOfEachMonthAreThoseOfSql(@TempDir Path folder) throws IOException, SQLException {
        String question = """
                {"question": "trend", "unit": "month", "from": "2017-03-01", "to": "2017-12-01", "series": [
                  {"event": "Basket bought"}, {"event": "Basket bought", "count": "persons"},
                  {"event": "Basket bought", "count": "sum", "property": "value"},
                  {"event": "Basket bought", "count": "average", "property": "value"},
                  {"event": "Basket bought", "count": "median", "property": "value"},
                  {"event": "Basket bought", "count": "percentile", "percentile": 90, "property": "value"},
                  {"event": "Basket bought", "count": "min", "property": "value"},
                  {"event": "Basket bought", "count": "max", "property": "value"},
                  {"event": "Basket bought", "count": "persons_average", "property": "value"}]}""";

        assertSame(answer(folder, question), "values", """
                select count(bought), count(distinct household_id), sum(value), avg(value), median(value),
                  quantile_cont(value, 0.9), min(value), max(value),
                  (select avg(own) from (select avg(value) as own from basket
                    where bought >= start and bought < start + interval 1 month group by household_id))
                from (MONTHS) left join basket on bought >= start and bought < start + interval 1 month
                group by start order by start""");
    }

    @Test
    void personsOfRollingMonthsAndOfTheTimeBeforeAreThoseOfSql(@TempDir Path folder) throws IOException, SQLException {
        String question = """
                {"question": "trend", "unit": "month", "from": "2017-03-01", "to": "2017-12-01", "rolling": 3,
                 "compare": "previous", "series": [
                  {"event": "Basket bought", "count": "persons"},
                  {"event": "Basket bought", "count": "median", "property": "value"}]}""";
        JsonNode answer = answer(folder, question);

        assertSame(answer, "values", """
                select count(distinct household_id), median(value)
                from (MONTHS) left join basket on bought >= start - interval 2 month and bought < start + interval 1 month
                group by start order by start""");
        assertSame(answer, "compared", """
                select count(distinct household_id), median(value)
                from (MONTHS) left join basket on bought >= start - interval 11 month and bought < start - interval 8 month
                group by start order by start""");
    }

    private static JsonNode answer(Path folder, String question) throws IOException {
        Path file = folder.resolve("question.json");
        Files.writeString(file, question);
        Cli.Run run = Demo.cli().run("ask", file.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return Json.tree(run.out());
    }

    /// Holds each series against a column, each period against a row.
    private static void assertSame(JsonNode answer, String field, String sql) throws SQLException {
        List<List<Double>> rows = rows(sql.replace("MONTHS", MONTHS));
        assertThat(answer.get("periods").size()).isEqualTo(rows.size()).isPositive();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                JsonNode told = answer.at("/series/" + column + "/" + field + "/" + row);
                double expected = rows.get(row).get(column);
                if (Double.isNaN(expected)) {
                    assertThat(told.isNull()).isTrue();
                } else {
                    assertThat(told.asDouble())
                            .as("series %d, period %d", column, row)
                            .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
                }
            }
        }
    }

    private static List<List<Double>> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(BASKETS.replace("FILES", FILES));
            try (ResultSet result = statement.executeQuery(sql)) {
                List<List<Double>> rows = new ArrayList<>();
                while (result.next()) {
                    List<Double> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        double value = result.getDouble(column);
                        row.add(result.wasNull() ? Double.NaN : value);
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
