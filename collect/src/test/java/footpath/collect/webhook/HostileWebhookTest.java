package footpath.collect.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.mapping.BodyMappingReader;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.SizeLimits;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.catalog.WireFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostileWebhookTest {
    private static final String MESSAGE = "<E><Body><notifications><Notification><Id>1</Id><sObject><F>%s</F></sObject>"
            + "</Notification></notifications></Body></E>";

    @Test
    void aMessageOfABillionLaughsIsRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE E [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused(laughs + "]>" + MESSAGE.formatted("&l9;"), "document type");
        assertRefused(MESSAGE.formatted("&l9;"), "");
    }

    @Test
    void nothingIsFetchedForAMessage() throws IOException {
        try (ServerSocket bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            bait.setSoTimeout(200);
            String address = "http://127.0.0.1:" + bait.getLocalPort() + "/";
            assertRefused(
                    "<!DOCTYPE E [<!ENTITY x SYSTEM \"" + address + "\">]>" + MESSAGE.formatted("&x;"),
                    "document type");
            assertRefused("<!DOCTYPE E SYSTEM \"" + address + "\">" + MESSAGE.formatted("x"), "document type");
            assertRefused(
                    "<!DOCTYPE E [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>" + MESSAGE.formatted("x"),
                    "document type");
            assertThatThrownBy(bait::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertRefused(
                "<!DOCTYPE E [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + MESSAGE.formatted("&x;"), "document type");
    }

    @Test
    void instructionsDeepElementsAndOtherXmlAreRefused() {
        assertRefused("<?x y?>" + MESSAGE.formatted("x"), "instruction");
        assertRefused(MESSAGE.formatted("<a>".repeat(100_000) + "</a>".repeat(100_000)), "more than 16 deep");
        assertRefused("<E/>", "holds no notifications");
        assertRefused("{}", "is no XML");
        assertRefused("\uFEFF", "is no XML");
    }

    @Test
    void aBodyBeyondTheLimitAndTooManyCallsAreRefused() throws RefusedRequest {
        assertRefused(" ".repeat(SizeLimits.WEBHOOK + 1), "longer than 1048576 bytes");
        assertRefused(
                "<E><Body><notifications>" + "<Notification/>".repeat(1_001) + "</notifications></Body></E>",
                "more than 1000");
        String mapping = "name: a\nidentities: {email: b}";
        assertThatThrownBy(() -> json(mapping, "[" + "{},".repeat(1_000) + "{}]"))
                .hasMessageContaining("1001 calls");
        assertThat(json(mapping, "[" + "{},".repeat(999) + "{}]")).hasSize(1_000);
    }

    @Test
    void aDeepCallAndOneOfManyNamesCostThemselvesAlone() throws RefusedRequest {
        String good = "{\"a\":\"n\",\"b\":\"x@example.org\"}";
        String deep = "{\"a\":\"n\",\"b\":\"c\",\"d\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        List<Item> items = json("name: a\nidentities: {email: b}", "[" + good + "," + deep + "," + good + "]");
        assertThat(items.get(0)).isInstanceOf(Item.Understood.class);
        assertThat(((Item.Misunderstood) items.get(1)).reason()).contains("more than 64 objects and lists");
        assertThat(items.get(2)).isInstanceOf(Item.Understood.class);
    }

    @Test
    void pathsThatLeadNowhereGiveNoValue() throws RefusedRequest {
        String body = "{\"a\":\"n\",\"b\":\"c\",\"l\":[1,[2],{\"m\":3}],\"o\":{\"p\":4}}";
        List<Item> items = json(
                "name: a\nidentities: {email: b}\nproperties: {q: 'l[0]', r: 'l[1][0]', s: 'l[2].m', t: 'l[3]',"
                        + " u: 'l[0].x', v: 'a[0]', w: o, x: 'o[0]', y: 'l[2]', z: 'l[1]'}",
                body);
        assertThat(((Item.Understood) items.getFirst()).arrival().properties())
                .isEqualTo("{\"q\":1,\"r\":2,\"s\":3,\"w.p\":4,\"y.m\":3,\"z\":[2]}");
    }

    @Test
    void aListThatIsNotThereIsRefused() {
        String mapping = "name: a\nidentities: {email: b}\nitems: c.d";
        assertThatThrownBy(() -> json(mapping, "{\"c\":{\"d\":7}}"))
                .hasMessage("body: has no list at c.d; needs the list of calls there");
        assertThatThrownBy(() -> json(mapping, "[]")).hasMessage("body: is a list; needs an object with a list at c.d");
    }

    @Test
    void whoeverAsksWhetherTheAddressIsOneIsTold() {
        for (WireProtocol protocol : Webhooks.protocols(_ -> Optional.empty())) {
            WireRequest head =
                    WireFile.request("HEAD", "/v1/webhooks/" + protocol.name() + "/wk_1", Map.of(), new byte[0]);
            assertThat(protocol.answers().stream()
                            .filter(answer -> answer.address().matches(head))
                            .map(answer -> answer.reply().apply(head).status()))
                    .containsExactly(200);
        }
    }

    private static void assertRefused(String xml, String reason) {
        WebhookFile file = WebhookFile.of("salesforce-objects").with(xml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> file.protocol().read(file.request()))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining(reason);
    }

    private static List<Item> json(String mapping, String body) throws RefusedRequest {
        WebhookSettings settings = WebhookSettings.of().withMapping(BodyMappingReader.parse("m", mapping));
        WebhookFile file = WebhookFile.of("json-form").with(body.getBytes(StandardCharsets.UTF_8));
        return file.protocol(settings).read(file.request()).items();
    }
}
