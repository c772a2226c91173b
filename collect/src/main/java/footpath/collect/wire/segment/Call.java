package footpath.collect.wire.segment;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.JsonIn;
import footpath.events.NearestWord;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The fields of one call as they were read, before it is known what they mean. Confined to one thread.
final class Call {
    private static final Set<String> SCALARS = Set.of(
            "type",
            "event",
            "name",
            "category",
            "userId",
            "anonymousId",
            "previousId",
            "groupId",
            "messageId",
            "timestamp",
            "originalTimestamp",
            "sentAt",
            "channel",
            "writeKey");
    private static final Set<String> OBJECTS = Set.of("context", "properties", "traits", "mergeProperties");

    /// Fields that steer the vendor's own delivery and say nothing of the person.
    private static final Set<String> ASIDE = Set.of(
            "integrations",
            "_metadata",
            "metadata",
            "options",
            "version",
            "receivedAt",
            "rudderId",
            "request_ip",
            "projectId",
            "sequence",
            "instanceId",
            "from",
            "to",
            "userProperties");

    final Draft draft;

    @Nullable
    String type;

    @Nullable
    String event;

    @Nullable
    String name;

    @Nullable
    String category;

    @Nullable
    String userId;

    @Nullable
    String anonymousId;

    @Nullable
    String previousId;

    @Nullable
    String groupId;

    @Nullable
    String timestamp;

    @Nullable
    String originalTimestamp;

    @Nullable
    String sentAt;

    @Nullable
    String channel;

    @Nullable
    String contextChannel;

    @Nullable
    String contextGroupId;

    @Nullable
    String writeKey;

    Call(Draft draft) {
        this.draft = draft;
    }

    /// Reads the call the reader stands on, to its end.
    void read(JsonIn in) throws RefusedRequest {
        CallJson json = new CallJson(in, draft);
        if (in.isObject()) {
            in.members(field -> field(json, field));
        } else {
            draft.fail("the call is " + in.sort() + "; needs an object");
            in.skip();
        }
        draft.endAt(in);
    }

    void field(CallJson json, String field) throws RefusedRequest {
        switch (field) {
            case "properties" -> json.object(field, draft.properties());
            case "traits" -> json.object(field, draft.traits());
            case "context" -> json.members(field, member -> context(json, member));
            case "mergeProperties" -> json.elements(field, () -> merge(json));
            case "messageId" -> draft.id(json.scalar(field));
            default -> {
                if (isScalar(field)) {
                    scalar(field, json.scalar(field));
                } else {
                    unknown(field);
                }
            }
        }
    }

    static boolean isScalar(String field) {
        return SCALARS.contains(field);
    }

    /// A field that is text.
    void scalar(String field, @Nullable String value) {
        switch (field) {
            case "type" -> type = value;
            case "event" -> event = value;
            case "name" -> name = value;
            case "category" -> category = value;
            case "userId" -> userId = value;
            case "anonymousId" -> anonymousId = value;
            case "previousId" -> previousId = value;
            case "groupId" -> groupId = value;
            case "timestamp" -> timestamp = value;
            case "originalTimestamp" -> originalTimestamp = value;
            case "sentAt" -> sentAt = value;
            case "channel" -> channel = value;
            case "messageId" -> draft.id(value);
            default -> writeKey = value;
        }
    }

    void unknown(String field) {
        if (!ASIDE.contains(field) && draft.mayWarn()) {
            Set<String> known = new TreeSet<>(SCALARS);
            known.addAll(OBJECTS);
            draft.warn("the field \"" + Draft.shortened(field) + "\" is not kept; "
                    + NearestWord.remedy(Draft.shortened(field), known));
        }
    }

    void context(CallJson json, String member) throws RefusedRequest {
        switch (member) {
            case "ip" -> draft.ip(json.scalar("context.ip"));
            case "userAgent" -> draft.userAgent(json.scalar("context.userAgent"));
            case "traits" -> json.object("context.traits", draft.contextTraits());
            case "channel" -> contextChannel = json.scalar("context.channel");
            case "groupId" -> contextGroupId = json.scalar("context.groupId");
            default -> json.member("context", member, draft.properties(), true);
        }
    }

    /// One trace out of RudderStack's call `merge`.
    private void merge(CallJson json) throws RefusedRequest {
        ExternalIds.read(json, "type", "value", draft);
    }

    /// Takes over from the batch what the call does not say itself.
    void inherit(Call batch) {
        draft.inherit(batch.draft);
        sentAt = sentAt == null ? batch.sentAt : sentAt;
        contextChannel = contextChannel == null ? batch.contextChannel : contextChannel;
        contextGroupId = contextGroupId == null ? batch.contextGroupId : contextGroupId;
    }
}
