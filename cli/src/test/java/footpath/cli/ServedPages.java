package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
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

/// The page of the real server, on an empty data directory unless a test fills it, in a real browser that must have
/// nothing to complain about.
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class ServedPages {
    final List<String> complaints = new ArrayList<>();
    Footpath footpath;
    Serving serving;
    Chromium chromium;
    BrowserContext context;
    Page page;

    @BeforeAll
    void start(@TempDir Path folder) {
        setDefaultAssertionTimeout(20_000);
        prepare(folder);
        footpath = Footpath.open(data(folder), Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
        chromium = new Chromium();
    }

    /// Puts what is to be served into the folder `data`; nothing unless a test wants something.
    void prepare(Path folder) {}

    /// The data directory, an empty one for most.
    Path data(Path folder) {
        return folder.resolve("data");
    }

    /// How the page of each test is seen.
    abstract Browser.NewContextOptions options();

    @BeforeEach
    final void openPage() {
        visit(options());
    }

    @AfterAll
    void stop() {
        chromium.close();
        serving.close();
        footpath.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    /// Opens a page of its own, whose errors are complaints.
    final void visit(Browser.NewContextOptions options) {
        context = chromium.browser.newContext(
                options.setBaseURL(serving.address()).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        complaints.clear();
        page.onPageError(complaints::add);
    }

    /// A page of a size in light or dark.
    static Browser.NewContextOptions seen(ColorScheme colours, int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }

    /// That axe finds nothing wrong with the page as it stands.
    final void assertAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /// What the page writes to the console as an error or a warning is a complaint, too.
    final void watchConsole() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
    }
}
