package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.JourneyMap;
import footpath.maps.template.Template;
import footpath.maps.template.Templates;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Begins, lists, renames, checks and deletes maps, on the real server in a real browser.
class StartingPagesTest extends ServedPages {
    @Override
    Browser.NewContextOptions options() {
        return seen(ColorScheme.LIGHT, 1440, 1000);
    }

    @BeforeEach
    void open() {
        footpath.maps()
                .list()
                .forEach(stored -> footpath.maps().delete(stored.map().slug()));
        watchConsole();
    }

    private void open(ColorScheme colours, int width, int height) {
        visit(seen(colours, width, height));
        watchConsole();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void begin(String template, String title) {
        page.navigate("/templates?template=" + template);
        page.getByLabel("Title of your map").fill(title);
        button("Begin the map").click();
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aMapBeginsWithATemplateFoundByAWordOfIt(ColorScheme colours) {
        context.close();
        open(colours, 1440, 1000);
        page.navigate("/maps");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No map yet.")))
                .isVisible();
        assertAccessible();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("New map"))
                .click();
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(Templates.all().size());
        assertAccessible();
        page.getByLabel("Find a template").fill("parcel");
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(1);
        page.getByText("Buying online, from search to second order").first().click();
        page.getByLabel("Title of your map").fill("Buying from us");
        button("Begin the map").click();
        assertThat(page).hasURL(Pattern.compile(".*/maps/buying-from-us$"));
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        assertThat(page.locator(".step-title")).hasCount(12);
        assertAccessible();
    }

    @Test
    void everyTemplateOpensAsAMap() {
        for (Template template : Templates.all()) {
            begin(template.key(), "My " + template.key());
            assertThat(page.locator(".step-title"))
                    .hasCount(template.map().steps().size());
            assertThat(page.getByTestId("lint")).isVisible();
        }
    }

    @Test
    void mapsAreFoundRenamedAndDeletedAndAnOldAddressLeadsToTheNewOne() {
        begin("blank", "First journey");
        begin("hotel-stay", "A stay with us");
        page.navigate("/maps");
        assertThat(page.getByTestId("map-line")).hasCount(2);
        assertAccessible();
        page.getByLabel("Find a map").fill("stay");
        assertThat(page.getByTestId("map-line")).hasCount(1);
        button("More of A stay with us").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Rename…"))
                .click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Title").fill("Staying with us");
        page.getByLabel("Address").fill("stay");
        assertAccessible();
        button("Rename").click();
        assertThat(page.getByTestId("map-line")).containsText("Staying with us");
        page.navigate("/maps/a-stay-with-us?view=table");
        assertThat(page).hasURL(Pattern.compile(".*/maps/stay\\?view=table$"));

        page.navigate("/maps?search=first");
        button("More of First journey").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete…"))
                .click();
        assertAccessible();
        button("Delete the map").click();
        assertThat(page.getByText("No map speaks of “first”.")).isVisible();
        assertThat(footpath.maps().list()).hasSize(1);
    }

    @Test
    void theStatusBarTellsWhatIsWrongAndLeadsThere() {
        begin("e-commerce", "Shop");
        page.getByTestId("lint").click();
        Locator panel = page.getByRole(AriaRole.DIALOG);
        assertThat(panel).containsText("Assumption without evidence");
        assertThat(panel).containsText("A map that stands still");
        // What closes a popover for screen readers stands beside its dialog, outside of any landmark.
        assertThat(new AxeBuilder(page).include("[role=dialog]").analyze().getViolations())
                .isEmpty();
        page.keyboard().press("Escape");

        button("Guided start").click();
        Locator guide = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Guided start"));
        assertThat(guide).containsText("3 of 7 steps done");
        assertAccessible();
        guide.getByLabel("Who answers for it").fill("The shop team");
        page.keyboard().press("Enter");
        assertThat(guide).containsText("4 of 7 steps done");
        assertThat(page.locator(".pill", new Page.LocatorOptions().setHasText("Revision 2")))
                .isVisible();
        assertThat(footpath.maps().load("shop").orElseThrow().map().owner()).contains("The shop team");
        guide.getByText("Go to the lane Pains").click();
        assertThat(page.locator("[role=rowheader]:focus")).containsText("Pains");
    }

    @Test
    void notesFollowEachOtherByEnterAndGoWhereOneStands() {
        begin("blank", "Notes");
        button("Quick notes").click();
        Locator note = page.locator(".sticky-note");
        assertThat(note).isFocused();
        assertAccessible();
        page.keyboard().type("Searches the web");
        page.keyboard().press("Enter");
        page.keyboard().type("Asks a friend");
        page.keyboard().press("Enter");
        page.keyboard().press("Alt+ArrowRight");
        page.keyboard().type("Compares");
        page.keyboard().press("Enter");
        assertThat(page.locator(".quick-notes li")).hasText(new String[] {"Compares"});
        assertThat(page.getByTestId("saving")).hasText("Saved");
        JourneyMap map = footpath.maps().load("notes").orElseThrow().map();
        assertThat(map.lanes().getFirst().at("first"))
                .extracting(card -> card.text())
                .containsExactly("Searches the web", "Asks a friend");
        assertThat(map.lanes().getFirst().at("second"))
                .extracting(card -> card.text())
                .containsExactly("Compares");
        button("Start the timer").click();
        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("4:5\\d"));
        button("One minute more").click();
        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("5:\\d\\d"));
        button("Pause the timer").click();
        assertThat(button("Start the timer")).isVisible();
    }

    @Test
    void aPhoneShowsTheGalleryAndTheList() {
        context.close();
        open(ColorScheme.LIGHT, 390, 844);
        page.navigate("/templates");
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(Templates.all().size());
        assertAccessible();
        page.getByLabel("Title of your map").fill("On the way");
        button("Begin the map").click();
        assertThat(page).hasURL(Pattern.compile(".*/maps/on-the-way$"));
        page.navigate("/maps");
        assertThat(page.getByTestId("map-line")).hasCount(1);
        assertAccessible();
    }
}
