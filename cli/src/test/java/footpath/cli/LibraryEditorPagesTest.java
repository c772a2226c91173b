package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.library.LibraryKind;
import footpath.server.http.Json;
import footpath.server.library.Library;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The library beside the map: items put on it, offered to what is typed, renamed and linked where they stand.
class LibraryEditorPagesTest extends EditedMapPage {
    private static final String OTHER = "second-shop";

    private Library library;

    @BeforeEach
    void fillLibrary() {
        library = new Library(footpath);
        add(LibraryKind.TOUCHPOINT, "Till");
        add(LibraryKind.TOUCHPOINT, "Coupon booklet");
        add(LibraryKind.INSIGHT, "The queue is long");
        reload();
    }

    @AfterEach
    void emptyLibrary() {
        library.list(Optional.empty(), Optional.empty())
                .forEach(item -> library.delete(Optional.empty(), item.key(), true, Optional.empty()));
        footpath.maps().delete(OTHER);
    }

    private void add(LibraryKind kind, String title) {
        ObjectNode given = (ObjectNode) Json.tree("{\"title\": \"" + title + "\"}");
        library.add(kind, Optional.empty(), given, Optional.empty());
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<Card> cards(JourneyMap map, String item) {
        return map.lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(card -> card.marks().item().equals(Optional.of(item)))
                .toList();
    }

    private Card only(String item) {
        List<Card> cards = cards(map(), item);
        assertThat(cards).hasSize(1);
        return cards.getFirst();
    }

    private void awaitSaved(String item) {
        assertThat(page.getByTestId("saving")).hasText("Saved");
        page.waitForCondition(() -> !cards(map(), item).isEmpty());
    }

    /// By the palette, which knows the library once it is loaded.
    private void choose(String command) {
        page.keyboard().press("Control+k");
        page.keyboard().type(command.toLowerCase(Locale.ROOT));
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasText(command);
        page.keyboard().press("Enter");
    }

    @Test
    void anItemIsPutOnACellByThePalette() {
        choose("Add touchpoint: Coupon booklet");
        assertThat(page.locator(".placing")).containsText("Choose a cell for “Coupon booklet”");
        assertThat(page.locator("[data-lane=touchpoints] [role=gridcell]").first())
                .isFocused();
        assertAccessible();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator(".placing")).hasCount(0);
        awaitSaved("coupon-booklet");
        assertThat(only("coupon-booklet").text()).isEqualTo("Coupon booklet");
        assertThat(only("coupon-booklet").step()).isEqualTo("another");
        assertThat(cell("Touchpoints", 1)).isFocused();
    }

    @Test
    void whatIsOnItsWayIsLeftByEscape() {
        choose("Add insight: The queue is long");
        assertThat(page.locator(".placing")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".placing")).hasCount(0);
        assertThat(map().lanes().stream().mapToInt(lane -> lane.cards().size()).sum())
                .isEqualTo(39);
        assertThat(cards(map(), "the-queue-is-long")).isEmpty();
    }

    @Test
    void theLibraryBesideTheMapIsSearchedAndAnItemIsDraggedOntoACell() {
        button("Library").click();
        Locator panel = page.getByTestId("panel");
        assertThat(panel.locator(".library-item")).hasCount(3);
        panel.getByLabel("Kind").selectOption("insight");
        assertThat(panel.locator(".library-item")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("edit=library%3Ainsight"));
        panel.getByLabel("Find in the library").fill("nothing so");
        assertThat(panel).containsText("Nothing here has “nothing so” in it.");
        panel.getByLabel("Find in the library").fill("queue");
        assertAccessible();

        Locator target = cell("Pains", 1);
        target.scrollIntoViewIfNeeded();
        var from = panel.locator(".library-item").boundingBox();
        var to = target.boundingBox();
        page.mouse().move(from.x + 60, from.y + 12);
        page.mouse().down();
        page.mouse().move(to.x + 30, to.y + 30, new Mouse.MoveOptions().setSteps(8));
        assertThat(target).hasAttribute("data-drop", "into");
        page.mouse().up();
        awaitSaved("the-queue-is-long");
        assertThat(only("the-queue-is-long").step()).isEqualTo("another");
        assertThat(target).containsText("The queue is long");
        // What the library says of its uses follows.
        assertThat(panel.locator(".library-item")).containsText("1 place on 1 map");
        button("Undo").click();
        page.waitForCondition(() -> cards(map(), "the-queue-is-long").isEmpty());
    }

    @Test
    void anItemIsPutByNamingLaneAndStepAndByAPress() {
        page.navigate("/maps/" + SLUG + "?edit=library:touchpoint:till");
        Locator panel = page.getByTestId("panel");
        panel.getByLabel("Step").selectOption("redeem");
        button("Put it there").click();
        assertThat(panel).containsText("“Till” stands in Touchpoints at “I redeem a coupon” now.");
        awaitSaved("till");
        assertThat(only("till").step()).isEqualTo("redeem");

        button("Choose a cell on the map").click();
        assertThat(page.locator(".placing")).isVisible();
        // Feelings hold no words: nothing can be put there, and it goes on.
        page.locator("[data-lane=emotion] [role=gridcell]").first().click();
        assertThat(page.locator(".placing")).isVisible();
        cell("Touchpoints", 0).click();
        page.waitForCondition(() -> cards(map(), "till").size() == 2);
    }

    @Test
    void theMenusOfCellAndLaneOfferWhatFits() {
        cell("Pains", 1).focus();
        page.keyboard().press("Shift+F10");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("From the library…"))
                .click();
        Locator offers = page.locator(".offer");
        assertThat(offers).hasCount(1);
        assertThat(offers).containsText("The queue is long");
        assertAccessible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        awaitSaved("the-queue-is-long");

        page.locator("[data-lane=touchpoints] [role=rowheader]").hover();
        button("More of the lane Touchpoints").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("From the library…"))
                .click();
        assertThat(page.getByTestId("panel").getByLabel("Kind")).hasValue("touchpoint");
        assertThat(page.locator(".library-item")).hasCount(2);
    }

    @Test
    void whatIsTypedIsOfferedTheItemsThatAreCalledSo() {
        cell("Pains", 1).focus();
        page.keyboard().type("que");
        assertThat(page.locator(".offer")).hasCount(1);
        assertAccessible();
        // Nothing is pointed at: what was typed stays what it is.
        page.keyboard().press("Enter");
        assertThat(cell("Pains", 1)).containsText("que");
        assertThat(page.getByTestId("saving")).hasText("Saved");
        assertThat(cards(map(), "the-queue-is-long")).isEmpty();

        page.keyboard().press("Enter");
        page.keyboard().type("ue");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".offer")).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        awaitSaved("the-queue-is-long");
        assertThat(only("the-queue-is-long").text()).isEqualTo("The queue is long");
        assertThat(page.locator(".offer")).hasCount(0);

        // A lane that says nothing of the kind offers nothing to words.
        cell("Thoughts", 1).focus();
        page.keyboard().type("queue");
        assertThat(page.locator(".offer")).hasCount(0);
        page.keyboard().press("Escape");
    }

    private void linkPain() {
        cell("Pains", 1).focus();
        page.keyboard().type("queue");
        page.locator(".offer").click();
        awaitSaved("the-queue-is-long");
    }

    private void copyMap() {
        String text = MapJson.write(map()).replace("\"slug\": \"" + SLUG + "\"", "\"slug\": \"" + OTHER + "\"");
        footpath.maps().save(MapJson.read(text), 0);
        reload();
    }

    /// The page keeps for a while what it knows of the library; what others put in is asked for anew.
    private void reload() {
        page.navigate("/maps/" + SLUG);
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    private void sayElse(String words) {
        cell("Pains", 1).focus();
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }

    @Test
    void otherWordsOnALinkedCardAreItsNameEverywhereIfSomebodySaysSo() {
        linkPain();
        copyMap();
        sayElse("The till is slow");
        assertThat(button("Rename it on 2 maps")).isFocused();
        assertThat(page.locator(".rename-ask")).containsText("The library calls it “The queue is long”, on 2 maps.");
        assertAccessible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".rename-ask")).hasCount(0);
        JourneyMap other = footpath.maps().load(OTHER).orElseThrow().map();
        assertThat(cards(other, "the-queue-is-long").getFirst().text()).isEqualTo("The till is slow");
        assertThat(only("the-queue-is-long").text()).isEqualTo("The till is slow");
        assertThat(library.find(Optional.empty(), "the-queue-is-long").title()).isEqualTo("The till is slow");
        assertThat(cell("Pains", 1)).isFocused();
    }

    @Test
    void otherWordsOnALinkedCardUnlinkItIfSomebodySaysSoAndStayOtherwise() {
        linkPain();
        sayElse("The till is slow");
        assertThat(button("Rename it in the library")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".rename-ask")).hasCount(0);
        assertThat(page.getByTestId("saving")).hasText("Saved");
        page.waitForCondition(() -> only("the-queue-is-long").text().equals("The till is slow"));
        assertThat(library.find(Optional.empty(), "the-queue-is-long").title()).isEqualTo("The queue is long");

        sayElse("Nobody is at the till");
        assertThat(button("Rename it in the library")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> cards(map(), "the-queue-is-long").isEmpty());
        assertThat(cell("Pains", 1)).containsText("Nobody is at the till");
    }

    @Test
    void aPersonaIsLinkedToAnItemInThePanel() {
        ObjectNode given = (ObjectNode)
                Json.tree("{\"title\": \"Young families\", \"fields\": {\"goals\": [\"Get home in time\"]}}");
        library.add(LibraryKind.PERSONA, Optional.empty(), given, Optional.empty());
        page.navigate("/maps/" + SLUG + "?edit=persona:families");
        Locator choice = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("From the library…"));
        choice.fill("young");
        assertThat(page.locator(".offer")).hasCount(1);
        choice.press("ArrowDown");
        choice.press("Enter");
        Locator section = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Library"));
        assertThat(section).containsText("Stands for Young families, used in 1 place on 1 map.");
        assertThat(section.getByRole(AriaRole.LINK)).hasAttribute("href", "/library/personas/young-families");
        assertAccessible();
        var persona = map().personas().getFirst();
        assertThat(persona.title()).isEqualTo("Young families");
        assertThat(persona.key()).isEqualTo("families");
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Unlink this one"))
                .click();
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("From the library…")))
                .isVisible();
    }

    @Test
    void onAPhoneAnItemIsPutByNamingItsPlace() {
        context.close();
        visit(seen(ColorScheme.DARK, 390, 844));
        page.navigate("/maps/" + SLUG + "?edit=library:touchpoint:till");
        Locator panel = page.getByTestId("panel");
        assertThat(panel.getByText("Choose a cell on the map")).hasCount(0);
        assertAccessible();
        button("Put it there").click();
        page.waitForCondition(() -> cards(map(), "till").size() == 1);
    }
}
