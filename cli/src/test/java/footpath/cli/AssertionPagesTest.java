package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Assertion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Assertions that are made, changed and removed on the page, held against real data while they are written.
class AssertionPagesTest extends ServedPages {
    private static final String SLUG = "campaign-to-loyal";

    @Override
    Path data(Path folder) {
        Demo.copiedTo(folder);
        return folder.resolve("data");
    }

    @Override
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1440, 1200);
    }

    private List<Assertion> assertions() {
        return footpath.maps().load(SLUG).orElseThrow().map().assertions();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void write(String label, String text) {
        field(label).fill(text);
        field(label).blur();
    }

    private void awaitRevision(long revision) {
        assertThat(page.locator(".pill", new Page.LocatorOptions().setHasText("Revision " + revision)))
                .isVisible();
        assertThat(page.getByTestId("saving")).hasText("Saved");
    }

    @Test
    void anAssertionIsChangedAndHeldAgainstTheDataThenMadeAnewAndRemoved() {
        watchConsole();
        page.navigate("/maps/" + SLUG);
        page.getByTestId("assertions").click();
        button("Change: A quarter of the households redeem a coupon").click();
        Locator live = page.getByTestId("live-result");
        assertThat(live).containsText("It holds");
        assertThat(live).containsText("26.3 % of 1,559");
        assertThat(field("At least so many of 100")).hasValue("25");

        write("At least so many of 100", "40");
        awaitRevision(2);
        assertThat(live).containsText("It does not hold");
        assertThat(page.getByTestId("assertions")).hasText("1 of 2 assertions fail");
        write("At least so many of 100", "");
        assertThat(field("At least so many of 100")).hasValue("40");
        write("At most so many of 100", "30");
        assertThat(field("At most so many of 100")).hasValue("");
        field("Of those who did").selectOption("I shop as usual");
        awaitRevision(3);
        write("Within", "60");
        awaitRevision(4);
        assertThat(live).containsText("%");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        page.navigate("/maps/" + SLUG + "?edit=map");
        button("Add an assertion").click();
        awaitRevision(5);
        write("Title", "Few make it a habit");
        awaitRevision(6);
        field("Reach the step").selectOption("I redeem again");
        awaitRevision(7);
        write("At most so many of 100", "62.5");
        awaitRevision(8);
        assertThat(live).hasAttribute("data-verdict", "failed");
        Assertion added = assertions().getLast();
        assertThat(added.title()).isEqualTo("Few make it a habit");
        assertThat(added.step()).isEqualTo("again");
        assertThat(added.atLeast()).contains(0.5);
        assertThat(added.atMost()).contains(0.625);
        assertThat(assertions().get(1).from()).contains("shop");
        assertThat(assertions().get(1).within()).map(Object::toString).contains("PT1440H");

        button("Remove this assertion").click();
        awaitRevision(9);
        assertThat(assertions()).hasSize(2);
    }
}
