package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Drives the real page, on the real server, with the sample data, in a real browser.
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class BrowserTest {
    private static final String MAP = "/maps/campaign-to-loyal";

    private final List<String> complaints = new ArrayList<>();
    private Footpath footpath;
    private Serving serving;
    private Chromium chromium;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void start() {
        // Long enough for a machine with other work; nobody waits longer than the page takes.
        setDefaultAssertionTimeout(20_000);
        footpath = Footpath.open(Demo.directory(), Footpath.Missing.IS_AN_ERROR);
        serving = Serving.start(footpath, 0);
        chromium = new Chromium();
        browser = chromium.browser;
    }

    @AfterAll
    void stop() {
        chromium.close();
        serving.close();
        footpath.close();
    }

    @BeforeEach
    void open() {
        visit(1280, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void opensTheMapFromTheListOfMaps() {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, named("From campaign to loyal household"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile(".*" + MAP + ".*"));
        assertThat(grid()).isVisible();
        assertThat(page.getByText("26 of 100 households redeem a coupon").first())
                .isVisible();
    }

    @Test
    void switchesThePersona() {
        page.navigate(MAP + "?mode=happened");
        assertThat(numberOf("redeem")).containsText("410");

        page.locator("[data-testid=persona][data-persona=families]").click();

        assertThat(page).hasURL(Pattern.compile(".*persona=families.*"));
        assertThat(numberOf("redeem")).containsText("109");
    }

    @Test
    void togglesBelievedHappenedDifference() {
        page.navigate(MAP);

        page.getByTestId("mode-toggle")
                .getByRole(AriaRole.RADIO, in("Believed"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*mode=believed.*"));

        page.getByTestId("mode-toggle")
                .getByRole(AriaRole.RADIO, in("Difference"))
                .click();
        assertThat(page.getByText("The team believed 40").first()).isVisible();
        assertThat(grid().getByText("−13.7").first()).isVisible();
    }

    @Test
    void opensANumberAndAPersonBehindIt() {
        page.navigate(MAP + "?mode=happened");
        numberOf("redeem").click();

        Locator panel = page.getByTestId("panel");
        assertThat(panel).isVisible();
        assertThat(panel.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("410 households")))
                .isVisible();

        Locator row = panel.getByTestId("person-row").first();
        String household = row.locator("b").textContent();
        row.click();

        assertThat(page).hasURL(Pattern.compile(".*/people/.*"));
        assertThat(page.getByRole(AriaRole.HEADING, named(household)).first()).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)
                        .locator(":text('Coupon redeemed'):visible")
                        .first())
                .isVisible();
    }

    @Test
    void showsTheFlowOfTheSameMap() {
        page.navigate(MAP);
        page.getByTestId("view-toggle").getByRole(AriaRole.RADIO, in("Flow")).click();

        assertThat(page).hasURL(Pattern.compile(".*" + MAP + "/flow.*|.*view=flow.*"));
        assertThat(page.getByText("I redeem a coupon").first()).isVisible();
        assertThat(page.locator(".react-flow__edge").first()).isAttached();
    }

    @Test
    void anArrowOfTheFlowOpensThePersonsWhoWentThere() {
        page.navigate(MAP + "?view=flow");
        Locator arc = page.getByTestId("arc").first();
        assertThat(arc).isVisible();
        arc.click();

        assertThat(page.getByTestId("panel").getByTestId("person-row").first()).isVisible();
    }

    @Test
    void theKeyboardReachesANumberOpensItAndComesBack() {
        page.navigate(MAP + "?mode=happened");
        assertThat(grid()).isVisible();
        tabInto(grid());
        page.keyboard().press("Control+End");
        String last = focused();
        page.keyboard().press("Control+Home");
        assertThat(focused()).isNotEqualTo(last);

        numberOf("redeem").focus();
        String number = focused();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("panel")).isVisible();

        page.keyboard().press("Escape");
        assertThat(page.getByTestId("panel")).isHidden();
        assertThat(focused()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "320, 640"})
    void fitsAPhone(int width, int height) {
        visit(width, height, ColorScheme.LIGHT);
        for (String path : List.of(MAP, MAP + "?view=flow", MAP + "?view=table", "/people/712", "/")) {
            page.navigate(path);
            assertThat(page.getByRole(AriaRole.MAIN).first()).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                    .as("width of " + path)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void isDarkWhereTheSystemIs() {
        visit(1280, 900, ColorScheme.DARK);
        page.navigate(MAP);
        assertThat(grid()).isVisible();

        assertThat((Boolean) page.evaluate("() => { const [r, g, b] = getComputedStyle(document.body).backgroundColor"
                        + ".match(/[0-9.]+/g).map(Number); return (r + g + b) / 3 < 80; }"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'" + MAP + "', LIGHT, 1280",
        "'" + MAP + "', DARK, 1280",
        "'" + MAP + "?step=redeem&list=reached', LIGHT, 1280",
        "'" + MAP + "?view=flow', LIGHT, 1280",
        "'" + MAP + "?view=table', DARK, 1280",
        "'" + MAP + "', LIGHT, 390",
        "/people/712, LIGHT, 1280",
        "/people/712, DARK, 390",
        "/, LIGHT, 1280"
    })
    void nothingBarsTheWayForAssistiveTechnology(String path, ColorScheme scheme, int width) {
        visit(width, 900, scheme);
        page.navigate(path);
        assertThat(page.getByRole(AriaRole.MAIN).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(BrowserTest::told))
                .isEmpty();
    }

    @Test
    void aMapThatDoesNotExistSaysSo() {
        page.navigate("/maps/none");

        assertThat(page.getByText("no map named \"none\"").first()).isVisible();
        // The browser itself notes the answer 404.
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    private void tabInto(Locator target) {
        for (int step = 0; step < 60; step++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("node => node.contains(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach it");
    }

    /// What has the focus, by its accessible name and place.
    private String focused() {
        return (String) page.evaluate(
                "() => { const e = document.activeElement; return [e.tagName, e.getAttribute('aria-label'),"
                        + " e.getAttribute('data-cell'), e.textContent.slice(0, 60)].join(' '); }");
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " — "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private Locator grid() {
        return page.getByRole(AriaRole.GRID).first();
    }

    /// The button that shows how many reached a step.
    private Locator numberOf(String step) {
        return page.locator(".number-button[data-measure=reach][data-step=" + step + "]")
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private void visit(int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(serving.address())
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        complaints.clear();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }
}
