package footpath.collect.wire.segment;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.IdentityKind;
import footpath.collect.wire.call.JsonIn;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Further traces of a person that a call brings as a list: `context.externalIds` of Segment (`id`,
/// `type`, `collection`),
/// `context.externalId` of RudderStack (`id`, `type`), `mergeProperties` of its call `merge` (`type`,
/// `value`).
///
/// What is collected under something else than `users` is no trace of a person and stays a property.
final class ExternalIds {
    private ExternalIds() {}

    /// Reads a list that was kept as a property.
    static void readAll(String json, Draft draft) throws RefusedRequest {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        JsonIn.read(text, in -> {
            CallJson list = new CallJson(in, new Draft(new CallTables(), in));
            list.elements("context.externalIds", () -> read(list, "type", "id", draft));
            return draft;
        });
    }

    /// Reads one trace.
    static void read(CallJson json, String kind, String value, Draft draft) throws RefusedRequest {
        Map<String, String> fields = new HashMap<>();
        json.members("external id", member -> {
            String text = json.in().scalar();
            if (text != null && fields.size() < 8) {
                fields.put(member, text);
            }
        });
        String type = fields.getOrDefault(kind, "");
        String id = fields.getOrDefault(value, "");
        if (type.isBlank() || id.isBlank()) {
            draft.warn(
                    "an external id has no " + (type.isBlank() ? kind : value) + "; needs " + kind + " and " + value);
        } else if (fields.getOrDefault("collection", "users").equals("users")) {
            draft.identity(IdentityKind.of(type), id, "the external id \"" + Draft.shortened(type) + "\"");
        }
    }
}
