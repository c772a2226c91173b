package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.log.EventCount;
import footpath.store.DataDirectory;
import footpath.store.database.Query;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleDataTest {
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private DataDirectory directory;
    private DuckDbEventLog log;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(folder);
        log = DuckDbEventLog.open(directory);
    }

    @AfterEach
    void close() {
        log.close();
        directory.close();
    }

    @Test
    void aYearOfOffersAndRedemptionsGivesThePublishedCounts() throws SQLException {
        assertThat(load("completejourney/campaigns", "completejourney/campaigns")
                        .events())
                .isEqualTo(6_589);
        ImportReport redemptions = load("completejourney/coupon_redemptions", "completejourney/coupon_redemptions");
        assertThat(redemptions.rows()).isEqualTo(2_102);
        assertThat(redemptions.rows()).isEqualTo(redemptions.events() + redemptions.folded());

        assertThat(log.counts(Period.ALWAYS))
                .extracting(EventCount::name, EventCount::persons)
                .containsExactly(tuple("Offer received", 1_559L), tuple("Coupon redeemed", 410L));
        log.close();
        assertThat(query(
                        "SELECT count(*) FILTER (days >= 2) || ' ' || count(*) FILTER (days >= 5) FROM (SELECT count(*) AS days"
                                + " FROM events WHERE name = 'Coupon redeemed' GROUP BY person)"))
                .isEqualTo("228 68");
        assertThat(
                        query(
                                "SELECT sum((properties->>'coupons')::INTEGER)::VARCHAR FROM events WHERE name = 'Coupon redeemed'"))
                .isEqualTo("2102");
        assertThat(
                        query(
                                "SELECT string_agg(n, ' ' ORDER BY t) FROM (SELECT properties->>'campaign_type' AS t,"
                                        + " count(DISTINCT properties->>'campaign') || '' AS n FROM events WHERE name = 'Offer received' GROUP BY ALL)"))
                .as("campaigns of type A, B and C")
                .isEqualTo("4 17 6");
    }

    @Test
    void aSampleOfReceiptsGivesThePublishedBasketsAndSales() throws SQLException {
        ImportReport report = load("completejourney/transactions_sample", "completejourney/transactions");
        assertThat(report.rows()).isEqualTo(75_000);
        assertThat(report.events()).isEqualTo(47_243);
        assertThat(report.persons()).isEqualTo(2_377);
        assertThat(report.quarantined()).isZero();
        log.close();
        assertThat(query("SELECT round(sum((properties->>'value')::DOUBLE), 2)::VARCHAR FROM events"))
                .isEqualTo("233935.24");
        assertThat(query("SELECT string_agg(DISTINCT channel, ',') FROM events"))
                .isEqualTo("store");
    }

    @Test
    void householdsHaveTheTraitsThatAreKnownOfThem() {
        ImportReport report = load("completejourney/demographics", "completejourney/demographics");
        assertThat(report.traitRows()).isEqualTo(801);
        assertThat(log.identityCount()).isEqualTo(801);
        assertThat(log.traits("1"))
                .containsEntry("age", new PropertyValue.Text("65+"))
                .containsEntry("household_size", new PropertyValue.Text("2"));
        assertThat(log.traitNames())
                .containsExactly(
                        "age",
                        "home_ownership",
                        "household_comp",
                        "household_size",
                        "income",
                        "kids_count",
                        "marital_status");
        List<Integer> owners = new ArrayList<>();
        log.scanTrait("home_ownership", log.persons(), (person, value) -> owners.add(person));
        assertThat(owners).as("an empty field is no trait").hasSizeLessThan(801).doesNotHaveDuplicates();
    }

    @Test
    void everyClickOfTheShopIsAnEventInItsOrder() throws SQLException {
        ImportReport report = load("eshop/e-shop_clothing_2008", "eshop/clicks");
        assertThat(report.events()).isEqualTo(165_474);
        assertThat(report.persons()).isEqualTo(24_026);
        assertThat(log.counts(Period.ALWAYS))
                .extracting(EventCount::name, EventCount::events)
                .containsExactlyInAnyOrder(
                        tuple("Viewed trousers", 49_742L),
                        tuple("Viewed skirts", 38_408L),
                        tuple("Viewed blouses", 38_577L),
                        tuple("Viewed sale", 38_747L));
        log.close();
        assertThat(query("SELECT max(n)::VARCHAR FROM (SELECT count(*) AS n FROM events GROUP BY person)"))
                .isEqualTo("195");
        assertThat(query(
                        "SELECT string_agg(n, ' ' ORDER BY page) FROM (SELECT (properties->>'page')::INTEGER AS page, count(*) || '' AS n"
                                + " FROM events GROUP BY page)"))
                .isEqualTo("93452 41037 19301 8861 2823");
        assertThat(query(
                        "SELECT count(*)::VARCHAR FROM (SELECT seq > lag(seq) OVER (PARTITION BY person ORDER BY \"time\") AS later"
                                + " FROM events) WHERE NOT later"))
                .as("clicks whose time does not follow the click before")
                .isEqualTo("0");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("events.duckdb"))) {
            return Query.texts(connection, sql).getFirst();
        }
    }

    private ImportReport load(String data, String mapping) {
        return new FileImport(log)
                .run(
                        EXAMPLES.resolve("data/" + data + ".csv.gz"),
                        MappingReader.read(EXAMPLES.resolve(mapping + ".mapping.yaml")),
                        ImportListener.NONE);
    }
}
