package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two sides of a map side by side, on the real server in a real browser.
class ComparingPagesTest extends ComparedMapPage {
    private Locator headline() {
        return page.getByTestId("comparison");
    }

    private Locator row(String step) {
        return page.locator("[aria-label='Every number of both sides'] tr[data-step=" + step + "]");
    }

    @Test
    void twoPersonasAreOnePressAwayAndTheAddressKeepsThem() {
        page.navigate("/maps/" + SLUG);
        page.getByTestId("view-toggle").getByText("Compare").click();
        page.locator("[data-preset=personas]").click();

        assertThat(headline())
                .hasText(Pattern.compile("Of Families [0-9.]+ % reach “.+”, of Older couples .+|No step.+"));
        assertThat(row("redeem")).containsText("%");
        assertThat(page).hasURL(Pattern.compile(".*view=compare.*persona=families.*otherPersona=couples.*"));
        String said = headline().textContent();
        page.reload();
        assertThat(headline()).hasText(said);

        page.locator(".compare-field select:has(option[value=budget])").selectOption("budget");
        assertThat(page).hasURL(Pattern.compile(".*otherPersona=budget.*"));
        assertThat(page.locator(".compare-key")).containsText("Tight budgets");
    }

    @Test
    void aToBeStandsBesideItsAsIsWithWhatItAddsAndTakesAway() {
        page.navigate("/maps/" + TO_BE + "?view=compare");
        page.locator("[data-preset=maps]").click();

        assertThat(page).hasURL(Pattern.compile(".*other=" + SLUG + ".*"));
        assertThat(row("another")).containsText("gone");
        assertThat(row("redeem")).containsText("not tested");
        assertThat(page.locator(".compare-figure g[data-lane] .feeling")).not().hasCount(0);
        assertThat(page.getByTestId("changes")).containsText("step removed");
    }

    @Test
    void aMapWithoutAnAsIsAsksForAMap() {
        page.navigate("/maps/" + SLUG + "?view=compare");
        page.locator("[data-preset=maps]").click();
        page.locator(".compare-field select:has(option[value=" + TO_BE + "])").selectOption(TO_BE);

        assertThat(page).hasURL(Pattern.compile(".*other=" + TO_BE + ".*"));
        assertThat(row("another")).containsText("gone");
    }

    @Test
    void beforeAndNowAreTwoPeriodsOfEqualLength() {
        page.navigate("/maps/" + SLUG + "?view=compare&from=2017-07-01&to=2017-10-01");
        page.locator("[data-preset=periods]").click();

        assertThat(page).hasURL(Pattern.compile(".*otherFrom=2017-03-31&otherTo=2017-07-01.*"));
        assertThat(page.locator(".compare-key li").first()).containsText("31 Mar – 30 Jun 2017");
        assertThat(headline()).containsText("from 31 Mar 2017 to 30 Jun 2017");
    }

    @Test
    void twoRevisionsShowTheWordsThatChanged() {
        String card = map().lanes().stream()
                .filter(lane -> !lane.cards().isEmpty()
                        && lane.cards().getFirst().emotion().isEmpty())
                .findFirst()
                .orElseThrow()
                .cards()
                .getFirst()
                .key();
        change(
                SLUG,
                "{'op':'set','kind':'card','key':'" + card + "','field':'text','value':'Finds the letter at once'}");
        page.navigate("/maps/" + SLUG + "?view=compare");
        page.locator("[data-preset=revisions]").click();

        assertThat(page.locator(".compare-card.changed ins")).containsText("at once");
        assertThat(page.locator(".compare-card.changed del")).not().hasCount(0);
        assertThat(page.getByTestId("changes")).containsText("1 card changed");
        assertThat(page.locator(".compare-key")).containsText("Revision 1");
    }

    @Test
    void theDrawingAndTheTableAreReachedByTheKeyboard() {
        page.navigate("/maps/" + SLUG + "?view=compare&persona=families&otherPersona=couples");
        assertThat(headline()).isVisible();
        Locator drawing = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("Drawing of both sides.*")));
        page.getByLabel("Data as known on").focus();
        for (int tab = 0;
                tab < 4
                        && drawing.evaluate("each => each === document.activeElement")
                                .equals(false);
                tab++) {
            page.keyboard().press("Tab");
        }
        assertThat(drawing).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 1440", "LIGHT, 390", "DARK, 390"})
    void theViewIsAccessibleInBothThemesAndOnAPhone(ColorScheme theme, int width) {
        context.close();
        visit(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme));
        for (String query : List.of(
                "?view=compare",
                "?view=compare&persona=families&otherPersona=couples",
                "?view=compare&other=" + TO_BE)) {
            page.navigate("/maps/" + SLUG + query);
            assertThat(page.locator(query.equals("?view=compare") ? ".preset-cards" : "[data-curve]")
                            .first())
                    .isVisible();
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::toString).toList();
            assertThat(violations).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }
}
