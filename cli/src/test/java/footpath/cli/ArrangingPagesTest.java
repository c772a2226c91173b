package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import footpath.maps.Card;
import footpath.maps.Confidence;
import footpath.maps.Evidence;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.Tint;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Arranges a map with the pointer, the clipboard and the panel, on the real server in a real browser.
class ArrangingPagesTest extends EditedMapPage {
    private List<String> wordsAt(String lane, String step) {
        return map().lanes().stream()
                .filter(each -> each.title().equals(lane))
                .flatMap(each -> each.at(step).stream())
                .map(Card::text)
                .toList();
    }

    @Test
    void chosenCellsAreCopiedCutPastedAndDoubled() {
        cell("Actions", 0).focus();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.locator("[data-chosen]")).hasCount(2);
        assertThat(page.getByText("2 cells chosen")).isAttached();
        page.keyboard().press("Control+c");
        cell("Thoughts", 3).focus();
        page.keyboard().press("Control+v");
        awaitRevision(2);
        assertThat(wordsAt("Thoughts", "redeem"))
                .containsExactly("That was easy after all.", "Finds the letter between the bills");
        assertThat(wordsAt("Thoughts", "stack")).containsExactly("Puts it on the pile with the last one");

        cell("Pains", 0).focus();
        List<String> pains = wordsAt("Pains", "offer");
        page.keyboard().press("Control+x");
        awaitRevision(3);
        assertThat(wordsAt("Pains", "offer")).isEmpty();
        cell("Pains", 2).focus();
        page.keyboard().press("Control+v");
        awaitRevision(4);
        assertThat(wordsAt("Pains", "shop")).hasSize(2).endsWith(pains.getFirst());
        page.keyboard().press("Control+d");
        awaitRevision(5);
        assertThat(wordsAt("Pains", "shop")).hasSize(4);

        page.keyboard().press("Alt+ArrowRight");
        awaitRevision(6);
        assertThat(wordsAt("Pains", "shop")).isEmpty();
        assertThat(wordsAt("Pains", "redeem")).hasSize(4);
        assertThat(cell("Pains", 3)).isFocused();
    }

    @Test
    void aSpreadsheetIsPastedOntoTheTitlesOfSteps() {
        page.evaluate("text => navigator.clipboard.writeText(text)", "Look\tBuy\tUse\n\"slow\nfar\"\t\t=now()");
        heading("friend").focus();
        page.keyboard().press("Control+v");
        awaitRevision(2);
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-colcount", "13");
        List<Step> steps = map().steps();
        assertThat(steps.subList(9, 12)).extracting(Step::title).containsExactly("Look", "Buy", "Use");
        assertThat(wordsAt("Actions", "friend")).contains("slow", "far");
        assertThat(wordsAt("Actions", steps.getLast().key())).containsExactly("=now()");
        page.keyboard().press("Control+z");
        awaitRevision(3);
        assertThat(map().steps()).hasSize(10);
    }

    @Test
    void cardsStepsLanesAndFeelingsAreDragged() {
        cell("Actions", 0).getByText("Finds the letter").dragTo(cell("Thoughts", 1));
        awaitRevision(2);
        assertThat(wordsAt("Thoughts", "another")).containsExactly("Finds the letter between the bills");
        assertThat(wordsAt("Actions", "offer")).isEmpty();

        drag(heading("another"), heading("shop"), 4, 20);
        awaitRevision(3);
        assertThat(map().stages().get(1).steps()).extracting(Step::key).containsExactly("another", "shop");

        Locator thoughts = page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Thoughts"))
                .first();
        Locator actions = page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Actions"))
                .first();
        drag(thoughts, actions, 40, 4);
        awaitRevision(4);
        assertThat(map().lanes().getFirst().title()).isEqualTo("Thoughts");

        Locator feeling = cell("Emotion", 0);
        feeling.scrollIntoViewIfNeeded();
        BoundingBox box = feeling.boundingBox();
        double middle = box.x + box.width / 2;
        // The first feeling is half a level above the middle of the lane.
        page.mouse().move(middle, box.y + 75);
        page.mouse().down();
        page.mouse().move(middle, box.y + 60);
        page.mouse().move(middle, box.y + 24);
        page.mouse().up();
        awaitRevision(5);
        assertThat(feeling).hasAccessibleName(Pattern.compile(".*believed \\+2,.*"));

        heading("redeem").hover();
        page.mouse().down();
        page.mouse().move(300, 300);
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(page.locator(".drag-ghost")).hasCount(0);
        assertThat(map().stages().get(2).steps()).extracting(Step::key).containsExactly("redeem", "stack");
    }

    /// Takes a heading to a place of another.
    private void drag(Locator source, Locator target, double x, double y) {
        source.hover();
        page.mouse().down();
        BoundingBox box = target.boundingBox();
        page.mouse().move(box.x + x + 20, box.y + y);
        page.mouse().move(box.x + x, box.y + y);
        page.mouse().up();
    }

    @Test
    void stagesAreAddedMovedAndDescribed() {
        Locator reached = page.locator("[data-drag=\"stage:reached\"]");
        reached.focus();
        page.keyboard().press("Alt+Shift+ArrowRight");
        awaitRevision(2);
        assertThat(map().stages()).hasSize(6);
        page.keyboard().press("Alt+ArrowRight");
        awaitRevision(3);
        assertThat(map().stages().get(1).key()).isEqualTo("reached");
        assertThat(reached).isFocused();

        page.keyboard().press("Shift+F10");
        page.getByRole(AriaRole.MENU).getByText("Goal, colour, confidence …").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("violet"))
                .click();
        awaitRevision(4);
        page.getByLabel("How sure we are").selectOption("low");
        awaitRevision(5);
        page.getByLabel("What we want here").fill("To be heard");
        page.getByLabel("What we want here").blur();
        awaitRevision(6);
        assertAccessible();
        Stage stage = map().stages().get(1);
        assertThat(stage.color()).contains(Tint.VIOLET);
        assertThat(stage.confidence()).contains(Confidence.LOW);
        assertThat(stage.businessGoal()).contains("To be heard");

        page.getByText("Remove this stage").click();
        awaitRevision(7);
        assertThat(map().step("offer")).isEmpty();
        assertThat(page.getByTestId("panel")).hasCount(0);
    }

    @Test
    void aCardCarriesWhatItsPanelAsks() {
        cell("Pains", 0).focus();
        page.keyboard().press("Control+Enter");
        page.getByLabel("Severity, from 1 to 5").fill("4");
        page.getByLabel("Severity, from 1 to 5").press("Enter");
        awaitRevision(2);
        page.getByLabel("Tags").fill("till\nqueue");
        page.getByLabel("Words").fill("The **till** is slow, see [ours](https://example.org/till)");
        awaitRevision(3);
        page.getByLabel("Words").blur();
        awaitRevision(4);
        assertThat(cell("Pains", 0).locator("strong")).hasText("till");
        assertThat(cell("Pains", 0).locator("a")).hasAttribute("href", "https://example.org/till");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("New").setExact(true))
                .click();
        awaitRevision(6);
        page.getByLabel("Title").fill("Talks at the till");
        page.getByLabel("Title").press("Enter");
        awaitRevision(7);
        assertAccessible();

        Card pain = map().lanes().stream()
                .filter(lane -> lane.title().equals("Pains"))
                .flatMap(lane -> lane.at("offer").stream())
                .findFirst()
                .orElseThrow();
        assertThat(pain.severity()).contains(4);
        assertThat(pain.marks().tags()).containsExactly("till", "queue");
        assertThat(map().evidence()).extracting(Evidence::title).containsExactly("Talks at the till");
        assertThat(pain.marks().evidence())
                .containsExactly(map().evidence().getFirst().key());

        page.getByText("Remove this evidence").click();
        awaitRevision(8);
        assertThat(map().evidence()).isEmpty();
    }
}
