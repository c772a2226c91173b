package footpath.collect.wire.call;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.wire.Item;
import footpath.collect.wire.WireRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns a draft into an item: checks what holds of every call, whatever the protocol.
final class Completion {
    private static final int LONGEST_CHANNEL = 64;

    private final Draft draft;

    Completion(Draft draft) {
        this.draft = draft;
    }

    Item item(byte[] text, int from, int to, WireRequest request) {
        draft.properties.claim();
        String told = draft.properties.scalar("channel").orElse(draft.channel);
        String channel = told.strip().toLowerCase(Locale.ROOT);
        check(channel);
        if (draft.failure != null) {
            Optional<String> id = Optional.ofNullable(draft.id).filter(it -> it.length() <= Arrival.LONGEST_MESSAGE_ID);
            return new Item.Misunderstood(draft.failure, id, Arrays.copyOfRange(text, from, Math.max(from, to)));
        }
        return new Item.Understood(arrival(channel, request), draft.warnings);
    }

    private void check(String channel) {
        if (draft.identities.isEmpty()) {
            draft.fail("identity is missing; needs a user, an anonymous visitor or another trace of the person");
        }
        if (channel.length() > LONGEST_CHANNEL) {
            draft.fail("channel has " + channel.length() + " characters; needs at most " + LONGEST_CHANNEL);
        }
        String id = draft.id;
        if (id != null && id.length() > Arrival.LONGEST_MESSAGE_ID) {
            draft.fail("message id has " + id.length() + " characters; needs 1 to " + Arrival.LONGEST_MESSAGE_ID);
        }
        String name = draft.name;
        if (name != null && (name.isBlank() || name.length() > Arrival.LONGEST_NAME || name.indexOf('\0') >= 0)) {
            draft.fail("event name \"" + Draft.shortened(name) + "\" has " + name.length() + " characters; needs 1 to "
                    + Arrival.LONGEST_NAME + " that are not all blank, without NUL");
        }
    }

    private Arrival arrival(String channel, WireRequest request) {
        return new Arrival(
                Optional.ofNullable(draft.id),
                Optional.ofNullable(draft.name),
                channel,
                draft.identities,
                new ArrivalTimes(
                        Optional.ofNullable(draft.original),
                        Optional.ofNullable(draft.sent),
                        request.received(),
                        isTrusted(request.received())),
                draft.properties.json(),
                json(draft.traits),
                json(draft.firstTraits),
                draft.accounts.all(json(draft.accountTraits)),
                client(channel, request),
                draft.isMergeForced,
                draft.isHistorical);
    }

    /// Whether the sender's clock is not corrected. The libraries of servers (analytics-java, rudder-sdk-java,
    /// rudder-sdk-node, posthog-node) write the time of sending when they make a batch, and the same one again when
    /// they try again. So one long ago tells of tries that failed, and not of a clock that is slow; one
    /// ahead of ours tells of a clock that is fast.
    private boolean isTrusted(Instant received) {
        return draft.isTrusted || (draft.isOfServer && (draft.sent == null || !draft.sent.isAfter(received)));
    }

    /// What the call says of the machine; of a browser or an app, else what the request shows, since
    /// it came from there.
    private Client client(String channel, WireRequest request) {
        Optional<String> ip = Optional.ofNullable(draft.ip);
        Optional<String> userAgent = Optional.ofNullable(draft.userAgent);
        boolean isOwn = !draft.isPassedOn && (channel.equals("web") || channel.equals("app"));
        return isOwn ? new Client(ip.or(request::ip), userAgent.or(request::userAgent)) : new Client(ip, userAgent);
    }

    private static String json(@Nullable FlatObject object) {
        return object == null ? Arrival.NOTHING : object.json();
    }
}
