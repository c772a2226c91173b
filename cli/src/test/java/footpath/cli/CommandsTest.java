package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CommandsTest {
    private final Cli cli = Demo.cli();

    @Test
    void theMeasuredMapIsThisTable() throws IOException {
        assertGolden("map-measure.txt", cli.run("map", "measure", "campaign-to-loyal"));
    }

    @Test
    void theMeasuredMapOfAPersonaAndAPeriodIsThisTable() throws IOException {
        assertGolden(
                "map-measure-families.txt",
                cli.run("map", "measure", "campaign-to-loyal", "--persona", "families", "--from", "2017-03-01"));
    }

    @Test
    void theMapIsShownWithWhatItsStepsAreBoundTo() throws IOException {
        assertGolden("map-show.txt", cli.run("map", "show", "campaign-to-loyal"));
    }

    @Test
    void theFunnelIsThisTable() throws IOException {
        assertGolden(
                "funnel.txt",
                cli.run(
                        "funnel",
                        "Offer received",
                        "Coupon redeemed where coupons > 1",
                        "--within",
                        "30d",
                        "--breakdown",
                        "trait:age"));
    }

    @Test
    void aFunnelWithOptionsIsThisTable() throws IOException {
        assertGolden(
                "funnel-options.txt",
                funnel(
                        "Basket bought where value > 50",
                        "--rules",
                        "amplitude",
                        "--optional",
                        "2",
                        "--exclude",
                        "Offer received between 1 and 3",
                        "--count",
                        "conversions",
                        "--breakdown",
                        "property:campaign_type",
                        "--attribute",
                        "step:1"));
    }

    @Test
    void basketsOneAfterTheOtherInOneStoreAreThisTable() throws IOException {
        assertGolden(
                "funnel-strict.txt",
                cli.run(
                        "funnel",
                        "Basket bought where value <= 50",
                        "Basket bought where value > 50",
                        "--order",
                        "strict",
                        "--hold",
                        "property:store"));
    }

    @Test
    void theFirstOfferEverAndTheCalendarDayAreThisTable() throws IOException {
        assertGolden("funnel-first.txt", funnel("--first-ever", "1", "--within-days", "14"));
    }

    @Test
    void basketsOfOneSessionAreThisTable() throws IOException {
        assertGolden(
                "funnel-session.txt", cli.run("funnel", "Basket bought", "Basket bought", "--within-sessions", "1"));
    }

    @Test
    void twoSegmentsAreComparedInThisTable() throws IOException {
        assertGolden(
                "funnel-compare.txt",
                funnel("--segment", "trait age = 35-44", "--compare-segment", "trait age = 45-54"));
    }

    @Test
    void twoPeriodsAreComparedInThisTable() throws IOException {
        assertGolden("funnel-compare-periods.txt", funnel("--to", "2017-07-01", "--compare-from", "2017-07-01"));
    }

    @Test
    void aPersonIsExplainedInWords() throws IOException {
        assertGolden("funnel-explain.txt", funnel("--explain", "1", "--zone", "America/New_York"));
        JsonNode trace = Json.tree(funnel("--explain", "1", "--json").out());
        assertThat(trace.get("person").asString()).isEqualTo("1");
    }

    @Test
    void thePersonsBehindANumberAreListedAndExported() throws IOException {
        assertGolden("funnel-persons.txt", funnel("--persons", "2", "-n", "3"));

        String[] dropped = funnel("--dropped", "1", "--csv").out().split("\n", -1);
        JsonNode page = Json.tree(funnel("--dropped", "1", "--json").out());
        assertThat(page.get("persons").size()).isEqualTo(20);
        assertThat(dropped[0]).isEqualTo("person,events,first_seen,last_seen");
        assertThat(dropped.length - 2).isEqualTo((int) page.get("total").asLong());
        assertThat(dropped[1]).startsWith(page.at("/persons/0/person").asString() + ",");
    }

    private Cli.Run funnel(String... more) {
        return cli.run(Stream.concat(Stream.of("funnel", "Offer received", "Coupon redeemed"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aQuestionInAFileIsAnsweredInWordsOrAsJson() throws IOException {
        assertGolden("ask-funnel.txt", cli.run("ask", "../examples/questions/funnel.json"));

        JsonNode asked = Json.tree(
                cli.run("ask", "../examples/questions/funnel.json", "--json").out());
        assertThat(asked.at("/steps/0/reached").asLong()).isPositive();
    }

    @Test
    void aTableOfReturnsStandsUnderEachValue() throws IOException {
        assertGolden(
                "retention-breakdown.txt",
                cli.run(
                        "retention",
                        "--start",
                        "Offer received",
                        "--unit",
                        "month",
                        "--periods",
                        "3",
                        "--breakdown",
                        "trait:age"));
    }

    @Test
    void aPeriodThatIsNotOverHasAStar() throws IOException {
        assertGolden("lifecycle-open.txt", cli.run("lifecycle", "--events", "Basket bought", "--unit", "month"));
    }

    @Test
    void aPathThatNobodyTakesIsToldApartFromOneThatNobodyCanTake() throws IOException {
        assertGolden(
                "path-none.txt",
                cli.run("path", "--start", "Coupon redeemed", "--end", "Offer received", "--from", "2017-12-31"));
        assertThat(cli.run("path", "--start", "Offer", "--property", "campaign_type")
                        .err())
                .contains("path.start: no node is named \"Offer\"; did you mean \"Offer received")
                .doesNotContain("\tat ");
    }

    @Test
    void behindANumberStandPersonsWhoCanBeListedAndExplained() throws IOException {
        String[] retention = {
            "retention",
            "--start",
            "Offer received",
            "--returning",
            "Coupon redeemed",
            "--unit",
            "month",
            "--zone",
            "America/New_York"
        };
        assertGolden("retention-persons.txt", cli.run(with(retention, "--persons", "cohort=2017-03-01, column=1")));
        assertGolden("retention-explain.txt", cli.run(with(retention, "--explain", "13")));
        assertGolden("flow-persons.txt", cli.run("flow", "--persons", "event=Offer received, place=first", "-n", "3"));
        assertGolden("ask-explain.txt", cli.run("ask", "../examples/questions/attribution.json", "--explain", "1"));
        assertThat(cli.run(with(retention, "--csv", "--persons", "cohort=2017-04-01, column=1"))
                        .out()
                        .lines())
                .hasSize(1 + 26);
    }

    @Test
    void aNumberThatIsToldWronglySaysWhatWouldBeRight() {
        assertThat(cli.run("flow", "--persons", "evnt=Offer received").err())
                .contains(
                        "--persons: has no field \"evnt\"; tell the number as \"NAME=VALUE, NAME=VALUE\" by event, next,");
        assertThat(cli.run("flow", "--csv").err()).contains("--csv: lists persons; say behind which number");
        assertThat(cli.run("frequency", "--events", "Basket bought", "--persons", "events=many")
                        .err())
                .contains("--persons events: is \"many\"; it must be a whole number");
        assertThat(cli.run("attribution", "--conversion", "Coupon redeemed", "--model", "custom:1/2")
                        .err())
                .contains("--model: is \"custom:1/2\"; give three weights");
        assertThat(cli.run("attribution", "--conversion", "Coupon redeemed", "--by", "colour")
                        .err())
                .contains("--by: is \"colour\"; it must be channel, name or property:NAME");
    }

    @Test
    void attributionHasACommandOfItsOwn() throws IOException {
        assertGolden(
                "attribution.txt",
                cli.run(
                        "attribution",
                        "--conversion",
                        "Coupon redeemed where coupons > 1",
                        "--touches",
                        "Offer received",
                        "--by",
                        "property:campaign_type",
                        "--lookback",
                        "60d",
                        "--model",
                        "time_decay:3d",
                        "--model",
                        "custom:0.2/0.2/0.6",
                        "--model",
                        "markov:2",
                        "--segment",
                        "trait age = 45-54",
                        "--first-only"));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void aLongVariantShowsItsBeginningAndItsEnd() throws IOException {
        assertGolden("variant-long.txt", cli.run("variant", "--top", "6"));
    }

    @Test
    void segmentsByWhatHouseholdsDidAreTheseSizes() throws IOException {
        assertGolden("ask-segments.txt", cli.run("ask", "../examples/questions/segments.json"));
    }

    @Test
    void theFlowIsThisTable() throws IOException {
        assertGolden("flow.txt", cli.run("flow", "--top", "5"));
    }

    @Test
    void theTrendIsThisTable() throws IOException {
        assertGolden(
                "trend.txt",
                cli.run(
                        "trend",
                        "Coupon redeemed",
                        "--unit",
                        "month",
                        "--zone",
                        "America/New_York",
                        "--breakdown",
                        "channel"));
    }

    @Test
    void aTrendOfSeveralSeriesIsThisTable() throws IOException {
        assertGolden("ask-trend.txt", cli.run("ask", "../examples/questions/trend.json"));
    }

    @Test
    void theTrendOfUniqueHouseholdsInRollingWeeksIsThisTable() throws IOException {
        assertGolden(
                "trend-rolling.txt",
                cli.run(
                        "trend",
                        "Offer received",
                        "Coupon redeemed",
                        "--count",
                        "persons",
                        "--formula",
                        "B / A * 100",
                        "--unit",
                        "week",
                        "--rolling",
                        "4",
                        "--from",
                        "2017-05-01",
                        "--to",
                        "2017-07-01",
                        "--zone",
                        "America/New_York"));
    }

    @Test
    void theDwellTimeIsThisTable() throws IOException {
        assertGolden("ask-dwell.txt", cli.run("ask", "../examples/questions/dwell.json"));
        assertGolden("dwell.txt", cli.run("dwell", "--enter", "Offer received", "--leave", "Coupon redeemed"));
    }

    @Test
    void theStalledAreThisList() throws IOException {
        assertGolden(
                "dwell-stalled.txt",
                cli.run(
                        "dwell",
                        "--enter",
                        "Offer received",
                        "--leave",
                        "Coupon redeemed",
                        "--list",
                        "stalled",
                        "-n",
                        "5",
                        "--offset",
                        "10",
                        "--zone",
                        "America/New_York"));
    }

    @Test
    void aSavedSegmentIsListedShownUsedAndDeleted(@TempDir Path folder) throws IOException {
        Cli copy = Demo.copiedTo(folder);
        assertThat(copy.run("segment", "list").out()).contains("No segments yet");
        assertGolden(
                "segment-save.txt",
                copy.run("segment", "save", "redeemers", "--file", "../examples/segments/redeemers.json"));
        assertGolden("segment-show.txt", copy.run("segment", "show", "redeemers", "--as-of", "2017-07-01", "-n", "3"));
        copy.run("segment", "save", "early", "trait age = 35-44", "--static", "--as-of", "2017-06-01");
        assertGolden("segment-list.txt", copy.run("segment", "list"));

        for (String kind : new String[] {"flow", "lifecycle --events Basket_bought", "trend Basket_bought"}) {
            String[] words = (kind + " --segment saved:redeemers --json").split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                words[i] = words[i].replace('_', ' ');
            }
            Cli.Run run = copy.run(words);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("in the saved segment \\\"redeemers\\\"");
        }
        assertThat(copy.run("flow", "--segment", "saved:redemers").err()).contains("did you mean \"redeemers\"?");
        assertThat(copy.run("segment", "delete", "redeemers").out()).isEqualTo("Deleted redeemers.\n");
        assertThat(copy.run("segment", "show", "redeemers").code()).isEqualTo(2);
    }

    @Test
    void theGrowthOfSegmentsIsThisTable() throws IOException {
        assertGolden("ask-growth.txt", cli.run("ask", "../examples/questions/growth.json"));
    }

    @Test
    void eventsAreCountedByName() throws IOException {
        assertGolden("event-count.txt", cli.run("event", "count"));
    }

    @Test
    void aPersonIsShownWithTraitsPlaceAndTimeline() throws IOException {
        assertGolden("person-show.txt", cli.run("person", "show", "712", "-n", "5", "--zone", "America/New_York"));
    }

    @Test
    void theHelpIsThis() throws IOException {
        assertGolden("help.txt", cli.run("--help"));
    }

    @Test
    void jsonHoldsTheSameNumbers() {
        JsonNode measured = Json.tree(
                cli.run("map", "measure", "campaign-to-loyal", "--json").out());

        assertThat(measured.get("entrants").asLong()).isEqualTo(1_559);
        assertThat(measured.at("/steps/3/key").asString()).isEqualTo("redeem");
        assertThat(measured.at("/steps/3/reach/n").asLong()).isEqualTo(410);
    }

    @Test
    void everyAnswerCanBeJson() {
        String[][] commands = {
            {"version"},
            {"map", "list"},
            {"map", "show", "campaign-to-loyal"},
            {"event", "count"},
            {"event", "tail"},
            {"person", "find", "71"},
            {"person", "show", "712"},
            {"quarantine"},
            {"funnel", "Offer received", "Coupon redeemed"},
            {"flow"},
            {"trend", "Coupon redeemed", "--unit", "week"}
        };
        for (String[] command : commands) {
            String[] withJson = Arrays.copyOf(command, command.length + 1);
            withJson[command.length] = "--json";
            Cli.Run run = cli.run(withJson);
            assertThat(run.code()).as(String.join(" ", command)).isZero();
            assertThat(Json.tree(run.out()).isObject()).as(run.out()).isTrue();
        }
    }

    @Test
    void aMapComesBackAsItWasExported(@TempDir Path folder) throws IOException {
        Cli copy = Demo.copiedTo(folder);
        Path file = folder.resolve("map.json");

        assertThat(copy.run("map", "export", "campaign-to-loyal", "--output", file.toString())
                        .code())
                .isZero();
        assertThat(copy.run("map", "load", file.toString()).out()).contains("revision 1");

        Files.writeString(file, Files.readString(file).replace("From campaign", "From the campaign"));
        assertThat(copy.run("map", "load", file.toString()).out()).contains("revision 2");
        assertThat(copy.run("map", "list").out()).contains("From the campaign");
    }

    @Test
    void theDemonstrationIsImportedOnce(@TempDir Path folder) {
        Cli.Run again = Demo.copiedTo(folder).run("demo", "--exit");

        assertThat(again.code()).isZero();
        assertThat(again.err()).doesNotContain("Imported");
        assertThat(again.out())
                .isEqualTo(cli.run("map", "measure", "campaign-to-loyal").out());
    }

    @Test
    void importingTheSameFileTwiceAddsNothing(@TempDir Path folder) {
        Cli copy = Demo.copiedTo(folder);
        String[] command = {
            "import",
            "../examples/data/completejourney/campaigns.csv.gz",
            "--mapping",
            "../examples/completejourney/campaigns.mapping.yaml",
            "--json"
        };

        JsonNode report = Json.tree(copy.run(command).out()).at("/files/0");

        assertThat(report.get("rows").asLong()).isEqualTo(6_589);
        assertThat(report.get("events").asLong()).isZero();
        assertThat(report.get("duplicates").asLong()).isEqualTo(6_589);
    }

    @Test
    void completionKnowsTheCommands() {
        assertThat(cli.run("completion", "bash").out()).contains("measure").contains("--breakdown");
        assertThat(cli.run("completion", "zsh").out()).startsWith("autoload");
    }

    private static void assertGolden(String name, Cli.Run run) throws IOException {
        assertThat(run.code()).as(run.err()).isZero();
        Golden.assertEqual(name, run.out().replaceAll("Answered in [0-9.]+ m?s", "Answered in N ms"));
    }
}
