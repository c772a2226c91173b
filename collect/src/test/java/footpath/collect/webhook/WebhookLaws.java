package footpath.collect.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What holds of any request of a webhook.
class WebhookLaws {
    /// Those that prove nothing of their body.
    private static final Set<String> UNSIGNED = Set.of("salesforce", "json");

    private static final List<String> SIGNATURES = List.of(
            "Stripe-Signature",
            "X-Shopify-Hmac-SHA256",
            "X-Zendesk-Webhook-Signature",
            "X-Zendesk-Webhook-Signature-Timestamp",
            "X-Hub-Signature",
            "X-HubSpot-Signature-v3",
            "X-HubSpot-Request-Timestamp");

    @Test
    void aChangedByteOfASignedBodyIsRefused() {
        Random random = new Random(3);
        for (WebhookFile file : signed()) {
            byte[] body = file.request().body();
            for (int at = 0; at < body.length; at++) {
                byte[] changed = body.clone();
                changed[at] ^= (byte) random.nextInt(1, 256);
                assertThat(kind(
                                file,
                                with(file.request(), changed, file.request().headers())))
                        .isEqualTo("NOT_AUTHENTIC");
            }
        }
    }

    @Test
    void aChangedLetterOfASignatureOrItsTimeIsRefused() {
        Random random = new Random(5);
        for (WebhookFile file : signed()) {
            for (String header : SIGNATURES) {
                String value = file.request().header(header).orElse("");
                int end = value.contains(",v0") ? value.indexOf(",v0") : value.length();
                for (int at = 0; at < end; at++) {
                    char letter = (char) random.nextInt('0', 'z');
                    String changed = value.substring(0, at) + letter + value.substring(at + 1);
                    if (letter != value.charAt(at)) {
                        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                        headers.putAll(file.request().headers());
                        headers.put(header, changed);
                        assertThat(kind(
                                        file,
                                        with(file.request(), file.request().body(), headers)))
                                .as(file.name() + " " + header + " " + changed)
                                .isEqualTo("NOT_AUTHENTIC");
                    }
                }
            }
        }
    }

    private static List<WebhookFile> signed() {
        List<WebhookFile> signed = WebhookFile.all().stream()
                .filter(file -> !UNSIGNED.contains(file.protocol().name()))
                .toList();
        assertThat(signed).hasSizeGreaterThan(20);
        return signed;
    }

    @Test
    void aBodyCutAtAnyByteAndSignedIsRefused() {
        for (WebhookFile file : WebhookFile.all()) {
            byte[] body = file.request().body();
            for (int length = 0; length < body.length; length++) {
                WebhookFile cut = file.with(Arrays.copyOf(body, length));
                assertThat(kind(cut, cut.request()))
                        .as(file.name() + " " + length)
                        .isIn("UNDECODABLE", "EMPTY");
            }
        }
    }

    @Test
    void aChangedByteThatIsSignedIsReadOrRefusedAndNeverAnythingElse() {
        Random random = new Random(7);
        int read = 0;
        for (WebhookFile file : WebhookFile.all()) {
            for (int round = 0; round < 200; round++) {
                byte[] changed = file.request().body().clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                WebhookFile other = file.with(changed);
                read += kind(other, other.request()).isEmpty() ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    @Test
    void theSameRequestTwiceHasTheSameIds() throws RefusedRequest {
        for (WebhookFile file : WebhookFile.all()) {
            assertThat(ids(file.request(), file)).isEqualTo(ids(file.request(), file));
        }
    }

    @Test
    void aNotificationThatIsNotUnderstoodKeepsItsBytesWhateverStandsAround() throws RefusedRequest {
        Random random = new Random(11);
        List<String> around = List.of("<!-- <Notification> -->", " ", "\r\n", "\t", "");
        List<String> texts = List.of("<![CDATA[</Notification><x]]>", "ä€😀", "&lt;&amp;", "plain", "");
        for (int round = 0; round < 100; round++) {
            StringBuilder body = new StringBuilder("<a:E xmlns:a='u'><a:Body><notifications b='>'>");
            String[] sent = new String[random.nextInt(1, 60)];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = "<n:Notification xmlns:n='v' c=\"/>\"><n:Id>" + i + "</n:Id><n:sObject><n:F>"
                        + texts.get(random.nextInt(texts.size())).repeat(random.nextInt(40))
                        + "</n:F><n:G/></n:sObject></n:Notification>";
                body.append(around.get(random.nextInt(around.size()))).append(sent[i]);
            }
            body.append("</notifications></a:Body></a:E>");
            WebhookFile file =
                    WebhookFile.of("salesforce-objects").with(body.toString().getBytes(StandardCharsets.UTF_8));
            List<Item> items = file.protocol().read(file.request()).items();
            assertThat(items).hasSize(sent.length);
            for (int i = 0; i < sent.length; i++) {
                Item.Misunderstood item = (Item.Misunderstood) items.get(i);
                assertThat(new String(item.raw(), StandardCharsets.UTF_8)).isEqualTo(sent[i]);
                assertThat(item.id()).hasValue(Integer.toString(i));
            }
        }
    }

    private static List<String> ids(WireRequest request, WebhookFile file) throws RefusedRequest {
        return file.protocol().read(request).items().stream()
                .map(item -> item.id().orElse("-"))
                .toList();
    }

    /// What is wrong with a request; nothing if it is read.
    private static String kind(WebhookFile file, WireRequest request) {
        try {
            file.protocol().read(request);
            return "";
        } catch (RefusedRequest refused) {
            assertThat(file.protocol().refused(request, refused).status()).isBetween(400, 499);
            return refused.kind().name();
        }
    }

    private static WireRequest with(WireRequest request, byte[] body, Map<String, String> headers) {
        return new WireRequest(
                request.method(), request.path(), request.query(), headers, body, request.received(), request.ip());
    }
}
