package footpath.collect.wire.segment;

import footpath.collect.wire.Address;
import footpath.collect.wire.Answer;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.WriteKeys;
import footpath.collect.wire.call.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What clients load before they send: a configuration that names us as the only destination.
///
/// A key is not looked up here; whether it is of a source shows when events come.
final class Settings {
    private static final Address SEGMENT = Address.get("/v1/projects/{writeKey}/settings");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    static final List<Answer> ANSWERS = List.of(
            new Answer(SEGMENT, Settings::segment),
            new Answer(Address.post("/v1/m"), request -> WireReply.json(request, 200, "{\"success\":true}")),
            new Answer(Address.get("/sourceConfig"), Settings::rudder),
            new Answer(new Address("HEAD", "/sourceConfig"), request -> WireReply.empty(request, 204)),
            new Answer(Address.get("/health"), Settings::health),
            new Answer(Address.get("/version"), request -> WireReply.json(request, 200, "{\"Version\":\"footpath\"}")),
            new Answer(
                    Address.get("/robots.txt"),
                    request -> WireReply.text(request, 200, "User-agent: *\nDisallow: /\n")));

    private Settings() {}

    private static WireReply segment(WireRequest request) {
        String key = JsonText.quoted(SEGMENT.variable(request.path()).orElse(""));
        return WireReply.json(
                request,
                200,
                "{\"integrations\":{\"Segment.io\":{\"apiKey\":" + key + host(request)
                        + ",\"deliveryStrategy\":{},\"unbundledIntegrations\":[]}},\"plan\":{},\"edgeFunction\":{},"
                        + "\"analyticsNextEnabled\":true,\"middlewareSettings\":{},\"enabledMiddleware\":{},"
                        + "\"metrics\":{\"sampleRate\":0},\"legacyVideoPluginsEnabled\":false,\"remotePlugins\":[]}");
    }

    /// Where to send to, as the client itself wrote it when it asked.
    private static String host(WireRequest request) {
        Optional<String> host =
                request.header("Host").filter(name -> HOST.matcher(name).matches());
        String protocol = request.header("X-Forwarded-Proto")
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.equals("http") || word.equals("https"))
                .map(word -> ",\"protocol\":\"" + word + "\"")
                .orElse("");
        return host.map(name -> ",\"apiHost\":" + JsonText.quoted(name + "/v1") + protocol)
                .orElse("");
    }

    private static WireReply rudder(WireRequest request) {
        Optional<String> key = WriteKeys.basic(request).or(() -> WriteKeys.query(request));
        if (key.isEmpty()) {
            return WireReply.json(
                    request, 401, "{\"message\":\"write key: is missing; send it as Authorization: Basic\"}");
        }
        String written = JsonText.quoted(key.get());
        String since = "\"1970-01-01T00:00:00.000Z\"";
        return WireReply.json(
                request,
                200,
                "{\"source\":{\"id\":" + written + ",\"name\":\"footpath\",\"writeKey\":" + written
                        + ",\"enabled\":true,\"config\":{\"statsCollection\":{\"errors\":{\"enabled\":false},"
                        + "\"metrics\":{\"enabled\":false}}},\"workspaceId\":\"footpath\",\"dataplanes\":{},"
                        + "\"destinations\":[],\"connections\":[],\"updatedAt\":" + since + "},\"updatedAt\":" + since
                        + "}");
    }

    private static WireReply health(WireRequest request) {
        return WireReply.json(
                request,
                200,
                "{\"appType\":\"GATEWAY\",\"server\":\"UP\",\"db\":\"UP\",\"acceptingEvents\":\"TRUE\","
                        + "\"routingEvents\":\"TRUE\",\"mode\":\"NORMAL\"}");
    }
}
