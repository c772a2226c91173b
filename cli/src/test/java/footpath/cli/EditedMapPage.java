package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/// The map of the demo, without its events, opened on the real server in a real browser, anew for each test.
abstract class EditedMapPage extends ServedPages {
    static final String SLUG = "campaign-to-loyal";

    @Override
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 1200)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    @BeforeEach
    void open() throws IOException {
        footpath.maps().delete(SLUG);
        footpath.maps().save(MapJson.read(Files.readString(Path.of("../examples/maps/" + SLUG + ".json"))), 0);
        watchConsole();
        page.navigate("/maps/" + SLUG);
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    final JourneyMap map() {
        return footpath.maps().load(SLUG).orElseThrow().map();
    }

    final void awaitRevision(long revision) {
        assertThat(page.locator(".pill", new Page.LocatorOptions().setHasText("Revision " + revision)))
                .isVisible();
        assertThat(page.getByTestId("saving")).hasText("Saved");
    }

    /// The cell of a lane at a step, counted from 0.
    final Locator cell(String lane, int step) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.ROWHEADER)
                                .filter(new Locator.FilterOptions().setHasText(lane))))
                .locator("[aria-colindex=\"" + (step + 2) + "\"]");
    }

    final Locator heading(String step) {
        return page.locator(".step-title[data-step=" + step + "]");
    }
}
