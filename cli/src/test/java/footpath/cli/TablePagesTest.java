package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.edit.OperationJson;
import footpath.maps.history.MapChange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of a map, on the real server in a real browser: ordered, filtered, written, changed by the dozen.
class TablePagesTest extends EditedMapPage {
    private static final String TABLE = "/maps/" + SLUG + "?view=table";

    @Test
    void cardsAreChosenByKeysChangedTogetherAndTakenBackAtOnce() {
        JourneyMap before = map();
        int all = (int) cards().count();
        openTable(TABLE);
        spot(0, 1).focus();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.getByTestId("bulk-bar")).containsText("3 chosen");

        bulk("Owner").press("Enter");
        page.keyboard().type("Till team");
        page.keyboard().press("Enter");
        awaitRevision(2);
        assertThat(cards().filter(card -> card.marks().owner().equals(Optional.of("Till team"))))
                .hasSize(3);
        assertThat(page.getByTestId("table-said")).containsText("Owner “Till team”: 3 cards.");

        bulk("Add tags").press("Enter");
        page.keyboard().type("till, autumn");
        page.keyboard().press("Enter");
        awaitRevision(3);
        assertThat(cards().filter(card -> card.marks().tags().equals(List.of("till", "autumn"))))
                .hasSize(3);

        spot(0, 1).focus();
        page.keyboard().press("Delete");
        awaitRevision(4);
        assertThat(cards()).hasSize(all - 3);

        for (int back = 0; back < 3; back++) {
            page.keyboard().press("Control+z");
        }
        awaitRevision(7);
        assertThat(map()).isEqualTo(before);
    }

    @Test
    void cellsAreWrittenWhereTheyStandAndSayWhyTheyCannotBe() {
        openTable(TABLE + "&lane=pains&sort=-severity");
        assertThat(header("Severity")).hasAttribute("aria-sort", "descending");
        Locator severity = page.locator("[data-row] [data-column=severity]").first();
        severity.focus();
        page.keyboard().press("F2");
        page.keyboard().press("Control+a");
        page.keyboard().type("9");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("table-said")).containsText("severity is a whole number from 1 to 5");
        assertThat(page.locator(".sheet-editor")).hasAttribute("aria-invalid", "true");
        page.keyboard().press("Control+a");
        page.keyboard().type("1");
        page.keyboard().press("Tab");
        awaitRevision(2);
        assertThat(cards().filter(card -> card.severity().equals(Optional.of(1))))
                .isNotEmpty();

        // The row went where its new severity belongs, and took the focus along.
        assertThat(page.locator("[data-row]").last().locator(":focus")).hasAttribute("data-column", "value");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("Far too slow");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+a");
        page.keyboard().type("Far too slow at the till");
        page.keyboard().press("Enter");
        awaitRevision(3);
        assertThat(cards().filter(card -> card.text().equals("Far too slow at the till")))
                .hasSize(1);
        assertThat(page.locator(":focus")).containsText("Far too slow at the till");

        page.keyboard().press("Control+Enter");
        assertThat(page.getByTestId("panel")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*edit=card.*"));
    }

    @Test
    void emptyCellsAreFoundCountedAndFilled() {
        openTable(TABLE);
        Locator empty = gap("no-card");
        int count = Integer.parseInt(empty.locator("b").innerText());
        assertThat(count).isPositive();
        empty.click();
        assertThat(page).hasURL(Pattern.compile(".*only=no-card.*"));
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-rowcount", String.valueOf(count + 1));

        page.locator("[data-row]:not([data-row*=emotion]) [data-column=text]")
                .first()
                .focus();
        page.keyboard().type("Looks at it for a while");
        page.keyboard().press("Enter");
        awaitRevision(2);
        assertThat(cards().filter(card -> card.text().equals("Looks at it for a while")))
                .hasSize(1);
        assertThat(empty.locator("b")).hasText(String.valueOf(count - 1));
        assertThat(page.locator("[data-row]:focus-within")).hasCount(1);

        page.reload();
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-rowcount", String.valueOf(count));
    }

    @Test
    void staleEvidenceAndUnboundStepsAreFound() {
        Card card = map().lanes().getFirst().cards().getFirst();
        footpath.maps().change(SLUG, new MapChange("old evidence", OperationJson.read("""
                [{"op": "add", "kind": "evidence", "value":
                    {"key": "talks", "kind": "interview", "title": "Talks", "date": "2010-01-01"}},
                 {"op": "set", "kind": "card", "key": "%s", "field": "evidence", "value": ["talks"]}]
                """.formatted(card.key()))), 1);
        openTable(TABLE + "&only=stale");
        assertThat(page.locator("[data-row]")).hasCount(1);
        assertThat(page.locator("[data-row]")).containsText(card.text());
        assertThat(page.locator("[data-row] [data-column=evidence]")).containsText("stale");

        page.navigate(TABLE + "&rows=steps&only=no-binding");
        assertThat(page.locator("[data-row]")).hasCount(1);
        assertThat(page.locator("[data-row]")).containsText("I tell a friend");
    }

    @Test
    void rowsAreCopiedForASpreadsheet() {
        openTable(TABLE + "&lane=pains");
        spot(0, 1).focus();
        page.keyboard().press("Control+a");
        page.keyboard().press("Control+c");
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied.lines().findFirst().orElseThrow()).startsWith("Card\tStage\tStep\tLane\tOwner");
        assertThat(copied.lines()).hasSize(1 + page.locator("[data-row]").count());
    }

    @Test
    void aColumnOfASpreadsheetIsPastedAsOneChange() {
        openTable(TABLE + "&lane=pains");
        page.evaluate("navigator.clipboard.writeText('Ann\\nBen')");
        page.locator("[data-row] [data-column=owner]").first().focus();
        page.keyboard().press("Control+v");
        awaitRevision(2);
        assertThat(page.getByTestId("table-said")).hasText("Pasted into 2 cells.");
        assertThat(cards().flatMap(card -> card.marks().owner().stream())).containsExactlyInAnyOrder("Ann", "Ben");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingBarsTheWayForAssistiveTechnology(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String rows : List.of("", "&only=no-card,no-owner", "&rows=steps", "&rows=numbers")) {
            page.navigate(TABLE + rows);
            assertThat(page.locator("[data-row], .data-table").first()).isVisible();
            assertNothingBarsTheWay(rows);
        }
        page.navigate(TABLE);
        spot(0, 1).focus();
        page.keyboard().press("Control+a");
        page.keyboard().press("F2");
        assertThat(page.getByTestId("bulk-bar")).isVisible();
        assertNothingBarsTheWay("while rows are chosen and one is written");
        page.setViewportSize(390, 844);
        page.navigate(TABLE);
        assertThat(page.locator(".phone-block").first()).isVisible();
        assertNothingBarsTheWay("on a phone");
    }

    private void assertNothingBarsTheWay(String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
    }

    private void openTable(String path) {
        page.navigate(path);
        assertThat(page.locator("[data-row]").first()).isVisible();
    }

    private Stream<Card> cards() {
        return map().lanes().stream().flatMap(lane -> lane.cards().stream());
    }

    private Locator spot(int row, int column) {
        return page.locator("[data-spot=\"" + row + ":" + column + "\"]");
    }

    private Locator bulk(String label) {
        return page.getByTestId("bulk-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
    }

    private Locator header(String title) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(title));
    }

    private Locator gap(String gap) {
        return page.locator("[data-gap=" + gap + "]");
    }
}
