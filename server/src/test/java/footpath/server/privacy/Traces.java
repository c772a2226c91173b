package footpath.server.privacy;

import footpath.collect.ImportListener;
import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.identity.Identity;
import footpath.index.Subject;
import footpath.maps.segment.FrozenPersons;
import footpath.server.Footpath;
import footpath.store.account.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A data directory in which one person left a trace wherever one can be left, among others who stay.
final class Traces {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /// In every text that is of the person alone.
    static final String MARK = "zqxjkv";

    static final String USER = MARK + "-user";
    static final String DEVICE = "anonymous_id:" + MARK + "-device";
    static final String EMAIL = "email:" + MARK + "@example.com";

    /// A household the person shares with some who stay.
    static final Account SHARED = new Account("household", "shared");

    /// Those who stay.
    static final int OTHERS = 60;

    private Traces() {}

    /// Leaves the traces.
    ///
    /// @param beside where files to import are put
    static void leave(Footpath footpath, Path beside) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (int other = 0; other < OTHERS; other++) {
            arrivals.add(event("Visit", other, "{\"page\":\"/a\",\"order\":\"o" + other + "\"}", "p" + other));
        }
        arrivals.add(event("Visit", 100, "{\"page\":\"/" + MARK + "-page\",\"order\":\"" + MARK + "-order\"}", DEVICE));
        arrivals.add(event("Sign in", 101, "{}", USER, DEVICE, EMAIL));
        arrivals.add(traits("{\"city\":\"" + MARK + "-city\",\"account\":\"" + MARK + "-account\"}", USER));
        arrivals.add(call(
                Optional.empty(),
                MARK + "-call-3",
                105,
                "{\"consent.ads\":\"granted\",\"policy\":\"" + MARK + "-policy\"}",
                "{}",
                USER));
        arrivals.add(event("Visit", 103, "{}", "p1", DEVICE));
        arrivals.add(inHouseholds(USER, MARK + "-call-2", "{\"name\":\"" + MARK + "-family\"}"));
        arrivals.add(inHouseholds("p2", "m104", "{}"));
        long record = keep(footpath, new ArrivalBatch("shop", arrivals, quarantined()));
        footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
        footpath.index().refresh();
        importFile(footpath, beside, "clicks.csv");
        int other = footpath.log().identities().number(Identity.user("p3")).orElseThrow();
        footpath.log().accounts().decisions().decide(SHARED, other, true, "lives with " + USER, NOW);
        footpath.index().refresh();
        footpath.segments()
                .save("frozen", "{\"trait\":\"city\"}", Optional.of(new FrozenPersons(NOW, List.of(USER, "p1"))));
        var snapshot = footpath.index().snapshot();
        snapshot.of(new Subject.Account());
        snapshot.of(new Subject.Case("order"));
        snapshot.shards().forEach(shard -> {
            shard.property("page");
            shard.trait("city");
        });
    }

    /// The bad calls and rows, in the encodings that senders use.
    private static List<QuarantinedCall> quarantined() {
        String packed =
                Base64.getEncoder().encodeToString(("{\"user\":\"" + USER + "\"}").getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                        "{\"user\":\"" + USER + "\",\"time\":\"soon\"}",
                        "user=" + USER + "&mail=" + MARK + "%40example.com",
                        "data=" + packed,
                        "{\"user\":\"p7\",\"time\":\"soon\"}")
                .map(text -> new QuarantinedCall(
                        "footpath", Optional.empty(), "time is soon", NOW, text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static void importFile(Footpath footpath, Path beside, String name) throws IOException {
        Path file = Files.writeString(beside.resolve(name), """
                who,at,what,value
                p3,2026-01-01T00:00:00Z,Click,1
                %1$s,2026-01-02T00:00:00Z,Click,%2$s-value
                %1$s,yesterday,Click,2
                p4,yesterday,Click,%3$s
                """.formatted(USER, MARK, name));
        Path mapping = Files.writeString(
                beside.resolve("m.yaml"),
                "source: clicks\nevent: {person: who, time: at, name: what, properties: [value]}\n");
        new FileImport(footpath.log()).run(file, MappingReader.read(mapping), ImportListener.NONE);
    }

    static long keep(Footpath footpath, ArrivalBatch batch) {
        return footpath.arrivals().append(batch).join();
    }

    static Arrival event(String name, int second, String properties, String... identities) {
        return call(Optional.of(name), MARK + "-message-" + second, second, properties, "{}", identities);
    }

    static Arrival traits(String traits, String... identities) {
        return call(Optional.empty(), MARK + "-call", 102, "{}", traits, identities);
    }

    /// A call that names a household of the person alone, unless another one tells it, and a shared one.
    private static Arrival inHouseholds(String user, String messageId, String traits) {
        Instant at = NOW.plusSeconds(104);
        List<AccountCall> own = user.equals(USER)
                ? List.of(
                        new AccountCall("household", MARK + "-household", traits),
                        new AccountCall(SHARED.kind(), SHARED.key(), "{\"contact\":\"" + USER + "\",\"rooms\":3}"))
                : List.of(new AccountCall(SHARED.kind(), SHARED.key(), traits));
        return new Arrival(
                Optional.of(messageId),
                Optional.empty(),
                "",
                List.of(Identity.parse(user)),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                "{}",
                "{}",
                "{}",
                own,
                Client.UNKNOWN,
                false,
                false);
    }

    private static Arrival call(
            Optional<String> name,
            String messageId,
            int second,
            String properties,
            String traits,
            String... identities) {
        Instant at = NOW.plusSeconds(second);
        boolean isOther = identities[0].startsWith("p");
        return new Arrival(
                isOther ? Optional.of("m" + second) : Optional.of(messageId),
                name,
                "",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                properties,
                traits,
                "{}",
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
    }

    /// Which files of a folder hold a text, in any of the ways texts are written.
    static List<String> filesWith(Path folder, String text) throws IOException {
        List<byte[]> forms = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16LE),
                new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (forms.stream().anyMatch(form -> contains(bytes, form))) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
