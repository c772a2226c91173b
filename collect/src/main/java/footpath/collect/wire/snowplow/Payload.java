package footpath.collect.wire.snowplow;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.WriteKeys;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.JsonIn;
import footpath.collect.wire.call.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the events of a request: the list under `data` of a body, or one event as a query. Each is a
/// set of short names with text.
final class Payload {
    private final CallTables tables = new CallTables();
    private final List<Item> items = new ArrayList<>();
    private @Nullable String appId;

    private Payload() {}

    List<Item> items() {
        return items;
    }

    /// The application id of the first event that has one.
    Optional<String> appId() {
        return Optional.ofNullable(appId).flatMap(WriteKeys::checked);
    }

    static Payload ofQuery(WireRequest request) throws RefusedRequest {
        Payload payload = new Payload();
        Map<String, String> fields = new TreeMap<>(request.query());
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append(JsonText.quoted(name))
                .append(':')
                .append(JsonText.quoted(value)));
        byte[] raw = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        Draft draft = new Draft(payload.tables);
        payload.tell(draft, fields, request);
        payload.items.add(draft.itemOfAll(raw, request));
        return payload;
    }

    static Payload ofBody(WireRequest request, byte[] body) throws RefusedRequest {
        Payload payload = new Payload();
        return JsonIn.read(body, in -> {
            payload.outer(in, body, request);
            return payload;
        });
    }

    private void outer(JsonIn in, byte[] body, WireRequest request) throws RefusedRequest {
        if (!in.isObject()) {
            throw RefusedRequest.undecodable("is " + in.sort() + "; needs {\"schema\":…,\"data\":[…]}");
        }
        in.members(member -> {
            if (member.equals("data")) {
                if (!in.isArray()) {
                    throw RefusedRequest.undecodable("has " + in.sort() + " under \"data\"; needs a list of events");
                }
                in.elements(() -> items.add(event(in, body, request)));
            }
        });
    }

    private Item event(JsonIn in, byte[] body, WireRequest request) throws RefusedRequest {
        Draft draft = new Draft(tables, in);
        Map<String, String> fields = new LinkedHashMap<>();
        CallJson json = new CallJson(in, draft);
        if (in.isObject()) {
            in.members(name -> field(json, name, fields));
        } else {
            draft.fail("the event is " + in.sort() + "; needs an object");
            in.skip();
        }
        draft.endAt(in);
        tell(draft, fields, request);
        return draft.item(body, request);
    }

    private static void field(CallJson json, String name, Map<String, String> fields) {
        if (fields.size() >= FlatObject.MOST) {
            json.draft().fail("has more than " + FlatObject.MOST + " fields; needs fewer");
            return;
        }
        String value = json.scalar(Draft.shortened(name));
        if (value != null) {
            fields.put(name, value);
        }
    }

    private void tell(Draft draft, Map<String, String> fields, WireRequest request) throws RefusedRequest {
        appId = appId == null ? fields.get("aid") : appId;
        new TrackedEvent(draft, fields).settle(request.header("SP-Anonymous").isPresent());
    }
}
