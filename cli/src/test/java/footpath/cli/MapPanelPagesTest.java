package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import footpath.events.filter.Condition;
import footpath.maps.JourneyPath;
import footpath.maps.Lifecycle;
import footpath.maps.PathKind;
import footpath.maps.Persona;
import footpath.maps.format.MapJson;
import footpath.server.comment.MapComments;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What belongs to a map as a whole — who keeps it, its personas, paths, history — on the real server in a real
/// browser.
class MapPanelPagesTest extends EditedMapPage {
    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void write(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.blur();
    }

    @Test
    void whoKeepsTheMapTrueIsWrittenAndWhatIsNeededIsNotLeftEmpty() {
        button("About this map: Published").click();
        write("Owner", "Retail team");
        awaitRevision(2);
        page.getByLabel("Life cycle").selectOption("In review");
        awaitRevision(3);
        write("Look at it again every … days", "90");
        awaitRevision(4);
        write("Last looked at", "2026-01-31");
        awaitRevision(5);
        write("Title", "");
        assertThat(page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("From campaign to loyal household");
        write("Look at it again every … days", "many");
        assertThat(page.getByLabel("Look at it again every … days")).hasValue("90");
        assertAccessible();

        assertThat(map().owner()).contains("Retail team");
        assertThat(map().governance().lifecycle()).isEqualTo(Lifecycle.REVIEW);
        assertThat(map().governance().nextReview()).map(Object::toString).contains("2026-05-01");
    }

    @Test
    void personasAndPathsAreAddedDescribedAndRemoved() {
        button("About this map: Published").click();
        button("Add a persona").click();
        awaitRevision(2);
        write("Name", "Night owls");
        awaitRevision(3);
        write("Needs", "quiet\nlight");
        awaitRevision(4);
        button("Add a condition").click();
        write("Trait", "age");
        page.getByLabel("Test").selectOption("is one of");
        write("Value", "25-34, 35-44");
        awaitRevision(5);
        assertAccessible();
        Persona owls = map().personas().getLast();
        assertThat(owls.title()).isEqualTo("Night owls");
        assertThat(owls.profile().needs()).containsExactly("quiet", "light");
        assertThat(MapJson.tree(map()).path("map").path("personas").path(4).path("segment"))
                .hasToString("{\"trait\":\"age\",\"in\":[\"25-34\",\"35-44\"]}");
        assertThat(page.locator("[data-persona=" + owls.key() + "]")).isVisible();

        button("About this map: Published").click();
        button("Add a path").click();
        awaitRevision(6);
        page.getByLabel("Steps, in the order they are taken").selectOption("redeem");
        awaitRevision(7);
        page.getByLabel("Steps, in the order they are taken").selectOption("offer");
        awaitRevision(8);
        button("Earlier: I redeem a coupon").click();
        awaitRevision(9);
        page.getByLabel("Kind").selectOption("Exception");
        awaitRevision(10);
        assertThat(map().paths())
                .extracting(JourneyPath::kind, JourneyPath::steps)
                .containsExactly(tuple(PathKind.EXCEPTION, List.of("redeem", "offer", "offer")));
    }

    @Test
    void aBindingTakesConditions() {
        heading("redeem").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        button("Add a condition").click();
        write("Property, or channel", "value");
        page.getByLabel("Test").selectOption("is at least");
        write("Value", "20");
        awaitRevision(2);
        assertThat(MapJson.tree(map())
                        .path("map")
                        .path("stages")
                        .path(2)
                        .path("steps")
                        .path(0)
                        .path("binding")
                        .path("where"))
                .hasToString("{\"property\":\"value\",\"op\":\">=\",\"value\":20}");
        button("Take away the condition on value").click();
        awaitRevision(3);
        assertThat(map().step("redeem").orElseThrow().binding().orElseThrow().where())
                .isEqualTo(Condition.ALWAYS);
    }

    @Test
    void theHistoryIsToldNamedComparedAndRestored() {
        cell("Actions", 0).focus();
        page.keyboard().type("Throws it away");
        page.keyboard().press("Enter");
        awaitRevision(2);
        button("Revision 2").click();
        Locator first = page.locator(".revision").nth(1);
        assertThat(page.locator(".revision")).hasCount(2);
        assertThat(page.locator(".revision").first()).containsText("1 card changed");
        first.getByText("Name it").click();
        page.keyboard().type("As we began");
        page.keyboard().press("Enter");
        assertThat(first.locator("b")).hasText("As we began");
        first.getByText("Changed since").click();
        assertThat(first).containsText("becomes “Throws it away”");
        assertAccessible();

        first.getByText("Restore").click();
        awaitRevision(3);
        assertThat(cell("Actions", 0)).containsText("Finds the letter");
        assertThat(page.locator(".revision")).hasCount(3);
    }

    @Test
    void peopleTalkAboutPartsOfTheMapUntilItIsSettled() {
        heading("redeem").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        page.getByPlaceholder("Ask, doubt, agree …").fill("Is the till slow?");
        page.getByLabel("Your name").fill("CX lead");
        page.getByText("Comment", new Page.GetByTextOptions().setExact(true)).click();
        Locator thread = page.locator(".thread");
        assertThat(thread).containsText("Is the till slow?");
        assertThat(heading("redeem").getByLabel("1 open comment")).isVisible();

        page.getByPlaceholder("Answer …").fill("On **Saturdays**");
        page.keyboard().press("Control+Enter");
        assertThat(thread.locator("strong")).hasText("Saturdays");
        assertAccessible();

        button("1 comment").click();
        assertThat(thread.locator(".thread-about")).hasText("I redeem a coupon");
        thread.getByText("Resolve").click();
        assertThat(thread).hasCount(0);
        page.getByText("1 resolved").click();
        thread.getByText("Open again").click();
        assertThat(button("1 comment")).isVisible();
        thread.locator(".thread-about").click();
        assertThat(page.getByTestId("panel")).containsText("I redeem a coupon");
        assertThat(new MapComments(footpath)
                        .threads("campaign-to-loyal")
                        .getFirst()
                        .replies())
                .hasSize(1);
    }

    @Test
    void eventsNoStepClaimsAreListedAndSuggestedByName() {
        JsonNode source = JsonMapper.shared()
                .readTree(page.request()
                        .post("/api/v1/sources", json("{\"name\":\"till\"}"))
                        .text());
        String key = source.at("/keys/0/key").stringValue();
        for (String name : List.of("Friend told", "Receipt printed")) {
            String event = "{\"id\":\"" + name + "\",\"name\":\"" + name + "\",\"user_id\":\"ada\"}";
            page.request().post("/v1/events", json(event).setHeader("Authorization", "Bearer " + key));
        }
        page.waitForCondition(
                () -> page.request().get("/api/v1/events/names").text().contains("Receipt printed"));

        heading("friend").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        button("Friend told").click();
        awaitRevision(2);
        assertThat(map().step("friend").orElseThrow().binding().orElseThrow().events())
                .containsExactly("Friend told");
        assertThat(page.getByLabel("Events that fill this step"))
                .containsText("It follows the step \"offer\", which cannot be measured");

        button("About this map: Published").click();
        assertThat(page.getByLabel("Bind Friend told to a step")).hasCount(0);
        page.getByLabel("Bind Receipt printed to a step").selectOption("shop");
        awaitRevision(3);
        assertThat(map().step("shop").orElseThrow().binding().orElseThrow().events())
                .contains("Receipt printed");
        assertAccessible();
    }

    @Test
    void whatIsGuessedIsShown() {
        button("What is guessed").click();
        assertThat(cell("Actions", 0).locator(".grade")).hasText("guessed");
        assertThat(heading("redeem").locator(".grade")).hasText("measured");
        assertThat(heading("friend").locator(".grade")).hasText("guessed");
        assertThat(page).hasURL(Pattern.compile(".*guessed=show.*"));
        assertAccessible();
        button("What is guessed").click();
        assertThat(page.locator(".grade")).hasCount(0);
    }

    private static RequestOptions json(String body) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(body);
    }
}
