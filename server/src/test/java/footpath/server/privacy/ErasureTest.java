package footpath.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.events.identity.Identity;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import footpath.server.Fault;
import footpath.server.Footpath;
import footpath.server.Footpath.Missing;
import footpath.server.http.Json;
import footpath.store.account.Accounts;
import footpath.store.quarantine.QuarantineFilter;
import footpath.store.suppression.SuppressionKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A person who is erased is in no answer and in no byte of any file, and does not come back.
class ErasureTest {
    @TempDir
    Path folder;

    @TempDir
    Path beside;

    @Test
    void leavesNothingOfThePersonInAnyByteOfAnyFile() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            Traces.leave(footpath, beside);
            assertThat(Traces.filesWith(folder, Traces.MARK))
                    .as("the person is in the log, the index, the accounts, the cases and the documents")
                    .anyMatch(file -> file.startsWith("events.duckdb"))
                    .anyMatch(file -> file.startsWith("journal/"))
                    .anyMatch(file -> file.endsWith(".keys"))
                    .anyMatch(file -> file.contains(".property."))
                    .anyMatch(file -> file.contains(".trait."))
                    .anyMatch(file -> file.startsWith("index/cases/account"))
                    .anyMatch(file -> file.startsWith("index/cases/case"))
                    .anyMatch(file -> file.startsWith("documents.sqlite"));

            ErasureBody erased = ErasureBody.erase(footpath, Traces.EMAIL, "request 31");

            assertThat(erased.finished()).isNotNull();
            assertThat(erased.removed().identities()).isEqualTo(3);
            assertThat(erased.removed().events()).isEqualTo(3);
            assertThat(erased.removed().calls()).isEqualTo(3);
            assertThat(erased.removed().traits()).isEqualTo(4);
            assertThat(erased.removed().evidence()).isEqualTo(5);
            assertThat(erased.removed().quarantinedCalls()).isEqualTo(3);
            assertThat(erased.removed().quarantinedRows()).isEqualTo(1);
            assertThat(Traces.filesWith(folder, Traces.MARK)).isEmpty();
            assertNothingIsCounted(footpath);
        }
        assertThat(Traces.filesWith(folder, Traces.MARK)).isEmpty();
        try (Footpath footpath = Footpath.open(folder, Missing.IS_AN_ERROR)) {
            assertNothingIsCounted(footpath);
        }
    }

    private static void assertNothingIsCounted(Footpath footpath) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        assertThat(snapshot.eventCount()).isEqualTo(Traces.OTHERS + 2);
        assertThat(footpath.log().eventCount()).isEqualTo(Traces.OTHERS + 2);
        assertThat(snapshot.personCount()).isEqualTo(Traces.OTHERS);
        assertThat(snapshot.personNumbers().mapToObj(snapshot::personKey))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, Traces.OTHERS)
                        .mapToObj(other -> "p" + other)
                        .toList());
        assertThat(snapshot.person(Traces.USER)).isEmpty();
        assertThat(footpath.log().tail(1_000)).hasSize(Traces.OTHERS + 2);
        assertThat(snapshot.of(new Subject.Account()).personCount()).isZero();
        assertThat(snapshot.of(new Subject.Case("order")).personCount()).isEqualTo(Traces.OTHERS);
        assertThat(footpath.segments().persons("frozen")).containsExactly("p1");
        Accounts accounts = footpath.log().accounts();
        assertThat(accounts.find("", "", 0, 10).accounts())
                .extracting(Accounts.Found::account, Accounts.Found::members)
                .containsExactly(tuple(Traces.SHARED, 2L));
        assertThat(accounts.traits(accounts.number(Traces.SHARED).orElseThrow()))
                .extracting(Accounts.Trait::trait)
                .containsExactly("rooms");
        assertThat(accounts.decisions().list(Optional.empty(), 1, 1).getFirst().reason())
                .isEqualTo("lives with (erased)");
        assertThat(footpath.log().kept().count(QuarantineFilter.ALL)).isEqualTo(2);
        assertThatThrownBy(() -> PersonExport.of(footpath, Traces.USER)).isInstanceOf(Fault.class);
    }

    @Test
    void numbersOfErasedEventsAreGivenToNoOther() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            Traces.keep(footpath, new ArrivalBatch("shop", List.of(Traces.event("Visit", 1, "{}", "p1")), List.of()));
            long record = Traces.keep(
                    footpath,
                    new ArrivalBatch("shop", List.of(Traces.event("Visit", 2, "{}", Traces.USER)), List.of()));
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
            long last = footpath.log().lastSeq();
            ErasureBody.erase(footpath, Traces.USER, "");
            assertThat(footpath.log().lastSeq()).isEqualTo(last);

            record = Traces.keep(
                    footpath, new ArrivalBatch("shop", List.of(Traces.event("Visit", 3, "{}", "p2")), List.of()));
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
            footpath.index().refresh();

            assertThat(footpath.log().tail(1).getFirst().seq()).isEqualTo(last + 1);
            assertThat(footpath.index().snapshot().eventCount()).isEqualTo(2);
            assertThat(footpath.index().snapshot().person("p2")).isPresent();
        }
    }

    @Test
    void anErasureThatDiesBehindItsTransactionIsEndedByTheNextStart() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            long record = Traces.keep(
                    footpath,
                    new ArrivalBatch(
                            "shop",
                            List.of(
                                    Traces.event("Visit", 1, "{}", "p1"),
                                    Traces.event("Visit", 2, "{\"page\":\"/a\"}", Traces.USER, Traces.EMAIL)),
                            List.of()));
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
            footpath.index().refresh();

            footpath.log().erasures().erase(Identity.parse(Traces.USER), "", Traces.NOW);
        }
        assertThat(Traces.filesWith(folder, Traces.MARK)).isNotEmpty();

        try (Footpath footpath = Footpath.open(folder, Missing.IS_AN_ERROR)) {
            assertThat(footpath.log().erasures().list().getFirst().finished()).isPresent();
            assertThat(footpath.index().snapshot().eventCount()).isEqualTo(1);
            assertThat(footpath.index().snapshot().personNumbers()).hasSize(1);
            assertThat(Traces.filesWith(folder, Traces.MARK)).isEmpty();
        }
    }

    @Test
    void whoIsErasedDoesNotComeBackByAnyWay() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            Traces.leave(footpath, beside);
            ErasureBody.erase(footpath, Traces.USER, "");

            Traces.keep(
                    footpath,
                    new ArrivalBatch(
                            "shop",
                            List.of(
                                    Traces.event("Visit", 200, "{}", Traces.USER),
                                    Traces.event(
                                            "Visit",
                                            201,
                                            "{}",
                                            "p5",
                                            Traces.EMAIL
                                                    .toUpperCase(Locale.ROOT)
                                                    .replace("EMAIL:", "email:")),
                                    Traces.event("Visit", 202, "{}", "p6")),
                            List.of(new QuarantinedCall(
                                    "footpath",
                                    Optional.empty(),
                                    "no time",
                                    Traces.NOW,
                                    ("{\"user\":\"" + Traces.USER + "\"}").getBytes(StandardCharsets.UTF_8)))));
            Traces.importFile(footpath, beside, "again.csv");
        }
        assertThat(Traces.filesWith(folder, Traces.MARK)).isEmpty();
        try (Footpath footpath = Footpath.open(folder, Missing.IS_AN_ERROR)) {
            assertThat(footpath.log().eventCount()).isEqualTo(Traces.OTHERS + 4);
            assertThat(footpath.log().suppressions().count()).isEqualTo(3);
            assertThat(footpath.log().suppressions().remove(Identity.parse(Traces.USER)))
                    .isTrue();
            long record = Traces.keep(
                    footpath,
                    new ArrivalBatch("shop", List.of(Traces.event("Visit", 300, "{}", Traces.USER)), List.of()));
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
            footpath.index().refresh();
            assertThat(footpath.index().snapshot().person(Traces.USER))
                    .as("kept again")
                    .isPresent();
        }
    }

    @Test
    void anIdentityIsSuppressedInItsOwnSpelling() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            Suppressed.add(footpath, "Ada");
            long record = Traces.keep(
                    footpath,
                    new ArrivalBatch(
                            "shop",
                            List.of(Traces.event("Visit", 1, "{}", "Ada"), Traces.event("Visit", 2, "{}", "ada")),
                            List.of()));
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));

            assertThat(footpath.log().tail(10))
                    .extracting(logged -> logged.event().person())
                    .containsExactly("ada");
            assertThat(Suppressed.page(footpath, 10, 0).refused()).isEqualTo(1);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(SuppressionKey.FILE))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void tellsWhoAsksAllThatIsKnown() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            Traces.leave(footpath, beside);
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            PersonExport.of(footpath, Traces.DEVICE).write(out);

            JsonNode told = Json.tree(out.toString(StandardCharsets.UTF_8));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    Json.tree(Files.readString(Path.of("../docs/reference/person-export.schema.json"))))
                            .validate(told))
                    .isEmpty();
            assertThat(told.get("identities").size()).isEqualTo(3);
            assertThat(told.get("events").size()).isEqualTo(3);
            assertThat(told.get("events").get(1).get("properties").get("page").asString())
                    .isEqualTo("/" + Traces.MARK + "-page");
            assertThat(told.get("events").get(1).get("received").asString()).isEqualTo("2026-03-01T12:01:40Z");
            assertThat(told.get("traits").size()).isEqualTo(2);
            assertThat(told.get("evidence").size()).isEqualTo(3);
            assertThat(told.get("calls").size()).isEqualTo(3);
            JsonNode said = told.get("calls").get(2).get("properties");
            assertThat(said.get("policy").asString()).isEqualTo(Traces.MARK + "-policy");
            assertThat(told.get("calls").get(0).get("properties").isNull()).isTrue();
            assertThat(told.get("consents").toString())
                    .isEqualTo("[{\"purpose\":\"ads\",\"given\":true,\"since\":\"2026-03-01T12:01:45Z\"}]");
            assertThat(told.get("memberships").size()).isEqualTo(2);
            assertThat(told.get("memberships").get(1).get("account").asString()).isEqualTo(Traces.MARK + "-household");
            assertThat(told.get("accounts").get(0).asString()).isEqualTo(Traces.MARK + "-account");
            assertThat(told.get("segments").get(0).asString()).isEqualTo("frozen");
        }
    }
}
