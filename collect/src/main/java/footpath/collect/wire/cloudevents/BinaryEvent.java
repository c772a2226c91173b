package footpath.collect.wire.cloudevents;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import footpath.collect.wire.call.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// Reads an event whose attributes are headers and whose data is the body. Data that is no JSON is
/// kept as text, `data`.
final class BinaryEvent {
    private static final String PREFIX = "ce-";

    private BinaryEvent() {}

    static Item read(WireRequest request, byte[] body) {
        Draft draft = new Draft(new CallTables());
        Attributes attributes = new Attributes(draft);
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                attributes.text(name.substring(PREFIX.length()), decoded(header.getValue()));
            }
        }
        if (body.length > 0) {
            data(attributes, body);
        }
        attributes.settle();
        return draft.itemOfAll(draft.isFailed() || !draft.hasIdentity() ? structured(request, body) : body, request);
    }

    /// The event as a body that says all of it: what stood in headers would be lost to the quarantine.
    private static byte[] structured(WireRequest request, byte[] body) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                members.add(JsonText.quoted(name.substring(PREFIX.length())) + ":"
                        + JsonText.quoted(decoded(header.getValue())));
            }
        }
        if (body.length > 0) {
            members.add("\"data\":" + data(body));
        }
        return members.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String data(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonIn.read(body, in -> {
                in.skip();
                return body;
            });
            return text;
        } catch (RefusedRequest notJson) {
            return JsonText.quoted(text);
        }
    }

    private static void data(Attributes attributes, byte[] body) {
        try {
            JsonIn.read(body, in -> {
                attributes.member(in, "data");
                return body;
            });
        } catch (RefusedRequest notJson) {
            attributes.text("data", new String(body, StandardCharsets.UTF_8));
        }
    }

    /// Headers hold letters beyond ASCII as percent signs with two digits.
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return value;
        }
    }
}
