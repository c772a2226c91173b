package footpath.collect.wire.posthog;

import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.wire.call.Draft;
import footpath.collect.wire.call.FlatObject;
import footpath.collect.wire.call.MadeUpId;
import footpath.events.identity.Identity;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom an event is about. PostHog's one `distinct_id` is a user's or a visitor's, by the first of
/// these that tells:
///
/// 1. `$identify` and `$merge_dangerously` name a user; `$anon_distinct_id` and `alias` beside it is
/// what they were before. 2. `$is_identified` says it (posthog-js, posthog-react-native and the other
/// clients on its core send it). 3. `$user_id` is the same: a user. `$device_id` is the same: a
/// visitor. 4. `$process_person_profile` is false: a visitor, as posthog-node marks events of nobody.
/// 5. `$is_server`, or `$lib` is that of a server: a user.
/// 6. It is a UUID: a visitor. Anything else: a user.
///
/// With `$create_alias` the two ids are of one person: `alias` is a visitor's if `distinct_id` is a
/// user's, and a user's otherwise. `$groupidentify` of a server bears `$company_acme` as its id, which
/// is no person; it is kept as `account_id`.
final class DistinctId {
    private static final String COOKIELESS = "$posthog_cookieless";
    private static final Set<String> SERVERS = Set.of(
            "posthog-node",
            "posthog-edge",
            "posthog-python",
            "posthog-ruby",
            "posthog-go",
            "posthog-php",
            "posthog-java",
            "posthog-dotnet",
            "posthog-rs",
            "posthog-elixir");

    private final Draft draft;
    private final FlatObject properties;
    private final String id;

    private DistinctId(Draft draft, String id) {
        this.draft = draft;
        this.properties = draft.properties();
        this.id = id;
    }

    /// Whether a library runs on a server.
    static boolean isServer(String library) {
        return SERVERS.contains(library);
    }

    /// Tells the draft whom its event is about.
    static void settle(Draft draft, @Nullable String id, String event) {
        if (id == null || id.isBlank()) {
            draft.fail("distinct_id is missing; an event needs one, beside its name or among its properties");
        } else if (id.equals(COOKIELESS)) {
            draft.fail("distinct_id is \"" + COOKIELESS
                    + "\", which stands for everybody without cookies; needs an id of" + " one person");
        } else {
            new DistinctId(draft, id).settle(event);
        }
    }

    private void settle(String event) {
        Optional<String> alias = properties.scalar("alias");
        switch (event) {
            case "$identify" -> {
                user(id);
                visitor(properties.scalar("$anon_distinct_id"), "$anon_distinct_id");
            }
            case "$merge_dangerously" -> {
                user(id);
                alias.ifPresent(this::user);
                draft.mergeForced();
            }
            case "$create_alias" -> {
                boolean isUser = isUser();
                draft.identity(isUser ? Identity.USER_ID : Identity.ANONYMOUS_ID, id, "distinct_id");
                draft.identity(isUser ? Identity.ANONYMOUS_ID : Identity.USER_ID, alias.orElse(null), "alias");
            }
            case "$groupidentify" -> {
                String kind = isOfGroup() ? AccountCall.OWN_ID : isUser() ? Identity.USER_ID : Identity.ANONYMOUS_ID;
                draft.identity(kind, id, "distinct_id");
            }
            default -> {
                draft.identity(isUser() ? Identity.USER_ID : Identity.ANONYMOUS_ID, id, "distinct_id");
                visitor(properties.scalar("$anon_distinct_id"), "$anon_distinct_id");
            }
        }
    }

    private void user(String value) {
        draft.identity(Identity.USER_ID, value, "distinct_id");
    }

    private void visitor(Optional<String> value, String field) {
        draft.identity(Identity.ANONYMOUS_ID, value.orElse(null), field);
    }

    private boolean isOfGroup() {
        String type = properties.scalar("$group_type").orElse("");
        return id.equals("$" + type + "_" + properties.scalar("$group_key").orElse(""));
    }

    private boolean isUser() {
        Optional<String> said = properties.scalar("$is_identified");
        if (said.isPresent()) {
            return said.get().equals("true");
        }
        if (is("$user_id", id)) {
            return true;
        }
        if (is("$device_id", id) || is("$process_person_profile", "false")) {
            return false;
        }
        return is("$is_server", "true") || isServer(properties.scalar("$lib").orElse("")) || !MadeUpId.isOne(id);
    }

    private boolean is(String property, String value) {
        return properties.scalar(property).filter(value::equals).isPresent();
    }
}
