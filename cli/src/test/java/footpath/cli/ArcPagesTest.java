package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Card;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A dramatic arc drawn and pulled on the real server in a real browser.
class ArcPagesTest extends EditedMapPage {
    private List<Card> arc() {
        return map().lanes().getLast().cards();
    }

    private Locator arcCell(int step) {
        return cell("Dramatic arc", step);
    }

    @Test
    void tensionIsRaisedByKeysPulledByThePointerNamedAndTakenAway() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a lane"))
                .click();
        page.getByRole(AriaRole.MENU).getByText("Dramatic arc").click();
        awaitRevision(2);
        arcCell(0).focus();
        page.keyboard().press("+");
        awaitRevision(3);
        page.keyboard().press("+");
        awaitRevision(4);
        assertThat(arc()).extracting(card -> card.tension().orElse(0)).containsExactly(4);
        assertThat(arcCell(0)).hasAttribute("aria-label", "I get an offer: tension 4");
        page.keyboard().press("Enter");
        page.keyboard().type("hope");
        page.keyboard().press("Enter");
        awaitRevision(5);
        assertThat(arcCell(0)).hasText("hope");

        BoundingBox box = arcCell(2).boundingBox();
        arcCell(2).dblclick(new Locator.DblclickOptions().setPosition(box.width / 2, 92));
        awaitRevision(6);
        assertThat(arc().getLast().tension()).contains(3);
        box = arcCell(2).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 92);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + 92 - 34 * 2, new Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        awaitRevision(7);
        assertThat(arc().getLast().tension()).contains(5);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        arcCell(2).focus();
        page.keyboard().press("Delete");
        awaitRevision(8);
        assertThat(arc()).hasSize(1);
        page.keyboard().press("Control+z");
        awaitRevision(9);
        assertThat(arc()).hasSize(2);

        page.navigate("/maps/" + SLUG + "?view=table");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Tension")))
                .isVisible();
        page.setViewportSize(390, 844);
        page.navigate("/maps/" + SLUG);
        assertThat(page.getByText("believed, 1 to 5").first()).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
