package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Brings a map in and takes it out again, on the real server in a real browser.
class ExchangePagesTest extends ServedPages {
    private static final String DAY = "journey\ntitle A day\nsection Work\nTea: 5: Me\nMeeting: 9: Me\n";

    @Override
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setAcceptDownloads(true).setViewportSize(1440, 1000);
    }

    @Test
    void aFileIsLookedAtMadeIntoAMapAndTakenOut() throws IOException {
        page.navigate("/");
        page.getByTestId("import-map").click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("day.mmd", "text/plain", DAY.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.getByTestId("map-preview"))
                .containsText("Read as Mermaid journey: 1 stage, 2 steps, 1 lane, 1 card");
        assertThat(page.getByTestId("unplaced")).containsText("score 9");
        assertAccessible();
        page.getByRole(AriaRole.BUTTON, named("Make this map")).click();
        assertThat(page).hasTitle("A day · Footpath");

        page.getByTestId("export").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Excel workbook");
        assertThat(new AxeBuilder(page)
                        .include(List.of(".export-dialog"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        Download download = page.waitForDownload(
                () -> dialog.locator("[data-format=mermaid]").click());
        assertThat(download.suggestedFilename()).isEqualTo("a-day.mmd");
        assertThat(Files.readString(download.path())).contains("Tea: 5: Me");
    }

    @Test
    void pastedCellsAreReadAndATakenNameIsSaid() {
        footpath.maps().list().forEach(map -> footpath.maps().delete(map.map().slug()));
        for (String slug : List.of("cells", "cells-two")) {
            page.navigate("/import-map");
            page.getByLabel("Or paste it").fill("\tLook\tBuy\nPains\tSlow\tDear\n");
            page.getByRole(AriaRole.BUTTON, named("See what it gives")).click();
            assertThat(page.getByTestId("map-preview")).containsText("2 stages, 2 steps, 1 lane, 2 cards");
            page.getByLabel("Another title").fill("Cells");
            page.getByLabel("Another name in addresses").fill("cells");
            page.getByRole(AriaRole.BUTTON, named("Use these")).click();
            if (slug.equals("cells-two")) {
                assertThat(page.getByTestId("map-preview")).containsText("There is a map “cells” already");
                assertThat(page.getByRole(AriaRole.BUTTON, named("Make this map")))
                        .isDisabled();
                page.getByLabel("Another name in addresses").fill(slug);
                page.getByRole(AriaRole.BUTTON, named("Use these")).click();
            }
            assertThat(page.getByTestId("map-preview").getByRole(AriaRole.HEADING))
                    .hasText("Cells");
            page.getByRole(AriaRole.BUTTON, named("Make this map")).click();
            assertThat(page).hasURL(serving.address() + "/maps/" + slug);
        }
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        page.navigate("/import-map");
        page.getByLabel("Or paste it").fill("journey\ntitle Nothing\n");
        page.getByRole(AriaRole.BUTTON, named("See what it gives")).click();

        assertThat(page.getByTestId("map-preview")).containsText("holds no task; write a line as: Pay by card: 2: Ana");
        assertAccessible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
