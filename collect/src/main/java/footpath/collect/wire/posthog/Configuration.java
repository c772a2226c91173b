package footpath.collect.wire.posthog;

import footpath.collect.wire.Address;
import footpath.collect.wire.Answer;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What PostHog's clients ask for besides: their configuration, in which all that is not events is
/// off, and feature flags, of which there are none. Recordings of sessions are not taken, which the
/// answer to them says in PostHog's own word.
final class Configuration {
    private static final Address JSON = Address.get("/array/{token}/config");
    private static final Address SCRIPT = Address.get("/array/{token}/config.js");

    private static final String REMOTE =
            "{\"supportedCompression\":[\"gzip\",\"gzip-js\"],\"hasFeatureFlags\":false,\"captureDeadClicks\":false,"
                    + "\"capturePerformance\":false,\"autocapture_opt_out\":false,\"autocaptureExceptions\":false,"
                    + "\"analytics\":{\"endpoint\":\"/i/v0/e/\"},\"elementsChainAsString\":true,\"errorTracking\":{"
                    + "\"autocaptureExceptions\":false,\"suppressionRules\":[]},\"sessionRecording\":false,\"heatmaps\":false,"
                    + "\"surveys\":false,\"productTours\":false,\"logs\":{\"captureConsoleLogs\":false},"
                    + "\"defaultIdentifiedOnly\":true,\"siteApps\":[]}";

    private static final String FLAGS =
            "{\"flags\":{},\"featureFlags\":{},\"featureFlagPayloads\":{},\"errorsWhileComputingFlags\":false,"
                    + "\"supportedCompression\":[\"gzip\",\"gzip-js\"],\"sessionRecording\":false}";

    static final List<Answer> ANSWERS = List.of(
            new Answer(JSON, request -> WireReply.json(request, 200, REMOTE)),
            new Answer(SCRIPT, Configuration::script),
            new Answer(Address.post("/flags"), Configuration::flags),
            new Answer(Address.post("/decide"), Configuration::flags),
            new Answer(Address.post("/s"), Configuration::recording),
            new Answer(Address.get("/_readiness"), request -> WireReply.text(request, 200, "ready")),
            new Answer(Address.get("/_liveness"), request -> WireReply.text(request, 200, "ok")));

    private Configuration() {}

    private static WireReply flags(WireRequest request) {
        return WireReply.json(request, 200, FLAGS);
    }

    private static WireReply recording(WireRequest request) {
        return WireReply.json(request, 200, "{\"status\":1,\"quota_limited\":[\"recordings\"]}");
    }

    private static WireReply script(WireRequest request) {
        // A slash may stand in a script element only where it cannot end it.
        String token =
                JsonText.quoted(SCRIPT.variable(request.path()).orElse("")).replace("<", "\\u003c");
        String script = "(function(){window._POSTHOG_REMOTE_CONFIG=window._POSTHOG_REMOTE_CONFIG||{};"
                + "window._POSTHOG_REMOTE_CONFIG[" + token + "]={config:" + REMOTE + ",siteApps:[]}})();\n";
        return WireReply.of(
                request, 200, "application/javascript; charset=utf-8", script.getBytes(StandardCharsets.UTF_8));
    }
}
