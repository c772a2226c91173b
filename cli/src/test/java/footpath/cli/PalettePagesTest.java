package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Commands, keys and zoom of a map, on the real server in a real browser.
class PalettePagesTest extends EditedMapPage {
    @Test
    void whatIsTypedIsFoundAndDone() {
        page.keyboard().press("Control+k");
        Locator palette = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Commands and search"));
        assertThat(palette.getByRole(AriaRole.SEARCHBOX)).isFocused();
        assertAccessible();
        page.keyboard().type("add back");
        assertThat(palette.getByRole(AriaRole.MENUITEM)).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        awaitRevision(2);
        assertThat(map().lanes().getLast().title()).isEqualTo("Backstage");
        assertThat(palette).hasCount(0);

        page.keyboard().press("Control+k");
        page.keyboard().type("coup red");
        assertThat(palette.getByRole(AriaRole.MENUITEM).first()).hasText("I redeem a coupon");
        palette.getByRole(AriaRole.MENUITEM).first().click();
        assertThat(page.getByTestId("panel")).containsText("I redeem a coupon");

        page.keyboard().press("Control+k");
        page.keyboard().type("nothing of the kind");
        assertThat(palette).containsText("Nothing here is called");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(palette).hasCount(0);
    }

    @Test
    void theKeysAreListed() {
        cell("Actions", 0).focus();
        page.keyboard().press("Control+/");
        Locator sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys of the map"));
        assertThat(sheet).containsText("Alt+Shift+Right");
        assertAccessible();
        page.keyboard().press("Escape");
        assertThat(sheet).hasCount(0);
        assertThat(cell("Actions", 0)).isFocused();
    }

    @Test
    void theMapIsZoomedAndFeelingsArePulledAtAnySize() {
        double width = cell("Actions", 0).boundingBox().width;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Smaller"))
                .click();
        assertThat(cell("Actions", 0).boundingBox().width).isLessThan(width);
        cell("Actions", 0).focus();
        page.keyboard().press("Alt+0");
        BoundingBox last = cell("Metrics", 9).boundingBox();
        assertThat(last.x + last.width).isLessThanOrEqualTo(1440);

        Locator feeling = cell("Emotion", 0);
        BoundingBox box = feeling.boundingBox();
        double scale = box.height / 204;
        double middle = box.x + box.width / 2;
        page.mouse().move(middle, box.y + 75 * scale);
        page.mouse().down();
        page.mouse().move(middle, box.y + 92 * scale);
        page.mouse().move(middle, box.y + 126 * scale);
        page.mouse().up();
        awaitRevision(2);
        assertThat(map().lanes().get(3).at("offer").getFirst().emotion()).contains(-1.0);

        feeling.focus();
        page.keyboard().press("Alt+1");
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Zoom")))
                .containsText("100 %");
    }

    @Test
    void wordsAreMadeStrongByKey() {
        cell("Actions", 0).focus();
        page.keyboard().type("Very late");
        page.keyboard().press("Shift+Home");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        awaitRevision(2);
        assertThat(cell("Actions", 0).locator("strong")).hasText("Very late");
        assertThat(map().lanes().getFirst().at("offer").getFirst().text()).isEqualTo("**Very late**");
    }

    @Test
    void ideasStandByValueAndEffortAndAreMovedThere() {
        page.navigate("/maps/campaign-to-loyal?view=matrix");
        Locator idea = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Remind at the shelf.*effort")));
        assertThat(idea).hasCount(0);
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Remind at the shelf"))
                .getByText("Put on the plane")
                .click();
        awaitRevision(2);
        assertThat(idea).hasAccessibleName(Pattern.compile(".*value 80, effort 3, big bet.*"));
        assertAccessible();

        idea.focus();
        page.keyboard().press("ArrowLeft");
        awaitRevision(3);
        page.keyboard().press("ArrowUp");
        awaitRevision(4);
        assertThat(idea).hasAccessibleName(Pattern.compile(".*value 85, effort 2, quick win.*"));

        BoundingBox field = page.locator(".matrix-field").boundingBox();
        BoundingBox at = idea.boundingBox();
        page.mouse().move(at.x + 8, at.y + 16);
        page.mouse().down();
        page.mouse().move(at.x + 40, at.y + 60);
        page.mouse().move(field.x + field.width, field.y + field.height);
        page.mouse().up();
        awaitRevision(5);
        assertThat(idea).hasAccessibleName(Pattern.compile(".*value 0, effort 5, think twice.*"));
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("think twice");
    }
}
