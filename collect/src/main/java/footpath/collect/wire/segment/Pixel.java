package footpath.collect.wire.segment;

import footpath.collect.wire.Delivery;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.WriteKeys;
import footpath.collect.wire.call.CallTables;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import footpath.collect.wire.call.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A call that is the query of a picture's address, as RudderStack's pixels are:
/// `userId=1&event=Opened&properties.price=5`.
/// All values are text.
final class Pixel {
    private static final String PROPERTIES = "properties.";
    private static final String TRAITS = "traits.";
    private static final String CONTEXT_TRAITS = "context.traits.";

    private Pixel() {}

    static Delivery read(WireRequest request) throws RefusedRequest {
        Call call = new Call(new Draft(new CallTables()));
        Map<String, String> sorted = new TreeMap<>(request.query());
        for (Map.Entry<String, String> parameter : sorted.entrySet()) {
            take(call, parameter.getKey(), parameter.getValue());
        }
        call.type = CallTypes.of(request);
        call.channel = call.channel == null ? Channels.WEB : call.channel;
        Meaning.settle(call);
        return new Delivery(
                WriteKeys.query(request).or(() -> WriteKeys.basic(request)),
                List.of(call.draft.itemOfAll(json(sorted).getBytes(StandardCharsets.UTF_8), request)));
    }

    private static void take(Call call, String name, String value) {
        if (name.startsWith(PROPERTIES)) {
            call.draft.properties().putText(name.substring(PROPERTIES.length()), value, false, call.draft);
        } else if (name.startsWith(TRAITS)) {
            call.draft.traits().putText(name.substring(TRAITS.length()), value, false, call.draft);
        } else if (name.startsWith(CONTEXT_TRAITS)) {
            call.draft.contextTraits().putText(name.substring(CONTEXT_TRAITS.length()), value, false, call.draft);
        } else if (name.equals("context.ip")) {
            call.draft.ip(value);
        } else if (name.equals("context.userAgent")) {
            call.draft.userAgent(value);
        } else if (name.startsWith("context.")) {
            call.draft.properties().putText(name, value, true, call.draft);
        } else if (Call.isScalar(name)) {
            call.scalar(name, value);
        } else {
            call.unknown(name);
        }
    }

    /// The query that a call was, of its bytes in the quarantine.
    ///
    /// @throws RefusedRequest if they are no flat object
    static Map<String, String> parameters(byte[] call) throws RefusedRequest {
        return JsonIn.read(call, in -> {
            if (!in.isObject()) {
                throw RefusedRequest.undecodable("is " + in.sort() + "; needs an object of texts");
            }
            Map<String, String> parameters = new TreeMap<>();
            in.members(name -> {
                String value = in.scalar();
                if (value != null) {
                    parameters.put(name, value);
                }
            });
            return parameters;
        });
    }

    private static String json(Map<String, String> parameters) {
        StringBuilder json = new StringBuilder("{");
        parameters.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append(JsonText.quoted(name))
                .append(':')
                .append(JsonText.quoted(value)));
        return json.append('}').toString();
    }
}
