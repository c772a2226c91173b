package footpath.collect.wire.posthog;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.JsonIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one event as they were read, and what they mean. Confined to one thread.
final class CaptureEvent {
    /// Events that only tell who somebody is.
    private static final Set<String> NAMELESS =
            Set.of("$identify", "$create_alias", "$merge_dangerously", "$groupidentify", "$set", "$unset");

    private static final Set<String> ASIDE = Set.of("type", "site_url", "now", "ip", "library", "library_version");
    private static final long LARGEST_OFFSET = 366L * 24 * 3_600_000;

    final Draft draft;

    @Nullable
    String token;

    @Nullable
    String sentAt;

    private @Nullable String event;
    private @Nullable String distinctId;
    private @Nullable String timestamp;
    private @Nullable String offset;
    private final List<String> unset = new ArrayList<>(0);

    CaptureEvent(Draft draft) {
        this.draft = draft;
    }

    /// Reads the event the reader stands on, to its end.
    void read(JsonIn in) throws RefusedRequest {
        CallJson json = new CallJson(in, draft);
        if (in.isObject()) {
            in.members(field -> field(json, field));
        } else {
            draft.fail("the event is " + in.sort() + "; needs an object");
            in.skip();
        }
        draft.endAt(in);
    }

    void field(CallJson json, String field) throws RefusedRequest {
        switch (field) {
            case "event" -> event = json.scalar(field);
            case "distinct_id", "$distinct_id" -> distinctId = json.scalar(field);
            case "properties" -> json.members(field, member -> property(json, member));
            case "timestamp" -> timestamp = json.scalar(field);
            case "uuid" -> draft.id(json.scalar(field));
            case "offset" -> offset = json.scalar(field);
            case "sent_at" -> sentAt = json.scalar(field);
            case "api_key", "token", "$token" -> token = json.scalar(field);
            case "$set", "$set_once", "$unset" -> traits(json, field);
            case "session_id", "window_id" -> json.member("$" + field, draft.properties(), true);
            case "options" -> json.members(field, option -> json.member("$" + option, draft.properties(), true));
            default -> {
                if (field.startsWith("$")) {
                    json.member(field, draft.properties(), true);
                } else if (!ASIDE.contains(field)) {
                    draft.warn("the field \"" + Draft.shortened(field) + "\" is not kept; put it among the properties");
                }
            }
        }
    }

    private void property(CallJson json, String name) throws RefusedRequest {
        switch (name) {
            case "$set", "$set_once", "$unset" -> traits(json, name);
            case "$group_set" -> json.object(name, draft.accountTraits());
            case "token" -> token = token == null ? json.scalar(name) : token;
            case "distinct_id" -> {
                String id = json.scalar(name);
                distinctId = distinctId == null ? id : distinctId;
            }
            case "$ip" -> draft.ip(json.scalar(name));
            case "$raw_user_agent" -> draft.userAgent(json.scalar(name));
            default -> json.member(name, draft.properties(), false);
        }
    }

    private void traits(CallJson json, String name) throws RefusedRequest {
        switch (name) {
            case "$set" -> json.object(name, draft.traits());
            case "$set_once" -> json.object(name, draft.firstTraits());
            default ->
                json.elements(name, () -> {
                    String trait = json.scalar(name);
                    if (trait != null && unset.size() <= FlatObject.MOST) {
                        unset.add(trait);
                    }
                });
        }
    }

    /// Tells the draft what the fields mean.
    ///
    /// @param envelopeSentAt when the whole batch was sent
    void settle(@Nullable String envelopeSentAt, Instant received) throws RefusedRequest {
        unset.forEach(trait -> draft.traits().putJson(trait, "null", true, draft));
        draft.properties().claim();
        String name = event == null && (!unset.isEmpty() || draft.hasTraits()) ? "$set" : event;
        if (name == null) {
            draft.fail("event is missing; needs the name of what happened");
        } else {
            draft.name(NAMELESS.contains(name) ? null : ours(name));
            DistinctId.settle(draft, distinctId, name);
        }
        draft.settleTraits();
        account();
        when(sentAt == null ? envelopeSentAt : sentAt, received);
        draft.channel(channel());
    }

    private static String ours(String name) {
        return switch (name) {
            case "$pageview" -> "page view";
            case "$screen" -> "screen view";
            default -> name;
        };
    }

    private void account() throws RefusedRequest {
        FlatObject properties = draft.properties();
        String key = properties.scalar("$group_key").orElse(null);
        draft.account(properties.scalar("$group_type").orElse("account"), key, "$group_key");
        Groups.of(properties).forEach(group -> draft.accounts().name(group.kind(), group.key(), "$groups"));
    }

    private void when(@Nullable String sent, Instant received) {
        Instant original = CallJson.time(draft, timestamp, "timestamp");
        if (original == null && offset != null) {
            original = before(received, offset);
        }
        draft.original(original);
        draft.sent(CallJson.sent(draft, sent, "sent_at"));
        FlatObject properties = draft.properties();
        if (properties.scalar("$ignore_sent_at").filter("true"::equals).isPresent()
                || properties
                        .scalar("$disable_skew_correction")
                        .filter("true"::equals)
                        .isPresent()) {
            draft.trusted();
        }
    }

    /// Older versions of posthog-js say how many milliseconds ago it was, which needs no clock.
    private @Nullable Instant before(Instant received, String millis) {
        try {
            double ago = Double.parseDouble(millis);
            if (ago >= 0 && ago <= LARGEST_OFFSET) {
                draft.trusted();
                return received.minus(Duration.ofMillis((long) ago));
            }
        } catch (NumberFormatException notANumber) {
            draft.warn(
                    "offset is \"" + Draft.shortened(millis) + "\", so it counts from its arrival; needs milliseconds");
            return null;
        }
        draft.warn("offset is " + Draft.shortened(millis) + ", so it counts from its arrival; needs 0 to "
                + LARGEST_OFFSET);
        return null;
    }

    private String channel() {
        FlatObject properties = draft.properties();
        String library = properties.scalar("$lib").orElse("");
        boolean isServer = DistinctId.isServer(library)
                || properties.scalar("$is_server").filter("true"::equals).isPresent();
        if (isServer) {
            draft.sentByServer();
        }
        return switch (library) {
            case "web", "js", "posthog-js", "posthog-js-lite" -> "web";
            case "posthog-ios", "posthog-android", "posthog-react-native", "posthog-flutter" -> "app";
            default -> isServer ? "server" : "";
        };
    }
}
