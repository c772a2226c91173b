package footpath.server.question;

import footpath.server.SampleData;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// DuckDB on the files of the sample data themselves: an answer that shares no code with ours, neither of the import
/// nor of the questions.
final class SqlOracle implements AutoCloseable {
    private final Connection connection;

    private SqlOracle(Connection connection) {
        this.connection = connection;
    }

    /// Table `event(person, day, t, model, colour, name)` of the shop's clicks; `t` in seconds.
    static SqlOracle eshop() throws SQLException {
        return create("""
                CREATE TABLE event AS
                SELECT "session ID" AS person, make_date(year, month, day) AS day,
                  86400 * date_diff('day', DATE '2008-01-01', make_date(year, month, day)) + "order" AS t,
                  "page 2 (clothing model)" AS model, colour,
                  ['Viewed trousers', 'Viewed skirts', 'Viewed blouses', 'Viewed sale'][ "page 1 (main category)"] AS name
                FROM read_csv('%s/data/eshop/e-shop_clothing_2008.csv.gz', delim = ';')
                """);
    }

    /// Tables `offer(household, day, campaign_type)`, `redemption(household, day)` and `basket(household, day, time)`;
    /// days are those of New York.
    static SqlOracle completeJourney() throws SQLException {
        return create("""
                CREATE TABLE offer AS
                SELECT c.household_id AS household, d.start_date::DATE AS day, d.campaign_type
                FROM read_csv('%1$s/data/completejourney/campaigns.csv.gz') c
                  JOIN read_csv('%1$s/data/completejourney/campaign_descriptions.csv.gz') d USING (campaign_id)
                """, """
                CREATE TABLE redemption AS
                SELECT DISTINCT household_id AS household, redemption_date::DATE AS day
                FROM read_csv('%1$s/data/completejourney/coupon_redemptions.csv.gz')
                """, """
                CREATE TABLE basket AS
                SELECT household_id AS household,
                  timezone('America/New_York', min(transaction_timestamp::TIMESTAMPTZ))::DATE AS day,
                  min(transaction_timestamp::TIMESTAMPTZ) AS time
                FROM read_csv('%1$s/data/completejourney/transactions_sample.csv.gz', all_varchar = true)
                GROUP BY household_id, basket_id, store_id
                """);
    }

    private static SqlOracle create(String... tables) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table.formatted(SampleData.EXAMPLES));
            }
        }
        return new SqlOracle(connection);
    }

    /// The rows of a query, whole numbers as `Long`, others as `Double`, the rest as text.
    List<List<Object>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(cell(result.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static Object cell(Object value) {
        return switch (value) {
            case Double number -> number;
            case Number number -> number.longValue();
            default -> value.toString();
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
