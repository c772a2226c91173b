package footpath.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.ImportListener;
import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.PropertyValue;
import footpath.events.identity.Identity;
import footpath.events.log.LoggedEvent;
import footpath.store.DataDirectory;
import footpath.store.events.DuckDbEventLog;
import footpath.store.journal.Journal;
import footpath.store.journal.JournalOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalledArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatIsAcknowledgedIsInTheLogAfterClosing() throws Exception {
        write(batch("shop", event("m1", "Visit", "ada", 0), event("m2", "Purchase", "ada", 1)));

        assertThat(log())
                .containsExactly(
                        "1 ada Visit web 2026-03-01T12:00:00Z m1", "2 ada Purchase web 2026-03-01T12:00:01Z m2");
    }

    @Test
    void whatTheJournalHoldsIsCarriedOverAtTheNextStart() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal"), JournalOptions.DEFAULT, 0)) {
            journal.append(BatchForm.write(batch("shop", event("m1", "Visit", "ada", 0))))
                    .get();
            journal.append(BatchForm.write(batch("shop", event("m2", "Visit", "bob", 0))))
                    .get();
        }
        write(batch("shop", event("m3", "Visit", "cleo", 0)));

        assertThat(log()).extracting(line -> line.split(" ")[1]).containsExactly("ada", "bob", "cleo");
    }

    @Test
    void aMessageIdCountsOnceWithinItsSourceAcrossRestartsAndBatches() throws Exception {
        write(batch("shop", event("m1", "Visit", "ada", 0), event("m1", "Visit", "ada", 0)));
        write(batch("shop", event("m1", "Visit", "ada", 5)), batch("app", event("m1", "Visit", "ada", 9)));
        write(batch("shop", event("m1", "Visit", "ada", 0), event("m2", "Visit", "ada", 7)));

        assertThat(log())
                .extracting(line -> line.substring(line.length() - 5))
                .containsExactly("0Z m1", "9Z m1", "7Z m2");
    }

    @Test
    void fiftySendersOfTheSameIdAddOneEvent() throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder);
                DuckDbEventLog log = DuckDbEventLog.open(directory);
                JournalledArrivals arrivals = open(log);
                ExecutorService senders = Executors.newFixedThreadPool(50)) {
            List<Callable<Object>> sends = new ArrayList<>();
            for (int sender = 0; sender < 50; sender++) {
                sends.add(() -> arrivals.append(batch("shop", event("m1", "Visit", "ada", 0)))
                        .get());
            }
            for (Future<Object> sent : senders.invokeAll(sends)) {
                sent.get();
            }
        }
        assertThat(log()).hasSize(1);
    }

    @Test
    void eventsWithoutIdAreAllKept() throws Exception {
        Arrival nameless = event("m1", "Visit", "ada", 0);
        Arrival plain = with(nameless, Optional.empty(), "{}", "{}");
        write(batch("shop", plain, plain));

        assertThat(log()).hasSize(2);
    }

    @Test
    void whatAnImportBroughtUnderAnIdIsNotAddedAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "who,at,what,id\nada,2026-03-01T11:00:00Z,Visit,m1\n");
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), "source: shop\nevent: {person: who, time: at, name: what, message_id: id}\n");
        try (DataDirectory directory = DataDirectory.open(folder.resolve("data"));
                DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            new FileImport(log).run(file, MappingReader.read(mapping), ImportListener.NONE);
            try (JournalledArrivals arrivals = open(folder.resolve("data"), log)) {
                arrivals.append(batch("shop", event("m1", "Visit", "ada", 0), event("m2", "Visit", "ada", 0)))
                        .get();
            }
            assertThat(log.lastSeq()).isEqualTo(2);
            assertThat(log.identityCount()).isEqualTo(1);
        }
    }

    @Test
    void theLatestTraitByTimeHoldsWhateverArrivesLast() throws Exception {
        write(batch(
                "crm",
                with(call("ada", 10), Optional.of("a"), "{\"city\":\"Rome\",\"age\":30}", "{\"first\":\"ad\"}")));
        write(batch("crm", with(call("ada", 5), Optional.of("b"), "{\"city\":\"Oslo\"}", "{\"first\":\"mail\"}")));

        try (DataDirectory directory = DataDirectory.open(folder);
                DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            assertThat(log.traits("ada"))
                    .isEqualTo(Map.of(
                            "city", new PropertyValue.Text("Rome"),
                            "age", new PropertyValue.Numeric(30),
                            "first", new PropertyValue.Text("mail")));
            assertThat(log.lastSeq()).isZero();
            assertThat(log.traitVersion()).isEqualTo(2);
        }
    }

    @Test
    void aRecordThatIsNoBatchGoesToTheQuarantineAndHoldsUpNothing() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal"), JournalOptions.DEFAULT, 0)) {
            journal.append(new byte[] {2, 50, 'x'}).get();
        }
        write(batch("shop", event("m1", "Visit", "ada", 0)));

        assertThat(log()).hasSize(1);
        try (DataDirectory directory = DataDirectory.open(folder);
                DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            assertThat(log.kept().calls(10)).singleElement().satisfies(call -> {
                assertThat(call.reason()).contains("record 1 cannot be carried over");
                assertThat(call.raw()).containsExactly(2, 50, 'x');
            });
        }
    }

    @Test
    void aBatchComesBackFromItsFormAsItWas() {
        Arrival arrival = new Arrival(
                Optional.of("m1"),
                Optional.of("Größe gewählt 👟"),
                "web",
                List.of(Identity.user("ada"), new Identity(Identity.EMAIL, "ada@example.org")),
                new ArrivalTimes(Optional.of(NOW.minusSeconds(90)), Optional.of(NOW.minusNanos(1_000)), NOW, true),
                "{\"size\":42}",
                "{\"a\":1}",
                "{\"b\":[]}",
                Optional.of(new AccountCall("company", "acme", "{\"plan\":\"pro\"}")),
                new Client(Optional.of("192.0.2.7"), Optional.of("Mozilla/5.0")),
                true,
                true);
        QuarantinedCall bad = new QuarantinedCall(
                "segment",
                Optional.empty(),
                "event: is missing",
                NOW,
                "{\"type\":\"track\"}".getBytes(StandardCharsets.UTF_8));
        ArrivalBatch read = BatchForm.read(BatchForm.write(new ArrivalBatch("shop", List.of(arrival), List.of(bad))));

        assertThat(read.source()).isEqualTo("shop");
        assertThat(read.arrivals()).containsExactly(arrival);
        assertThat(read.quarantined()).usingRecursiveComparison().isEqualTo(List.of(bad));
    }

    private JournalledArrivals open(DuckDbEventLog log) {
        return open(folder, log);
    }

    private static JournalledArrivals open(Path data, DuckDbEventLog log) {
        JournalledArrivals arrivals = JournalledArrivals.open(data, log, JournalOptions.DEFAULT, Clock.systemUTC());
        arrivals.start(() -> {});
        return arrivals;
    }

    private void write(ArrivalBatch... batches) throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder);
                DuckDbEventLog log = DuckDbEventLog.open(directory);
                JournalledArrivals arrivals = open(log)) {
            for (ArrivalBatch batch : batches) {
                arrivals.append(batch).get();
            }
        }
    }

    private List<String> log() throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder);
                DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            return log.tail(100).reversed().stream()
                    .map(JournalledArrivalsTest::line)
                    .toList();
        }
    }

    private static String line(LoggedEvent logged) {
        var event = logged.event();
        return logged.seq() + " " + event.person() + " " + event.name() + " " + event.channel() + " " + event.time()
                + " " + event.messageId().orElse("-");
    }

    private static ArrivalBatch batch(String source, Arrival... arrivals) {
        return new ArrivalBatch(source, Arrays.asList(arrivals), List.of());
    }

    private static Arrival event(String id, String name, String user, int second) {
        Arrival call = call(user, second);
        return new Arrival(
                Optional.of(id),
                Optional.of(name),
                "web",
                call.identities(),
                call.times(),
                "{}",
                "{}",
                "{}",
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
    }

    private static Arrival call(String user, int second) {
        Instant at = NOW.plusSeconds(second);
        return new Arrival(
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(Identity.user(user)),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                "{}",
                "{}",
                "{}",
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
    }

    private static Arrival with(Arrival call, Optional<String> id, String traits, String firstTraits) {
        return new Arrival(
                id,
                call.name(),
                call.channel(),
                call.identities(),
                call.times(),
                call.properties(),
                traits,
                firstTraits,
                call.accounts(),
                call.client(),
                false,
                false);
    }
}
