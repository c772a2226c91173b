package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The personas of a map beside data, on the real server in a real browser.
class PersonasPagesTest extends ComparedMapPage {
    private Locator card(String key) {
        return page.locator(".persona-card[data-persona=" + key + "]");
    }

    @Test
    void cardsTellWhatIsObservedAndTheAddressKeepsTheView() {
        page.navigate("/maps/" + SLUG);
        page.getByTestId("view-toggle").getByText("Personas").click();

        assertThat(page).hasURL(Pattern.compile(".*view=personas.*"));
        assertThat(card("families")).containsText("How many");
        assertThat(card("families").locator(".persona-size")).containsText("%");
        page.getByTestId("personas-shown").getByText("Matrix").click();
        assertThat(page.getByTestId("persona-matrix")).containsText("Two walk alike");
        page.getByTestId("personas-shown").getByText("Overlap").click();
        assertThat(page.getByTestId("overlap")).containsText("%");
        page.reload();
        assertThat(page.locator(".overlap-words")).containsText("In none");
    }

    @Test
    void aPersonaIsDoubledAndTheCopyRemoved() {
        page.navigate("/maps/" + SLUG + "?view=personas");
        int before = map().personas().size();
        assertThat(page.locator(".persona-card")).hasCount(before);
        page.getByLabel("Double: Families").click();
        assertThat(page.locator(".persona-card")).hasCount(before + 1);
        page.getByLabel("Remove: Families, copy").click();
        assertThat(page.locator(".persona-card")).hasCount(before);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void theViewsAreAccessible(ColorScheme theme, int width) {
        context.close();
        visit(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme));
        for (String query : List.of("", "&personas=matrix", "&personas=overlap")) {
            page.navigate("/maps/" + SLUG + "?view=personas" + query);
            assertThat(page.locator(".persona-observed, .persona-matrix tr[data-group=observed], .overlap-table")
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
