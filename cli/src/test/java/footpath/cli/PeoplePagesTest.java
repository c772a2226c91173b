package footpath.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import footpath.events.consent.ConsentRules;
import footpath.events.consent.LawfulBasis;
import footpath.events.consent.Purpose;
import footpath.server.Footpath;
import footpath.server.consent.PersonConsents;
import footpath.server.serve.Serving;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The pages of people on the real server in a real browser: finding, unmerging and noting.
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class PeoplePagesTest {
    private final List<String> complaints = new ArrayList<>();
    private Footpath footpath;
    private Serving serving;
    private Chromium chromium;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void start(@TempDir Path folder) {
        setDefaultAssertionTimeout(20_000);
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        PeopleOfAShop.fill(footpath);
        serving = Serving.start(footpath, 0);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        serving.close();
        footpath.close();
    }

    @BeforeEach
    void open() {
        visit(1440, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void visit(int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(serving.address())
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        complaints.clear();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }

    @Test
    void aPersonLinksToItsAccountsAndTheseToTheirMembers() {
        page.navigate("/people/kay");
        assertThat(page.getByTestId("segment")).hasText(new String[] {"in Oslo"});
        page.getByTestId("account").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2 events of 1 member.")))
                .isVisible();
        assertThat(page.getByTestId("event")).hasCount(2);
        requireAccessible();
        page.getByTestId("member").click();
        assertThat(page.getByTestId("account")).hasText("the kays");

        visit(390, 844, ColorScheme.DARK);
        page.navigate("/accounts");
        page.getByLabel("Find an account").fill("KAYS");
        assertThat(page.getByTestId("account-row")).hasText(new String[] {"the kays"});
        requireAccessible();
        page.getByTestId("account-row").click();
        assertThat(page.getByTestId("member")).hasText(new String[] {"kay"});
        requireAccessible();
    }

    @Test
    void aPersonIsFoundByTheBeginningOfAnyIdentity() {
        page.navigate("/people");
        page.getByLabel("Find a person").fill("LAPTOP-K");

        assertThat(page.getByTestId("person-row")).hasText(new String[] {"kay"});
        requireAccessible();
        page.getByLabel("Find a person").fill("nobody at all");
        assertThat(page.getByText("Nobody has an identity like that.")).isVisible();
    }

    @Test
    void aPurposeThatIsChosenIsKeptFromPageToPageAndWhoDoesNotAllowItIsNotShown() {
        footpath.declare(
                new ConsentRules(List.of(new Purpose("ads", LawfulBasis.CONSENT, false, Set.of())), Optional.empty()));
        PersonConsents.note(
                footpath, "ida", new PersonConsents.Given(Map.of("ads", "granted"), null, null, null), ZoneOffset.UTC);

        page.navigate("/people");
        choosePurpose("ads");
        assertThat(page.getByTestId("person-row")).hasText(new String[] {"ida"});
        assertThat(page.getByTestId("population-line")).containsText("persons left out");
        requireAccessible();
        page.getByTestId("person-row").click();
        assertThat(page.getByTestId("event")).hasCount(2);
        assertThat(page.url()).endsWith("/people/ida?purpose=ads");

        page.navigate("/people/kay?purpose=ads");
        assertThat(page.getByTestId("refused")).containsText("Person kay may not be looked at");
        assertThat(page.getByTestId("refused")).containsText("Nothing was said");
        requireAccessible();
        complaints.removeIf(complaint -> complaint.contains("403"));
        choosePurpose("");
        assertThat(page.getByTestId("account")).hasText("the kays");
        assertThat(page.getByTestId("refused")).hasCount(0);

        page.navigate("/accounts/household/the%20kays?purpose=ads");
        assertThat(page.getByText("Nobody of those that belong to it allows it."))
                .isVisible();
        assertThat(page.getByTestId("population-line")).hasText("For “ads”: 1 member left out");
        requireAccessible();
    }

    private void choosePurpose(String purpose) {
        page.getByTestId("population").click();
        page.getByRole(AriaRole.DIALOG).locator("select").selectOption(purpose);
        page.getByRole(AriaRole.BUTTON, named("Show").setExact(true)).click();
    }

    @Test
    void aLongSessionUnfoldsByKeyAndAnAddressPointsAtItsEvent() {
        page.navigate("/people/ada");
        assertThat(page.getByTestId("session")).hasCount(1);
        assertThat(page.getByTestId("event")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, named("Session of 6 events")).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("event")).hasCount(8);

        // Three persons have two events each before the six of the session.
        int pointed = 12;
        page.navigate("/people/eve");
        page.navigate("/people/ada#event-" + pointed);
        assertThat(page.locator("#event-" + pointed)).isInViewport();
        assertThat(page.locator("#event-" + pointed)).hasAttribute("aria-current", "true");
    }

    @Test
    void anUnmergeTellsFirstWhomThereWouldBeAndThenParts() {
        page.navigate("/people/eve");
        assertThat(page.getByTestId("joined")).containsText("came with both");
        page.getByText("Earlier values").click();
        assertThat(page.getByText("City, 1 Mar 2026")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Unmerge eve and anonymous_id:laptop-eve…"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Without this link there would be");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LISTITEM)).hasCount(2);
        requireAccessible();

        page.getByLabel("Why? (kept with the decision)").fill("a shared laptop");
        page.getByRole(AriaRole.BUTTON, named("Unmerge").setExact(true)).click();

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.getByText("Decided by hand, decision 1: a shared laptop"))
                .isVisible();
        assertThat(page.getByTestId("joined")).hasCount(0);
    }

    @Test
    void aNoteIsInTheTimelineWhenItIsAddedAndThePageFitsAPhoneInTheDark() {
        visit(390, 844, ColorScheme.DARK);
        page.navigate("/people/anonymous_id%3Alaptop-kay");
        page.getByLabel("What happened").fill("Called about the invoice");
        page.getByLabel("Channel, as phone or store").fill("phone");
        page.getByRole(AriaRole.BUTTON, named("Add note")).click();

        assertThat(page.getByText("Noted.")).isVisible();
        assertThat(page.getByTestId("event").filter(new Locator.FilterOptions().setHasText("Called about the invoice")))
                .hasCount(1);
        requireAccessible();
        requireItFits();
    }

    @Test
    void aTimelineSaysWhichEventsAreFlaggedAndWhyAndLinksToWhatThatMeans() {
        page.navigate("/people/zoe");
        assertThat(page.getByTestId("event")).hasCount(3);
        assertThat(page.getByTestId("flag")).hasText(new String[] {"flagged: our own word", "flagged: known crawler"});
        assertThat(page.getByTestId("flagged-note")).containsText("2 of 3 events shown are flagged");
        requireAccessible();
        page.getByRole(AriaRole.LINK, named("What is flagged")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Programs"))).isInViewport();

        visit(390, 844, ColorScheme.DARK);
        page.navigate("/accounts/household/the%20zoes");
        assertThat(page.getByTestId("flag").first()).isVisible();
        requireAccessible();
        requireItFits();
    }

    @Test
    void membersAreAddedRemovedAndTakenBackByKeyAndTheServersObjectionsAreShownInPlace() {
        page.navigate("/accounts/household/the%20zoes");
        add("zoe");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("belongs to it already");
        requireAccessible();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        add("LAPTOP-ADA");
        assertThat(page.getByTestId("decided")).hasText("ada was added.");
        assertThat(page.getByTestId("member")).hasText(new String[] {"zoe", "ada"});
        assertThat(page.getByRole(AriaRole.BUTTON, named("Add a person…"))).isFocused();

        visit(390, 844, ColorScheme.DARK);
        page.navigate("/accounts/household/the%20zoes");
        page.getByRole(AriaRole.BUTTON, named("Remove ada…")).click();
        requireAccessible();
        dialog = page.getByRole(AriaRole.DIALOG);
        page.getByLabel("Why? (kept with the decision)").fill("moved out");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("member")).hasText(new String[] {"zoe"});
        assertThat(page.getByTestId("decision").first()).containsText("ada was removed");
        assertThat(page.getByTestId("decision").first()).containsText("moved out");

        page.getByTestId("decision").first().getByRole(AriaRole.BUTTON).click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(page.getByTestId("member")).hasText(new String[] {"zoe", "ada"});
        assertThat(page.getByTestId("decision").nth(1)).containsText("taken back");
        requireAccessible();
        requireItFits();
    }

    /// Finds a person by a text, and adds the first that is found, by key alone.
    private void add(String text) {
        page.getByRole(AriaRole.BUTTON, named("Add a person…")).press("Enter");
        assertThat(page.getByLabel("Find a person")).isFocused();
        page.keyboard().type(text);
        Locator found = page.getByRole(AriaRole.RADIO).first();
        assertThat(found).isAttached();
        found.press("Space");
        page.getByLabel("Why? (kept with the decision)").press("Enter");
    }

    @Test
    void aSegmentSaysWhoIsInItAndIsDeletedUnlessOthersReferToIt() {
        footpath.segments().save("not in Oslo", "{\"not\":{\"saved\":\"in Oslo\"}}", Optional.empty());
        page.navigate("/people/kay");
        page.getByTestId("segment").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("persons are in “in Oslo”")))
                .isVisible();
        assertThat(page.getByText("Persons where trait city = Oslo.")).isVisible();
        assertThat(page.getByTestId("segment-person").filter(new Locator.FilterOptions().setHasText("kay")))
                .hasCount(1);
        assertThat(page.getByText("It cannot be deleted while other segments refer to it."))
                .isVisible();
        requireAccessible();

        visit(390, 844, ColorScheme.DARK);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, named("Segments")).click();
        assertThat(page.getByTestId("segment-row")).hasText(new String[] {"in Oslo", "not in Oslo"});
        assertThat(page.getByTestId("segment-size").first()).not().hasText("…");
        requireAccessible();
        requireItFits();
        page.getByTestId("segment-row").last().click();
        page.getByRole(AriaRole.BUTTON, named("Delete…")).click();
        requireAccessible();
        requireItFits();
        page.getByRole(AriaRole.BUTTON, named("Delete “not in Oslo”")).click();
        assertThat(page.getByTestId("segment-row")).hasText(new String[] {"in Oslo"});
    }

    private void requireItFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private void requireAccessible() {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
