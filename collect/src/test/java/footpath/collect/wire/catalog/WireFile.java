package footpath.collect.wire.catalog;

import footpath.collect.arrival.Arrival;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Item;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// A request in a file: the request line, headers, a blank line, the body, which is compressed here if
/// it says so.
public record WireFile(String name, WireRequest request) {
    public static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:10Z");

    private static final Path FOLDER = Path.of("src/test/resources/wire");

    static List<WireFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(WireFile::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path expected(String name) {
        return FOLDER.resolve(name + ".expected");
    }

    private static WireFile read(Path file) {
        try {
            String text = Files.readString(file);
            int blank = text.indexOf("\n\n");
            List<String> head = text.substring(0, blank).lines().toList();
            String body = text.substring(blank + 2).strip();
            String[] line = head.getFirst().split(" ", 2);
            Map<String, String> headers = new LinkedHashMap<>();
            head.stream()
                    .skip(1)
                    .forEach(header -> headers.put(
                            header.substring(0, header.indexOf(':')),
                            header.substring(header.indexOf(':') + 1).strip()));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean isGzip = headers.containsKey("Content-Encoding") || line[1].contains("gzip-js");
            return new WireFile(
                    file.getFileName().toString().replace(".http", ""),
                    request(line[0], line[1], headers, isGzip ? gzip(bytes) : bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static WireRequest request(String method, String target, Map<String, String> headers, byte[] body) {
        int mark = target.indexOf('?');
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : mark < 0 ? new String[0] : target.substring(mark + 1).split("&")) {
            int equal = pair.indexOf('=');
            query.putIfAbsent(
                    URLDecoder.decode(pair.substring(0, equal), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
        }
        String path = mark < 0 ? target : target.substring(0, mark);
        return new WireRequest(method, path, query, headers, body, RECEIVED, Optional.of("198.51.100.7"));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }

    WireProtocol protocol() {
        return WireProtocols.SDKS.taking(request).orElseThrow(() -> new IllegalStateException("nobody takes " + name));
    }

    /// Protocol, items and answer, one fact a line.
    String told() {
        StringBuilder told = new StringBuilder("protocol " + protocol().name() + "\n");
        try {
            Delivery delivery = protocol().read(request);
            told.append("key ").append(delivery.writeKey().orElse("-")).append('\n');
            delivery.items().forEach(item -> told.append(told(item)));
            List<Outcome> outcomes =
                    delivery.items().stream().map(Outcome::kept).toList();
            told.append(told(protocol().accepted(request, delivery, outcomes)));
        } catch (RefusedRequest refused) {
            told.append(refused.kind())
                    .append(": ")
                    .append(refused.getMessage())
                    .append('\n');
            told.append(told(protocol().refused(request, refused)));
        }
        return told.toString();
    }

    /// An answer on one line.
    public static String told(WireReply reply) {
        String body = reply.contentType().startsWith("image/")
                ? reply.body().length + " bytes"
                : new String(reply.body(), StandardCharsets.UTF_8);
        return "answer " + reply.status() + " " + reply.contentType() + " " + body + "\n";
    }

    /// An item, one fact a line.
    public static String told(Item item) {
        return switch (item) {
            case Item.Understood understood -> told(understood);
            case Item.Misunderstood bad ->
                "misunderstood " + bad.id().orElse("-") + "\n  reason " + bad.reason() + "\n  raw "
                        + new String(bad.raw(), StandardCharsets.UTF_8) + "\n";
        };
    }

    private static String told(Item.Understood understood) {
        Arrival arrival = understood.arrival();
        List<String> lines = new ArrayList<>();
        lines.add("understood " + arrival.messageId().orElse("-"));
        arrival.name().ifPresent(name -> lines.add("name " + name));
        lines.add("channel " + arrival.channel());
        arrival.identities().forEach(identity -> lines.add(identity.kind() + " " + identity.value()));
        lines.add("times original "
                + arrival.times().original().map(Instant::toString).orElse("-") + " sent "
                + arrival.times().sent().map(Instant::toString).orElse("-") + " corrected "
                + arrival.times().corrected() + (arrival.times().isTrusted() ? " trusted" : ""));
        lines.add("properties " + arrival.properties());
        addUnlessNothing(lines, "traits ", arrival.traits());
        addUnlessNothing(lines, "first traits ", arrival.firstTraits());
        arrival.accounts()
                .forEach(account -> lines.add((account.isMember() ? "account " : "left account ") + account.kind() + " "
                        + account.key() + " " + account.traits()));
        arrival.client().ip().ifPresent(ip -> lines.add("ip " + ip));
        arrival.client().userAgent().ifPresent(agent -> lines.add("user agent " + agent));
        if (arrival.isMergeForced()) {
            lines.add("merge forced");
        }
        if (arrival.isHistorical()) {
            lines.add("historical");
        }
        understood.warnings().forEach(warning -> lines.add("warning " + warning));
        return String.join("\n  ", lines) + "\n";
    }

    private static void addUnlessNothing(List<String> lines, String what, String json) {
        if (!json.equals(Arrival.NOTHING)) {
            lines.add(what + json);
        }
    }
}
