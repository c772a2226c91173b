package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Frame;
import footpath.maps.FrameMode;
import footpath.maps.edit.OperationJson;
import footpath.maps.history.MapChange;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Makes frames of a map, presents them by keys and prints, on the real server in a real browser.
class PresentingPagesTest extends EditedMapPage {
    private Locator progress() {
        return page.getByTestId("frame-progress");
    }

    private Locator title() {
        return page.getByTestId("presentation").getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void aMapWithoutFramesOffersItselfAndIsPresentedByKeys() {
        page.keyboard().press("Control+Alt+p");
        assertThat(progress()).hasText(Pattern.compile("1 of \\d+"));
        assertThat(title()).hasText("From campaign to loyal household");
        assertThat(page).hasURL(Pattern.compile(".*\\?present=1$"));
        assertThat(page.getByText("Made from the map; it keeps no frames yet")).isVisible();

        page.keyboard().press("ArrowRight");
        assertThat(title()).hasText("Reached");
        page.keyboard().press("Space");
        assertThat(title()).hasText("Engaged");
        page.keyboard().press("PageUp");
        assertThat(title()).hasText("Reached");
        page.keyboard().press("End");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Next frame"))).isDisabled();
        page.keyboard().press("Home");
        page.getByRole(AriaRole.BUTTON, named("Next frame")).click();
        assertThat(title()).hasText("Reached");
        assertThat(page.getByTestId("presentation").getByRole(AriaRole.STATUS))
                .hasText(Pattern.compile("Frame 2 of \\d+: Reached\\..*"));
        assertThat(page.getByTestId("frame-twin")).containsText("I get an offer");
        assertThat(page.getByTestId("frame-twin")).not().containsText("I redeem a coupon");

        page.reload();
        assertThat(title()).hasText("Reached");
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("presentation")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/maps/" + SLUG + "$"));
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    @Test
    void nothingCanBeChangedWhilePresenting() {
        cell("Actions", 0).focus();
        page.keyboard().press("Enter");
        page.keyboard().type(", at night");
        page.keyboard().press("Enter");
        awaitRevision(2);
        page.navigate("/maps/" + SLUG + "?present=2");
        assertThat(title()).hasText("Reached");
        for (String key : List.of("Control+z", "Delete", "x", "Control+k", "Control+v")) {
            page.keyboard().press(key);
        }
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        page.getByText("Finds the letter between the bills, at night")
                .last()
                .dblclick(new Locator.DblclickOptions().setForce(true));
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(cell("Actions", 0)).containsText("at night");
        assertThat(footpath.maps().load(SLUG).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void framesAreKeptMadeOfWhatIsChosenNamedPutInOrderAndTakenBack() {
        page.navigate("/maps/" + SLUG + "?edit=frames");
        Locator panel = page.getByTestId("panel");
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep these as frames"))
                .click();
        awaitRevision(2);
        assertThat(map().frames())
                .extracting(Frame::title)
                .startsWith("From campaign to loyal household", "Reached", "Engaged", "Bought");

        cell("Actions", 2).focus();
        page.keyboard().press("Shift+ArrowRight");
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add what is chosen"))
                .click();
        awaitRevision(3);
        Frame made = map().frames().getLast();
        assertThat(made.from()).contains("shop");
        assertThat(made.to()).contains("redeem");
        assertThat(made.lanes()).hasSize(1);

        panel.getByLabel("Title").fill("From shop to till");
        panel.getByLabel("Caption").fill("Here **they** leave");
        page.keyboard().press("Tab");
        panel.getByLabel("Numbers").selectOption("happened");
        awaitRevision(6);
        made = map().frames().getLast();
        assertThat(made.title()).isEqualTo("From shop to till");
        assertThat(made.caption()).contains("Here **they** leave");
        assertThat(made.mode()).contains(FrameMode.HAPPENED);

        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All frames"))
                .click();
        Locator rows = panel.locator(".frames-item");
        rows.first().focus();
        page.keyboard().press("End");
        page.keyboard().press("Alt+ArrowUp");
        awaitRevision(7);
        page.keyboard().press("Alt+ArrowUp");
        awaitRevision(8);
        int place = map().frames().size() - 3;
        assertThat(map().frames().get(place).title()).isEqualTo("From shop to till");
        String last = map().frames().getLast().title();
        rows.last()
                .dragTo(
                        rows.first(),
                        new Locator.DragToOptions().setSourcePosition(12, 18).setTargetPosition(60, 3));
        awaitRevision(9);
        assertThat(map().frames().getLast().title()).isNotEqualTo(last);
        assertThat(map().frames()).extracting(Frame::title).contains(last);
        assertAccessible();

        page.keyboard().press("Control+z");
        awaitRevision(10);
        assertThat(map().frames().getLast().title()).isEqualTo(last);
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Present from “From shop to till”"))
                .click();
        assertThat(title()).hasText("From shop to till");
        assertThat(page.locator(".present-caption strong")).hasText("they");
        assertThat(page.locator(".present-picture")).hasAttribute("data-mode", "happened");
        assertThat(page.locator(".present-picture .step-title")).hasCount(2);
    }

    @Test
    void aStepThatGoesLeavesItsFramesWithTheStepBeside() {
        footpath.maps().change(SLUG, new MapChange("frame", OperationJson.read("""
                                [{"op":"add","kind":"frame",
                                  "value":{"key":"f","title":"End","from":"shop","to":"redeem"}}]""")), 1);
        page.reload();
        awaitRevision(2);
        heading("shop").focus();
        page.keyboard().press("Delete");
        awaitRevision(3);
        assertThat(map().frames().getFirst().from()).contains("redeem");
        page.keyboard().press("Control+z");
        awaitRevision(4);
        assertThat(map().frames().getFirst().from()).contains("shop");
    }

    @Test
    void aPresentationIsReadableInBothThemesAndOnAPhone() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(1440, 900);
            page.navigate("/maps/" + SLUG + "?present=3");
            assertThat(title()).hasText("Engaged");
            assertAccessible();
            page.setViewportSize(390, 844);
            assertThat(title()).isInViewport();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Leave"))).isInViewport();
            assertAccessible();
        }
    }

    @Test
    void whatIsShownIsPrintedLightWithItsHeadAndNoChrome() throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        String paper = printed("");
        assertThat(paper)
                .contains("From campaign to loyal household")
                .contains("Which households do our coupon campaigns win")
                .contains("1 Nov 2016 – 31 Dec 2017", "as of ", "/maps/" + SLUG)
                .contains("The coupon is at home when it is needed", "1 of 2", "2 of 2")
                .doesNotContain("Export", "Quarantine", "Guided start");
        assertThat(occurrences(paper, "I redeem a third"))
                .as("stages and steps stand on every page")
                .isEqualTo(2);
        assertThat(occurrences(paper, "Came back")).isEqualTo(2);

        assertThat(printed("?view=table"))
                .as("rows beyond those in sight, too")
                .contains("Cards of the map", "Finds the letter", "Passes a coupon on over the fence");
        assertThat(printed("?view=table&rows=numbers"))
                .contains("Every measure of every step", "95 % interval", "I make it a habit");
        assertThat(printed("?view=flow")).contains("Flow between the steps", "I get another");
        assertThat(printed("?view=matrix")).contains("Ideas by value and effort", "Remind at the shelf");
        assertThat(page.getByTestId("export")).isVisible();
    }

    private static int occurrences(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    /// The text of the pages a view is printed on.
    private String printed(String view) throws IOException {
        page.navigate("/maps/" + SLUG + view);
        assertThat(page.locator(".map-main")).hasAttribute("aria-busy", "false");
        if (view.contains("flow")) {
            assertThat(page.locator(".react-flow__node").first()).isVisible();
        }
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
