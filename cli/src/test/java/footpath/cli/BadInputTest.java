package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each mistake is one line on stderr, which says which input, what was wrong and what would be right, and an exit
/// code.
class BadInputTest {
    private static final String MAPPING = """
            source: clicks
            event:
              person: who
              time: {column: at, format: "%Y-%m-%d %H:%M:%S", zone: UTC}
              name: {column: what}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mesure | 2 | footpath: footpath: Unmatched argument at index 0: 'mesure'; ",
                "funnel Offer | 2 | footpath: funnel.steps[0].matchers[0]: no event named \"Offer\"; nearest: \"Offer received\"",
                "flow --from 2030-01-01 | 2 | footpath: period: no event lies in it; the data goes from 2016-11-14 to 2018-01-01",
                "ask none.json | 2 | footpath: none.json: cannot be read; name a file with a question, as examples/questions/funnel.json",
                "map mesure | 2 | footpath: footpath map: Unmatched argument at index 1: 'mesure'; did you mean measure?",
                "map measure | 2 | footpath: footpath map measure: Missing required parameter: 'MAP'; see footpath map measure --help",
                "map measure none | 2 | footpath: map.slug: no map named \"none\"; maps here: \"campaign-to-loyal\"",
                "map measure campaign-to-loyal --persona kids | 2 | footpath: persona: no persona of campaign-to-loyal is named \"kids\"; personas here:",
                "map measure campaign-to-loyal --from 1.2.2017 | 2 | footpath: footpath map measure: Invalid value for option '--from': \"1.2.2017\" is no date; give one as 2017-01-31; see",
                "map measure campaign-to-loyal --from 2018-02-01 | 2 | footpath: --to: is \"2018-01-01\"; it must be later than 2018-02-01",
                "map compare campaign-to-loyal --other-from 2018-02-01 | 2 | footpath: --other-to: is \"2018-01-01\"; it must be later than 2018-02-01",
                "map landscape --to 2018-02-01 | 2 | footpath: --from: is not there; name a day as 2026-03-01",
                "event count --zone Mars | 2 | footpath: footpath event count: Invalid value for option '--zone': no time zone is named \"Mars\"; give one as Europe/Berlin or UTC; see",
                "event count None | 2 | footpath: event: no event is named \"None\"; events here: Basket bought, Coupon redeemed, Offer received",
                "event tail -n 0 | 2 | footpath: --limit: is 0; it must be a whole number from 1 to 1000",
                "person show nobody | 2 | footpath: person: nobody is known as \"nobody\"; find persons with",
                "funnel A --within soon | 2 | footpath: footpath funnel: Invalid value for option '--within': \"soon\" is no span of time; give one as 30d, 12h, 90min or P30D; see",
                "funnel A --breakdown age | 2 | footpath: footpath funnel: Invalid value for option '--breakdown': \"age\" is no field to split by; give one as trait:age, property:value or channel",
                "funnel A --order loose | 2 | footpath: footpath funnel: Invalid value for option '--order': \"loose\" is not one of ordered, strict, any",
                "funnel A --rules google | 2 | footpath: funnel.rules: needs one of [footpath, clickhouse, posthog, pinot, mixpanel, amplitude], got \"google\"",
                "funnel A B --optional 3 | 2 | footpath: --optional: is 3; it must be the number of a step, from 1 to 2",
                "funnel A B --within-days 0 | 2 | footpath: funnel.withinDays: needs 1 to 4000 calendar days, got 0",
                "funnel A B --within 1d --within-days 1 | 2 | footpath: footpath funnel: Error: --within=SPAN, --within-days=N",
                "funnel A B --exclude C --order any --count conversions | 2 | footpath: funnel.count: in any order persons alone are counted",
                "funnel A B --hold trait:age | 2 | footpath: funnel.constant: needs a property or the channel",
                "funnel A B --attribute step:65 | 2 | footpath: footpath funnel: Invalid value for option '--attribute': \"step:65\" is no place; give entry,",
                "funnel A B --csv | 2 | footpath: --csv: lists persons; say which with --persons, --entered or --dropped",
                "funnel A B --persons 1 --dropped 1 | 2 | footpath: footpath funnel: Error: --persons=STEP, --dropped=STEP",
                "funnel A B --persons 1 --compare-to 2017-07-01 | 2 | footpath: --compare: has no meaning for lists and for one person; leave it out",
                "dwell --enter A --leave B --list in --explain 1 | 2 | footpath: --explain: stands beside --list; give one of them",
                "dwell --enter A --leave B --session 2017-07-01 | 2 | footpath: --session: says which session to explain; say of whom with --explain",
                "funnel A B --begin open --rules pinot | 2 | footpath: funnel.begin: \"open\" is not known to the rules \"pinot\"; use the rules \"footpath\"",
                "funnel A B --entered 2 | 2 | footpath: funnel.list: everyone enters a closed funnel at step 1; begin open, or give step 1, got 2",
                "funnel A B --begin half | 2 | footpath: footpath funnel: Invalid value for option '--begin'",
                "session --rules pinot | 2 | footpath: rules: is \"pinot\"; it must be one of footpath, posthog, amplitude",
                "funnel Offer --explain 1 | 2 | footpath: funnel.steps[0].matchers[0]: no event named \"Offer\"; nearest: \"Offer received\"",
                "map load none.json | 3 | footpath: none.json: cannot be read; name a map file, as examples/maps/campaign-to-loyal.json",
                "import none.csv --mapping none.yaml | 3 | footpath: none.yaml: "
            })
    void mistakesOnTheCommandLine(String line, int code, String message) {
        Cli.Run run = Demo.cli().run(line.split(" ", -1));

        assertThat(run.err()).startsWith(message).hasLineCount(1);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void withJsonTheMistakeIsJsonToo() {
        Cli.Run run = Demo.cli().run("map", "measure", "none", "--json");

        assertThat(run.err()).startsWith("{\"error\":{\"code\":\"unknown_map\",\"input\":\"map.slug\"");
    }

    @Test
    void aDataDirectoryThatIsNotThereIsNotMade() {
        Path data = folder.resolve("nowhere");

        Cli.Run run = new Cli(data).run("map", "list");

        assertThat(run.err())
                .isEqualTo("footpath: data directory " + data + ": does not exist; import events into it first"
                        + " (footpath import), or name another with --data" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void aFileInPlaceOfADataDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Cli.Run run = new Cli(file).run("serve");

        assertThat(run.err()).contains(file.toString()).hasLineCount(1);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aMapThatIsNoMap() throws IOException {
        Path noJson = Files.writeString(folder.resolve("a.json"), "{\"format\": ");
        Path noText = Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path noMap = Files.writeString(folder.resolve("c.json"), "{\"format\":\"footpath-map\"}");
        for (Path file : new Path[] {noJson, noText, noMap}) {
            Cli.Run run = Demo.cli().run("map", "load", file.toString());

            assertThat(run.err()).startsWith("footpath: " + file + ": ").hasLineCount(1);
            assertThat(run.code()).isEqualTo(3);
        }
    }

    @Test
    void aBindingToAnEventNobodySent() throws IOException {
        Cli cli = Demo.copiedTo(folder);
        Path map = folder.resolve("map.json");
        String document = Files.readString(Path.of("../examples/maps/campaign-to-loyal.json"));
        Files.writeString(map, document.replaceFirst("\"event\": \"Basket bought\"", "\"event\": \"Basket bougth\""));
        cli.run("map", "load", map.toString());

        Cli.Run run = cli.run("map", "measure", "campaign-to-loyal");

        assertThat(run.out()).contains("1,559").contains("error");
        assertThat(run.err())
                .isEqualTo(
                        "footpath: map campaign-to-loyal, step shop: no event named \"Basket bougth\"; nearest: \"Basket bought\""
                                + "; correct the step's binding and load the map again" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void aPortInUse() throws IOException {
        Cli cli = Demo.copiedTo(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Cli.Run run = cli.run("serve", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.err())
                    .isEqualTo("footpath: port " + taken.getLocalPort()
                            + ": is in use by another process; choose another with"
                            + " --port, or --port 0 for any free one" + System.lineSeparator());
            assertThat(run.code()).isEqualTo(6);
        }
        assertThat(cli.run("map", "list").code())
                .as("the data directory is free again")
                .isZero();
    }

    @Test
    void aDamagedEventLog() throws IOException {
        Cli cli = Demo.copiedTo(folder);
        Files.writeString(folder.resolve("data/events.duckdb"), "this was a database once");

        Cli.Run run = cli.run("map", "list");

        assertThat(run.err())
                .contains("events.duckdb: is no readable event log")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(7);
    }

    @Test
    void aDamagedIndexCostsTimeAndNothingElse() throws IOException {
        Cli cli = Demo.copiedTo(folder);
        String whole = cli.run("map", "measure", "campaign-to-loyal").out();
        try (Stream<Path> files = Files.list(folder.resolve("data/index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 0) {
                    bytes[bytes.length / 2] ^= 0x55;
                    Files.write(file, bytes);
                }
            }
        }

        Cli.Run run = cli.run("map", "measure", "campaign-to-loyal");

        assertThat(run.out()).isEqualTo(whole);
        assertThat(run.code()).isZero();
    }

    @Test
    void anUnknownColumnInAMapping() throws IOException {
        Cli.Run run =
                importing("who,at,what\na,2024-01-01 00:00:00,x\n", MAPPING.replace("person: who", "person: whom"));

        assertThat(run.err()).contains("whom").contains("who").hasLineCount(1);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void strictMeansNoRowInQuarantine() throws IOException {
        String rows = "who,at,what\na,2024-01-01 00:00:00,x\nb,yesterday,x\n";

        Cli.Run run = importing(rows, MAPPING, "--strict");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("footpath: import: 1 rows could not be understood; see footpath quarantine");
        Cli.Run quarantine = new Cli(folder.resolve("data")).run("quarantine");
        assertThat(quarantine.out()).contains("rows.csv").contains("yesterday");
        assertThat(new Cli(folder.resolve("data")).run("event", "count").out()).contains("all");
    }

    @Test
    void controlCharactersInDataDoNotReachTheTerminal() throws IOException {
        importing("who,at,what\na\u001b[31m,2024-01-01 00:00:00,\"red \u001b[41m\u0007\"\n", MAPPING);
        Cli cli = new Cli(folder.resolve("data"));

        for (String[] command :
                new String[][] {{"event", "count"}, {"event", "tail"}, {"person", "find", "a"}, {"flow"}}) {
            Cli.Run run = cli.run(command);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("\\u001b[").doesNotContain("\u001b").doesNotContain("\u0007");
        }
    }

    private Cli.Run importing(String rows, String mapping, String... more) throws IOException {
        Path data = Files.write(folder.resolve("rows.csv"), rows.getBytes(StandardCharsets.UTF_8));
        Path yaml = Files.writeString(folder.resolve("rows.mapping.yaml"), mapping);
        return new Cli(folder.resolve("data"))
                .run(Stream.concat(Stream.of("import", data.toString(), "--mapping", yaml.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
