package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where every page is, on the data of the demonstration.
final class Addresses {
    static final String MAP = "/maps/campaign-to-loyal";

    /// Names of pages, and their addresses.
    static final Map<String, String> OF_PAGES = new LinkedHashMap<>();

    static {
        OF_PAGES.put("home", "/");
        OF_PAGES.put("maps", "/maps");
        OF_PAGES.put("maps-tree", "/maps?view=tree");
        OF_PAGES.put("maps-landscape", "/maps?view=landscape");
        OF_PAGES.put("templates", "/templates?template=e-commerce");
        OF_PAGES.put("import-map", "/import-map");
        OF_PAGES.put("map", MAP);
        OF_PAGES.put("map-believed", MAP + "?mode=believed");
        OF_PAGES.put("map-happened", MAP + "?mode=happened");
        OF_PAGES.put("map-step", MAP + "?step=redeem");
        OF_PAGES.put("map-guessed", MAP + "?guessed=show");
        OF_PAGES.put("map-folded", MAP + "?folded=reached,bought");
        OF_PAGES.put("map-compare", MAP + "?view=compare&persona=families&otherPersona=high-income");
        OF_PAGES.put("map-personas", MAP + "?view=personas");
        OF_PAGES.put("map-presented", MAP + "?present=2");
        OF_PAGES.put("map-flow", MAP + "?view=flow");
        OF_PAGES.put("map-table", MAP + "?view=table");
        OF_PAGES.put("map-numbers", MAP + "?view=table&rows=numbers");
        OF_PAGES.put("map-ideas", MAP + "?view=matrix");
        OF_PAGES.put("map-history", MAP + "?edit=history");
        OF_PAGES.put("map-about", MAP + "?edit=map");
        OF_PAGES.put("map-library", MAP + "?edit=library");
        OF_PAGES.put("library", "/library");
        OF_PAGES.put("people", "/people");
        OF_PAGES.put("person", "/people/712");
        OF_PAGES.put("accounts", "/accounts");
        OF_PAGES.put("segments", "/segments");
        OF_PAGES.put("events", "/events");
        OF_PAGES.put("event", "/events/Basket%20bought");
        OF_PAGES.put("live", "/live");
        OF_PAGES.put("sources", "/sources");
        OF_PAGES.put("new-source", "/sources/new");
        OF_PAGES.put("quarantine", "/quarantine");
        OF_PAGES.put("privacy", "/privacy");
    }

    private Addresses() {}

    /// Opens a page and waits until it stands still.
    static void open(Page page, String path) {
        page.navigate(path);
        // The live page never stops to listen.
        if (!path.equals("/live")) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertThat(page.locator("[aria-busy=true], .blocks")).hasCount(0);
    }
}
