package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Time travel, and paths over the flow, on the real server in a real browser.
class TravellingPagesTest extends ComparedMapPage {
    private Locator past() {
        return page.getByTestId("past");
    }

    private Locator slider(String name) {
        return page.getByRole(
                AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void nameAndChange() {
        footpath.maps().name(SLUG, 1, Optional.of("as we began"));
        change(SLUG, "{'op':'set','kind':'step','key':'redeem','field':'title','value':'I cash in'}");
        change(SLUG, "{'op':'set','kind':'step','key':'redeem','field':'title','value':'I use a coupon'}");
    }

    private Locator redeem() {
        return page.locator(".step-title[data-step=redeem]");
    }

    @Test
    void anOlderRevisionIsLookedAtByKeyAndCannotBeChanged() {
        nameAndChange();
        page.navigate("/maps/" + SLUG);
        assertThat(redeem()).containsText("I use a coupon");
        button("Time travel").click();
        assertThat(past()).containsText("This is now");
        slider("Map").focus();
        page.keyboard().press("ArrowLeft");

        assertThat(past()).containsText("as it was at revision 2");
        assertThat(redeem()).containsText("I cash in");
        assertThat(page).hasURL(Pattern.compile(".*revision=2.*"));
        button("Named before").click();
        assertThat(past()).containsText("at revision 1 “as we began”");
        assertThat(redeem()).not().containsText("I cash in");
        assertThat(page.locator(".past-marks i")).hasCount(1);

        redeem().dblclick();
        page.locator("[role=gridcell]").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().type("changed");
        page.keyboard().press("Delete");
        assertThat(page.locator(".grid :is(input, textarea)")).hasCount(0);
        assertThat(page.getByText("Add a lane")).hasCount(0);
        assertThat(page.getByTestId("saving")).hasCount(0);
        assertThat(footpath.maps().load(SLUG).orElseThrow().revision()).isEqualTo(3);

        page.reload();
        assertThat(past()).containsText("at revision 1");
        button("Back to now").click();
        assertThat(redeem()).containsText("I use a coupon");
        assertThat(page).hasURL(Pattern.compile("[^?]*"));
    }

    @Test
    void dataOfAnotherDayIsSaidToBeThePastAndDataThatCameAtOnceIsMovedByItsPeriod() {
        page.navigate("/maps/" + SLUG + "?knownAt=2020-01-01");
        assertThat(past()).containsText("as known on 1 Jan 2020");
        button("Move the end of the period instead").click();
        slider("Data").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile(".*from=2016-11-01&to=2017-12-01.*"));
        assertThat(page.locator(".past-words").last()).hasText("Entered before 1 Dec 2017");
    }

    @Test
    void aQuarterIsPlayedMonthByMonth() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.navigate("/maps/" + SLUG + "?from=2016-11-01&to=2017-03-01");
        button("Time travel").click();
        page.getByTestId("play").click();
        assertThat(page).hasURL(Pattern.compile(".*to=2017-04-01.*"));
        assertThat(page).hasURL(Pattern.compile(".*to=2017-06-01.*"));
        assertThat(page.getByTestId("play")).containsText("Play a quarter");
    }

    @Test
    void whoWantsNoMotionGoesMonthByMonthByHand() {
        page.navigate("/maps/" + SLUG + "?from=2016-11-01&to=2017-03-01");
        button("Time travel").click();
        assertThat(page.getByTestId("play")).hasCount(0);
        button("Next month").click();
        assertThat(page).hasURL(Pattern.compile(".*to=2017-04-01.*"));
    }

    @Test
    void aWayPeopleWalkIsLaidOverTheFlowAdoptedAsAPathAndTakenBack() {
        page.navigate("/maps/" + SLUG + "?view=flow");
        Locator way = page.locator(".path-item[data-way*=\"~\"]").first();
        assertThat(way).containsText("unplanned");
        way.click();
        assertThat(page.locator(".flow-arc.on-path").first()).isAttached();
        assertThat(page.locator(".flow-arc.off-path").first()).isAttached();
        page.locator("li:has(> [data-way*=\"~\"]) > .path-adopt").first().click();

        assertThat(page.locator(".path-item[data-path]")).hasCount(1);
        assertThat(page.locator(".path-item[data-path]")).containsText("walk it wholly");
        assertThat(page.getByTestId("saving")).hasText("Saved");
        assertThat(map().paths()).hasSize(1);
        assertThat(page.getByTestId("unplanned").locator("li").first()).isVisible();

        page.keyboard().press("Control+z");
        assertThat(page.locator(".path-item[data-path]")).hasCount(0);
        assertThat(page.getByTestId("saving")).hasText("Saved");
        assertThat(map().paths()).isEmpty();
    }

    @Test
    void whatAPathSaysAndNobodyWalksIsDashed() {
        change(
                SLUG,
                "{'op':'add','kind':'path','value':{'key':'back','title':'The other way round','kind':'exception',"
                        + "'steps':['fifth','offer']}}");
        page.navigate("/maps/" + SLUG + "?view=flow&path=back");
        assertThat(page.locator(".flow-arc.nobody")).hasCount(1);
        assertThat(page.locator("[data-path=back]")).containsText("0.0");
        assertAccessible();
    }

    @Test
    void thePastIsAccessibleInTheDarkToo() {
        nameAndChange();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/maps/" + SLUG + "?revision=1");
        assertThat(past()).containsText("as we began");
        assertAccessible();
    }
}
