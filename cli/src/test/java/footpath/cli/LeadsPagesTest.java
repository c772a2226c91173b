package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.format.MapJson;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What leads from a summary to the place it is about: exits of a fold, and what the linter found. On the real
/// server in a real browser.
class LeadsPagesTest extends ComparedMapPage {
    private Locator item(Pattern name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    private void looksRight() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertAccessible();
        }
    }

    @Test
    void exitsThatAreDrawnAsOneListWhatTheyMergeByPressAndByKey() {
        page.navigate("/maps/" + SLUG + "?folded=bought,came-back,loyal");
        Locator exit = page.locator(".folded-exit", new Page.LocatorOptions().setHasText("%"));
        Locator merged = page.locator("[data-fold]", new Page.LocatorOptions().setHas(exit))
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("step by step"))))
                .first();
        looksRight();
        merged.locator(".folded-exit").click();
        assertThat(item(Pattern.compile("^Before .*households, .*of those who came this far$"))
                        .first())
                .isVisible();
        page.keyboard().press("Escape");
        merged.focus();
        page.keyboard().press("Control+Enter");
        item(Pattern.compile("^Before ")).first().click();
        assertThat(page).hasURL(Pattern.compile(".*list=droppedAfter.*"));
        assertThat(page.locator(".panel")).isVisible();
    }

    private void follow(String place) {
        page.getByTestId("lint").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(place))
                .first()
                .click();
    }

    @Test
    void whatIsFoundAboutLanesAndPersonasLeadsThere() {
        change(
                SLUG,
                "{'op':'add','kind':'lane','value':{'key':'bare','type':'TEXT','title':'Nothing yet'}},"
                        + "{'op':'add','kind':'persona','value':{'key':'all','title':'Anybody','segment':{'all':[]}}}");
        page.navigate("/maps/" + SLUG);
        follow("Persona “Anybody”");
        assertThat(page.locator(".panel h2")).hasText("Anybody");
        follow("Lane “Nothing yet”");
        assertThat(page.locator(".panel h2")).hasText("Nothing yet");
        assertThat(page.locator(".grid [data-lane=bare]")).isInViewport();
        assertAccessible();
    }

    @Test
    void whatIsFoundAboutTheMapLeadsToItsPanel() {
        footpath.maps().delete("shop");
        footpath.maps().save(MapJson.read(TwoSteps.DOCUMENT), 0);
        page.navigate("/maps/shop");
        follow("The map");
        assertThat(page.locator(".panel-where")).hasText(Pattern.compile("This map.*"));
        assertThat(page).hasURL(Pattern.compile(".*edit=map.*"));
    }
}
