package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.library.ElementPlace;
import footpath.maps.library.LibraryKind;
import footpath.server.http.Json;
import footpath.server.library.Library;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The library and the maps that use it, on the real server in a real browser.
class LibraryPagesTest extends EditedMapPage {
    private static final String OTHER = "second-shop";

    @AfterEach
    void emptyLibrary() {
        Library library = new Library(footpath);
        library.list(Optional.empty(), Optional.empty())
                .forEach(item -> library.delete(Optional.empty(), item.key(), true, Optional.empty()));
        footpath.maps().delete(OTHER);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Card card(String slug, String key) {
        JourneyMap map = footpath.maps().load(slug).orElseThrow().map();
        return map.lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anItemIsMadeOfACardLinkedOnAnotherMapRenamedOnceAndMerged() {
        String text = MapJson.write(map()).replace("\"slug\": \"" + SLUG + "\"", "\"slug\": \"" + OTHER + "\"");
        footpath.maps().save(MapJson.read(text), 0);
        page.navigate("/maps/" + SLUG + "?edit=card:c12");
        button("Take into the library").click();
        assertThat(page.getByLabel("Library", new Page.GetByLabelOptions().setExact(true))
                        .last())
                .containsText("used in 1 place on 1 map");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        page.navigate("/maps/" + OTHER + "?edit=card:c11");
        Locator choice = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("From the library…"));
        choice.fill("till");
        assertThat(page.locator(".offer")).containsText("on 1 map");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        choice.press("ArrowDown");
        choice.press("Enter");
        assertThat(page.getByLabel("Library", new Page.GetByLabelOptions().setExact(true))
                        .last())
                .containsText("Stands for Till");
        assertThat(page.getByTestId("saving")).hasText("Saved");

        page.navigate("/library");
        assertThat(page.getByTestId("library-row")).hasText("Till");
        assertThat(page.locator("body")).containsText("2 places on 2 maps");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.getByTestId("library-row").click();
        assertThat(page.getByTestId("library-use")).hasCount(2);
        Locator title = page.getByLabel("Title, on every map that uses it");
        title.fill("Cash desk");
        title.blur();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Cash desk");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(card(SLUG, "c12").text()).isEqualTo("Cash desk");
        assertThat(card(OTHER, "c11").text()).isEqualTo("Cash desk");

        page.navigate("/library");
        page.getByLabel("Title of a new touchpoint").fill("Cash desks");
        button("Add").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Cash desks");
        page.navigate("/library");
        button("Merge into “Cash desk”").click();
        assertThat(page.getByTestId("library-row")).hasCount(1);
        assertThat(footpath.library()
                        .state()
                        .find("cash-desks")
                        .orElseThrow()
                        .item()
                        .key())
                .isEqualTo("till");

        page.navigate("/maps/" + OTHER + "?edit=history");
        assertThat(page.getByTestId("panel")).containsText("“Till” was renamed to “Cash desk”");
    }

    @Test
    void anItemStandsOnOneScaleAcrossMapsAndAnotherIsMergedIntoItOnceItWasSeenWhatChanges() {
        String text = MapJson.write(map()).replace("\"slug\": \"" + SLUG + "\"", "\"slug\": \"" + OTHER + "\"");
        footpath.maps().save(MapJson.read(text), 0);
        Library library = new Library(footpath);
        library.add(LibraryKind.TOUCHPOINT, Optional.of("desk"), given("Cash desk"), Optional.empty());
        library.add(LibraryKind.TOUCHPOINT, Optional.of("post"), given("Post"), Optional.empty());
        library.link("desk", ElementPlace.of(SLUG, "card:c12"), Optional.empty());
        library.link("post", ElementPlace.of(OTHER, "card:c10"), Optional.empty());

        page.navigate("/library/touchpoints/desk");
        Locator reach = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("On each map"));
        assertThat(reach.getByRole(AriaRole.ROW)).hasCount(2);
        assertThat(reach).containsText("I redeem a coupon");
        assertThat(reach.getByRole(AriaRole.CELL).nth(1)).containsText("40");
        page.getByLabel("Bound to the events").fill("Coupon redeemed");
        page.getByLabel("Bound to the events").blur();
        Locator where = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Of these only where"));
        where.getByText("Add a condition").click();
        where.getByLabel("Property, or channel").fill("channel");
        where.getByLabel("Value").fill("store");
        where.getByLabel("Value").press("Enter");
        page.waitForCondition(() ->
                library.find(Optional.empty(), "desk").fields().path("binding").has("where"));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Another of the touchpoints"))
                .fill("post");
        page.locator(".offer").click();
        Locator preview = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("What the merge changes"));
        assertThat(preview)
                .containsText("“Post” goes into “Cash desk”, which is also known as Post then. 1 map changes:");
        assertThat(preview).containsText("says “Post” now, “Cash desk” then");
        assertThat(button("Leave both")).isFocused();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(card(OTHER, "c10").text()).isEqualTo("Post");
        button("Merge “Post” into it").click();
        assertThat(reach.getByRole(AriaRole.ROW)).hasCount(3);
        assertThat(card(OTHER, "c10").text()).isEqualTo("Cash desk");
    }

    private static ObjectNode given(String title) {
        return (ObjectNode) Json.tree("{\"title\": \"" + title + "\"}");
    }
}
