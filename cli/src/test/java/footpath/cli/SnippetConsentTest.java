package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import footpath.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `footpath.js` keeps, whom it leaves alone, and how what it collected gets to the server.
@Tag("browser")
class SnippetConsentTest extends SnippetPage {
    @Test
    void nothingIsKeptInTheBrowserBeforeConsentAndNothingAfterItIsWithdrawn() {
        String address = site.page("/consent", snippet("") + "<a href='/consent'>again</a>");
        page.navigate(address);
        ready();
        page.evaluate("footpath.track('Asked'); footpath.identify('bob')");
        assertThat(kept()).isEqualTo("[]");

        page.evaluate("footpath.consent({storage: true, ads: false})");
        assertThat(kept()).contains("\"footpath\"").contains("bob");
        page.navigate(address + "?second");
        ready();
        page.evaluate("footpath.track('Came back')");
        sendNow();
        assertThat(await("Came back").person()).isEqualTo("bob");
        assertThat(told(await("Consent given"))).containsEntry("purpose", "storage");
        assertThat(told(await("Consent withdrawn"))).containsEntry("purpose", "ads");

        page.evaluate("footpath.consent({storage: false})");
        assertThat(kept()).isEqualTo("[]");
        page.navigate(address + "?third");
        ready();
        assertThat(kept()).isEqualTo("[]");
        awaitAll("Consent withdrawn", 2);
    }

    @Test
    void theCookieForOtherHostsOfTheSiteComesAndGoesWithTheConsent() {
        page.navigate(site.page("/cookie", snippet("data-cookie-domain='127.0.0.1'")));
        ready();
        assertThat(context.cookies()).isEmpty();
        page.evaluate("footpath.consent({storage: true})");
        assertThat(context.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo("footpath_id");
            assertThat(cookie.sameSite).hasToString("LAX");
        });
        page.evaluate("footpath.consent({storage: false})");
        assertThat(context.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"doNotTrack: {get: () => '1'}", "globalPrivacyControl: {get: () => true}"})
    void whoeverObjectsIsNotCollected(String objection) {
        context.addInitScript("Object.defineProperties(Navigator.prototype, {" + objection + "})");
        page.navigate(
                site.page("/objects", snippet("data-storage='granted' data-clicks='all'") + "<button>b</button>"));
        ready();
        page.evaluate("footpath.track('Asked'); footpath.identify('eve'); footpath.consent({storage: true})");
        page.locator("button").click();
        page.navigate("about:blank");
        page.navigate(site.address() + "/objects");
        ready();

        assertThat(kept()).isEqualTo("[]");
        assertThat(bodies).isEmpty();
    }

    @Test
    void whoeverOptsOutIsNotCollectedOnLaterPagesEither() {
        String address = site.page("/out", snippet("data-storage='granted'"));
        page.navigate(address);
        ready();
        page.evaluate("footpath.optOut(); footpath.track('Late')");
        page.navigate(address + "?again");
        ready();
        page.evaluate("footpath.track('Later')");
        sendNow();
        assertThat(kept()).isEqualTo("[\"footpath.out\"]");
        assertThat(bodies).isEmpty();

        page.evaluate("footpath.optOut(false)");
        page.navigate(address + "?back");
        ready();
        sendNow();
        await("page view");
        assertThat(events().map(Event::name)).containsOnly("page view");
    }

    @Test
    void whatHappensOfflineComesOnceTheNetworkIsBack() {
        page.navigate(site.page("/offline", snippet("")));
        ready();
        sendNow();
        await("page view");
        context.setOffline(true);
        page.evaluate("footpath.track('Offline one'); footpath.track('Offline two')");
        page.waitForCondition(() -> complaints.stream().anyMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED")));
        context.setOffline(false);

        await("Offline one");
        await("Offline two");
        assertThat(complaints).allMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED"));
        complaints.clear();
    }

    @Test
    void aPageClosedAtOnceLeavesItsEventsToTheBrowser() {
        page.navigate(site.page("/closed", snippet("")));
        ready();
        page.evaluate("footpath.track('Last word')");
        Page closing = page;
        page = context.newPage();
        closing.close(new Page.CloseOptions().setRunBeforeUnload(true));

        await("Last word");
        assertThat(events().filter(event -> event.name().equals("Last word"))).hasSize(1);
    }

    @Test
    void aRefusedBatchIsSentAgainAfterTheTimeAskedForUnderTheSameIds() {
        List<String> tries = new ArrayList<>();
        context.route(Pattern.compile(".*/v1/events.*"), route -> {
            tries.add(route.request().postData());
            if (tries.size() == 1) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setHeaders(Map.of("Retry-After", "1", "Access-Control-Allow-Origin", "*"))
                        .setBody("busy"));
            } else {
                route.resume();
            }
        });
        page.navigate(site.page("/busy", snippet("data-without='vitals'")));
        ready();
        page.evaluate("footpath.track('Patient')");
        sendNow();

        await("Patient");
        assertThat(tries).hasSize(2);
        assertThat(tries.get(1).replaceFirst("\"sentAt\":\"[^\"]+\"", ""))
                .isEqualTo(tries.get(0).replaceFirst("\"sentAt\":\"[^\"]+\"", ""));
        complaints.removeIf(line -> line.contains("503"));
    }

    @Test
    void aBrowserThatForbidsStorageIsCollectedAllTheSame() {
        context.addInitScript("for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])"
                + " Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }});");
        page.navigate(site.page("/private", snippet("data-storage='granted'")));
        ready();
        page.evaluate("footpath.consent({storage: true}); footpath.track('Unseen')");
        sendNow();

        await("Unseen");
        assertThat(personOf("Unseen")).isEqualTo(personOf("page view"));
    }
}
