package footpath.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import footpath.maps.format.MapJson;
import footpath.server.Footpath;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes a picture of every page. No test: `tools/pictures` runs it.
class Pictures {
    private static final String MAP = "/maps/campaign-to-loyal";
    private static final int QUALITY = 72;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("home", "/");
        PAGES.put("maps", "/maps");
        PAGES.put("maps-tree", "/maps?view=tree");
        PAGES.put("maps-landscape", "/maps?view=landscape");
        PAGES.put("templates", "/templates?template=e-commerce");
        PAGES.put("import-map", "/import-map");
        PAGES.put("map", MAP);
        PAGES.put("map-believed", MAP + "?mode=believed");
        PAGES.put("map-happened", MAP + "?mode=happened");
        PAGES.put("map-step", MAP + "?step=redeem");
        PAGES.put("map-guessed", MAP + "?guessed=show");
        PAGES.put("map-folded", MAP + "?folded=reached,bought");
        PAGES.put("map-compare", MAP + "?view=compare&persona=families&otherPersona=high-income");
        PAGES.put("map-presented", MAP + "?present=2");
        PAGES.put("map-flow", MAP + "?view=flow");
        PAGES.put("map-table", MAP + "?view=table");
        PAGES.put("map-numbers", MAP + "?view=table&rows=numbers");
        PAGES.put("map-ideas", MAP + "?view=matrix");
        PAGES.put("map-history", MAP + "?edit=history");
        PAGES.put("map-about", MAP + "?edit=map");
        PAGES.put("library", "/library");
        PAGES.put("people", "/people");
        PAGES.put("person", "/people/712");
        PAGES.put("accounts", "/accounts");
        PAGES.put("segments", "/segments");
        PAGES.put("events", "/events");
        PAGES.put("event", "/events/Basket%20bought");
        PAGES.put("live", "/live");
        PAGES.put("sources", "/sources");
        PAGES.put("new-source", "/sources/new");
        PAGES.put("quarantine", "/quarantine");
        PAGES.put("privacy", "/privacy");
    }

    private enum Width {
        WIDE(1440, 900),
        NARROW(390, 844);

        final int pixels;
        final int height;

        Width(int pixels, int height) {
            this.pixels = pixels;
            this.height = height;
        }
    }

    @Test
    void takeAll(@TempDir Path folder) throws IOException {
        Path target = Path.of(System.getProperty("pictures", "target/pictures"));
        Files.createDirectories(target);
        Demo.copiedTo(folder);
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_AN_ERROR);
                Serving serving = Serving.start(footpath, 0);
                Chromium chromium = new Chromium()) {
            keepNeighbours(footpath);
            for (Width width : Width.values()) {
                for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    take(chromium.browser, serving.address(), width, colours, target);
                }
            }
        }
    }

    /// Maps beside the demonstration's, so that there is something to stand below another.
    private static void keepNeighbours(Footpath footpath) {
        keep(footpath, "life-with-us", "The life of a household with us", "\"level\": \"lifecycle\",", "Basket bought");
        keep(
                footpath,
                "try-an-offer",
                "Try an offer",
                "\"parent\": \"life-with-us\",",
                "Offer received",
                "Coupon redeemed");
        keep(footpath, "shop-again", "Shop again", "\"parent\": \"life-with-us\",", "Basket bought");
    }

    private static void keep(Footpath footpath, String slug, String title, String more, String... events) {
        StringBuilder steps = new StringBuilder();
        for (String event : events) {
            steps.append(steps.isEmpty() ? "" : ",")
                    .append("{\"key\": \"s%d\", \"title\": \"%s\", \"binding\": {\"event\": \"%s\"}}"
                            .formatted(steps.length(), event, event));
        }
        footpath.maps().save(MapJson.read("""
                        {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                          "slug": "%s", "title": "%s", "question": "Who gets how far?", "zone": "America/New_York",
                          "demo": true, %s
                          "subject": {"scope": "person", "one": "household", "many": "households"},
                          "window": "P90D", "period": {"from": "2017-01-01", "to": "2018-01-01"},
                          "stages": [{"key": "all", "title": "All", "steps": [%s]}]}}
                        """.formatted(slug, title, more, steps)), 0);
    }

    private static void take(Browser browser, String address, Width width, ColorScheme colours, Path target) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width.pixels, width.height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            PAGES.forEach((name, path) -> {
                page.navigate(path);
                // The live page never stops to listen.
                if (!path.equals("/live")) {
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                }
                page.waitForFunction("document.querySelector('[aria-busy=true], .blocks') === null");
                String file = String.join("-", name, lower(width), lower(colours)) + ".jpg";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(target.resolve(file))
                        .setType(ScreenshotType.JPEG)
                        .setQuality(QUALITY));
            });
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
