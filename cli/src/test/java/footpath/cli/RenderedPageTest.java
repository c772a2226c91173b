package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page a map is handed out as, in a real browser.
@Tag("browser")
class RenderedPageTest {
    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @Test
    void anyoneCanReadItOnDesktopAndPhoneLightAndDark(@TempDir Path folder) {
        Path file = folder.resolve("map.html");
        Demo.cli().run("map", "render", "campaign-to-loyal", "--to", "html", "--measured", "-o", file.toString());
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1440, 390}) {
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    look(chromium, file, width, scheme);
                }
            }
        }
    }

    private static void look(Chromium chromium, Path file, int width, ColorScheme scheme) {
        BrowserContext context = chromium.browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 1000).setColorScheme(scheme));
        List<String> complaints = new ArrayList<>();
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(file.toUri().toString());

        assertThat(page.evaluate(FITS)).as("%d wide", width).isEqualTo(true);
        assertThat(complaints).isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%d wide, %s", width, scheme)
                .extracting(Rule::getId)
                .isEmpty();
        context.close();
    }
}
