package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.log.LoggedEvent;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.plan.Plan;
import footpath.server.serve.Serving;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Rows of a real PostgreSQL, pulled while they are written, the connection is cut and the server is killed.
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseFeedTest {
    private static final String MAPPING =
            "{\"name\":\"what\",\"time\":\"updated_at\",\"identities\":{\"user_id\":\"who\"}}";

    private EmbeddedPostgres postgres;

    @BeforeAll
    void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void makeTable() throws SQLException {
        sql("drop table if exists orders");
        sql("create table orders (id bigserial primary key, who text, what text,"
                + " updated_at timestamptz default now(), basket jsonb)");
        sql("create index on orders (updated_at)");
    }

    @Test
    void everyRowIsThereOnceAlthoughRowsAreWrittenAndTheConnectionIsCutWhileItPulls(@TempDir Path folder)
            throws Exception {
        sql("insert into orders (who, what) select 'p' || i, 'Ordered' from generate_series(1, 3000) i");
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            create(serving.address(), "\"table\":\"orders\",\"cursor\":\"updated_at\",\"key\":\"id\",\"batch\":100");
            SplittableRandom random = new SplittableRandom(7);
            for (int transaction = 0; transaction < 60; transaction++) {
                // One transaction, one time: all its rows have the same cursor value.
                sql("insert into orders (who, what) select 'p' || i, 'Ordered' from generate_series(1, "
                        + (1 + random.nextInt(40)) + ") i");
                if (transaction % 10 == 5) {
                    sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'footpath'");
                }
            }
            long rows = count("select count(*) from orders");
            SourceCalls.await(() -> footpath.log().lastSeq() >= rows);

            assertThat(ids(footpath)).containsExactlyInAnyOrderElementsOf(keys());
            SourceCalls.await(() -> source(serving.address()).contains("\"state\":\"waiting\""));
            assertThat(source(serving.address()))
                    .contains("\"error\":null")
                    .contains("\"behind\":0")
                    .contains("\"rows\":\"\\\"orders\\\" by \\\"updated_at\\\"\"");
        }
    }

    @Test
    void aRowThatIsCommittedBehindOthersIsNotMissedAndAChangedRowIsAnEventOfItsOwn(@TempDir Path folder)
            throws Exception {
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0);
                Connection late = connect()) {
            create(serving.address(), "\"table\":\"public.orders\",\"cursor\":\"updated_at\",\"key\":[\"id\"]");
            late.setAutoCommit(false);
            try (Statement statement = late.createStatement()) {
                statement.execute("insert into orders (who, what) values ('ada', 'Late')");
            }
            sql("insert into orders (who, what) values ('bo', 'Early')");
            SourceCalls.await(() -> footpath.log().lastSeq() == 1);
            late.commit();
            SourceCalls.await(() -> footpath.log().lastSeq() == 2);
            sql("update orders set what = 'Paid', updated_at = now() where who = 'bo'");
            SourceCalls.await(() -> footpath.log().lastSeq() == 3);

            assertThat(footpath.log().tail(5))
                    .extracting(one -> one.event().name())
                    .containsExactly("Paid", "Late", "Early");
        }
    }

    @Test
    void rowsAreHeldAgainstTheTrackingPlanLikeCalls(@TempDir Path folder) throws Exception {
        sql("insert into orders (who, what, basket) values ('ada', 'Ordered', '{\"total\": 12.5}'),"
                + " ('bo', 'Ordered', '{\"total\": \"many\"}'), ('cy', 'Paid', '{\"total\": \"many\"}')");
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED)) {
            try (Plan plan = new Plan(footpath.plan(), footpath.clock())) {
                plan.save(Json.tree("""
                        {"events": {"Ordered": {"enforcement": "block", "schema": {"properties": {
                            "id": {}, "who": {}, "what": {}, "updated_at": {}, "basket": {"properties": {"total": {"type": "number"}}}}}}}}
                        """), 0);
            }
            try (Serving serving = Serving.start(footpath, 0)) {
                create(serving.address(), "\"table\":\"orders\",\"cursor\":\"updated_at\",\"key\":\"id\"");
                SourceCalls.await(() -> footpath.log().lastSeq() == 2);
            }

            assertThat(footpath.log().tail(5))
                    .extracting(one -> one.event().name())
                    .containsExactlyInAnyOrder("Ordered", "Paid");
            assertThat(footpath.log().kept().calls(5))
                    .singleElement()
                    .satisfies(call -> assertThat(call.reason()).startsWith("properties.basket.total: is \"many\""));
            assertThat(footpath.plan().counts())
                    .extracting(count -> count.key().event() + " " + count.key().rule() + " "
                            + count.key().place())
                    .containsExactlyInAnyOrder("Ordered type basket.total", "Paid new_name ");
        }
    }

    @Test
    void everyRowIsThereOnceAfterTheServerWasKilledTwiceInTheMiddle(@TempDir Path folder) throws Exception {
        sql("insert into orders (who, what) select 'p' || i, 'Ordered' from generate_series(1, 8000) i");
        Path data = folder.resolve("data");
        ChildServer server = ChildServer.start(data, 0);
        String query = "\"query\":\"select id, who, what, updated_at from orders;\",\"cursor\":\"id\",\"batch\":50";
        create(server.address(), query);
        try {
            for (int kill = 1; kill <= 2; kill++) {
                String address = server.address();
                int enough = kill * 1_600;
                SourceCalls.await(() -> new SourceCalls(address).taken("orders") >= enough);
                server.kill();
                server = ChildServer.start(data, 0);
            }
            String last = server.address();
            SourceCalls.await(() -> source(last).contains("\"behind\":0"));
        } finally {
            server.kill();
        }

        try (Footpath footpath = Footpath.open(data, Footpath.Missing.IS_AN_ERROR)) {
            assertThat(footpath.log().lastSeq()).isEqualTo(8_000);
            assertThat(ids(footpath)).doesNotHaveDuplicates().hasSize(8_000);
            assertThat(footpath.feedPositions().load("orders").orElseThrow().position())
                    .contains("\"cursor\":\"8000\"");
        }
    }

    @Test
    void whatARowHoldsBecomesPropertiesAndWhatCannotBeReadIsQuarantined(@TempDir Path folder) throws Exception {
        sql("insert into orders (who, what, basket, updated_at) values ('ada', 'Ordered', '{\"total\": 12.5}',"
                + " '2026-01-31T10:00:00+01:00'), (null, 'Ordered', null, '2026-02-01'),"
                + " ('future', 'Ordered', null, now() + interval '1 day'), ('none', 'Ordered', null, null)");
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            create(serving.address(), "\"table\":\"orders\",\"cursor\":\"updated_at\"");
            SourceCalls.await(() -> source(serving.address()).contains("\"behind\":0"));
            SourceCalls.await(() -> footpath.log().lastSeq() == 1
                    && footpath.log().kept().calls(5).size() == 1);

            LoggedEvent logged = footpath.log().tail(1).getFirst();
            assertThat(logged.event().time()).hasToString("2026-01-31T09:00:00Z");
            assertThat(logged.event().properties().get("basket.total")).hasToString("12.5");
            var call = footpath.log().kept().calls(5).getFirst();
            assertThat(call.protocol()).isEqualTo("jdbc");
            assertThat(call.reason()).contains("there is no person at any of who");
            assertThat(new String(call.raw(), StandardCharsets.UTF_8)).contains("\"who\":null");
        }
    }

    @Test
    void whatIsWrongIsToldInThreeFactsAndAChangeOfTheSettingsRepairsItAtOnce(@TempDir Path folder) throws Exception {
        sql("insert into orders (who, what) values ('ada', 'Ordered')");
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving = Serving.start(footpath, 0)) {
            String address = serving.address();
            create(address, "\"table\":\"order\",\"cursor\":\"id\"");
            SourceCalls.await(() -> source(address).contains("\"state\":\"failing\""));
            assertThat(source(address))
                    .contains("relation \\\"order\\\" does not exist")
                    .contains("check table, query and columns");

            change(address, "{\"settings\":{\"table\":\"orders\",\"cursor\":\"idd\"}}");
            SourceCalls.await(() -> source(address).contains("there is no column \\\"idd\\\""));
            assertThat(source(address)).contains("name one of id, who, what, updated_at, basket");

            change(address, "{\"settings\":{\"cursor\":\"who\"}}");
            SourceCalls.await(() -> source(address).contains("column \\\"who\\\" is of type text"));

            change(address, "{\"settings\":{\"cursor\":\"id\"}}");
            SourceCalls.await(() -> footpath.log().lastSeq() == 1);
            change(address, "{\"enabled\":false}");
            assertThat(source(address)).contains("\"status\":null");
            assertThat(change(address, "{\"settings\":{\"url\":\"jdbc:postgresql://localhost/x?password=y\"}}"))
                    .contains("holds a password")
                    .contains("add the password as a secret");
        }
    }

    private void create(String address, String settings) {
        new SourceCalls(address)
                .create(
                        "orders",
                        "jdbc",
                        "{\"url\":\"jdbc:postgresql://localhost:" + postgres.getPort()
                                + "/postgres\",\"user\":\"postgres\",\"interval\":\"100ms\"," + settings
                                + ",\"mapping\":" + MAPPING + "}");
    }

    private static String change(String address, String body) {
        return new SourceCalls(address).change("orders", body);
    }

    private static String source(String address) {
        return new SourceCalls(address).source("orders");
    }

    private static List<String> ids(Footpath footpath) {
        return footpath.log().tail(50_000).stream()
                .map(one -> one.event().messageId())
                .flatMap(Optional::stream)
                .map(id -> id.replaceAll("[@#].*", ""))
                .toList();
    }

    private List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from orders")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private long count(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String command) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }
}
