package footpath.collect.wire.snowplow;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.JsonText;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the short names of one event mean (Snowplow's tracker protocol).
final class TrackedEvent {
    private static final String NETWORK_USER_ID = "network_user_id";

    private final Draft draft;
    private final FlatObject properties;
    private final Map<String, String> fields;

    TrackedEvent(Draft draft, Map<String, String> fields) {
        this.draft = draft;
        this.properties = draft.properties();
        this.fields = fields;
    }

    /// Tells the draft what the fields mean.
    ///
    /// @param isAnonymous whether neither the network's id nor the address may be kept
    void settle(boolean isAnonymous) throws RefusedRequest {
        draft.id(fields.get("eid"));
        draft.name(name());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            property(field.getKey(), field.getValue());
        }
        SelfDescribing.contexts(draft, fields.get("co"), fields.get("cx"));
        draft.userAgent(fields.get("ua"));
        who(isAnonymous);
        when();
        draft.channel(channel());
    }

    private String name() throws RefusedRequest {
        String type = fields.getOrDefault("e", "");
        return switch (type) {
            case "pv" -> "page view";
            case "pp" -> "page ping";
            case "se" -> {
                String action = fields.getOrDefault("se_ac", "");
                if (action.isBlank()) {
                    draft.fail("se_ac is missing; a structured event needs its action");
                }
                yield action;
            }
            case "ue" -> SelfDescribing.event(draft, fields.get("ue_pr"), fields.get("ue_px"));
            case "tr" -> "transaction";
            case "ti" -> "transaction item";
            default -> {
                draft.fail("e is \"" + Draft.shortened(type) + "\"; needs pv, pp, se, ue, tr or ti");
                yield type;
            }
        };
    }

    private void property(String field, String value) {
        Optional<String> name = FieldNames.of(field);
        if (name.isPresent()) {
            String json = FieldNames.isNumber(field) && JsonText.isNumber(value) ? value : JsonText.quoted(value);
            properties.putJson(name.get(), json, name.get().startsWith("context."), draft);
        }
    }

    private void who(boolean isAnonymous) {
        properties.claim();
        draft.identity(Identity.USER_ID, fields.get("uid"), "uid");
        draft.identity(Identity.ANONYMOUS_ID, fields.get("duid"), "duid");
        if (!fields.containsKey("duid")) {
            String inApp = properties.scalar("context.client_session.userId").orElse(null);
            draft.identity(Identity.ANONYMOUS_ID, inApp, "client_session.userId");
        }
        if (!isAnonymous) {
            draft.identity(NETWORK_USER_ID, fields.get("nuid"), "nuid");
            draft.identity(NETWORK_USER_ID, fields.get("tnuid"), "tnuid");
            draft.ip(fields.get("ip"));
        }
        if (!draft.hasIdentity()) {
            draft.fail("uid and duid are missing; an event needs a trace of the person");
        }
    }

    private void when() {
        Instant created = CallJson.time(draft, fields.get("dtm"), "dtm");
        Instant insisted = CallJson.time(draft, fields.get("ttm"), "ttm");
        draft.original(insisted == null ? created : insisted);
        if (insisted != null) {
            draft.trusted();
        }
        draft.sent(CallJson.sent(draft, fields.get("stm"), "stm"));
    }

    private String channel() {
        String platform = fields.getOrDefault("p", "");
        return switch (platform) {
            case "web" -> "web";
            case "mob", "pc", "app", "tv", "cnsl", "headset" -> "app";
            case "srv" -> {
                draft.passedOn();
                yield "server";
            }
            default -> platform;
        };
    }
}
