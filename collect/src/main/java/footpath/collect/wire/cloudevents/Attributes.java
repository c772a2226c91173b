package footpath.collect.wire.cloudevents;

import footpath.collect.arrival.Arrival;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.JsonIn;
import footpath.events.identity.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attributes of one event, and what they mean.
///
/// `type` is the name, `time` is right as it is, `source` and `id` together are the message id (one
/// longer than 256 characters is its SHA-256). The person is named by the data: `user_id` or `userId`,
/// `anonymous_id` or `anonymousId`, `email`, `phone`, `device_id` or `deviceId`; if it names none,
/// `subject` is the user. Data that is an object becomes the properties, other data the property
/// `data`; further attributes become properties `context.…`.
final class Attributes {
    private static final Set<String> ASIDE = Set.of("specversion", "datacontenttype", "dataschema");

    private final Draft draft;
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String type;
    private @Nullable String subject;
    private @Nullable String time;
    private @Nullable String version;

    Attributes(Draft draft) {
        this.draft = draft;
    }

    /// Reads the attribute or the data the reader stands on.
    void member(JsonIn in, String name) throws RefusedRequest {
        CallJson json = new CallJson(in, draft);
        if (name.equals("data") && in.isObject()) {
            json.object(name, draft.properties());
        } else if (name.equals("data")) {
            json.member(name, draft.properties(), false);
        } else {
            String value = json.scalar(Draft.shortened(name));
            if (value != null) {
                text(name, value);
            }
        }
    }

    /// An attribute.
    void text(String name, String value) {
        switch (name) {
            case "id" -> id = value;
            case "source" -> source = value;
            case "type" -> type = value;
            case "subject" -> subject = value;
            case "time" -> time = value;
            case "data" -> draft.properties().putText(name, value, false, draft);
            default -> {
                version = name.equals("specversion") ? value : version;
                if (!ASIDE.contains(name)) {
                    draft.properties().putText("context." + name, value, true, draft);
                }
            }
        }
    }

    /// Tells the draft what the attributes mean, once all are read.
    void settle() {
        if (version == null || !version.startsWith("1.")) {
            draft.fail("specversion is " + (version == null ? "missing" : "\"" + Draft.shortened(version) + "\"")
                    + "; needs \"1.0\"");
        }
        require(type, "type", "the name of what happened");
        require(source, "source", "where it happened, as a URI");
        require(id, "id", "an id that is unique within its source");
        draft.id(messageId());
        draft.name(type);
        draft.original(CallJson.time(draft, time, "time"));
        draft.trusted();
        draft.passedOn();
        who();
    }

    private void require(@Nullable String value, String attribute, String remedy) {
        if (value == null || value.isBlank()) {
            draft.fail(attribute + " is missing; needs " + remedy);
        }
    }

    private String messageId() {
        String both = source + " " + id;
        return both.length() <= Arrival.LONGEST_MESSAGE_ID ? both : digest(both);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void who() {
        draft.properties().claim();
        first(Identity.USER_ID, List.of("user_id", "userId"));
        first(Identity.ANONYMOUS_ID, List.of("anonymous_id", "anonymousId"));
        first(Identity.EMAIL, List.of("email"));
        first(Identity.PHONE, List.of("phone"));
        first(Identity.DEVICE_ID, List.of("device_id", "deviceId"));
        if (!draft.hasIdentity()) {
            draft.identity(Identity.USER_ID, subject, "subject");
        } else if (subject != null) {
            draft.properties().putText("context.subject", subject, true, draft);
        }
        if (!draft.hasIdentity()) {
            draft.fail(
                    "the data names no person; needs user_id, anonymous_id, email, phone or device_id in the data, or a"
                            + " subject");
        }
    }

    private void first(String kind, List<String> names) {
        FlatObject properties = draft.properties();
        names.stream()
                .flatMap(name -> properties.scalar(name).stream())
                .findFirst()
                .ifPresent(value -> draft.identity(kind, value, "data." + kind));
    }
}
