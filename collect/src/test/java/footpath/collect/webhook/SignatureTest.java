package footpath.collect.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.mapping.BodyMappingReader;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.catalog.WireFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Signatures of a known secret, body and time.
class SignatureTest {
    private static final Instant WHEN = Instant.ofEpochSecond(1_700_000_000);
    private static final String BODY = "{\"id\":\"evt_1\",\"type\":\"ping\"}";
    private static final WebhookSettings KNOWN = WebhookSettings.of("test_secret");
    private static final String STRIPE = "d9dae4e7c032210a313099d09d382add1ad07aa895882a265fd57cffbc976d41";

    @Test
    void stripesFits() {
        accepted(new Stripe(), Map.of("Stripe-Signature", "t=1700000000,v1=" + STRIPE), KNOWN);
        accepted(new Stripe(), Map.of("Stripe-Signature", "t=1700000000,v1=00,v1=" + STRIPE + ",v0=1"), KNOWN);
        refused(new Stripe(), Map.of("Stripe-Signature", "t=1700000000,v0=" + STRIPE), KNOWN);
    }

    @Test
    void shopifysFits() {
        accepted(new Shopify(), Map.of("X-Shopify-Hmac-SHA256", "yJgTUs6rzZBG6fMcLE4eQTulcmtVS6I9KfBWKzfPzF8="), KNOWN);
    }

    @Test
    void intercomsFits() {
        accepted(new Intercom(), Map.of("X-Hub-Signature", "sha1=9dd5322b18a546d70d3e78bfac2d16da307799c8"), KNOWN);
    }

    @Test
    void zendesksFits() {
        accepted(
                new Zendesk(),
                Map.of(
                        "X-Zendesk-Webhook-Signature", "MqVvVNLNX5j01cMBTfbe9siDzMsVZFCVLB4C3CVgSow=",
                        "X-Zendesk-Webhook-Signature-Timestamp", "2023-11-14T22:13:20Z"),
                KNOWN);
    }

    @Test
    void hubSpotsThreeFit() {
        WebhookSettings settings = KNOWN.withAddress("https://example.com/hooks/hubspot");
        Map<String, String> third = Map.of(
                "X-HubSpot-Signature-v3", "kfGvevxmOfclNhwqNWlOGHyIaXwHhFm9kOF563O62g4=",
                "X-HubSpot-Request-Timestamp", "1700000000000");
        accepted(new HubSpot(), third, settings);
        accepted(new HubSpot(), third, KNOWN.withAddress("https://example.com%2Fhooks%2Fhubspot"));
        refused(new HubSpot(), third, KNOWN.withAddress("https://example.com/hooks/hubspot/"));
        accepted(
                new HubSpot(),
                Map.of("X-HubSpot-Signature", "436641ef78ca8cf87313a122c52ce537f91803a842e3d05c8621c750ffab8b2d"),
                KNOWN);
    }

    /// The examples of HubSpot's own page on version 2.
    @Test
    void hubSpotsOwnExamplesFit() throws RefusedRequest {
        WebhookSettings settings = WebhookSettings.of("yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy")
                .withAddress("https://www.example.com/webhook_uri");
        check(
                new HubSpot(),
                request(
                        "GET",
                        "",
                        Map.of(
                                "X-HubSpot-Signature-Version", "v2",
                                "X-HubSpot-Signature",
                                        "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e")),
                settings);
        check(
                new HubSpot(),
                request(
                        "POST",
                        "{\"example_field\":\"example_value\"}",
                        Map.of(
                                "X-HubSpot-Signature-Version", "v2",
                                "X-HubSpot-Signature",
                                        "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900")),
                settings);
    }

    @Test
    void aMappingTellsHowAnythingElseIsSigned() {
        String rest = "name: a\nidentities: {email: b}\n";
        WebhookSettings hex = KNOWN.withMapping(BodyMappingReader.parse(
                "m", rest + "signature: {header: X-Sign, algorithm: sha256-hex, prefix: \"sha256=\"}"));
        WebhookSettings base64 = KNOWN.withMapping(
                BodyMappingReader.parse("m", rest + "signature: {header: X-Sign, algorithm: sha256-base64}"));
        String right = "yJgTUs6rzZBG6fMcLE4eQTulcmtVS6I9KfBWKzfPzF8=";
        accepted(new GenericWebhook(), Map.of("X-Sign", right), base64);
        byte[] bytes = Base64.getDecoder().decode(right);
        String upper = HexFormat.of().withUpperCase().formatHex(bytes);
        accepted(new GenericWebhook(), Map.of("X-Sign", "sha256=" + upper), hex);
        refused(new GenericWebhook(), Map.of("X-Sign", upper), hex);
        refused(new GenericWebhook(), Map.of("X-Sign", right), hex);
        refused(new GenericWebhook(), Map.of(), hex);
    }

    @Test
    void anyOfSeveralSecretsFitsWhileOneIsExchanged() {
        Map<String, String> signed = Map.of("Stripe-Signature", "t=1700000000,v1=" + STRIPE);
        accepted(new Stripe(), signed, WebhookSettings.of("new", "test_secret"));
        accepted(new Stripe(), signed, WebhookSettings.of("test_secret", "new"));
        assertThatThrownBy(() -> check(new Stripe(), request("POST", BODY, signed), WebhookSettings.of("a", "b")))
                .hasMessage("signature: Stripe-Signature fits none of the 2 secrets of the source; needs the body as it"
                        + " was sent, and the secret the product shows");
        assertThatThrownBy(() -> check(new Stripe(), request("POST", BODY, signed), WebhookSettings.of()))
                .hasMessageContaining("the source has no secret");
    }

    @Test
    void aSignatureIsGoodForFiveMinutesEitherWay() {
        for (String name : new String[] {"stripe-customer-updated", "zendesk-ticket-created", "hubspot-changes"}) {
            WebhookFile file = WebhookFile.of(name);
            for (int seconds : new int[] {-300, 0, 300}) {
                assertThatCode(() -> file.protocol().read(signedAt(file, seconds)))
                        .as(name + " " + seconds)
                        .doesNotThrowAnyException();
            }
            for (int seconds : new int[] {-301, 301}) {
                assertThatThrownBy(() -> file.protocol().read(signedAt(file, seconds)))
                        .as(name + " " + seconds)
                        .isInstanceOf(RefusedRequest.class)
                        .hasMessageContaining("301 s from our clock; needs at most 300 s");
            }
        }
    }

    private static WireRequest signedAt(WebhookFile file, int seconds) {
        return Signer.signed(file.request(), WebhookFile.SECRET, WireFile.RECEIVED.plusSeconds(seconds));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> check(
                        new Stripe(), request("POST", BODY, Map.of("Stripe-Signature", "t=soon,v1=" + STRIPE)), KNOWN))
                .hasMessage("time of signing: Stripe-Signature says \"soon\"; needs t= with the seconds since 1970");
    }

    @Test
    void salesforceShowsATokenAndItsOrganization() {
        WebhookFile file = WebhookFile.of("salesforce-objects");
        WebhookSettings known = WebhookSettings.of(WebhookFile.SECRET);
        assertThatCode(() -> read(file, known.withOrganization("00D000000000001")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(file, known.withOrganization("00D000000000002EAA")))
                .hasMessage("OrganizationId: is \"00D000000000001EAA\"; needs that of the source's organization");
        assertThatThrownBy(() -> read(file, WebhookSettings.of("other"))).hasMessageContaining("?token= fits not");
    }

    private static void read(WebhookFile file, WebhookSettings settings) throws RefusedRequest {
        file.protocol(settings).read(file.request());
    }

    @Test
    void whatIsNotProvenIsAnsweredWith401AndAKeyOfNoSourceToo() {
        WebhookFile file = WebhookFile.of("stripe-customer-updated");
        WireProtocol stripe = file.protocol(WebhookSettings.of("other"));
        assertThatThrownBy(() -> stripe.read(file.request()))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(WireFile.told(stripe.refused(file.request(), refused)))
                                .startsWith("answer 401 application/json {\"error\":{\"code\":\"not_authentic\""));
        WireProtocol nobodys = Webhooks.protocols(_ -> Optional.empty()).getFirst();
        assertThatThrownBy(() -> nobodys.read(file.request())).hasMessageContaining("belongs to no source");
    }

    @Test
    void settingsTellNoSecretWhenTheyArePrinted() {
        assertThat(KNOWN.toString()).doesNotContain("test_secret").contains("1 secrets");
    }

    private static void accepted(Webhook webhook, Map<String, String> headers, WebhookSettings settings) {
        assertThatCode(() -> check(webhook, request("POST", BODY, headers), settings))
                .doesNotThrowAnyException();
    }

    private static void refused(Webhook webhook, Map<String, String> headers, WebhookSettings settings) {
        assertThatThrownBy(() -> check(webhook, request("POST", BODY, headers), settings))
                .isInstanceOf(RefusedRequest.class);
    }

    private static void check(Webhook webhook, WireRequest request, WebhookSettings settings) throws RefusedRequest {
        webhook.authenticate(request, settings);
    }

    private static WireRequest request(String method, String body, Map<String, String> headers) {
        return new WireRequest(
                method, "/v1", Map.of(), headers, body.getBytes(StandardCharsets.UTF_8), WHEN, Optional.empty());
    }
}
