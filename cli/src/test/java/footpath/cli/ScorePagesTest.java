package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import footpath.maps.Persona;
import footpath.maps.PersonaTrait;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scored traits of personas, and their words written on the card, on the real server in a real browser.
class ScorePagesTest extends ComparedMapPage {
    private static final String ROOTED = "{'title':'Rooted','value':60,'low':'rents','high':'owns a home',"
            + "'binding':{'trait':'home_ownership','in':['Homeowner']}}";
    private static final String PATIENCE = "{'title':'Patience','value':30,'low':'hasty','high':'calm'}";

    private Locator card() {
        return page.locator(".persona-card[data-persona=families]");
    }

    private void score() {
        change(
                SLUG,
                "{'op':'set','kind':'persona','key':'families','field':'traits','value':[" + ROOTED + "," + PATIENCE
                        + "]}");
    }

    private Persona families() {
        return map().persona("families").orElseThrow();
    }

    private List<PersonaTrait> traits() {
        return families().profile().traits();
    }

    private void keeps(Predicate<Persona> change) {
        page.waitForCondition(() -> change.test(families()));
    }

    private void edit() {
        page.navigate("/maps/" + SLUG + "?view=personas&edit=persona:families");
    }

    @Test
    void aScoreIsHeldAgainstWhatIsObservedOnTheCardAndInTheMatrix() {
        score();
        page.navigate("/maps/" + SLUG + "?view=personas");
        Locator rooted = card().locator(".persona-scores li").first();
        assertThat(rooted).containsText("60 of 100");
        assertThat(rooted).containsText("observed: 87 (95 %:");
        assertThat(rooted.locator(".score-wrong")).containsText("believed at 60, 27 too low");
        assertThat(card().locator(".persona-findings")).containsText("“Rooted” is believed at 60");
        assertThat(card().locator(".persona-scores li").last()).not().containsText("observed");

        page.getByTestId("personas-shown").getByText("Matrix").click();
        Locator rows = page.locator(".persona-matrix tr:has(th:has-text('Rooted'))");
        assertThat(rows).hasCount(2);
        assertThat(rows.last().locator("td.wrong")).containsText("27 too low");
        assertThat(page.getByTestId("persona-matrix")).containsText("Trait: income");
        assertThat(page.getByTestId("persona-matrix")).containsText("Known in the period from");
    }

    @Test
    void scoredTraitsAreAddedChangedMovedAndRemovedInThePanel() {
        score();
        edit();
        button("Add a scored trait").click();
        keeps(persona -> persona.profile().traits().size() == 3);
        assertThat(page.locator(".scored-trait").last().getByLabel("Name")).isFocused();
        page.keyboard().type("Haste");
        page.keyboard().press("Enter");
        keeps(persona -> persona.profile().traits().getLast().title().equals("Haste"));
        page.getByLabel("Move Haste up").click();
        keeps(persona -> persona.profile().traits().get(1).title().equals("Haste"));
        page.keyboard().press("Alt+ArrowUp");
        keeps(persona -> persona.profile().traits().getFirst().title().equals("Haste"));
        page.locator(".scored-trait").first().getByLabel("Score").focus();
        page.keyboard().press("ArrowRight");
        keeps(persona -> persona.profile().traits().getFirst().value() == 51);
        page.getByLabel("Remove Patience").click();
        keeps(persona -> persona.profile().traits().size() == 2);
        assertThat(traits()).extracting(PersonaTrait::title).containsExactly("Haste", "Rooted");
        assertThat(traits().getLast().binding()).isPresent();
    }

    @Test
    void aBindingIsKeptOnceItIsWholeAndSaysWhatIsMissing() {
        score();
        edit();
        Locator patience = page.locator(".scored-trait").last();
        patience.getByLabel("Held against data").selectOption("average");
        assertThat(patience).containsText("Name the trait of persons");
        patience.getByLabel("Trait of persons").fill("age");
        patience.getByLabel("Stands for 0").fill("18");
        patience.getByLabel("Stands for 100").fill("80");
        page.keyboard().press("Enter");
        keeps(persona -> persona.profile().traits().getLast().binding().isPresent());
        assertThat(card().locator(".persona-scores li").last())
                .containsText("none of them has a number as trait \"age\"");
        patience.getByLabel("Held against data").selectOption("none");
        keeps(persona -> persona.profile().traits().getLast().binding().isEmpty());
    }

    @Test
    void theWordsOfAPersonaAreWrittenOnItsCardByKey() {
        page.navigate("/maps/" + SLUG + "?view=personas");
        card().locator("[data-words=title]").focus();
        page.keyboard().press("F2");
        page.keyboard().type(" at home");
        page.keyboard().press("Tab");
        keeps(persona -> persona.title().equals("Families at home"));
        assertThat(card().getByLabel("About them of Families at home")).isFocused();
        page.keyboard().press("Escape");
        assertThat(card().locator("[data-words=description]")).isFocused();

        card().getByText("Write more").click();
        card().getByLabel("Write: Needs of Families at home").click();
        page.keyboard().type("Time");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("Money");
        page.keyboard().press("Enter");
        keeps(persona -> persona.profile().needs().equals(List.of("Time", "Money")));
        assertThat(card().locator("[data-words=needs]")).isFocused();
        assertThat(card().locator("[data-words=needs]")).hasText("Time · Money");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void theCardsAndTheFieldsAreAccessible(ColorScheme theme, int width) {
        score();
        context.close();
        visit(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme));
        for (String query : List.of("", "&personas=matrix", "&edit=persona:families")) {
            page.navigate("/maps/" + SLUG + "?view=personas" + query);
            assertThat(page.locator(".score-wrong, .wrong-mark").first()).isAttached();
            if (query.startsWith("&edit")) {
                assertThat(page.locator(".scored-trait").first()).isVisible();
            } else if (query.isEmpty()) {
                card().getByText("Write more").click();
            }
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::toString).toList();
            assertThat(violations).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }
}
