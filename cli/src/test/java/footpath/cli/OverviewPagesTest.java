package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.JourneyMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What keeps a large map in view: stages that fold, and the mini-map. On the real server in a real browser.
class OverviewPagesTest extends EditedMapPage {
    @Test
    void aStageFoldsByKeyToOneColumnAndNothingOfTheMapIsChanged() {
        JourneyMap before = map();
        heading("redeem").focus();
        page.keyboard().press("Control+Alt+BracketLeft");
        assertThat(page).hasURL(Pattern.compile(".*folded=bought$"));
        Locator fold = page.locator(".fold-title");
        assertThat(fold).isFocused();
        assertThat(fold).hasAccessibleName(Pattern.compile("Bought, folded: 2 steps, \\d+ cards. Unfold"));
        assertThat(heading("redeem")).isHidden();

        page.keyboard().press("ArrowRight");
        assertThat(page.locator(":focus")).hasAttribute("data-step", "again");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(":focus")).hasAttribute("data-fold", "bought");
        page.keyboard().press("Delete");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/maps/" + SLUG + "$"));
        assertThat(heading("redeem")).isVisible();
        assertThat(map()).isEqualTo(before);
    }

    @Test
    void allStagesFoldAndUnfoldByKeyAndByTheirMenu() {
        heading("shop").focus();
        page.keyboard().press("Control+Alt+BracketRight");
        assertThat(page.locator(".fold-title")).hasCount(5);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertAccessible();
        }
        page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(Pattern.compile("Loyal")))
                .first()
                .press("Shift+F10");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Unfold all"))
                .click();
        assertThat(page.locator(".fold-title")).hasCount(0);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fold the stage Came back"))
                .click();
        assertThat(page.locator(".fold-title")).hasCount(1);
        page.reload();
        assertThat(page.locator(".fold-title")).hasText(Pattern.compile("Came back.*"));
    }

    @Test
    void theMiniMapMovesWhatIsSeenAndStaysHiddenOnceItIs() {
        page.setViewportSize(900, 600);
        Locator box = page.locator(".mini-map-box");
        assertThat(box).isVisible();
        BoundingBox place = box.boundingBox();
        page.mouse().click(place.x + place.width - 4, place.y + place.height / 2);
        assertThat(scrolled("scrollLeft")).isPositive();
        assertThat(scrolled("scrollTop")).isPositive();

        int left = scrolled("scrollLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(scrolled("scrollLeft")).isEqualTo(left - 80);
        page.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
        page.mouse().down();
        page.mouse().move(place.x + 1, place.y + 1);
        page.mouse().up();
        assertThat(scrolled("scrollLeft")).isZero();
        assertThat(scrolled("scrollTop")).isZero();
        assertAccessible();

        page.getByTestId("mini-map").hover();
        page.locator(".mini-map-hide").click();
        assertThat(box).isHidden();
        page.reload();
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        assertThat(box).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mini-map"))
                .click();
        assertThat(box).isVisible();

        page.setViewportSize(3000, 2400);
        assertThat(box).isHidden();
    }

    @Test
    void onAPhoneTheMapHasAMenuForWhatHasNoRoomThere() {
        page.setViewportSize(390, 844);
        Locator more = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More of this map"));
        more.click();
        assertAccessible();
        Locator menu = page.getByRole(AriaRole.MENU);
        menu.getByText("Comments").click();
        assertThat(page.getByTestId("panel")).containsText("Nobody has said anything yet");
        page.keyboard().press("Escape");
        more.click();
        menu.getByText("History").click();
        assertThat(page.getByTestId("panel")).containsText("History");
        page.keyboard().press("Escape");
        more.click();
        menu.getByText("Present").click();
        assertThat(page.getByTestId("presentation")).isVisible();
        page.keyboard().press("Escape");
        more.click();
        menu.getByText("Time travel").click();
        assertThat(page.locator(".past-bar")).isVisible();
        more.click();
        menu.getByText(Pattern.compile("warning|finding|error")).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Why it matters");
        assertAccessible();
    }

    private int scrolled(String how) {
        return ((Number) page.locator(".pane").evaluate("(pane, how) => Math.round(pane[how])", how)).intValue();
    }
}
