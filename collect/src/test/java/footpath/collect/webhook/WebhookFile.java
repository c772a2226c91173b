package footpath.collect.webhook;

import footpath.collect.mapping.BodyMappingReader;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.catalog.WireFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A request in a file, in the shape a product documents and with invented data: the request line, headers, a
/// blank line, the body. It is signed here. A mapping may stand beside it.
record WebhookFile(String name, WireRequest request, WebhookSettings settings) {
    static final String SECRET = "test_secret";

    private static final Path FOLDER = Path.of("src/test/resources/webhook");

    static List<WebhookFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(WebhookFile::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static WebhookFile of(String name) {
        return read(FOLDER.resolve(name + ".http"));
    }

    static Path expected(String name) {
        return FOLDER.resolve(name + ".expected");
    }

    private static WebhookFile read(Path file) {
        String name = file.getFileName().toString().replace(".http", "");
        String text = text(file);
        int blank = text.indexOf("\n\n");
        List<String> head = text.substring(0, blank).lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        head.stream()
                .skip(1)
                .forEach(header -> headers.put(
                        header.substring(0, header.indexOf(':')),
                        header.substring(header.indexOf(':') + 1).strip()));
        byte[] body = text.substring(blank + 2).strip().getBytes(StandardCharsets.UTF_8);
        String target = head.getFirst().split(" ", 2)[1];
        Path mapping = FOLDER.resolve(name + ".yaml");
        WebhookSettings settings = WebhookSettings.of(SECRET);
        if (Files.exists(mapping)) {
            settings = settings.withMapping(BodyMappingReader.parse(name, text(mapping)));
        }
        return new WebhookFile(name, Signer.signed(WireFile.request("POST", target, headers, body)), settings);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The same with another body, signed again.
    WebhookFile with(byte[] body) {
        WireRequest other = new WireRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                body,
                request.received(),
                request.ip());
        return new WebhookFile(name, Signer.signed(other), settings);
    }

    WireProtocol protocol() {
        return protocol(settings);
    }

    WireProtocol protocol(WebhookSettings known) {
        return Webhooks.protocols(key -> Optional.of(known).filter(_ -> key.equals("wk_1"))).stream()
                .filter(protocol -> protocol.addresses().getFirst().matches(request))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes " + name));
    }

    /// Product, items and answer, one fact a line.
    String told() {
        StringBuilder told = new StringBuilder("webhook " + protocol().name() + "\n");
        try {
            Delivery delivery = protocol().read(request);
            told.append("key ").append(delivery.writeKey().orElse("-")).append('\n');
            delivery.items().forEach(item -> told.append(WireFile.told(item)));
            List<Outcome> outcomes =
                    delivery.items().stream().map(Outcome::kept).toList();
            told.append(WireFile.told(protocol().accepted(request, delivery, outcomes)));
        } catch (RefusedRequest refused) {
            told.append(WireFile.told(protocol().refused(request, refused)));
        }
        return told.toString();
    }
}
