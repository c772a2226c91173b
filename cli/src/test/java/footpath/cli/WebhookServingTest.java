package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.log.LoggedEvent;
import footpath.server.Footpath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Webhooks as their products send them, signed, to a server in a process of its own.
class WebhookServingTest {
    private static final Path REQUESTS = Path.of("../collect/src/test/resources/webhook");
    private static final Pattern UNDERSTOOD = Pattern.compile("(?m)^understood (.+)$");
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"");
    private static final String TOLD_ADDRESS = "https://events.example.org/hubspot";
    private static final int SENDERS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    private ChildServer server;

    @BeforeEach
    void start() throws IOException {
        Cli cli = new Cli(data());
        Path secret = Files.writeString(folder.resolve("secret"), SignedWebhook.SECRET + "\n");
        Path told = Files.writeString(folder.resolve("told.yaml"), "address: " + TOLD_ADDRESS + "\n");
        for (Path request : requests()) {
            SignedWebhook webhook = SignedWebhook.read(request);
            Path mapping = REQUESTS.resolve(webhook.name() + ".yaml");
            // Each mapping needs a source of its own.
            String source = Files.exists(mapping) ? webhook.name() : webhook.product();
            if (!keys.containsKey(source)) {
                String kind = webhook.product().equals("json") ? "webhook" : webhook.product();
                keys.put(source, key(cli.run("source", "create", source, "--kind", kind, "--json")));
                succeed(cli.run("source", "secret", "add", source, "--file", secret.toString()));
            }
            if (Files.exists(mapping)) {
                succeed(cli.run("source", "mapping", source, mapping.toString()));
            }
        }
        succeed(cli.run("source", "settings", "hubspot", told.toString()));
        server = ChildServer.start(data(), 0);
    }

    @AfterEach
    void stop() {
        server.kill();
        client.close();
    }

    @Test
    void whatTwentySendersResendIsThereOnceAlthoughTheServerIsKilledAfterItsLastAnswer() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        long withoutId = 0;
        for (Path request : requests()) {
            SignedWebhook webhook = SignedWebhook.read(request);
            Matcher understood = UNDERSTOOD.matcher(Files.readString(REQUESTS.resolve(webhook.name() + ".expected")));
            long nameless = 0;
            while (understood.find()) {
                nameless += understood.group(1).equals("-") ? 1 : 0;
                ids.add(source(webhook) + " " + understood.group(1));
            }
            withoutId += nameless;
            for (int sender = 0; sender < (nameless > 0 ? 1 : SENDERS); sender++) {
                replies.add(client.sendAsync(
                        webhook.signed(server.address(), keyOf(webhook), TOLD_ADDRESS), BodyHandlers.ofString()));
            }
        }
        for (CompletableFuture<HttpResponse<String>> reply : replies) {
            assertThat(reply.join().statusCode()).as(reply.join().body()).isEqualTo(200);
            assertThat(reply.join().body()).containsAnyOf("{\"received\":true}", "<Ack>true</Ack>");
        }
        server.kill();

        ids.removeIf(id -> id.endsWith(" -"));
        assertThat(ids).hasSizeGreaterThan(30);
        try (Footpath footpath = Footpath.open(data(), Footpath.Missing.IS_AN_ERROR)) {
            List<String> kept = footpath.log().tail(1_000).stream()
                    .flatMap(WebhookServingTest::id)
                    .toList();
            assertThat(kept).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(footpath.log().lastSeq()).isEqualTo(ids.size() + withoutId);
        }
    }

    @Test
    void whatIsNotProvenIsRefusedAndKeptNowhere() throws Exception {
        SignedWebhook stripe = SignedWebhook.read(REQUESTS.resolve("stripe-customer-updated.http"));
        String key = keyOf(stripe);

        assertRefused(stripe.changed().signed(server.address(), key, TOLD_ADDRESS, stripe.body()), "not_authentic");
        assertRefused(stripe.signed(server.address(), keyOf("shopify"), TOLD_ADDRESS), "not_authentic");
        assertRefused(stripe.signed(server.address(), "KeyOfNobody", TOLD_ADDRESS), "unknown_key");
        assertRefused(
                HttpRequest.newBuilder(URI.create(server.address() + "/v1/events"))
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString("{\"name\":\"Forged\",\"user_id\":\"ada\"}"))
                        .build(),
                "of kind stripe and takes nothing else");
        assertThat(reply(stripe.signed(server.address(), key, TOLD_ADDRESS)).statusCode())
                .isEqualTo(200);
        server.kill();

        try (Footpath footpath = Footpath.open(data(), Footpath.Missing.IS_AN_ERROR)) {
            assertThat(footpath.log().lastSeq()).isEqualTo(1);
            assertThat(footpath.log().kept().calls(10)).isEmpty();
        }
    }

    @Test
    void aSecretIsExchangedWhileTheServerRunsAndToldToNobody() throws Exception {
        SignedWebhook shopify = SignedWebhook.read(REQUESTS.resolve("shopify-order-create.http"));
        HttpRequest old = shopify.signed(server.address(), keyOf(shopify), TOLD_ADDRESS);

        assertThat(api("POST", "/secrets", "{\"secret\":\"the new one\"}"))
                .contains("\"number\":2")
                .contains("\"number\":1")
                .doesNotContain("the new one")
                .doesNotContain(SignedWebhook.SECRET);
        assertThat(reply(old).statusCode()).isEqualTo(200);
        assertThat(api("DELETE", "/secrets/1", "")).doesNotContain("\"number\":1}");
        assertRefused(old, "not_authentic");
        assertThat(api("DELETE", "/secrets/1", ""))
                .contains("secret 1")
                .contains("is none of source")
                .contains("their numbers are told by");
    }

    private String api(String method, String path, String json) throws IOException, InterruptedException {
        return reply(HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/sources/shopify" + path))
                        .header("Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build())
                .body();
    }

    private void assertRefused(HttpRequest request, String told) throws IOException, InterruptedException {
        HttpResponse<String> reply = reply(request);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(401);
        assertThat(reply.body()).contains(told);
    }

    private HttpResponse<String> reply(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static Stream<String> id(LoggedEvent logged) {
        return logged.event().messageId().map(id -> logged.event().source() + " " + id).stream();
    }

    private String source(SignedWebhook webhook) {
        return keys.containsKey(webhook.name()) ? webhook.name() : webhook.product();
    }

    private String keyOf(SignedWebhook webhook) {
        return keyOf(source(webhook));
    }

    private String keyOf(String source) {
        return Objects.requireNonNull(keys.get(source));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String key(Cli.Run made) {
        Matcher key = KEY.matcher(made.out());
        assertThat(key.find()).as(made.out() + made.err()).isTrue();
        return key.group(1);
    }

    private static void succeed(Cli.Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain(SignedWebhook.SECRET);
    }

    private static List<Path> requests() throws IOException {
        try (Stream<Path> files = Files.list(REQUESTS)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .toList();
        }
    }
}
