package footpath.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import footpath.maps.JourneyMap;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// The map of the demo with its events, beside a to-be of it, on the real server in a real browser; the maps are new
/// for each test.
abstract class ComparedMapPage extends ServedPages {
    static final String SLUG = "campaign-to-loyal";
    static final String TO_BE = "one-letter";

    @Override
    final void prepare(Path folder) {
        Demo.copiedTo(folder);
    }

    @Override
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1440, 1100);
    }

    @BeforeEach
    void open() throws IOException {
        String document = Files.readString(Path.of("../examples/maps/" + SLUG + ".json"));
        footpath.maps().delete(SLUG);
        footpath.maps().delete(TO_BE);
        footpath.maps().save(MapJson.read(document), 0);
        footpath.maps()
                .save(
                        MapJson.read(document.replace("\"slug\": \"" + SLUG + "\"", "\"slug\": \"" + TO_BE + "\"")
                                .replace(
                                        "\"title\": \"From campaign to loyal household\"",
                                        "\"title\": \"One letter is enough\", \"compareWith\": \"" + SLUG + "\"")
                                .replace("\"state\": \"as_is\"", "\"state\": \"to_be\"")),
                        0);
        change(
                TO_BE,
                "{'op':'remove','kind':'card','key':'c2'},"
                        + "{'op':'remove','kind':'card','key':'c21'},"
                        + "{'op':'remove','kind':'step','key':'another'}");
        watchConsole();
    }

    /// Changes a map as its newest revision.
    final void change(String slug, String operations) {
        long newest = footpath.maps().load(slug).orElseThrow().revision();
        var change = new MapChange(
                UUID.randomUUID().toString(),
                OperationJson.read(MapJson.parse("[" + operations.replace('\'', '"') + "]")));
        footpath.maps().change(slug, change, newest);
    }

    final JourneyMap map() {
        return footpath.maps().load(SLUG).orElseThrow().map();
    }

    final Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
