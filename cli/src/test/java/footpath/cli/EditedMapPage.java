package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The map of the demo, without its events, opened on the real server in a real browser, anew for each test.
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class EditedMapPage {
    static final String SLUG = "campaign-to-loyal";

    final List<String> complaints = new ArrayList<>();
    Footpath footpath;
    Serving serving;
    Chromium chromium;
    BrowserContext context;
    Page page;

    @BeforeAll
    void start(@TempDir Path folder) {
        setDefaultAssertionTimeout(20_000);
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        serving.close();
        footpath.close();
    }

    @BeforeEach
    void open() throws IOException {
        footpath.maps().delete(SLUG);
        footpath.maps().save(MapJson.read(Files.readString(Path.of("../examples/maps/" + SLUG + ".json"))), 0);
        context = chromium.browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(serving.address())
                .setViewportSize(1440, 1200)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        complaints.clear();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.navigate("/maps/" + SLUG);
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        context.close();
        assertThat(complaints).isEmpty();
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
