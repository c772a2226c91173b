package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.ImportReport;
import footpath.collect.InvalidInput;
import footpath.collect.mapping.DefaultMappings;
import footpath.collect.mapping.FileFormat;
import footpath.store.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no tables become events like those that are.
class RecordImportTest {
    private static final String XES = """
            format: xes
            event:
              person: "case:concept:name"
              time: "time:timestamp"
              name: "concept:name"
              properties: rest
            """;
    private static final String ACCESS_LOG = """
            format: access-log
            event:
              person: {expression: "coalesce(remote_user, remote_host)"}
              time: time
              name: {constant: Page requested}
              properties: rest
            """;
    private static final String ANALYTICS = """
            format: google-analytics
            event:
              person: {expression: "coalesce(user_id, user_pseudo_id)"}
              time: {column: event_timestamp, format: epoch_us}
              name: event_name
              properties: rest
            traits:
              person: {expression: "coalesce(user_id, user_pseudo_id)"}
              properties_object: user_properties
            """;

    private static final String MBOX =
            DefaultMappings.of(FileFormat.MBOX).orElseThrow().replace("{own: []}", "{own: [\"@shop.example\"]}");

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

    @Test
    void anEventOfAProcessLogHasItsOwnAttributesAndThoseOfItsTraceAndLog() {
        ImportReport report = bench.load(resource("orders.xes"), XES);

        assertThat(report.rows()).isEqualTo(5);
        assertThat(bench.events())
                .containsExactly(
                        "1 case 1 2024-03-01T08:00:00.250Z Order placed {case:tier=gold, cost:total=12.5,"
                                + " cost:total/cost:currency=EUR, gift=true,"
                                + " identity:id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6, items=3,"
                                + " lifecycle:transition=complete, log:concept:name=orders, org:resource=web,"
                                + " products=[\"shoe\",\"sock & more\"]}",
                        "2 case 1 2024-03-02T09:00:00Z Order shipped {case:tier=gold, log:concept:name=orders,"
                                + " org:resource=unknown}",
                        "3 case 2 2024-03-01T08:00:00Z Order placed {case:tier=basic, log:concept:name=orders,"
                                + " org:resource=unknown}");
        assertThat(bench.quarantine())
                .containsExactlyInAnyOrder(
                        "line 49 [items] \"many\" is no int", "line 54 [time:timestamp] time is missing");
        assertThat(bench.log().kept().rows(5).getFirst().raw()).startsWith("trace 2, event ");
    }

    @Test
    void aClassifierNamesTheEvents() {
        bench.load(
                resource("orders.xes"),
                XES.replace("event:", "xes: {classifier: Step}\nevent:")
                        .replace("name: \"concept:name\"", "name: classifier"));

        assertThat(bench.log().names()).contains("Order placed+complete", "Order shipped+");
        assertThatThrownBy(() -> bench.load(
                        bench.file("other.xes", text("orders.xes") + " "),
                        XES.replace("event:", "xes: {classifier: Stop}\nevent:")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has no classifier \"Stop\"; name one of Step");
    }

    @Test
    void aLineOfAnAccessLogIsARequest() {
        ImportReport report = bench.load(resource("access.log"), ACCESS_LOG);

        assertThat(report.rows()).isEqualTo(7);
        assertThat(bench.events())
                .containsExactly(
                        "1 frank 2000-10-10T20:55:36Z Page requested {bytes=2326, method=GET, path=/apache_pb.gif,"
                                + " protocol=HTTP/1.0, remote_host=127.0.0.1, remote_user=frank, status=200}",
                        "2 frank 2000-10-10T20:55:37Z Page requested {method=GET, path=/search, protocol=HTTP/1.0,"
                                + " query={\"q\":\"red shoes\",\"page\":\"2\"}, referrer=http://www.example.com/start.html,"
                                + " remote_host=127.0.0.1, remote_user=frank, status=200, user_agent=Mozilla/4.08 [en] (Win98; I ;Nav)}",
                        "3 2001:db8::7 2000-10-11T00:00:00Z Page requested {bytes=512, context.flag=crawler, method=POST, path=/basket,"
                                + " protocol=HTTP/1.1, remote_host=2001:db8::7, rest=0.017, status=302, user_agent=curl/8 \"x\" é}",
                        "4 66.249.66.1 2000-10-11T00:00:01Z Page requested {bytes=9, context.flag=crawler, method=GET, path=/robots.txt,"
                                + " protocol=HTTP/1.1, remote_host=66.249.66.1, status=404, user_agent=Googlebot/2.1 (+http://www.google.com/bot.html)}",
                        "5 203.0.113.9 2000-10-11T00:00:02Z Page requested {bytes=150, remote_host=203.0.113.9, request=\u0016\u0003\u0001, status=400}");
        assertThat(bench.quarantine())
                .containsExactlyInAnyOrder(
                        "line 7 [time] time \"31/Feb/2000:00:00:02 +0000\" is not written as 10/Oct/2000:13:55:36 -0700",
                        "line 8 [] is no line of an access log; host identity user [time] \"request\" status bytes is expected");
    }

    @Test
    void parametersOfAnAnalyticsExportAreProperties() {
        ImportReport report = bench.load(resource("ga4.jsonl"), ANALYTICS);

        assertThat(report.rows()).isEqualTo(4);
        assertThat(bench.events())
                .containsExactly(
                        "1 17.42 2024-03-01T10:00:00.000001Z page_view {device_category=mobile, device_web_info_browser=Firefox,"
                                + " event_date=20240301, ga_session_id=1709287200, geo_country=Austria,"
                                + " page_location=https://shop.example/, platform=WEB, user_pseudo_id=17.42}",
                        "2 u1 2024-03-01T10:01:00Z purchase {device_category=mobile, event_date=20240301,"
                                + " event_param_platform=shop, items=[{\"item_id\":\"s1\",\"quantity\":\"2\"}], platform=IOS,"
                                + " user_id=u1, user_pseudo_id=17.42, value=19.9}");
        assertThat(bench.log().traits("17.42")).hasToString("{plan=gold}");
        assertThat(bench.quarantine())
                .containsExactlyInAnyOrder(
                        "line 3 [event_timestamp] time \"never\" does not fit the format epoch_us",
                        "line 4 [] is not a JSON object");
    }

    @Test
    void anEventIsAboutEachPersonAmongItsObjectsOrTheOneTheyLeadTo() {
        for (FileFormat format : List.of(FileFormat.OCEL_JSON, FileFormat.OCEL_XML)) {
            try (Workbench bench = Workbench.in(folder.resolve(format.word()))) {
                String name = format == FileFormat.OCEL_JSON ? "orders.json" : "orders.xmlocel";
                ImportReport report = bench.load(
                        bench.file(name, text(name)), DefaultMappings.of(format).orElseThrow());

                assertThat(report.rows()).isEqualTo(5);
                assertThat(bench.events())
                        .containsExactly(
                                "1 c1 2024-03-01T09:00:00Z Place order {attribute:type=web, id=e1, lines=2, object:customer=c1,"
                                        + " object:item=[\"i1\",\"i2\"], object:order=o1}",
                                "2 c1 2024-03-01T10:00:00Z Pick item {id=e2, object:item=i2}",
                                "3 c1 2024-03-02T10:00:00Z Meet {id=e3, object:customer=[\"c1\",\"c2\"]}",
                                "4 c2 2024-03-02T10:00:00Z Meet {id=e3, object:customer=[\"c1\",\"c2\"]}");
                assertThat(bench.log().traits("c1")).hasToString("{tier=gold}");
                assertThat(bench.log().kept().rows(5)).singleElement().satisfies(row -> {
                    assertThat(row.reason())
                            .isEqualTo("is about no \"customer\", and its objects do not lead to one alone");
                    assertThat(row.raw()).startsWith("event e4: ");
                    assertThat(text(name).lines().toList().get(Math.toIntExact(row.line()) - 1))
                            .contains("e4");
                });
            }
        }
    }

    @Test
    void whichObjectsArePersonsIsAskedWhereNoTypeIsCalledSo() {
        String other = text("orders.json").replace("\"customer\"", "\"party\"");
        String mapping = DefaultMappings.of(FileFormat.OCEL_JSON).orElseThrow();
        Path file = bench.file("party.json", other);

        assertThatThrownBy(() -> bench.load(file, mapping))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has no type of objects that is called as persons are")
                .hasMessageContaining("\"item\" (3 events), \"party\" (2 events), \"order\" (1 events)");
        assertThat(bench.load(file, mapping + "ocel: {person: party}\n").events())
                .isEqualTo(4);
    }

    @Test
    void anObjectCentricLogThatIsCutIsRefusedWhole() {
        for (FileFormat format : List.of(FileFormat.OCEL_JSON, FileFormat.OCEL_XML)) {
            String whole = text(format == FileFormat.OCEL_JSON ? "orders.json" : "orders.xmlocel")
                    .strip();
            for (int end = 1; end < whole.length(); end += 697) {
                Path file = bench.file("cut" + end + format.word(), whole.substring(0, end));
                assertThatThrownBy(() ->
                                bench.load(file, DefaultMappings.of(format).orElseThrow()))
                        .isInstanceOf(InvalidInput.class);
            }
        }
        assertThat(bench.log().lastSeq()).isZero();
    }

    @Test
    void aMessageIsAboutItsSenderOrItsRecipients() {
        ImportReport report = bench.load(resource("support.mbox"), MBOX);

        assertThat(report.rows()).isEqualTo(6);
        assertThat(bench.events())
                .containsExactly(
                        "1 anna@example.net 2024-03-01T09:00:00Z E-mail received on email {attachments=[\"bill.pdf\"],"
                                + " body=Schön.\nFrom here on it is quoted.\n\nFrom the middle of a text, without a date.,"
                                + " from_name=Anna Müller, is_answer=false, subject=Wo ist mein Paket? (2), thread=m1@example.net}",
                        "2 anna@example.net 2024-03-01T10:30:00Z E-mail sent on email {body=Morgen & bald, is_answer=true,"
                                + " subject=Re: Wo ist mein Paket?, thread=m1@example.net}",
                        "3 bob@example.net 2024-03-01T10:30:00Z E-mail sent on email {body=Morgen & bald, is_answer=true,"
                                + " subject=Re: Wo ist mein Paket?, thread=m1@example.net}",
                        "4 anna@example.net 2024-03-01T11:00:00Z E-mail received on email {body=Danke!, is_answer=true,"
                                + " thread=m1@example.net}");
        assertThat(bench.quarantine())
                .containsExactlyInAnyOrder(
                        "line 48 [to] is from an own address to no other one", "line 55 [from] names no sender");
    }

    @Test
    void aMailBoxThatIsCutAnywhereNeverLosesTheMessagesBeforeTheCut() {
        String whole = text("support.mbox");
        int second = whole.indexOf("From help@shop.example Fri");
        for (int end = second; end < whole.length(); end += 197) {
            try (Workbench bench = Workbench.in(folder.resolve("cut" + end))) {
                bench.load(bench.file("cut.mbox", whole.substring(0, end)), MBOX);

                assertThat(bench.events().getFirst()).contains("subject=Wo ist mein Paket? (2)");
            }
        }
    }

    @Test
    void aMessageOfAnySizeTakesBoundedMemory() {
        String huge = "From a@b.example Fri Mar  1 09:00:00 2024\nFrom: a@b.example\nSubject: huge\n\n"
                + "x".repeat(40_000_000) + "\n\nFrom a@b.example Fri Mar  1 10:00:00 2024\nFrom: a@b.example\nX: "
                + "y".repeat(1_000_000) + "\n\nbody\n";

        bench.load(bench.file("huge.mbox", huge), MBOX);

        assertThat(bench.events()).singleElement().asString().hasSizeBetween(4_000, 4_300);
        assertThat(bench.quarantine()).singleElement().asString().contains("is no message that can be read");
    }

    @Test
    void theSameFileTwiceAddsNothingAndLeavesNoFileBehind() throws IOException {
        for (var one : List.of(
                List.of("orders.xes", XES),
                List.of("access.log", ACCESS_LOG),
                List.of("ga4.jsonl", ANALYTICS),
                List.of("support.mbox", MBOX),
                List.of("orders.json", DefaultMappings.of(FileFormat.OCEL_JSON).orElseThrow()),
                List.of(
                        "orders.xmlocel",
                        DefaultMappings.of(FileFormat.OCEL_XML).orElseThrow()))) {
            Path file = resource(one.getFirst());
            bench.load(file, one.getLast());
            long before = bench.log().lastSeq();

            assertThat(bench.load(file, one.getLast()).alreadyKnown()).isTrue();
            assertThat(bench.log().lastSeq()).isEqualTo(before);
        }
        try (var left = Files.list(bench.log().scratch())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void packedProcessLogsAreUnpacked() {
        assertThat(bench.load(bench.file("orders.xes.gz", Workbench.gzip(text("orders.xes"))), XES)
                        .events())
                .isEqualTo(3);
    }

    @Test
    void aProcessLogThatIsCutIsRefusedWhole() {
        String whole = text("orders.xes");
        for (int end = 1; end < whole.stripTrailing().length(); end += 697) {
            Path file = bench.file("cut" + end + ".xes", whole.substring(0, end));
            assertThatThrownBy(() -> bench.load(file, XES))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("XML");
        }
        assertThat(bench.log().lastSeq()).isZero();
    }

    @Test
    void neitherEntitiesNorOtherFilesAreDrawnIn() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <log><trace><string key="concept:name" value="&b;"/></trace></log>
                """;
        assertThatThrownBy(() -> bench.load(bench.file("bomb.xes", bomb), XES))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has a document type");
    }

    @Test
    void theEncodingThatAProcessLogDeclaresIsHeeded() {
        String text = text("orders.xes").replace("\"case 1\"", "\"Jürgen\"");
        byte[] latin = text.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        bench.load(bench.file("latin.xes", latin), XES);
        bench.load(bench.file("marked.xes", marked), XES);

        assertThat(bench.events())
                .filteredOn(event -> event.contains(" Jürgen "))
                .hasSize(4);
        assertThatThrownBy(() -> bench.load(bench.file("lie.xes", text.getBytes(StandardCharsets.ISO_8859_1)), XES))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is no whole XML");
    }

    @Test
    void elementsWithoutEndAreRefused() {
        String deep = "<log>" + "<string key='a'>".repeat(100_000);
        assertThatThrownBy(() -> bench.load(bench.file("deep.xes", deep), XES))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 64 deep");
        String wide = "<log><string key='a' value='" + "x".repeat(20_000_000) + "'/></log>";
        assertThatThrownBy(() -> bench.load(bench.file("wide.xes", wide), XES))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("longer than 16 MB");
    }

    private Path resource(String name) {
        return bench.file(name, text(name));
    }

    static String text(String name) {
        try (InputStream in = RecordImportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
