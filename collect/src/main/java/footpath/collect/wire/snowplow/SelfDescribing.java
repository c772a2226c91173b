package footpath.collect.wire.snowplow;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.JsonIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON that names its schema, `{"schema":"iglu:com.acme/purchase/jsonschema/1-0-0","data":{…}}`, as
/// plain text (`ue_pr`, `co`) or in base64 for addresses (`ue_px`, `cx`). The name of the schema
/// (`purchase`) is that of the event, or of a part of its surroundings: `context.web_page.id`, a
/// second one of the same name `context.web_page.2.id`.
///
/// @param name of the schema; empty if none is named
/// @param data what stands under `data`, flat
record SelfDescribing(String name, FlatObject data) {
    private static final String SHAPE = "needs {\"schema\":\"iglu:…\",\"data\":…} twice inside each other";

    /// Reads a self-describing event into the properties of its draft.
    ///
    /// @return its name
    static String event(Draft draft, @Nullable String plain, @Nullable String base64) throws RefusedRequest {
        List<SelfDescribing> inner = read(draft, plain, base64, "ue_pr");
        if (inner.isEmpty() || inner.getFirst().name.isEmpty()) {
            draft.fail("ue_pr or ue_px names no schema; " + SHAPE);
            return "";
        }
        inner.getFirst().data.forEach((name, json) -> draft.properties().putJson(name, json, false, draft));
        return inner.getFirst().name;
    }

    /// Reads the surroundings of an event into its properties.
    static void contexts(Draft draft, @Nullable String plain, @Nullable String base64) throws RefusedRequest {
        Map<String, Integer> counts = new HashMap<>();
        for (SelfDescribing one : read(draft, plain, base64, "co")) {
            int count = counts.merge(one.name, 1, Integer::sum);
            String prefix = "context." + one.name + (count == 1 ? "." : "." + count + ".");
            one.data.forEach((name, json) -> draft.properties().putJson(prefix + name, json, true, draft));
        }
    }

    /// What stands inside the outer schema: one, or a list of them.
    private static List<SelfDescribing> read(
            Draft draft, @Nullable String plain, @Nullable String base64, String field) {
        byte[] json = text(plain, base64);
        List<SelfDescribing> inner = new ArrayList<>(1);
        if (json.length > 0 && !draft.isFailed()) {
            try {
                JsonIn.read(json, in -> {
                    outer(in, draft, field, inner);
                    return inner;
                });
            } catch (RefusedRequest broken) {
                String problem = String.valueOf(broken.getMessage());
                draft.fail(field + problem.substring("body:".length()));
            }
        }
        return inner;
    }

    private static byte[] text(@Nullable String plain, @Nullable String base64) {
        if (base64 != null && !base64.isBlank()) {
            String address = base64.strip().replace('+', '-').replace('/', '_');
            try {
                return Base64.getUrlDecoder().decode(address);
            } catch (IllegalArgumentException notBase64) {
                return base64.getBytes(StandardCharsets.UTF_8);
            }
        }
        return plain == null ? new byte[0] : plain.strip().getBytes(StandardCharsets.UTF_8);
    }

    private static void outer(JsonIn in, Draft draft, String field, List<SelfDescribing> inner) throws RefusedRequest {
        new CallJson(in, draft).members(field, member -> {
            if (member.equals("data") && in.isArray()) {
                in.elements(() -> inner.add(one(in, draft)));
            } else if (member.equals("data")) {
                inner.add(one(in, draft));
            }
        });
    }

    private static SelfDescribing one(JsonIn in, Draft draft) throws RefusedRequest {
        Draft apart = new Draft(new CallTables(), in);
        CallJson json = new CallJson(in, apart);
        String[] schema = {""};
        json.members("data", member -> {
            if (member.equals("schema")) {
                String text = json.scalar(member);
                schema[0] = text == null ? "" : text;
            } else if (member.equals("data") && in.isObject()) {
                json.object(member, apart.properties());
            } else {
                json.member(member, apart.properties(), false);
            }
        });
        draft.inheritProblems(apart);
        return new SelfDescribing(name(schema[0]), apart.properties());
    }

    /// `purchase` of `iglu:com.acme/purchase/jsonschema/1-0-0`.
    private static String name(String schema) {
        int from = schema.indexOf('/');
        int to = from < 0 ? -1 : schema.indexOf('/', from + 1);
        return to < 0 ? "" : schema.substring(from + 1, to);
    }
}
