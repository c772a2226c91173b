package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import footpath.maps.format.MapJson;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages whose numbers come from events that were sent to the real server, in a real browser: all maps together, and
/// what a binding lets through.
class MeasuredPagesTest extends ServedPages {
    @Override
    Browser.NewContextOptions options() {
        return seen(ColorScheme.LIGHT, 1440, 1000);
    }

    @BeforeAll
    void keepMaps() {
        visit(options());
        JsonNode source = JsonMapper.shared()
                .readTree(page.request()
                        .post("/api/v1/sources", json("{\"name\":\"shop\"}"))
                        .text());
        String key = source.at("/keys/0/key").stringValue();
        for (String said :
                "anna visit 0,anna pay 1,anna open 2,ben visit 0,ben pay 1,carl visit 0,dora visit 0,dora pay 1,dora open 3"
                        .split(",")) {
            String[] words = said.split(" ");
            String event =
                    "{\"id\":\"%1$s\",\"user_id\":\"%2$s\",\"name\":\"%3$s\",\"time\":\"2026-01-05T0%4$s:00:00Z\"}"
                            .formatted(said, words[0], words[1], words[2]);
            page.request().post("/v1/events", json(event).setHeader("Authorization", "Bearer " + key));
        }
        page.waitForCondition(() -> page.request().get("/api/v1/version").text().contains("\"events\":9"));
        context.close();
        keep("life", "Life with us", "", "visit");
        keep("try", "Try it", "\"parent\": \"life\",", "visit", "pay");
        keep("use", "Use it", "\"parent\": \"life\",", "open");
        keep("till", "At the till", "\"parent\": \"try\",", "pay");
    }

    private void keep(String slug, String title, String more, String... events) {
        StringBuilder steps = new StringBuilder();
        for (String event : events) {
            steps.append(steps.isEmpty() ? "" : ",")
                    .append("{\"key\": \"%1$s\", \"title\": \"I %1$s\", \"binding\": {\"event\": \"%1$s\"}}"
                            .formatted(event));
        }
        footpath.maps().save(MapJson.read("""
                        {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                          "slug": "%s", "title": "%s", "question": "Who?", "zone": "UTC", %s
                          "subject": {"scope": "person", "one": "guest", "many": "guests"},
                          "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                          "stages": [{"key": "all", "title": "All", "steps": [%s]}]}}
                        """.formatted(slug, title, more, steps)), 0);
    }

    private static RequestOptions json(String body) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(body);
    }

    @BeforeEach
    void open() {
        watchConsole();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void mapsStandBelowTheirParentWithWhoGoesOnBetweenThem(ColorScheme colours) {
        context.close();
        visit(seen(colours, 1440, 1000));
        watchConsole();
        page.navigate("/maps");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Landscape"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*view=landscape$"));
        Locator family = page.getByTestId("family");
        assertThat(family).containsText("4 guests enter");
        assertThat(page.getByTestId("place")).hasCount(2);
        assertThat(page.getByTestId("place").first()).containsText("75.0\u202f% reach “I pay”");
        assertThat(page.getByTestId("place").first()).containsText("At the till");
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Of 3 guests who came to “I pay”, 2 went on to “I open”.")))
                .hasText("67\u202f%");
        assertAccessible();
    }

    @Test
    void theTreeIsWalkedFoldedAndOpenedByKeys() {
        page.navigate("/maps?view=tree");
        Locator rows = page.getByRole(AriaRole.ROW);
        assertThat(rows).hasCount(4);
        assertAccessible();
        rows.first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        assertThat(rows).hasCount(3);
        page.keyboard().press("ArrowRight");
        assertThat(rows).hasCount(4);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/maps/till$"));
    }

    @Test
    void aBindingTellsWhatItLetsThrough() {
        page.navigate("/maps/till?step=pay");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        Locator bound = page.getByLabel("Events that fill this step");
        assertThat(bound).containsText("3 events of 3 guests in this period, as of anna, ben, dora");
        assertAccessible();
        bound.getByText("dora").click();
        assertThat(page).hasURL(Pattern.compile(".*/people/dora$"));
    }

    @Test
    void onAPhoneNothingIsCutOff() {
        context.close();
        visit(seen(ColorScheme.LIGHT, 390, 844));
        watchConsole();
        for (String view : new String[] {"tree", "landscape"}) {
            page.navigate("/maps?view=" + view);
            assertThat(page.getByText("Use it")).isVisible();
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            assertAccessible();
        }
    }
}
