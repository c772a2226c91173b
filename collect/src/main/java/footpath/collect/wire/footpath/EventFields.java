package footpath.collect.wire.footpath;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.call.CallJson;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.IdentityKind;
import footpath.collect.wire.call.JsonIn;
import footpath.events.NearestWord;
import footpath.events.identity.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one event. A field that is not known is told to the sender, with the nearest
/// one that is.
final class EventFields {
    private static final List<String> KNOWN = List.of(
            "id",
            "name",
            "time",
            "sentAt",
            "channel",
            "identities",
            Identity.USER_ID,
            Identity.ANONYMOUS_ID,
            "properties",
            "traits",
            "firstTraits",
            "account",
            "accounts",
            "client",
            "historical",
            "mergeForced");

    private static final List<String> OF_ACCOUNT = List.of("kind", "key", "traits", "member");
    private static final List<String> OF_NAMED_ACCOUNT = List.of("kind", "key");
    private static final List<String> OF_CLIENT = List.of("ip", "userAgent");

    private final CallJson json;
    private final Draft draft;
    private @Nullable String accountKey;
    private String accountKind = "account";

    EventFields(CallJson json) {
        this.json = json;
        this.draft = json.draft();
    }

    /// Reads the event the reader stands on, to its end.
    static void read(JsonIn in, Draft draft) throws RefusedRequest {
        EventFields fields = new EventFields(new CallJson(in, draft));
        if (in.isObject()) {
            in.members(fields::read);
            fields.settle();
        } else {
            draft.fail("the event is " + in.sort() + "; needs an object");
            in.skip();
        }
        draft.endAt(in);
    }

    void read(String field) throws RefusedRequest {
        switch (field) {
            case "id" -> draft.id(json.scalar(field));
            case "name" -> draft.name(json.scalar(field));
            case "time" -> draft.original(CallJson.time(draft, json.scalar(field), field));
            case "sentAt" -> draft.sent(CallJson.sent(draft, json.scalar(field), field));
            case "channel" -> channel(json.scalar(field));
            case "identities" -> json.members(field, this::identity);
            case Identity.USER_ID, Identity.ANONYMOUS_ID -> draft.identity(field, json.scalar(field), field);
            case "properties" -> json.object(field, draft.properties());
            case "traits" -> json.object(field, draft.traits());
            case "firstTraits" -> json.object(field, draft.firstTraits());
            case "account" -> json.members(field, this::account);
            case "accounts" -> json.elements(field, this::namedAccount);
            case "client" -> json.members(field, this::client);
            case "historical" -> {
                if (json.flag()) {
                    draft.historical();
                }
            }
            case "mergeForced" -> {
                if (json.flag()) {
                    draft.mergeForced();
                }
            }
            default -> unknown(field, "", KNOWN);
        }
    }

    private void channel(@Nullable String value) {
        draft.channel(value == null ? "" : value);
    }

    private void identity(String kind) {
        String legal = IdentityKind.of(kind);
        if (!legal.equals(kind)) {
            draft.warn("the identity \"" + Draft.shortened(kind) + "\" is kept as \"" + legal
                    + "\"; needs 1 to 64 of a to z, 0 to 9 and _, a letter first");
        }
        draft.identity(legal, json.scalar("identities." + legal), "identities." + legal);
    }

    private void account(String field) {
        switch (field) {
            case "kind" -> {
                String kind = json.scalar("account.kind");
                accountKind = kind == null || kind.isBlank() ? accountKind : kind.strip();
            }
            case "key" -> accountKey = json.scalar("account.key");
            case "traits" -> json.object("account.traits", draft.accountTraits());
            case "member" -> {
                if ("false".equals(json.scalar("account.member"))) {
                    draft.accounts().left();
                }
            }
            default -> unknown(field, "account.", OF_ACCOUNT);
        }
    }

    /// One of those that the event names beside the account it is about.
    private void namedAccount() throws RefusedRequest {
        String[] told = {"account", ""};
        json.members("accounts", field -> {
            String value = json.scalar("accounts." + field);
            switch (field) {
                case "kind" -> told[0] = value == null || value.isBlank() ? told[0] : value.strip();
                case "key" -> told[1] = value == null ? "" : value;
                default -> unknown(field, "accounts.", OF_NAMED_ACCOUNT);
            }
        });
        draft.accounts().name(told[0], told[1], "accounts.key");
    }

    private void client(String field) {
        switch (field) {
            case "ip" -> draft.ip(json.scalar("client.ip"));
            case "userAgent" -> draft.userAgent(json.scalar("client.userAgent"));
            default -> unknown(field, "client.", OF_CLIENT);
        }
    }

    private void unknown(String field, String outer, List<String> known) {
        if (draft.mayWarn()) {
            String shown = Draft.shortened(field);
            draft.warn("the field \"" + outer + shown + "\" is not kept; " + NearestWord.remedy(shown, known));
        }
    }

    /// To be told once all fields are read.
    void settle() {
        draft.account(accountKind, accountKey, "account.key");
        draft.settleTraits();
        if (!draft.hasIdentity()) {
            draft.fail("identities is missing; an event needs at least one, as {\"identities\":{\"user_id\":\"42\"}}");
        }
    }
}
