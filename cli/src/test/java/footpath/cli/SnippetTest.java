package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import footpath.events.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What `footpath.js` collects.
@Tag("browser")
class SnippetTest extends SnippetPage {
    @Test
    void aPageViewTellsThePageItsReferrerAndTheCampaignButNoQuery() {
        String from =
                site.page("/from", "<a href='/shop?utm_source=letter&utm_campaign=spring&mail=a@b.example#x'>go</a>");
        site.page("/shop", snippet("") + "<title>Shop</title>");
        page.navigate(from + "?secret=1");
        page.locator("a").click();
        page.waitForURL("**/shop**");
        sendNow();

        Event view = await("page view");
        assertThat(view.channel()).isEqualTo("web");
        assertThat(told(view))
                .containsEntry("context.page.url", site.address() + "/shop")
                .containsEntry("context.page.path", "/shop")
                .containsEntry("context.page.title", "Shop")
                .containsEntry("context.page.referrer", from)
                .containsEntry("context.campaign.source", "letter")
                .containsEntry("context.campaign.name", "spring")
                .containsKey("context.session_id")
                .containsKey("context.userAgent");
        assertThat(told(view).toString()).doesNotContain("secret").doesNotContain("a@b.example");
    }

    @Test
    void callsMadeBeforeTheScriptIsThereCountAndTheVisitorBecomesTheUser() {
        page.navigate(site.page(
                "/early",
                "<script>window.footpath = window.footpath || [];"
                        + "footpath.push(['track', 'Looked', {price: 12.50, tags: ['a', 'b']}]);"
                        + "footpath.push(['identify', 'ada', {city: 'Graz'}], ['group', 'company', 'acme', {size: 3}]);"
                        + "</script>" + snippet("")));
        page.waitForFunction("typeof footpath.track == 'function'");
        page.evaluate("footpath.track('Bought'); footpath.reset(); footpath.track('Strolled')");
        sendNow();

        assertThat(told(await("Looked"))).containsEntry("price", "12.5").containsEntry("tags", "[\"a\",\"b\"]");
        await("Strolled");
        assertThat(await("Bought").person()).isEqualTo("ada");
        assertThat(personOf("Looked")).isEqualTo(personOf("Bought")).isNotEqualTo(personOf("Strolled"));
        assertThat(footpath.log().traits("ada").get("city")).hasToString("Graz");
    }

    @Test
    void placesWithinAPageAreViewsEachWithTheOneBeforeAsReferrer() {
        page.navigate(site.page("/app", snippet("")));
        ready();
        page.evaluate("history.pushState({}, '', '/app/list'); history.replaceState({}, '', '/app/list?sort=up');"
                + "history.pushState({}, '', '/app/item')");
        page.goBack();
        page.waitForURL("**/app/list?sort=up");
        sendNow();

        List<Event> views = awaitAll("page view", 4);
        assertThat(views.stream().map(view -> told(view).get("context.page.path")))
                .containsExactly("/app", "/app/list", "/app/item", "/app/list");
        assertThat(told(views.get(2))).containsEntry("context.page.referrer", site.address() + "/app/list");
    }

    @Test
    void clicksAreEventsWhereMarkedAndIfWantedOnEveryLinkAndButton() {
        page.navigate(site.page("/clicks", snippet("data-clicks='all' data-without='frustration'") + """
                <div data-footpath-event="Basket filled" data-footpath-sku="17" data-footpath-unit-price="9.90">
                <button id=add>Add <b>this</b></button></div>
                <button id=plain class="big red">Compare  prices</button>
                <button data-footpath-private>Ann's account</button><p>nothing</p>
                <a href="#part?token=1">Details</a>"""));
        ready();
        for (String selector : List.of("#add b", "#plain", "[data-footpath-private]", "p", "a")) {
            page.locator(selector).click();
        }
        sendNow();

        assertThat(told(await("Basket filled"))).containsEntry("sku", "17").containsEntry("unit_price", "9.90");
        List<Map<String, String>> clicks =
                awaitAll("click", 3).stream().map(SnippetPage::told).toList();
        assertThat(clicks.get(0))
                .containsEntry("text", "Compare prices")
                .containsEntry("element", "button#plain.big.red");
        assertThat(clicks.get(1)).doesNotContainKey("text");
        assertThat(clicks.get(2)).containsEntry("text", "Details").containsEntry("href", site.address() + "/clicks");
    }

    @Test
    void rageAndDeadClicksAreToldAndAnsweredClicksAreNot() {
        page.navigate(site.page("/rage", snippet("") + """
                <button id=dead>Pay</button>
                <button id=live onclick="this.nextSibling.append('!')">Count</button><output></output>"""));
        ready();
        page.locator("#live").click();
        // Timers of the same length ring in the order in which they were set: the snippet has waited, too.
        page.evaluate("() => new Promise(done => setTimeout(done, 1000))");
        page.locator("#dead").click(new Locator.ClickOptions().setClickCount(3));

        sendWhen("dead click");
        assertThat(told(await("rage click"))).containsEntry("element", "button#dead");
        assertThat(awaitAll("dead click", 1))
                .singleElement()
                .satisfies(dead -> assertThat(told(dead))
                        .containsEntry("element", "button#dead")
                        .containsEntry("text", "Pay"));
    }

    @Test
    void formsTellWhichFieldsWereTouchedAndNeverWhatWasWritten() {
        page.navigate(site.page("/form", snippet("") + """
                <form id=sign-up onsubmit="event.preventDefault()"><input name=email><input name=city>
                <input name=id><button>Go</button></form>
                <form name=survey><textarea name=comment></textarea><select name=score><option>1<option>2</select></form>
                <form id=untouched><input name=x></form>"""));
        ready();
        page.locator("[name=email]").fill("hidden@secret.example");
        page.locator("[name=city]").fill("Geheim");
        page.locator("#sign-up button").click();
        page.locator("[name=comment]").fill("Geheim");
        page.locator("[name=score]").selectOption("2");
        page.navigate("about:blank");

        assertThat(told(await("form submitted")))
                .containsEntry("form", "sign-up")
                .containsEntry("fields", "[\"email\",\"city\"]");
        assertThat(awaitAll("form abandoned", 1))
                .singleElement()
                .satisfies(form -> assertThat(told(form))
                        .containsEntry("form", "survey")
                        .containsEntry("fields", "[\"comment\",\"score\"]")
                        .containsEntry("last_field", "score"));
        assertThat(bodies.toString()).doesNotContain("secret").doesNotContain("Geheim");
    }

    @Test
    void eachDepthOfAPageIsToldOnce() {
        page.navigate(site.page("/long", snippet("") + "<body style='margin:0'><div style='height:6000px'></div>"));
        ready();
        for (int y : List.of(1000, 2500, 600, 2500, 6000, 0, 6000)) {
            page.evaluate(
                    "y => new Promise(done => { addEventListener('scroll', () => done(), {once: true});"
                            + " scrollTo(0, y); })",
                    y);
        }
        sendNow();

        assertThat(awaitAll("scroll depth", 5).stream().map(depth -> told(depth).get("percent")))
                .containsExactly("25", "50", "75", "90", "100");
    }

    @Test
    void errorsAreToldOnceEachTenAtMostAndWithoutQueries() {
        page.navigate(site.page("/broken", snippet("") + """
                <script>function lose() { Promise.reject(new TypeError('lost')) }
                function fail(n) { setTimeout(() => { throw new Error('no ' + n + ' at https://x.example/a?token=1#b'); }) }
                </script>"""));
        ready();
        page.evaluate("() => { setTimeout(lose) }");
        page.waitForCondition(() -> !complaints.isEmpty());
        page.evaluate("() => { for (let n = 0; n < 20; n++) { fail(n); fail(n); } }");
        page.waitForCondition(() -> complaints.size() >= 41);
        complaints.clear();
        sendNow();

        List<Event> errors = awaitAll("error", 10);
        assertThat(errors.stream().map(error -> told(error).get("message")).toList())
                .contains("TypeError: lost", "Uncaught Error: no 0 at https://x.example/a")
                .doesNotHaveDuplicates();
        assertThat(told(errors.getLast()).get("stack")).contains("/broken:");
        assertThat(bodies.toString()).doesNotContain("token");
    }

    @Test
    void vitalsAreToldOnceWhenThePageIsLeft() {
        page.navigate(site.page(
                "/vitals",
                snippet("") + "<h1>Hello</h1><button>b</button><script>"
                        + "document.querySelector('button').onclick = () => { const end = performance.now() + 120;"
                        + "while (performance.now() < end); document.body.prepend('!') }</script>"));
        ready();
        page.locator("button").click();
        page.waitForFunction("() => document.body.textContent.startsWith('!')");
        // Two frames, after which the browser has measured the interaction.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.navigate("about:blank");

        assertThat(awaitAll("web vitals", 1)).singleElement().satisfies(vitals -> {
            assertThat(told(vitals)).containsKeys("lcp_millis", "fcp_millis", "ttfb_millis", "inp_millis", "cls");
            assertThat(Integer.parseInt(told(vitals).get("inp_millis"))).isBetween(104, 10_000);
        });
    }

    @Test
    void aCallThatMakesNoSenseIsToldOnTheConsoleAndHarmsNothing() {
        page.navigate(site.page("/wrong", snippet("")));
        ready();
        page.evaluate("const loop = {}; loop.loop = loop; footpath.track(); footpath.track('Loop', loop);"
                + "footpath.push(['tack', 'x']); footpath.track('Fine')");
        sendNow();

        await("Fine");
        assertThat(complaints.toString())
                .contains("footpath: track.name: is undefined; needs a text")
                .contains("circular")
                .contains("there is no call \"tack\"; known are track,");
        complaints.clear();
    }
}
