package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Drives the pages of what arrives, on a running server that gets real requests, in a real browser. The tests
/// follow one another: a source is made, it gets events, what was not understood is mended.
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CollectingPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> complaints = new ArrayList<>();
    private Footpath footpath;
    private Serving serving;
    private Chromium chromium;
    private Browser browser;
    private BrowserContext context;
    private Page page;
    private String key = "";

    @BeforeAll
    void start(@TempDir Path directory) {
        setDefaultAssertionTimeout(20_000);
        footpath = Footpath.open(directory, Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
        chromium = new Chromium();
        browser = chromium.browser;
        visit(1280, ColorScheme.LIGHT);
    }

    @AfterAll
    void stop() {
        chromium.close();
        serving.close();
        footpath.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(1)
    void aSourceIsMadeAndShowsWhatToPaste() {
        page.navigate("/sources");
        page.getByRole(AriaRole.LINK, named("Make the first source")).click();
        page.getByLabel("Name").fill("web-shop");
        page.locator("[data-kind=segment]").click();
        page.getByRole(AriaRole.BUTTON, named("Make the source")).click();

        assertThat(page.getByTestId("first-event")).containsText("Waiting for the first event");
        page.getByRole(AriaRole.TAB, named("curl")).click();
        String code = page.getByTestId("snippet").textContent();
        Matcher bearer = Pattern.compile("Bearer ([^']+)'").matcher(code);
        assertThat(bearer.find()).isTrue();
        key = bearer.group(1);
        assertThat(code).contains(serving.address() + "/v1/events");
        assertThat(page.locator(".lines code").textContent()).doesNotContain(key);
    }

    @Test
    @Order(2)
    void theFirstEventIsSeenToArrive() throws Exception {
        send(
                "{\"id\":\"1\",\"name\":\"Order placed\",\"user_id\":\"ada\",\"channel\":\"web\",\"properties\":{\"total\":12.5}}");

        assertThat(page.getByTestId("first-event")).containsText("Events are received");
    }

    @Test
    @Order(3)
    void callsAppearLiveAreHeldByAPauseAndOpenToAllOfThem() throws Exception {
        page.navigate("/live");
        assertThat(calls()).hasCount(1);
        page.getByTestId("pause").click();
        send("{\"id\":\"2\",\"name\":\"Visit\",\"user_id\":\"bob\",\"properties\":{\"page\":\"/hats\"}}");
        assertThat(page.getByTestId("pause")).containsText("1 new");
        assertThat(calls()).hasCount(1);
        page.getByTestId("pause").click();
        assertThat(calls()).hasCount(2);

        page.getByLabel("Name, person or reason").fill("bob");
        assertThat(calls()).hasCount(1);
        calls().getByRole(AriaRole.BUTTON).first().click();
        assertThat(calls().locator("pre")).containsText("\"page\": \"/hats\"");
        assertThat(calls().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("bob")))
                .hasAttribute("href", "/people/bob");
    }

    @Test
    @Order(4)
    void whatWasNotUnderstoodIsPreviewedMendedAndCounts() throws Exception {
        send("{\"id\":\"3\",\"name\":\"Visit\",\"user\":\"cyd\"}");
        send("{\"id\":\"4\",\"name\":\"Visit\",\"who\":\"dan\"}");
        page.navigate("/quarantine");
        page.getByTestId("group").first().click();
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("user");
        page.getByRole(AriaRole.BUTTON, named("Preview")).click();
        assertThat(page.getByTestId("preview")).containsText("1 of 2 calls would be understood; 1 would still fail");
        assertThat(page.getByTestId("preview")).containsText("Visit of cyd");

        page.getByRole(AriaRole.BUTTON, named("Replay all 2")).click();
        assertThat(page.getByTestId("told")).containsText("1 call is mended, 1 still fails");
        assertThat(page.getByTestId("entry")).hasCount(1);
        page.getByTestId("entry").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByTestId("entry").locator("pre")).containsText("\"who\":\"dan\"");
    }

    @Test
    @Order(5)
    void eachEventNameTellsWhatItsEventsSay() {
        page.navigate("/events");
        assertThat(page.getByTestId("event-name")).hasCount(2);
        page.getByTestId("event-name").getByText("Order placed").click();

        assertThat(page.getByTestId("property").first()).containsText("total");
        assertThat(page.getByTestId("property").first()).containsText("12.5");
        assertThat(page.getByRole(AriaRole.LINK, named("From web-shop"))).isVisible();
    }

    @Test
    @Order(6)
    void theKeyboardAloneRevokesAKey() {
        page.navigate("/sources/name/web-shop");
        page.getByRole(AriaRole.BUTTON, named("New key")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".lines li")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, named("Revoke key")).first().focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, named("Revoke for good")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".lines .revoked")).hasCount(1);
    }

    @Test
    @Order(7)
    void nothingBarsTheWayOnAnyPageInLightAndDarkAndOnAPhone() {
        for (int width : new int[] {1280, 390}) {
            visit(width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
            for (String path : List.of(
                    "/sources",
                    "/sources/new",
                    "/sources/name/web-shop",
                    "/live",
                    "/quarantine",
                    "/events",
                    "/events/Order%20placed")) {
                page.navigate(path);
                assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
                assertThat(page.locator("main .blocks")).hasCount(0);
                assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                        .as("width of " + path)
                        .isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page)
                                .analyze().getViolations().stream()
                                        .map(rule -> path + " " + rule.getId() + ": "
                                                + rule.getNodes().getFirst().getHtml()))
                        .isEmpty();
            }
        }
    }

    @Test
    @Order(8)
    void aDeletedSourceIsGoneAndItsEventsStay() {
        visit(1280, ColorScheme.LIGHT);
        page.navigate("/sources/name/web-shop");
        page.getByRole(AriaRole.BUTTON, named("Delete…")).click();
        page.getByRole(AriaRole.BUTTON, named("Delete “web-shop”")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("No sources yet"))).isVisible();
        page.navigate("/events");
        assertThat(page.getByTestId("event-name")).hasCount(2);
    }

    @Test
    @Order(9)
    void aFileShowsWhatItGivesBeforeItIsImported() {
        visit(390, ColorScheme.LIGHT);
        page.navigate("/sources");
        String rows = "user,time,event,page\nanna,2024-01-01T10:00:00Z,Visit,/a\nben,2024-01-02T10:00:00Z,Visit,/b\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("visits.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.getByTestId("import-preview")).containsText("2 rows would give 2 events of 2 persons");
        assertThat(page.getByTestId("import-preview")).containsText("anna");
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Locator mapping = page.getByLabel("The mapping");
        mapping.fill(mapping.inputValue().replace("properties: [page]", "channel: {constant: web}"));
        page.getByRole(AriaRole.BUTTON, named("See what it gives")).click();
        assertThat(page.getByTestId("import-preview")).containsText("Left out: page");
        page.getByRole(AriaRole.BUTTON, named("Import it")).click();

        assertThat(page.getByTestId("imported")).containsText("visits.csv gave 2 events.");
        assertThat(footpath.log().channels()).contains("web");
    }

    @Test
    @Order(10)
    void thePlanIsDownloadedAsCode() {
        visit(1280, ColorScheme.LIGHT);
        page.navigate("/events/Visit");
        page.getByRole(AriaRole.BUTTON, named("Make a plan of what is seen")).click();

        Download code = page.waitForDownload(() -> page.getByTestId("plan-code").click());

        assertThat(code.suggestedFilename()).isEqualTo("tracking-plan.ts");
        assertThat(code.path()).content().contains("export class TrackingPlan", "orderPlaced(");
    }

    private Locator calls() {
        return page.getByTestId("call");
    }

    private void send(String event) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(serving.address() + "/v1/events"))
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(event))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void visit(int width, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(serving.address())
                .setViewportSize(width, 900)
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
