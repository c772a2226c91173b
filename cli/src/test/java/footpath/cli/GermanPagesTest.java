package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in German, on the real server in a real browser: no English of the catalogue is left, numbers are written
/// as
/// in German, everything has room, and the language can be changed.
class GermanPagesTest extends ComparedMapPage {
    private static final Catalogue GERMAN = Catalogue.german();

    /// What is read on the page, by eyes or by a screen reader.
    private static final String SHOWN = """
            () => {
              const seen = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility());
              const own = seen.flatMap((each) => [...each.childNodes]
                  .filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.data));
              const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'data-label'].flatMap((name) =>
                  seen.map((each) => each.getAttribute(name)));
              return [...new Set([...own, ...named].map((text) => (text ?? '').trim()).filter(Boolean))];
            }""";

    private static final String CUT = """
            () => [...document.querySelectorAll('button, a, label, h1, h2, h3, summary')]
                .filter((each) => each.checkVisibility() && each.innerText.trim() !== ''
                    && getComputedStyle(each).overflowX === 'visible' && each.scrollWidth > each.clientWidth + 1
                    && getComputedStyle(each).display !== 'inline')
                .map((each) => each.innerText)""";

    @Override
    Browser.NewContextOptions options() {
        return super.options().setLocale("de-DE");
    }

    private void visit(String address) {
        page.navigate(address);
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("main, [role=grid], .map-page").first()).isVisible();
        assertThat(page.locator(".blocks")).hasCount(0);
        page.waitForTimeout(500);
    }

    /// English that is left, though the catalogue has its German; the words of the map itself are English.
    private List<String> english() throws IOException {
        String map = Files.readString(Path.of("../examples/maps/" + SLUG + ".json"));
        return ((List<?>) page.evaluate(SHOWN))
                .stream()
                        .map(String::valueOf)
                        .filter(GERMAN::hasOther)
                        .filter(text -> !map.contains("\"" + text + "\""))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/maps",
                "/maps?view=tree",
                "/maps?view=landscape",
                "/templates",
                "/library",
                "/people",
                "/accounts",
                "/segments",
                "/events",
                "/live",
                "/sources",
                "/sources/new",
                "/quarantine",
                "/privacy",
                "/import-map",
                "/maps/campaign-to-loyal?step=redeem",
                "/maps/campaign-to-loyal?edit=map",
                "/maps/campaign-to-loyal?edit=review",
                "/maps/campaign-to-loyal?edit=sign-off",
                "/maps/campaign-to-loyal?edit=history",
                "/maps/campaign-to-loyal?edit=comments",
                "/maps/campaign-to-loyal?edit=frames",
                "/maps/campaign-to-loyal?edit=stage:bought",
                "/maps/campaign-to-loyal?edit=card:c12",
                "/maps/campaign-to-loyal?edit=persona:families",
                "/maps/campaign-to-loyal?guessed=show",
                "/maps/campaign-to-loyal?knownAt=2017-06-01",
                "/maps/campaign-to-loyal?view=flow",
                "/maps/campaign-to-loyal?view=table",
                "/maps/campaign-to-loyal?view=table&rows=numbers",
                "/maps/campaign-to-loyal?view=matrix",
                "/maps/campaign-to-loyal?view=personas",
                "/maps/campaign-to-loyal?view=personas&personas=matrix",
                "/maps/campaign-to-loyal?view=personas&personas=overlap",
                "/maps/campaign-to-loyal?view=compare",
                "/maps/campaign-to-loyal?view=compare&otherPersona=families"
            })
    void noEnglishIsLeft(String address) throws IOException {
        visit(address);

        assertThat(english()).isEmpty();
    }

    @Test
    void numbersAndDaysAreWrittenAsInGerman() {
        visit("/maps/" + SLUG + "?step=redeem");

        assertThat(page.getByRole(AriaRole.GRID)).containsText("1.559");
        assertThat(page.getByTestId("panel")).containsText("26,3\u202f%");
        assertThat(page.getByTestId("panel")).containsText("31. Dez. 2017");
        assertAccessible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/maps",
                "/people",
                "/sources",
                "/maps/campaign-to-loyal",
                "/maps/campaign-to-loyal?step=redeem"
            })
    void everythingHasRoomOnAPhone(String address) {
        page.setViewportSize(390, 800);
        visit(address);

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
        assertAccessible();
    }

    @Test
    void theLanguageIsChosenBesideTheTheme() {
        visit("/maps");
        page.getByTestId("theme").focus();
        page.keyboard().press("Enter");
        Locator menu = page.getByRole(AriaRole.MENU);
        assertThat(menu.getByRole(AriaRole.MENUITEMRADIO)).hasCount(5);
        assertAccessible();
        page.keyboard().press("End");
        assertThat(menu.getByRole(AriaRole.MENUITEMRADIO).last()).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People")))
                .not()
                .hasCount(0);
        page.navigate("/people?lang=de");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        Page tab = context.newPage();
        tab.navigate("/people");
        assertThat(tab.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void withoutItsTextsThePageIsEnglishAndWorks() {
        page.route("**/assets/de-*.js", Route::abort);
        page.navigate("/maps");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2 maps")))
                .isVisible();
        complaints.clear();
    }

    @Test
    void theLanguageIsACommand() {
        visit("/maps");
        page.keyboard().press("Control+k");
        page.keyboard().type("english");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}
