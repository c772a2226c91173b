package footpath.store.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.identity.Evidence;
import footpath.events.identity.IdentityPair;
import footpath.events.log.EventCount;
import footpath.events.log.LoggedEvent;
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Schema;
import footpath.store.events.DuckDbEventLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonsTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = Workbench.in(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DuckDbEventLog log() {
        return bench.log();
    }

    private void reopen() {
        bench.close();
        bench = Workbench.in(folder);
    }

    /// A visit of a browser, another one before it, and then the login that tells whose they were.
    private void loginAfterVisits() {
        log().append(
                        Calls.batch(
                                Calls.event("Visit", 0, "anonymous_id:laptop"),
                                Calls.event("Visit", 5, "anonymous_id:phone"),
                                Calls.event("Visit", 6, "bob")),
                        1);
        log().append(Calls.batch(Calls.event("Login", 9, "anonymous_id:laptop", "ada")), 2);
    }

    private List<String> tail() {
        return log().tail(10).reversed().stream().map(PersonsTest::line).toList();
    }

    private static String line(LoggedEvent logged) {
        return logged.event().person() + " " + logged.event().name();
    }

    @Test
    void whatCameBeforeTheLoginIsOfTheSamePersonFromThenOn() {
        loginAfterVisits();

        for (int opened = 0; opened < 2; opened++) {
            assertThat(tail()).containsExactly("ada Visit", "anonymous_id:phone Visit", "bob Visit", "ada Login");
            assertThat(log().person("ada")).isEqualTo(log().person("anonymous_id:laptop"));
            assertThat(log().person("bob")).isNotEqualTo(log().person("ada"));
            assertThat(log().events("anonymous_id:laptop", new long[] {4, 1}))
                    .extracting(PersonsTest::line)
                    .containsExactly("ada Login", "ada Visit");
            reopen();
        }
    }

    @Test
    void personsAreCountedAndNotTheirIdentities() {
        loginAfterVisits();
        log().append(Calls.batch(Calls.event("Visit", 20, "ada")), 3);

        assertThat(log().counts(Period.ALWAYS))
                .extracting(EventCount::name, EventCount::events, EventCount::persons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Visit", 4L, 3L),
                        org.assertj.core.groups.Tuple.tuple("Login", 1L, 1L));
        assertThat(log().personsWithEvents(Period.ALWAYS)).isEqualTo(3);
        assertThat(log().identityCount()).isEqualTo(4);
    }

    @Test
    void theTraitThatWasSetLastHoldsWhicheverIdentityItCameUnder() {
        log().append(
                        Calls.batch(
                                Calls.traits("{\"city\":\"Rome\"}", "{\"came by\":\"mail\"}", 7, "anonymous_id:laptop"),
                                Calls.traits("{\"city\":\"Oslo\"}", "{\"came by\":\"shop\"}", 5, "ada")),
                        1);
        assertThat(log().traits("ada").get("city")).isEqualTo(new PropertyValue.Text("Oslo"));

        log().append(Calls.batch(Calls.event("Login", 9, "anonymous_id:laptop", "ada")), 2);

        Map<String, PropertyValue> expected =
                Map.of("city", new PropertyValue.Text("Rome"), "came by", new PropertyValue.Text("shop"));
        assertThat(log().traits("ada")).isEqualTo(expected);
        assertThat(log().traits("anonymous_id:laptop")).isEqualTo(expected);
        List<String> scanned = new ArrayList<>();
        log().scanTrait("city", log().persons(), (person, value) -> scanned.add(person + " " + value));
        assertThat(scanned).containsExactly(log().person("ada").getAsInt() + " Rome");
    }

    @Test
    void analystsSeePersonsInTheViews() throws SQLException {
        loginAfterVisits();
        log().append(Calls.batch(Calls.traits("{\"city\":\"Rome\"}", "{}", 7, "anonymous_id:laptop")), 3);
        bench.close();

        assertThat(rows("SELECT person FROM events ORDER BY seq"))
                .containsExactly("ada", "anonymous_id:phone", "bob", "ada");
        assertThat(rows("SELECT person || ' ' || trait || ' ' || value FROM person_traits"))
                .containsExactly("ada city \"Rome\"");
        bench = Workbench.in(folder);
    }

    private int identity(String key) {
        List<String> keys = new ArrayList<>();
        log().identityKeys(0, (_, known) -> keys.add(known));
        return keys.indexOf(key);
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("data/events.duckdb"))) {
            return Query.texts(connection, sql);
        }
    }

    @Test
    void aLinkThatIsKnownAddsNothing() {
        loginAfterVisits();
        long version = log().persons().version();
        log().append(
                        Calls.batch(
                                Calls.event("Login", 30, "ada", "anonymous_id:laptop"),
                                Calls.event("Login", 31, "anonymous_id:laptop", "ada")),
                        3);
        assertThat(log().persons().version()).isEqualTo(version).isEqualTo(1);

        log().append(Calls.batch(Calls.event("Login", 8, "ada", "anonymous_id:laptop")), 4);
        assertThat(log().persons().version()).isEqualTo(2);
    }

    @Test
    void aUserIsNotMergedWithAnotherUnlessTheSenderInsists() {
        log().append(Calls.batch(Calls.event("Login", 0, "ada", "device_id:tablet")), 1);
        log().append(Calls.batch(Calls.event("Login", 5, "bob", "device_id:tablet")), 2);
        assertThat(log().person("device_id:tablet")).isEqualTo(log().person("ada"));
        assertThat(log().person("bob")).isNotEqualTo(log().person("ada"));

        log().append(Calls.batch(Calls.merge(9, "ada", "bob")), 3);
        assertThat(log().person("bob")).isEqualTo(log().person("ada"));
        assertThat(tail()).containsExactly("ada Login", "ada Login");
    }

    @Test
    void whatWasMergedByMistakeIsTwoPersonsAgainAsTheyWere() throws SQLException {
        loginAfterVisits();
        log().append(Calls.batch(Calls.merge(20, "ada", "bob")), 3);
        int ada = identity("ada");
        int bob = identity("bob");
        assertThat(tail()).containsExactly("ada Visit", "anonymous_id:phone Visit", "ada Visit", "ada Login");
        long merged = log().persons().version();

        List<Evidence.Cut> cuts = log().decisions()
                .undo(IdentityPair.of(ada, bob))
                .cuts(Micros.of(Calls.NOW.plusSeconds(30)), Micros.of(Calls.NOW.plusSeconds(30)));
        log().decisions().learn(cuts);

        for (int opened = 0; opened < 2; opened++) {
            assertThat(tail()).containsExactly("ada Visit", "anonymous_id:phone Visit", "bob Visit", "ada Login");
            assertThat(log().personsChangedAfter(merged))
                    .contains(
                            log().person("ada").getAsInt(), log().person("bob").getAsInt());
            reopen();
        }
        log().decisions().learn(cuts);
        assertThat(log().persons().version()).isEqualTo(merged + 1);
        bench.close();
        assertThat(rows("SELECT person FROM events ORDER BY seq"))
                .containsExactly("ada", "anonymous_id:phone", "bob", "ada");
        bench = Workbench.in(folder);
    }

    @Test
    void whatATransactionWroteThatWasTakenBackIsNotKnown() throws SQLException {
        try (Connections connections = Connections.open(folder.resolve("own.duckdb"), folder)) {
            Schema.ensure(connections.writer(), "own.duckdb");
            Query.run(connections.writer(), "INSERT INTO identities VALUES (0, 'ada', 'user_id'), (1, 'b', 'email')");
            Persons persons = new Persons(connections);
            Evidence link = new Evidence.Link(IdentityPair.of(0, 1), Evidence.Strength.SEEN, 1, 1);

            connections.writer().setAutoCommit(false);
            persons.learn(connections.writer(), List.of(link));
            connections.writer().rollback();
            persons.forget();
            assertThat(persons.isNews(link)).isTrue();
            assertThat(persons.known().isEachAlone()).isTrue();

            persons.learn(connections.writer(), List.of(link));
            connections.writer().commit();
            persons.keep();
            assertThat(persons.isNews(link)).isFalse();
            assertThat(persons.known().person(1)).isZero();
            assertThat(persons.changedAfter(0)).containsExactly(0, 1);
        }
    }

    @Test
    void evidenceOfAnIdentityThatIsNotThereIsRefused() {
        loginAfterVisits();
        assertThatThrownBy(() -> log().decisions().learn(List.of(new Evidence.Cut(IdentityPair.of(0, 99), 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence: is of identities [99], which the log does not have;"
                        + " needs numbers of identities in the log");
        assertThat(log().persons().version()).isEqualTo(1);
    }

    @Test
    void identitiesThatSayNothingAreLeftOutAndOthersAreWrittenOneWay() {
        log().append(
                        Calls.batch(
                                Calls.event("Visit", 0, "null", "email:Ada@Example.org "),
                                Calls.event("Visit", 1, "email:ada@example.org", "anonymous_id:0000")),
                        1);
        assertThat(tail()).containsExactly("email:ada@example.org Visit", "email:ada@example.org Visit");
        assertThat(log().identityCount()).isEqualTo(1);
        assertThat(log().persons().isEachAlone()).isTrue();
    }

    @Test
    void anArrivalOfNobodyIsRefusedAndNothingOfItsTransactionIsKept() {
        loginAfterVisits();
        int before = log().identityCount();
        long version = log().persons().version();

        assertThatThrownBy(() -> log().append(
                                Calls.batch(
                                        Calls.event("Login", 40, "carl", "anonymous_id:phone"),
                                        Calls.event("Visit", 41, "null", "anonymous_id:0")),
                                3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null")
                .hasMessageContaining("needs at least one that is not blocked");
        assertThat(log().identityCount()).isEqualTo(before);
        assertThat(log().persons().version()).isEqualTo(version);
        assertThat(log().person("anonymous_id:phone"))
                .hasValue(log().persons()
                        .person(log().person("anonymous_id:phone").getAsInt()));

        log().append(Calls.batch(Calls.event("Login", 40, "dora", "anonymous_id:phone")), 4);
        assertThat(tail()).contains("dora Visit", "dora Login");
        reopen();
        assertThat(tail()).contains("dora Visit", "dora Login");
    }

    @Test
    void aPersonOfAHundredThousandIdentitiesIsReadWhole() {
        int many = 100_000;
        log().append(
                        Calls.batch(IntStream.range(0, many)
                                .mapToObj(i -> Calls.event("Visit", i, "anonymous_id:b" + i))
                                .toList()),
                        1);
        log().append(
                        Calls.batch(IntStream.range(0, many)
                                .mapToObj(i -> Calls.merge(i, "ada", "anonymous_id:b" + i))
                                .toList()),
                        2);
        int person = log().person("ada").orElseThrow();
        long[] seqs = new long[1];
        log().scanTimelines(many, log().persons(), new int[] {person}, (identity, _, _, _, seq) -> {
            if (log().persons().person(identity) == person && seq == seqs[0] + 1) {
                seqs[0] = seq;
            }
        });
        assertThat(seqs[0]).isEqualTo(many);
        assertThat(log().personsWithEvents(Period.ALWAYS)).isEqualTo(1);
    }
}
