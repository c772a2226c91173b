package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Card;
import org.junit.jupiter.api.Test;

/// A vote with dots, by several people in several windows, on the real server in a real browser.
class VotePagesTest extends EditedMapPage {
    private static final String IDEA = "Make the first redemption work";

    private static Locator button(Page window, String name) {
        return window.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page window) {
        return window.locator(".vote-cards li", new Page.LocatorOptions().setHasText(IDEA));
    }

    private static Locator dots(Page window) {
        return row(window).getByRole(AriaRole.SPINBUTTON);
    }

    private void looksRightInTheDarkToo() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void openAVote(boolean isHidden) {
        button(page, "Vote").click();
        page.getByLabel("Your name").fill("Ada");
        page.getByLabel("What is asked").fill("Which of these first?");
        page.getByLabel("Dots for each").fill("3");
        page.getByLabel("Minutes, if it ends").fill("10");
        if (isHidden) {
            page.getByLabel("Nobody sees the dots of others before it is closed")
                    .check();
        }
        looksRightInTheDarkToo();
        button(page, "Open the vote on 4 cards").click();
        assertThat(page.getByText("Ada has 3 dots left.")).isVisible();
    }

    @Test
    void twoVoteInWindowsOfTheirOwnAndWhatWonIsTagged() {
        openAVote(false);
        assertThat(page.getByRole(AriaRole.TIMER)).containsText(":");
        Locator give = row(page).getByRole(AriaRole.BUTTON).last();
        give.click();
        assertThat(page.getByText("Ada has 2 dots left.")).isVisible();
        dots(page).focus();
        page.keyboard().press("+");
        assertThat(dots(page)).hasAttribute("aria-valuenow", "2");
        page.keyboard().press("ArrowUp");
        assertThat(page.getByText("Ada has 0 dots left.")).isVisible();
        assertThat(give).isDisabled();
        page.keyboard().press("-");
        assertThat(dots(page)).hasAttribute("aria-valuenow", "2");
        looksRightInTheDarkToo();

        Page other = context.newPage();
        other.onPageError(complaints::add);
        other.navigate("/maps/" + SLUG);
        button(other, "Vote").click();
        other.getByLabel("Your name").fill("Ben");
        assertThat(other.getByText("Ben has 3 dots left.")).isVisible();
        row(other).getByRole(AriaRole.BUTTON).last().click();
        assertThat(row(page)).containsText("3 dots of 2 persons");
        assertThat(page.locator(".dot-mark").first()).hasText("3");

        button(page, "Close the vote").click();
        Locator result = page.getByTestId("vote-result").getByRole(AriaRole.LISTITEM);
        assertThat(result.first()).containsText(IDEA);
        assertThat(result.first()).containsText("3 dots of 2 persons");
        assertThat(other.getByTestId("vote-result").getByRole(AriaRole.LISTITEM).first())
                .containsText(IDEA);
        looksRightInTheDarkToo();
        page.getByLabel("Tag for what won").fill("next quarter");
        button(page, "Tag the winners").click();
        assertThat(page.getByText("1 card tagged")).isVisible();
        assertThat(map().lanes().stream()
                        .flatMap(lane -> lane.cards().stream())
                        .filter(card -> card.text().startsWith(IDEA))
                        .map(Card::marks)
                        .findFirst()
                        .orElseThrow()
                        .tags())
                .contains("next quarter");
        page.navigate("/maps/" + SLUG + "?edit=activity");
        assertThat(page.getByTestId("activity")).containsText("Closed the vote “Which of these first?”: “" + IDEA);
    }

    @Test
    void whatIsHiddenIsSeenOnceTheVoteIsClosedAndSeveralVoteOnOneScreen() {
        openAVote(true);
        row(page).getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.getByText("Ada has 2 dots left.")).isVisible();
        page.getByLabel("Your name").fill("Ben");
        assertThat(page.getByText("Ben has 3 dots left.")).isVisible();
        assertThat(dots(page)).hasAttribute("aria-valuenow", "0");
        assertThat(row(page)).not().containsText("of 1 person");
        assertThat(page.locator(".dot-mark")).hasCount(0);
        button(page, "Close the vote").click();
        assertThat(page.getByTestId("vote-result").getByRole(AriaRole.LISTITEM).first())
                .containsText("1 dot of 1 person");
        assertThat(page.locator(".dot-mark").first()).hasText("1");
    }

    private static Locator onCard(Page window, String name) {
        return window.locator("[data-drag^='card:']", new Page.LocatorOptions().setHasText(IDEA))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void cardsAreVotedOnWhereTheyStandByPressMenuAndKey() {
        openAVote(false);
        button(page, "Close the vote panel").click();
        Locator left = page.getByTestId("dots-left");
        onCard(page, "Give a dot").click();
        assertThat(left).hasText("2 dots left for Ada.");
        Locator cell =
                page.locator("[role=gridcell]:has([data-drag^='card:'])", new Page.LocatorOptions().setHasText(IDEA));
        cell.focus();
        page.keyboard().press("Control+Alt+v");
        assertThat(left).hasText("1 dot left for Ada.");
        page.keyboard().press("Shift+F10");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Give a dot"))
                .first()
                .click();
        assertThat(left).hasText("0 dots left for Ada.");
        assertThat(onCard(page, "Give a dot")).isDisabled();
        assertThat(cell.locator(".dot-mark")).hasText("3");
        cell.focus();
        page.keyboard().press("Control+Alt+Shift+v");
        assertThat(left).hasText("1 dot left for Ada.");
        onCard(page, "Take a dot").click();
        assertThat(left).hasText("2 dots left for Ada.");
        looksRightInTheDarkToo();

        button(page, "Vote").click();
        button(page, "Close the vote").click();
        assertThat(onCard(page, "Give a dot")).hasCount(0);
    }

    @Test
    void whoHasGivenNoNameIsAskedForItBeforeTheFirstDot() {
        openAVote(true);
        page.evaluate("localStorage.clear()");
        page.navigate("/maps/" + SLUG);
        onCard(page, "Give a dot").click();
        assertThat(page.getByLabel("Your name")).isFocused();
        page.keyboard().type("Ben");
        assertThat(page.getByText("Ben has 3 dots left.")).isVisible();
        onCard(page, "Give a dot").click();
        assertThat(page.getByText("Ben has 2 dots left.")).isVisible();
        assertThat(page.locator(".dot-mark")).hasCount(0);
    }

    @Test
    void onAPhoneItIsInTheMenu() {
        page.setViewportSize(390, 844);
        page.navigate("/maps/" + SLUG);
        button(page, "More of this map").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Vote with dots"))
                .click();
        page.getByLabel("Your name").fill("Ada");
        page.getByLabel("What is asked").fill("Which first?");
        button(page, "Open the vote on 4 cards").click();
        assertThat(page.getByText("Ada has 5 dots left.")).isVisible();
        assertThat(page.getByLabel("Give a dot on the card").first()).isAttached();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
