package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Lane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An emotion curve beside what people answered, on the terminal and in a real browser. Forty visit and pay; all say 4
/// of 5
/// after the visit, and after paying half say 1 and half 2, so that it feels -1.5 to them.
class FeelingsPagesTest extends ServedPages {
    private static final int PEOPLE = 40;
    private static final String SCORES =
            "\"scores\": {\"event\": \"rated\", \"property\": \"score\", \"scale\": \"csat_5\"},";
    private static final String MAP = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "felt", "title": "How an order feels", "question": "Where does it hurt?", "zone": "UTC",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [
                {"key": "visit", "title": "I visit", "binding": {"event": "visit"}},
                {"key": "pay", "title": "I pay", "binding": {"event": "pay"}},
                {"key": "tell", "title": "I tell others"}]}],
              "lanes": [{"key": "felt", "type": "EMOTION_CURVE", "title": "Emotion", %s "cards": [
                {"key": "c1", "step": "visit", "emotion": 1, "label": "curious"},
                {"key": "c2", "step": "pay", "emotion": 1, "label": "relieved"}]},
                {"key": "arc", "type": "DRAMATIC_ARC", "title": "Tension", "cards": [
                {"key": "t1", "step": "visit", "tension": 2}, {"key": "t2", "step": "pay", "tension": 4}]}]}}
            """;

    @Override
    void prepare(Path folder) {
        try {
            Path events = Files.writeString(folder.resolve("events.csv"), "who,what,at,score\n" + rows());
            Path mapping = Files.writeString(folder.resolve("events.mapping.yaml"), """
                    event: {name: what, person: who, time: at, properties: [score]}
                    """);
            Path map = Files.writeString(folder.resolve("felt.json"), MAP.formatted(SCORES));
            Path plain = Files.writeString(
                    folder.resolve("plain.json"),
                    MAP.formatted("").replace("\"felt\", \"title\": \"How", "\"plain\", \"title\": \"How"));
            Cli cli = new Cli(data(folder));
            assertThat(cli.run("import", events.toString(), "--mapping", mapping.toString())
                            .code())
                    .isZero();
            assertThat(cli.run("map", "load", map.toString()).code()).isZero();
            assertThat(cli.run("map", "load", plain.toString()).code()).isZero();
            assertThatTheTerminalTellsThem(cli);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String rows() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> "p%1$d,visit,2026-01-05T08:00:00Z,\np%1$d,rated,2026-01-05T09:00:00Z,4\n".formatted(i)
                        + "p%1$d,pay,2026-01-05T10:00:00Z,\np%1$d,rated,2026-01-05T11:00:00Z,%2$d\n"
                                .formatted(i, 1 + i % 2)
                        // Others do so a month later, and feel 1.5 after paying.
                        + "q%1$d,visit,2026-02-05T08:00:00Z,\nq%1$d,rated,2026-02-05T09:00:00Z,4\n".formatted(i)
                        + "q%1$d,pay,2026-02-05T10:00:00Z,\nq%1$d,rated,2026-02-05T11:00:00Z,%2$d\n"
                                .formatted(i, 4 + i % 2))
                .collect(Collectors.joining());
    }

    private static void assertThatTheTerminalTellsThem(Cli cli) {
        Cli.Run felt = cli.run("map", "feelings", "felt");
        assertThat(felt.code()).as(felt.err()).isZero();
        assertThat(felt.out().lines().map(line -> line.replaceAll("  +", " | ")))
                .contains(
                        "I visit | +1.0 | +1.0 to +1.0 | 40 | +1.0 | +0.0",
                        "I pay | -1.5 | -1.7 to -1.3 | 40 | +1.0 | -2.5 | more than chance",
                        "80 answers on the way, 0 of them outside of the scale.");
        assertThat(cli.run("map", "export", "felt", "--format", "svg", "--measured")
                        .out())
                .contains("felt −1.5, n 40");
        assertThat(cli.run("map", "export", "felt", "--format", "svg").out()).doesNotContain("felt −1.5");
        assertThat(cli.run("map", "compare", "felt", "--other-from", "2026-02-01", "--other-to", "2026-03-01")
                        .out()
                        .lines()
                        .map(line -> line.replaceAll("  +", " | ")))
                .contains("I pay | -1.5 | 40 | +1.5 | 40 | +3.0 | +2.8 to +3.2 | more than chance");
        assertThat(cli.run("map", "feelings", "plain").out()).contains("add \"scores\" to one");
        assertThat(cli.run("map", "feelings", "felt", "--json").out()).contains("\"mean\" : -1.5");
    }

    @Override
    Browser.NewContextOptions options() {
        return seen(ColorScheme.LIGHT, 1440, 1000);
    }

    @BeforeEach
    void listen() {
        watchConsole();
    }

    private Locator cell(String step) {
        return page.getByRole(AriaRole.GRIDCELL)
                .filter(new Locator.FilterOptions().setHas(page.locator(".felt-number")))
                .filter(new Locator.FilterOptions().setHasText(step));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 1440", "LIGHT, 390"})
    void theObservedCurveStandsBesideTheBelievedOne(ColorScheme colours, int width) {
        visit(seen(colours, width, 1000));
        watchConsole();
        page.navigate("/maps/felt");

        assertThat(page.locator(".felt-line").first()).isAttached();
        assertThat(page.locator(".felt-band").first()).isAttached();
        if (width > 700) {
            assertThat(cell("−1.5"))
                    .hasAttribute(
                            "aria-label",
                            "I pay: believed +1, relieved. observed −1.5, 95 % −1.7 to −1.3, 40 persons. More than chance apart from"
                                    + " the belief");
            assertThat(cell("−1.5").locator(".chip")).hasText("−2.5");
        } else {
            assertThat(page.getByText("observed −1.5, 95 % −1.7 to −1.3, 40 persons")
                            .first())
                    .isVisible();
        }
        assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void whatPeopleFeltIsComparedWithItsBandAndInWords(ColorScheme colours, int width) {
        visit(seen(colours, width, 1000));
        watchConsole();
        page.navigate("/maps/felt?view=compare&otherFrom=2026-02-01&otherTo=2026-03-01");

        Locator drawing = page.locator(".compare-figure");
        assertThat(drawing.locator(".felt-area.base")).hasCount(1);
        assertThat(drawing.locator(".felt-run.later")).hasCount(1);
        assertThat(drawing.getByText("Tension, believed")).isVisible();
        Locator pay = page.locator("[data-curve='felt~felt'] tr[data-step=pay]");
        assertThat(pay).containsText("−1.7 to −1.3, n 40");
        assertThat(pay).containsText("believed +1, relieved");
        assertThat(pay).containsText("3 happier (+2.8 to +3.2)");
        assertThat(pay).containsText("more than chance");
        assertThat(page.locator("[data-curve='arc~arc'] tr[data-step=pay]")).containsText("the same");
        assertAccessible();
    }

    @Test
    void aPresentationShowsItToTheEyeAndTheEar() {
        page.navigate("/maps/felt?present=1");
        Locator shown = page.getByTestId("presentation");
        assertThat(shown.locator(".felt-line").first()).isAttached();
        assertThat(shown.getByTestId("frame-twin")).containsText("I pay: observed −1.5, 95 % −1.7 to −1.3, 40 persons");
    }

    @Test
    void aFoldedStageTellsWhatPeopleFeltInIt() {
        page.navigate("/maps/felt?folded=buy");
        Locator fold = page.locator(".emotion-lane [data-fold=buy]").first();
        assertThat(fold)
                .hasAttribute(
                        "aria-label",
                        "Buy, folded: mean +1. observed mean −0.2 of 2 steps, lowest −1.5 at I pay, n 40");
        assertThat(fold.locator(".felt-number")).containsText("−0.2");
        assertThat(page.locator(".felt-point")).hasCount(1);
        assertAccessible();
    }

    @Test
    void aCurveIsObservedOnceItsAnswersAreNamedAndNoMoreWhenTheyAreTakenAway() {
        page.navigate("/maps/plain?edit=lane:felt");
        assertThat(page.getByText("no survey bound").first()).isVisible();
        page.getByLabel("Event of an answer").fill("rated");
        page.getByLabel("Event of an answer").press("Enter");
        page.getByLabel("Property that holds the number").fill("score");
        page.getByLabel("Property that holds the number").press("Enter");

        assertThat(page.locator(".felt-line").first()).isAttached();
        assertThat(page.getByText("80 answers")).isVisible();
        assertThat(page.getByTestId("saving")).hasText("Saved");
        Lane lane = footpath.maps().load("plain").orElseThrow().map().lanes().getFirst();
        assertThat(lane.scores().orElseThrow().property()).isEqualTo("score");

        page.getByLabel("How people were asked").selectOption("nps");
        assertThat(cell("−2").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Observe it no more"))
                .click();
        assertThat(page.getByText("no survey bound").first()).isVisible();
        assertThat(page.locator(".felt-line")).hasCount(0);
        assertAccessible();
    }
}
