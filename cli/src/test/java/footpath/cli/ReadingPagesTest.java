package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.format.MapJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pages as people read them: at twice the size, and in letters that run from right to left.
class ReadingPagesTest extends ServedPages {
    /// A window of 1440 × 900 at 200 %.
    private static final int WIDTH = 720;

    private static final int HEIGHT = 450;

    /// What of a page cannot be reached by scrolling, and how much wider than the window the page is.
    private static final String CUT = """
            () => {
              const scrolls = (element) => {
                for (let at = element.parentElement; at; at = at.parentElement) {
                  if (["auto", "scroll"].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
                  if (at.classList.contains("react-flow")) return true;
                }
                return false;
              };
              const cut = [...document.querySelectorAll("button, a[href], input, select, textarea, h1, h2")].filter((element) => {
                const { left, right, width, height } = element.getBoundingClientRect();
                if (width === 0 || height === 0 || element.closest(".screen-reader, .skip")) return false;
                return (right > innerWidth + 1 || left < -1) && !scrolls(element);
              });
              const wider = document.documentElement.scrollWidth > innerWidth ? ["the page is wider than the window"] : [];
              return [...wider, ...cut.map((element) => element.ariaLabel ?? element.textContent)];
            }""";

    /// Whether words begin at the right of where they end. They hold Latin letters in the middle, so that it shows
    /// which way
    /// all of them run and not only which way each does.
    private static final String RUNS_LEFT = """
            (element) => {
              const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
              const at = (i) => {
                const range = document.createRange();
                range.setStart(text, i);
                range.setEnd(text, i + 1);
                return range.getBoundingClientRect().left;
              };
              return at(0) > at(text.data.length - 1);
            }""";

    @Override
    Path data(Path folder) {
        Demo.copiedTo(folder);
        return folder.resolve("data");
    }

    @Override
    Browser.NewContextOptions options() {
        return seen(ColorScheme.LIGHT, WIDTH, HEIGHT).setDeviceScaleFactor(2);
    }

    @Test
    void everyPageFitsItsWindowAtTwiceTheSize() {
        List<String> cut = new ArrayList<>();
        Addresses.OF_PAGES.forEach((name, path) -> {
            Addresses.open(page, path);
            ((List<?>) page.evaluate(CUT)).forEach(what -> cut.add(name + ": " + what));
        });
        assertThat(cut).isEmpty();
    }

    @Test
    void thePanelIsInSightAtTwiceTheSizeAndTheMapStaysWhereItWas() {
        Addresses.open(page, Addresses.MAP);
        BoundingBox before = page.getByRole(AriaRole.MAIN).boundingBox();
        Addresses.open(page, Addresses.MAP + "?step=redeem");

        BoundingBox map = page.getByRole(AriaRole.MAIN).boundingBox();
        BoundingBox panel = page.getByTestId("panel").boundingBox();
        assertThat(map.x).isEqualTo(before.x);
        assertThat(map.width).isEqualTo(before.width);
        assertThat(panel.x + panel.width).isLessThanOrEqualTo(WIDTH);
        assertThat(panel.width).isGreaterThan(300);
        assertThat(panel.height).isGreaterThan(200);
        assertAccessible();
    }

    @Test
    void wordsThatRunFromRightToLeftDoSoWhereverTheyStand() {
        footpath.maps().save(MapJson.read("""
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "rtl", "title": "דרך Web לקוח", "question": "מי עוזב?", "zone": "UTC",
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2017-01-01", "to": "2017-02-01"},
                  "stages": [{"key": "buy", "title": "קנה App כאן", "steps": [
                    {"key": "visit", "title": "בא Shop היום"}, {"key": "pay", "title": "I pay"}]}],
                  "lanes": [{"key": "thoughts", "type": "ACTIONS", "title": "מה CRM עושה", "cards": [
                    {"key": "c1", "step": "visit", "text": "יש SMS חדש"},
                    {"key": "c2", "step": "pay", "text": "They pay"}]}]}}
                """), 0);
        visit(seen(ColorScheme.LIGHT, 1440, 900));
        page.navigate("/maps/rtl");

        for (String words : List.of("דרך Web לקוח", "קנה App כאן", "בא Shop היום", "מה CRM עושה", "יש SMS חדש")) {
            Locator found = page.locator(".map-frame").getByText(words).last();
            assertThat(found).isVisible();
            assertThat((Boolean) found.evaluate(RUNS_LEFT)).as(words).isTrue();
        }
        Locator card = page.locator("[data-drag='card:c1']");
        card.dblclick();
        Locator written = card.page().getByRole(AriaRole.TEXTBOX);
        assertThat((String) written.evaluate("element => getComputedStyle(element).unicodeBidi"))
                .isEqualTo("plaintext");
        page.keyboard().press("Escape");
        assertAccessible();
    }
}
