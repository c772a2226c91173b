package footpath.server.source;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.QuarantinedCall;
import footpath.events.identity.Identity;
import footpath.server.http.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call in the words of Footpath's own protocol, as which one that was read and still cannot count is
/// kept in the quarantine: repaired, it can be sent again.
final class NativeCall {
    private static final String PROTOCOL = "footpath";

    private NativeCall() {}

    static QuarantinedCall of(Arrival arrival, String reason) {
        return new QuarantinedCall(
                PROTOCOL, arrival.messageId(), reason, arrival.times().received(), Json.bytes(members(arrival)));
    }

    private static Map<String, Object> members(Arrival arrival) {
        Map<String, Object> call = new LinkedHashMap<>();
        put(call, "id", arrival.messageId());
        put(call, "name", arrival.name());
        put(call, "time", arrival.times().original().map(Instant::toString));
        if (!arrival.channel().isEmpty()) {
            call.put("channel", arrival.channel());
        }
        Map<String, String> identities = new LinkedHashMap<>();
        for (Identity identity : arrival.identities()) {
            identities.put(identity.kind(), identity.value());
        }
        call.put("identities", identities);
        call.put("properties", Json.tree(arrival.properties()));
        call.put("traits", Json.tree(arrival.traits()));
        call.put("firstTraits", Json.tree(arrival.firstTraits()));
        List<AccountCall> accounts = arrival.accounts();
        put(call, "account", accounts.stream().findFirst().map(NativeCall::account));
        if (accounts.size() > 1) {
            // Only the first that a call tells of can have traits, or be left.
            call.put(
                    "accounts",
                    accounts.stream()
                            .skip(1)
                            .map(account -> Map.of("kind", account.kind(), "key", account.key()))
                            .toList());
        }
        return call;
    }

    private static Map<String, Object> account(AccountCall account) {
        return Map.of(
                "kind",
                account.kind(),
                "key",
                account.key(),
                "traits",
                Json.tree(account.traits()),
                "member",
                account.isMember());
    }

    private static void put(Map<String, Object> call, String name, Optional<?> value) {
        value.ifPresent(present -> call.put(name, present));
    }
}
