package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.edit.OperationJson;
import footpath.maps.history.MapChange;
import footpath.server.comment.MapComments;
import footpath.server.signature.MapSignatures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What keeps a map true — signatures, reviews, the list of what happened — on the real server in a real
/// browser.
class GovernPagesTest extends EditedMapPage {
    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void change(String id, String operations) {
        footpath.maps()
                .change(
                        SLUG,
                        new MapChange(id, OperationJson.read(operations.replace('\'', '"'))),
                        footpath.maps().load(SLUG).orElseThrow().revision());
    }

    private void open(String tab) {
        page.navigate("/maps/" + SLUG + "?edit=" + tab);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Keep it true")))
                .isVisible();
    }

    private void looksRightInTheDarkToo() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void aMapIsReadSignedOffChangedAndItsSignatureWithdrawn() {
        change("approver", "[{'op':'set','kind':'map','key':'','field':'approver','value':'Head of CX'}]");
        page.reload();
        page.getByTestId("govern-status").click();
        Locator state = page.getByTestId("sign-off");
        assertThat(state).containsText("Not signed off by Head of CX.");
        assertThat(state).containsText("published all the same");
        page.getByLabel("Your name").fill("Analyst");
        assertThat(page.getByText("You sign as a reader. Only Head of CX signs it off."))
                .isVisible();
        button("Sign revision 2").click();
        assertThat(state).containsText("only read and signed by Analyst");

        page.getByLabel("Your name").fill("Head of CX");
        page.getByLabel("Note, if you like").fill("As shown to the board");
        page.getByLabel("Note, if you like").press("Tab");
        page.keyboard().press("Enter");
        assertThat(state).hasAttribute("data-state", "signed");
        assertThat(page.getByTestId("govern-status")).hasText("Signed off");
        assertThat(page.getByTestId("signature").first()).containsText("“As shown to the board”");
        looksRightInTheDarkToo();

        change("title", "[{'op':'set','kind':'step','key':'redeem','field':'title','value':'I pay with it'}]");
        open("sign-off");
        assertThat(state).containsText("changed since: 1 step changed");
        page.getByTestId("signature")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("What changed"))
                .click();
        assertThat(page.getByText("step “I redeem a coupon”: title “I redeem a coupon” becomes “I pay with it”")
                        .first())
                .isVisible();
        button("Withdraw the signature of Head of CX").click();
        assertThat(state).hasAttribute("data-state", "unsigned");
        assertThat(page.getByTestId("signature").first()).hasAttribute("data-withdrawn", "true");
        assertThat(new MapSignatures(footpath).of(SLUG).signOff().all()).hasSize(2);
    }

    @Test
    void aStageIsSignedByItself() {
        open("sign-off");
        page.getByLabel("Your name").fill("Store manager");
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Stage: Bought");
        button("Sign revision 1").click();
        assertThat(page.getByTestId("signature")).containsText("Stage: Bought, revision 1");
        assertThat(page.getByTestId("sign-off")).containsText("Not signed off by anybody.");
    }

    @Test
    void aReviewIsPlannedComesDueAndIsDone() {
        page.navigate("/maps/" + SLUG + "?edit=map");
        Locator add = page.getByLabel("Look at it before that when: add");
        add.selectOption("a day has come");
        awaitRevision(2);
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2026-01-15");
        page.getByLabel("What is on that day").fill("Release 2");
        page.getByLabel("What is on that day").press("Tab");
        awaitRevision(4);
        add.selectOption("the events of a step are not seen any more");
        awaitRevision(5);
        page.getByLabel("For so many days").fill("0");
        page.getByLabel("For so many days").blur();
        assertThat(page.getByLabel("For so many days")).hasValue("30");
        looksRightInTheDarkToo();
        assertThat(map().governance().reviewTriggers()).hasSize(2);

        assertThat(page.getByTestId("govern-status")).hasText("Review due");
        page.getByTestId("govern-status").click();
        Locator review = page.getByTestId("review");
        assertThat(review).hasAttribute("data-state", "due");
        assertThat(review).containsText("“Release 2” was on 15 January 2026.");
        assertThat(review).containsText("“I redeem a coupon”: “Coupon redeemed” was never seen.");
        looksRightInTheDarkToo();
        page.getByLabel("Your name").fill("CX lead");
        page.getByLabel("Note, if you like").fill("the till counts late");
        button("Reviewed, all holds").click();
        assertThat(page.getByTestId("said-review")).containsText("the till counts late");
        assertThat(review).not().containsText("Release 2");
        assertThat(page.getByTestId("moved")).containsText("What moved since the last review");
        assertThat(map().governance().reviewed()).isPresent();
        review.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go to the step"))
                .first()
                .click();
        assertThat(page.getByTestId("panel")).isVisible();
    }

    @Test
    void theMapsPageTellsWhichAreDueAndLeavesOutTheOthers() {
        change(
                "plan",
                "[{'op':'set','kind':'map','key':'','field':'reviewEvery','value':1},"
                        + "{'op':'set','kind':'map','key':'','field':'reviewed','value':'2020-01-01'}]");
        page.navigate("/maps");
        Locator line = page.getByTestId("map-line");
        assertThat(line).containsText("Review overdue");
        assertThat(line).containsText("Not signed off");
        page.getByLabel("Which").selectOption("Review overdue");
        assertThat(line).hasCount(1);
        looksRightInTheDarkToo();
        new MapSignatures(footpath).sign(SLUG, "map", Optional.empty(), "CX lead", null);
        page.navigate("/maps?kept=unsigned");
        assertThat(page.getByText("No map that is not signed off is here.")).isVisible();
        page.navigate("/maps?kept=overdue");
        line.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Review overdue"))
                .click();
        assertThat(page.getByTestId("review")).hasAttribute("data-state", "overdue");
    }

    @Test
    void whatHappenedIsToldAndChosenByKindAndPerson() {
        change("title", "[{'op':'set','kind':'step','key':'redeem','field':'title','value':'I pay with it'}]");
        new MapComments(footpath).begin(SLUG, "step:redeem", "Support", "Is the till slow?");
        new MapSignatures(footpath).sign(SLUG, "stage:bought", Optional.empty(), "CX lead", null);
        open("activity");
        Locator items = page.getByTestId("activity").getByRole(AriaRole.LISTITEM);
        assertThat(items).hasCount(4);
        assertThat(items.first()).containsText("CX lead");
        assertThat(items.first()).containsText("Signed the stage bought as reader");
        assertThat(items.nth(1)).containsText("Said “Is the till slow?”");
        looksRightInTheDarkToo();

        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Changes and versions");
        assertThat(items).hasCount(2);
        assertThat(items.first()).containsText("1 step changed");
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Everything");
        page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).selectOption("Support");
        assertThat(items).hasCount(1);
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Reviews");
        assertThat(page.getByText("Nothing of that kind happened yet.")).isVisible();
    }

    @Test
    void aChangeOnThePageTellsWhoMadeItOnceANameIsKnown() {
        open("sign-off");
        page.getByLabel("Your name").fill("CX lead");
        button("Sign revision 1").click();
        assertThat(page.getByTestId("signature")).hasCount(1);
        page.navigate("/maps/" + SLUG + "?edit=map");
        page.getByLabel("Owner", new Page.GetByLabelOptions().setExact(true)).fill("Retail team");
        page.getByLabel("Owner", new Page.GetByLabelOptions().setExact(true)).blur();
        awaitRevision(2);
        assertThat(footpath.maps().revisions(SLUG, 3, 1).getFirst().author()).contains("CX lead");
    }
}
