package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import footpath.maps.Binding;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.edit.OperationJson;
import footpath.maps.history.MapChange;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Changes a map by keys, on the real server in a real browser.
class EditingPagesTest extends EditedMapPage {
    @Test
    void cardsAreWrittenReplacedAddedAndClearedWhereTheyStandAndAllOfItIsTakenBack() {
        JourneyMap before = map();
        cell("Actions", 0).focus();
        page.keyboard().press("Enter");
        page.keyboard().type(", at night");
        assertAccessible();
        page.keyboard().press("Tab");
        awaitRevision(2);
        assertThat(cell("Actions", 0)).containsText("Finds the letter between the bills, at night");
        assertThat(cell("Actions", 1)).isFocused();

        page.keyboard().type("Throws it away");
        page.keyboard().press("Enter");
        awaitRevision(3);
        assertThat(cell("Actions", 1)).hasText("Throws it away");

        page.keyboard().press("Alt+Enter");
        page.keyboard().type("Regrets it");
        page.keyboard().press("Enter");
        awaitRevision(4);
        assertThat(cell("Actions", 1)).containsText("Regrets it");

        page.keyboard().press("Delete");
        awaitRevision(5);
        assertThat(cell("Actions", 1)).hasText("");

        page.keyboard().press("Enter");
        page.keyboard().type("Never mind");
        page.keyboard().press("Escape");
        assertThat(cell("Actions", 1)).hasText("");

        for (int back = 0; back < 4; back++) {
            page.keyboard().press("Control+z");
        }
        awaitRevision(9);
        assertThat(map()).isEqualTo(before);
        page.keyboard().press("Control+Shift+z");
        awaitRevision(10);
        page.reload();
        assertThat(cell("Actions", 0)).containsText("at night");
    }

    @Test
    void stepsAreNamedAddedMovedAndRemovedByKeyAndTheNumbersFollow() {
        heading("another").focus();
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type("I get a second offer");
        page.keyboard().press("Enter");
        awaitRevision(2);
        assertThat(heading("another")).containsText("I get a second offer");
        assertThat(heading("another")).isFocused();

        page.keyboard().press("Alt+Shift+ArrowRight");
        awaitRevision(3);
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-colcount", "12");
        Step added = map().stages().getFirst().steps().getLast();
        assertThat(added.title()).isEqualTo("I …");

        heading(added.key()).focus();
        page.keyboard().press("Alt+ArrowRight");
        awaitRevision(4);
        assertThat(map().stages().get(1).steps().getFirst().key()).isEqualTo(added.key());
        assertThat(heading(added.key())).isFocused();

        page.keyboard().press("Delete");
        awaitRevision(5);
        assertThat(map().steps()).hasSize(10);

        heading("redeem").focus();
        page.keyboard().press("Delete");
        awaitRevision(6);
        assertThat(map().step("redeem")).isEmpty();
        page.keyboard().press("Control+z");
        awaitRevision(7);
        assertThat(map().step("redeem")).isPresent();
    }

    @Test
    void lanesMoveAndFeelingsRiseAndFallByKey() {
        Locator thoughts = page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Thoughts"))
                .first();
        thoughts.focus();
        page.keyboard().press("Alt+ArrowUp");
        awaitRevision(2);
        assertThat(map().lanes().get(1).title()).isEqualTo("Thoughts");
        assertThat(thoughts).isFocused();

        cell("Emotion", 2).focus();
        page.keyboard().press("+");
        awaitRevision(3);
        assertThat(cell("Emotion", 2)).hasAccessibleName(Pattern.compile(".*believed \\+1,.*"));
        page.keyboard().press("-");
        page.keyboard().press("-");
        awaitRevision(5);
        assertThat(cell("Emotion", 2)).hasAccessibleName(Pattern.compile(".*believed −1,.*"));
    }

    @Test
    void menusOfStepsAndLanesDoWhatKeysDoAndLanesOfAnyTypeAreAdded() {
        heading("shop").focus();
        page.keyboard().press("Shift+F10");
        Locator menu = page.getByRole(AriaRole.MENU);
        assertThat(menu.getByRole(AriaRole.MENUITEM)).hasCount(5);
        assertAccessible();
        menu.getByText("Moment of truth").click();
        awaitRevision(2);
        assertThat(map().step("shop").orElseThrow().momentOfTruth()).isTrue();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a lane"))
                .click();
        menu.getByText("Backstage").click();
        awaitRevision(3);
        Locator added = page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Backstage"));
        added.focus();
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type("In the kitchen");
        page.keyboard().press("Enter");
        awaitRevision(4);
        assertThat(map().lanes().getLast().title()).isEqualTo("In the kitchen");

        cell("In the kitchen", 3).dblclick();
        page.keyboard().type("Prints the receipt");
        page.keyboard().press("Enter");
        awaitRevision(5);
        assertThat(map().lanes().getLast().at("redeem").getFirst().text()).isEqualTo("Prints the receipt");

        page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("In the kitchen"))
                .hover();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More of the lane In the kitchen"))
                .click();
        menu.getByText("Remove with its cards").click();
        awaitRevision(6);
        page.keyboard().press("Control+z");
        awaitRevision(7);
        assertThat(cell("In the kitchen", 3)).hasText("Prints the receipt");
    }

    @Test
    void aStepIsBoundAndBelievedInThePanel() {
        heading("friend").focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        page.getByLabel("Bind to the event").fill("Friend told");
        page.keyboard().press("Enter");
        awaitRevision(2);
        page.getByLabel("After", new Page.GetByLabelOptions().setExact(true)).selectOption("redeem");
        awaitRevision(3);
        page.getByLabel("Within", new Page.GetByLabelOptions().setExact(true)).fill("2");
        page.keyboard().press("Enter");
        awaitRevision(4);
        page.getByLabel("Within, unit").selectOption("hours");
        awaitRevision(5);
        page.getByLabel("Of 100 who enter").fill("12,5");
        page.getByLabel("Why").fill("They told us so");
        awaitRevision(6);
        page.getByLabel("Why").blur();
        awaitRevision(7);
        assertAccessible();

        Step friend = map().step("friend").orElseThrow();
        Binding binding = friend.binding().orElseThrow();
        assertThat(binding.events()).containsExactly("Friend told");
        assertThat(binding.after()).contains("redeem");
        assertThat(binding.within()).contains(Duration.ofHours(2));
        assertThat(friend.believed().orElseThrow().reach()).contains(0.125);
        assertThat(friend.believed().orElseThrow().note()).contains("They told us so");

        page.getByLabel("Unbind Friend told").click();
        awaitRevision(8);
        assertThat(map().step("friend").orElseThrow().binding()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedIsShownAndWhatDoesNotFitItIsRefusedWithTheReason() {
        footpath.maps()
                .change(
                        SLUG,
                        new MapChange(
                                "theirs",
                                OperationJson.read(
                                        "[{\"op\":\"set\",\"kind\":\"stage\",\"key\":\"reached\",\"field\":\"title\",\"value\":\"Met\"}]")),
                        1);
        cell("Actions", 0).focus();
        page.keyboard().type("Looks up");
        page.keyboard().press("Enter");
        awaitRevision(3);
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).filter(new Locator.FilterOptions().setHasText("Met")))
                .isVisible();
        assertThat(map().stages().getFirst().title()).isEqualTo("Met");

        String gone = map().lanes().getFirst().at("another").getFirst().key();
        footpath.maps()
                .change(
                        SLUG,
                        new MapChange(
                                "theirs, too",
                                OperationJson.read("[{\"op\":\"remove\",\"kind\":\"card\",\"key\":\"" + gone + "\"}]")),
                        3);
        cell("Actions", 1).focus();
        page.keyboard().type("Too late");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("saving")).containsText("Not changed");
        assertThat(cell("Actions", 1)).hasText("");
        complaints.removeIf(complaint -> complaint.contains("409"));

        // The second step follows the first, which is the way in: the page knows and sends nothing.
        heading("offer").focus();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator(".step-title").first()).containsText("I get an offer");
    }

    @Test
    void whatIsNotSavedWhileTheServerIsAwayIsSavedWhenItIsBack() {
        page.route("**/changes", route -> route.abort());
        cell("Actions", 0).focus();
        page.keyboard().type("Waits");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("saving")).containsText("Not saved");
        page.unroute("**/changes");
        awaitRevision(2);
        assertThat(map().lanes().getFirst().at("offer").getFirst().text()).isEqualTo("Waits");
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }
}
