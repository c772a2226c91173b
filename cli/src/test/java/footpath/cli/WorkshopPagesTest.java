package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import footpath.exchange.MapExport;
import footpath.exchange.catalog.MapFormats;
import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.format.MapJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole workshop on real data, on the real server in a real browser: from a template to a map that is measured,
/// talked about, kept, compared, presented, and taken out and in again.
class WorkshopPagesTest extends ServedPages {
    private static final String SLUG = "our-shop";

    /// These carry the whole document.
    private static final Set<String> WHOLE = Set.of("json", "yaml", "svg", "pdf", "html");

    @Override
    Path data(Path folder) {
        Demo.copiedTo(folder);
        return folder.resolve("data");
    }

    @Override
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 1200)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    @Test
    void aMapIsBegunShapedBoundDiscussedKeptComparedPresentedAndHandedOut() {
        watchConsole();
        begin();
        addAStageByKeys();
        pasteASpreadsheet();
        bindTwoStepsAndSeeTheDifference();
        comment();
        keepAVersionAndCompare();
        present();
        takeOutAndIn();
    }

    private void begin() {
        page.navigate("/templates?template=e-commerce");
        page.getByLabel("Title of your map").fill("Our shop");
        button("Begin the map").click();
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        assertThat(map().steps()).hasSize(12);
    }

    private void addAStageByKeys() {
        page.locator("[data-drag='stage:keep']").focus();
        page.keyboard().press("Alt+Shift+ArrowRight");
        awaitRevision(2);
        Stage added = map().stages().getLast();
        page.locator("[data-drag='stage:" + added.key() + "']").focus();
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type("Tell others");
        page.keyboard().press("Enter");
        awaitRevision(3);
        assertThat(map().stages()).extracting(Stage::title).endsWith("Keep", "Tell others");
    }

    private void pasteASpreadsheet() {
        page.evaluate(
                "text => navigator.clipboard.writeText(text)",
                "I tell a friend\tI write a review\nAt the fence\tAt night");
        heading(map().stages().getLast().steps().getFirst().key()).focus();
        page.keyboard().press("Control+v");
        awaitRevision(4);
        assertThat(map().steps()).extracting(Step::title).endsWith("I tell a friend", "I write a review");
        assertThat(page.getByText("At the fence")).isVisible();
    }

    private void bindTwoStepsAndSeeTheDifference() {
        bind("search", "Offer received", 5);
        bind("pay", "Coupon redeemed", 6);
        page.getByLabel("Of 100 who enter, so many reach it").fill("40");
        page.keyboard().press("Tab");
        awaitRevision(7);
        JsonNode measured = JsonMapper.shared()
                .readTree(
                        page.request().get("/api/v1/maps/" + SLUG + "/measure").text());
        JsonNode pay = measured.path("steps")
                .valueStream()
                .filter(step -> step.path("key").asString().equals("pay"))
                .findFirst()
                .orElseThrow();
        assertThat(pay.at("/reach/n").asLong()).isPositive();
        assertThat(pay.at("/difference/reachPoints").asDouble()).isNegative();
        page.keyboard().press("Escape");
        page.navigate("/maps/" + SLUG + "?mode=difference");
        String points = String.format(
                Locale.ROOT, "−%.1f", Math.abs(pay.at("/difference/reachPoints").asDouble()));
        Locator households = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(page.getByText("who take this step")));
        assertThat(households)
                .containsText(
                        String.format(Locale.ROOT, "%,d", pay.at("/reach/n").asLong()));
        assertThat(households).containsText(points);
    }

    private void bind(String step, String event, long revision) {
        heading(step).click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        page.getByLabel("Bind to the event").fill(event);
        page.keyboard().press("Enter");
        awaitRevision(revision);
        assertThat(page.getByLabel("Events that fill this step")).containsText("in this period");
    }

    private void comment() {
        heading("pay").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        page.getByPlaceholder("Ask, doubt, agree …").fill("Is the till slow?");
        page.getByLabel("Your name").fill("CX lead");
        page.getByText("Comment", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".thread")).containsText("Is the till slow?");
    }

    private void keepAVersionAndCompare() {
        button("Revision 7").click();
        Locator newest = page.locator(".revision").first();
        newest.getByText("Name it").click();
        page.keyboard().type("After the workshop");
        page.keyboard().press("Enter");
        assertThat(newest.locator("b")).hasText("After the workshop");
        page.navigate("/maps/" + SLUG + "?view=compare&other=" + SLUG + "@1");
        assertThat(page.getByTestId("changes")).containsText("1 stage added");
    }

    private void present() {
        page.navigate("/maps/" + SLUG);
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        page.keyboard().press("Control+Alt+p");
        assertThat(page.getByTestId("frame-progress")).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByTestId("presentation")).containsText("Discover");
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("presentation")).hasCount(0);
    }

    private void takeOutAndIn() {
        JourneyMap map = map();
        for (MapExport format : MapFormats.exports()) {
            APIResponse out = page.request().get("/api/v1/maps/" + SLUG + "/export/" + format.format());
            assertThat(out.ok()).as(format.format()).isTrue();
            if (MapFormats.importNamed(format.format()).isEmpty() && !WHOLE.contains(format.format())) {
                continue;
            }
            String slug = "back-" + format.format();
            APIResponse in = page.request()
                    .post(
                            "/api/v1/maps/import?slug=" + slug + "&format=" + format.format(),
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/octet-stream")
                                    .setData(out.body()));
            assertThat(in.ok()).as("%s: %s", format.format(), in.text()).isTrue();
            JourneyMap back = footpath.maps().load(slug).orElseThrow().map();
            if (WHOLE.contains(format.format())) {
                assertThat(MapJson.write(back))
                        .as(format.format())
                        .isEqualTo(MapJson.write(map).replace("\"" + SLUG + "\"", "\"" + slug + "\""));
            } else {
                assertThat(back.steps()).as(format.format()).hasSameSizeAs(map.steps());
            }
        }
    }

    private JourneyMap map() {
        return footpath.maps().load(SLUG).orElseThrow().map();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String step) {
        return page.locator(".step-title[data-step='" + step + "']");
    }

    private void awaitRevision(long revision) {
        assertThat(page.locator(".pill", new Page.LocatorOptions().setHasText("Revision " + revision)))
                .isVisible();
        assertThat(page.getByTestId("saving")).hasText("Saved");
    }
}
