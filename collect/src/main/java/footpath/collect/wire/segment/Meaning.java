package footpath.collect.wire.segment;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.MadeUpId;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a call means (Segment's specification of its six calls, and `merge` of RudderStack).
///
/// `originalTimestamp` is set by RudderStack's clients, who leave `timestamp` to the caller's own
/// word: where both stand,
/// `timestamp` is right as it is. Otherwise the one that stands is by the sender's clock.
final class Meaning {
    private static final String ACCOUNT = "account";

    private final Call call;
    private final Draft draft;

    private Meaning(Call call) {
        this.call = call;
        this.draft = call.draft;
    }

    /// Tells the draft of a call what its fields mean.
    static void settle(Call call) throws RefusedRequest {
        new Meaning(call).settle();
    }

    private void settle() throws RefusedRequest {
        draft.properties().claim();
        String type = call.type == null ? "" : call.type.strip().toLowerCase(Locale.ROOT);
        what(type);
        who(type);
        when();
        draft.channel(Channels.of(call, type));
        if (Channels.ofLibrary(draft.properties()).equals(Channels.SERVER)) {
            draft.sentByServer();
        }
    }

    private void what(String type) {
        switch (type) {
            case "track" -> draft.name(required(call.event));
            case "page" -> view("page view");
            case "screen" -> view("screen view");
            case "identify", "merge" -> draft.name(null);
            case "group" -> {
                draft.traitsAreOfTheAccount();
                if (call.groupId == null) {
                    draft.fail("groupId is missing; a call \"group\" needs the account's id");
                }
            }
            case "alias" -> {
                if (call.previousId == null) {
                    draft.fail("previousId is missing; a call \"alias\" needs the id the person had before");
                }
            }
            default ->
                draft.fail("type is \"" + Draft.shortened(type)
                        + "\"; needs track, identify, page, screen, group, alias or merge");
        }
    }

    private String required(@Nullable String event) {
        if (event == null) {
            draft.fail("event is missing; a call \"track\" needs the name of what happened");
        }
        return event == null ? "" : event;
    }

    private void view(String name) {
        draft.name(name);
        FlatObject properties = draft.properties();
        if (call.name != null) {
            properties.putText("name", call.name, true, draft);
        }
        if (call.category != null) {
            properties.putText("category", call.category, true, draft);
        }
    }

    private void who(String type) throws RefusedRequest {
        FlatObject properties = draft.properties();
        draft.identity(Identity.USER_ID, call.userId, "userId");
        draft.identity(Identity.ANONYMOUS_ID, call.anonymousId, "anonymousId");
        if (type.equals("alias") && call.previousId != null) {
            alias(call.previousId);
        }
        draft.settleTraits();
        Optional<String> device = properties.scalar("context.device.id");
        draft.identity(Identity.DEVICE_ID, device.orElse(null), "context.device.id");
        external(properties.json("context.externalIds"));
        external(properties.json("context.externalId"));
        draft.account(ACCOUNT, call.groupId == null ? call.contextGroupId : call.groupId, "groupId");
        if (!draft.hasIdentity()) {
            draft.fail("userId and anonymousId are missing; a call needs at least one");
        }
    }

    /// The id that the person had before may be a user's or a visitor's, and only the sender knows which
    /// (specification of `alias`). Libraries make up UUIDs for visitors, which are so rare that taking one
    /// for both kinds joins nobody else; a user who gets another id is two users until the merge is forced.
    private void alias(String previousId) {
        if (previousId.equals(call.anonymousId)) {
            return;
        }
        draft.identity(Identity.USER_ID, previousId, "previousId");
        if (MadeUpId.isOne(previousId)) {
            draft.identity(Identity.ANONYMOUS_ID, previousId, "previousId");
        }
        draft.mergeForced();
    }

    private void external(@Nullable String json) throws RefusedRequest {
        if (json != null && json.startsWith("[")) {
            ExternalIds.readAll(json, draft);
        }
    }

    private void when() {
        Instant timestamp = CallJson.time(draft, call.timestamp, "timestamp");
        Instant original = CallJson.time(draft, call.originalTimestamp, "originalTimestamp");
        if (timestamp != null && original != null) {
            draft.trusted();
        }
        draft.original(timestamp == null ? original : timestamp);
        draft.sent(CallJson.sent(draft, call.sentAt, "sentAt"));
    }
}
