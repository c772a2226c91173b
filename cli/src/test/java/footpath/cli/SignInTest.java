package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import footpath.server.Footpath;
import footpath.server.access.AdministratorToken;
import footpath.server.http.Listening;
import footpath.server.serve.Serving;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a server that others can reach asks for the token once.
@Tag("browser")
class SignInTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @Test
    void thePageAsksForTheTokenOnceAndKeepsNothingAScriptCanRead(@TempDir Path folder) {
        String token = new AdministratorToken(folder.resolve("data")).renew();
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
                Serving serving =
                        Serving.start(footpath, Listening.of("0.0.0.0", 0, List.of()), Serving.DEFAULT_LIMIT);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
            BrowserContext context = browser.newContext();
            Page page = context.newPage();
            page.navigate(serving.address() + "/people");
            assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible(SOON);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            page.getByLabel("Administrator token").fill("fp_wrong");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible(SOON);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("is wrong");

            page.getByLabel("Administrator token").fill(token);
            page.keyboard().press("Enter");
            assertThat(page.getByText("No events yet")).isVisible(SOON);
            page.reload();
            assertThat(page.getByText("No events yet")).isVisible(SOON);

            List<Cookie> cookies = context.cookies();
            assertThat(cookies).singleElement().satisfies(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.value).isNotEqualTo(token);
            });
            assertThat(page.evaluate("document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                    .asString()
                    .doesNotContain("fp_");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
