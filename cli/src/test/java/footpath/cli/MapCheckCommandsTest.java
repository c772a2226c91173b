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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Checks maps on the command line: by rules, and by what they assert.
class MapCheckCommandsTest {
    private static final String DEMO = "../examples/maps/campaign-to-loyal.json";

    /// The estimate of Kaplan and Meier by 30 days, from the log itself: of those with an offer in the map's period,
    /// the share that bought a basket since. At one time events come before censorings.
    private static final String BY_SQL = """
            with entry as (
              select person, min(time) as entered from log
              where name = 'Offer received' and time >= timestamptz '2016-11-01 00:00:00 America/New_York'
                and time < timestamptz '2018-01-01 00:00:00 America/New_York' group by person),
            last as (select least(max(time), timestamptz '2018-01-01 00:00:00 America/New_York') as seen from log),
            followed as (
              select e.person, entered, (
                select min(time) from log b where b.person = e.person and b.name = 'Basket bought' and time >= entered
                  and time < timestamptz '2018-01-01 00:00:00 America/New_York') as bought
              from entry e),
            lived as (
              select coalesce(bought, (select seen from last)) - entered as lasted, bought is not null as died
              from followed),
            moments as (
              select lasted, count(*) filter (died) as deaths,
                (select count(*) from lived other where other.lasted >= lived.lasted) as at_risk
              from lived where lasted <= interval 30 day group by lasted)
            select 1 - product(1 - deaths / at_risk), (select count(*) from entry) from moments where deaths > 0""";

    @Test
    void theShareWithinATimeIsThatOfSqlOverTheLog(@TempDir Path folder) throws SQLException {
        Cli.Run run = Demo.cli().run("map", "test", DEMO, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode result = Json.tree(run.out()).path("results").path(0);

        Demo.copiedTo(folder);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("data/events.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("create temp view log as select PERSON as person, name, time from events");
            try (ResultSet rows = statement.executeQuery(BY_SQL)) {
                rows.next();
                assertThat(result.path("share").doubleValue()).isCloseTo(rows.getDouble(1), within(1e-9));
                assertThat(result.path("n").longValue()).isEqualTo(rows.getLong(2));
            }
        }
    }

    @Test
    void anAssertionThatFailsEndsWithEightAndIsAFailureForABuildServer(@TempDir Path folder) throws IOException {
        Path map = folder.resolve("map.json");
        Files.writeString(
                map,
                Files.readString(Path.of(DEMO))
                        .replace("\"atLeast\": 0.75", "\"atLeast\": 0.95")
                        .replace("Three of four households", "\\\"All\\\" <households>"));
        Path junit = folder.resolve("junit.xml");
        Cli.Run run = Demo.cli().run("map", "test", map.toString(), "--junit", junit.toString());
        assertThat(run.code()).isEqualTo(8);
        assertThat(run.out()).contains("failed", "passed", "the share is too small");
        assertThat(run.err()).contains("1 of 2 assertions do not hold");
        assertThat(Files.readString(junit))
                .contains("tests=\"2\" failures=\"1\"")
                .contains("name=\"&quot;All&quot; &lt;households&gt; with an offer shop within 30 days\"><failure");
    }

    @Test
    void whatFewPersonsAreBehindIsUndecidedAndFailsOnlyIfThatIsWanted(@TempDir Path folder) throws IOException {
        Path map = folder.resolve("map.json");
        Files.writeString(map, Files.readString(Path.of(DEMO)).replace("\"minN\": 30", "\"minN\": 100000"));
        Cli.Run run = Demo.cli().run("map", "test", map.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("undecided").contains("fewer than the 100000");
        assertThat(Demo.cli().run("map", "test", map.toString(), "--strict").code())
                .isEqualTo(8);
    }

    @Test
    void lintEndsWithEightIfThereAreErrorsAndWarningsCountIfThatIsWanted(@TempDir Path folder) {
        Cli cli = new Cli(folder.resolve("data"));
        Cli.Run begun = cli.run("map", "new", "our-shop", "--template", "e-commerce", "--title", "Our shop");
        assertThat(begun.code()).as(begun.err()).isZero();
        Cli.Run fresh = cli.run("map", "lint", "our-shop");
        assertThat(fresh.code()).isEqualTo(8);
        assertThat(fresh.out()).contains("[assumption]").contains("[static]");

        assertThat(Demo.cli().run("map", "lint", DEMO).code()).isZero();
        assertThat(Demo.cli().run("map", "lint", DEMO, "--strict").code()).isEqualTo(8);
    }

    @Test
    void aRenamedMapIsFoundByBothNames(@TempDir Path folder) {
        Cli cli = new Cli(folder.resolve("data"));
        cli.run("map", "new", "first", "--title", "First");
        assertThat(cli.run("map", "rename", "first", "--slug", "second", "--title", "Second")
                        .out())
                .contains("second", "Second");
        assertThat(cli.run("map", "show", "first").out()).contains("Second");
        assertThat(cli.run("map", "history", "second").out()).contains("1 map changed");
        assertThat(cli.run("map", "rename", "first").code()).isEqualTo(2);
        assertThat(cli.run("map", "new", "x", "--template", "shop").err()).contains("templates: ");
    }
}
