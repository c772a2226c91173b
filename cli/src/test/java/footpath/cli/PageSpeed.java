package footpath.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import footpath.maps.format.MapJson;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures a large map in the browser: opening, typing, dragging, keeping. No test: `benchmarks/page` runs it.
class PageSpeed {
    private static final String ADDRESS = "/maps/" + LargeMap.SLUG;

    /// Notes when the first cards were painted, and when all of them stood there with their numbers; points of curves
    /// are no cards that are dragged.
    private static final String WATCH_OPENING = """
            const painted = (isThere) => new Promise((done) => {
              const look = () => isThere()
                ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
                : requestAnimationFrame(look);
              requestAnimationFrame(look);
            });
            window.firstCards = painted(() => document.querySelector("[role=grid] [data-drag^='card:']"));
            window.allCards = painted(() =>
              document.querySelector("main[aria-busy=false]") &&
              document.querySelectorAll("[role=grid] [data-drag^='card:']").length >= 1600);
            """;

    /// Notes how long each frame takes until it is asked for them.
    private static final String WATCH_FRAMES = """
            () => {
              window.frames60 = [];
              let before = performance.now();
              const tick = (now) => {
                window.frames60.push(now - before);
                before = now;
                window.watching = requestAnimationFrame(tick);
              };
              window.watching = requestAnimationFrame(tick);
            }""";

    private static final String FRAMES =
            "() => { cancelAnimationFrame(window.watching); return window.frames60.slice(2); }";

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    @Test
    void measure(@TempDir Path folder) throws IOException {
        int runs = Integer.getInteger("page.runs", 5);
        Demo.copiedTo(folder);
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_AN_ERROR);
                Serving serving = Serving.start(footpath, 0);
                Chromium chromium = new Chromium()) {
            footpath.maps().save(MapJson.read(LargeMap.document()), 0);
            for (int run = 0; run <= runs; run++) {
                if (run == 1) {
                    // The first one is the server's and the browser's own beginning.
                    figures.clear();
                }
                try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(serving.address())
                        .setViewportSize(1440, 900))) {
                    measure(context);
                }
            }
        }
        String page = PageSpeedReport.page(figures, runs);
        Path report = Path.of(System.getProperty("page.report", "target/speed-of-the-page.md"));
        Files.writeString(report, page);
    }

    private void measure(BrowserContext context) {
        Page page = context.newPage();
        page.addInitScript(WATCH_OPENING);
        open(page, "first");
        open(page, "again");
        open(page, "again");
        type(page);
        drag(page);
        page.close();
    }

    private void open(Page page, String which) {
        page.navigate("about:blank");
        page.navigate(ADDRESS);
        note("open " + which + ", first cards", number(page.evaluate("() => window.firstCards")));
        note("open " + which + ", all of it", number(page.evaluate("() => window.allCards")));
    }

    private void type(Page page) {
        Locator card = page.locator("[data-drag='card:c0']");
        card.dblclick();
        page.evaluate(WATCH_FRAMES);
        page.keyboard().type("These are the words that somebody types into a card of a large map", slowly());
        frames(page, "typing");
        page.evaluate(WATCH_FRAMES);
        Response kept = page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().contains("/maps/" + LargeMap.SLUG),
                () -> page.keyboard().press("Enter"));
        kept.finished();
        // What the answer changes is drawn after it.
        page.waitForTimeout(400);
        frames(page, "keeping");
        var timing = kept.request().timing();
        note("kept", timing.responseEnd - timing.requestStart);
    }

    private static Keyboard.TypeOptions slowly() {
        return new Keyboard.TypeOptions().setDelay(40);
    }

    private void drag(Page page) {
        BoundingBox box = page.locator("[data-drag='card:c1']").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + 8;
        page.mouse().move(x, y);
        page.mouse().down();
        page.evaluate(WATCH_FRAMES);
        for (int i = 1; i <= 120; i++) {
            page.mouse().move(x + 5 * i, y + i);
        }
        frames(page, "dragging");
        page.keyboard().press("Escape");
        page.mouse().up();
    }

    private void frames(Page page, String what) {
        List<Double> frames = new ArrayList<>();
        ((List<?>) page.evaluate(FRAMES)).forEach(frame -> frames.add(number(frame)));
        frames.sort(null);
        note(what + ", a frame", frames.get(frames.size() / 2));
        note(what + ", 95 % of the frames", frames.get(frames.size() * 95 / 100));
        note(what + ", longest frame", frames.getLast());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private void note(String figure, double milliseconds) {
        figures.computeIfAbsent(figure, _ -> new ArrayList<>()).add(milliseconds);
    }
}
