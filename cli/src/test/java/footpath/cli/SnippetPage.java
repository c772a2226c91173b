package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import footpath.events.Event;
import footpath.events.log.LoggedEvent;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// `footpath.js` on somebody's page, in a real browser, sending to a real server of another origin.
@TestInstance(Lifecycle.PER_CLASS)
abstract class SnippetPage {
    private static final Pattern KEY = Pattern.compile("\"key\":\"(\\w+)\"");
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    private static Path folder;

    final List<String> complaints = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    Footpath footpath;
    private Serving serving;
    private String key;
    Site site;
    private Chromium chromium;
    BrowserContext context;
    Page page;
    private String source = "";
    private int sources;

    @BeforeAll
    void start() {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
        site = new Site(folder);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        site.close();
        serving.close();
        footpath.close();
    }

    @BeforeEach
    void open() throws Exception {
        source = "site-" + sources++;
        key = newKey();
        complaints.clear();
        bodies.clear();
        context = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(800, 600));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        context.onRequest(this::note);
    }

    @AfterEach
    void thePageDidNotSuffer() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    /// The element that loads the snippet.
    String snippet(String attributes) {
        return "<script async src='" + serving.address() + "/footpath.js' data-key='" + key + "' " + attributes
                + "></script>";
    }

    void ready() {
        page.waitForFunction("typeof window.footpath?.track == 'function'");
    }

    /// What the snippet does at once when the network is back.
    void sendNow() {
        page.waitForFunction("typeof window.footpath?.track == 'function'");
        page.evaluate("dispatchEvent(new Event('online'))");
    }

    void sendWhen(String name) {
        page.waitForCondition(() -> {
            sendNow();
            return events().anyMatch(event -> event.name().equals(name));
        });
    }

    /// What there is in the browser of this page's own.
    String kept() {
        return (String) page.evaluate("async () => JSON.stringify([...Object.keys(localStorage),"
                + " ...Object.values(localStorage).filter(value => value.includes('anonymousId')),"
                + " ...Object.keys(sessionStorage), ...(document.cookie ? [document.cookie] : []),"
                + " ...(await indexedDB.databases()).map(base => base.name)])");
    }

    /// A source for this test alone, so that nothing left over by another is taken for its own.
    private String newKey() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(serving.address() + "/api/v1/sources"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"name\":\"" + source + "\",\"kind\":\"api\"}"))
                    .build();
            Matcher found =
                    KEY.matcher(client.send(request, BodyHandlers.ofString()).body());
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }

    private void note(Request request) {
        if (request.url().contains("/v1/events")) {
            bodies.add(String.valueOf(request.postData()));
        }
    }

    Event await(String name) {
        return awaitAll(name, 1).getFirst();
    }

    List<Event> awaitAll(String name, int count) {
        List<Event> found = new ArrayList<>();
        Page.WaitForConditionOptions patience = new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS);
        page.waitForCondition(
                () -> {
                    found.clear();
                    events().filter(event -> event.name().equals(name)).forEach(found::add);
                    return found.size() >= count;
                },
                patience);
        assertThat(found).as(name).hasSize(count);
        return found;
    }

    /// The events of this test, in order of their time.
    Stream<Event> events() {
        return footpath.log().tail(200).stream()
                .filter(logged -> logged.event().source().equals(source))
                .sorted(Comparator.comparing(
                                (LoggedEvent logged) -> logged.event().time())
                        .thenComparingLong(LoggedEvent::seq))
                .map(LoggedEvent::event);
    }

    int personOf(String name) {
        return footpath.log().person(await(name).person()).orElseThrow();
    }

    static Map<String, String> told(Event event) {
        Map<String, String> told = new TreeMap<>();
        event.properties().forEach((property, value) -> told.put(property, value.toString()));
        return told;
    }
}
