package footpath.server.source;

import footpath.collect.arrival.Arrival;
import footpath.collect.source.Source;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a source keeps of the machine that sent a call, as properties of the event: `context.ip` and
/// `context.userAgent`.
public final class ClientRule {
    private static final int HASH_DIGITS = 16;

    private ClientRule() {}

    /// The arrival with what its source keeps of the client.
    public static Arrival apply(Source source, Arrival arrival) {
        Map<String, String> kept = new LinkedHashMap<>();
        arrival.client().ip().flatMap(ip -> address(source, ip)).ifPresent(ip -> kept.put("context.ip", ip));
        if (source.keepsUserAgent()) {
            arrival.client().userAgent().ifPresent(agent -> kept.put("context.userAgent", agent));
        }
        return kept.isEmpty() || arrival.name().isEmpty() ? arrival : with(arrival, kept);
    }

    private static Optional<String> address(Source source, String ip) {
        return switch (source.address()) {
            case DROPPED -> Optional.empty();
            case TRUNCATED -> Optional.of(network(ip));
            case HASHED -> Optional.of(hash(source.created().toString(), ip));
            case KEPT -> Optional.of(ip);
        };
    }

    /// The first three parts of an IPv4 address, the first three groups of an IPv6 address; the rest is zero.
    static String network(String ip) {
        if (ip.indexOf(':') < 0) {
            int last = ip.lastIndexOf('.');
            return last < 0 ? "0.0.0.0" : ip.substring(0, last) + ".0";
        }
        String[] groups = ip.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 3 && i < groups.length && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network + (network.isEmpty() ? "::" : ":");
    }

    private static String hash(String salt, String ip) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + '\0' + ip).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The arrival with further properties.
    static Arrival with(Arrival arrival, Map<String, String> more) {
        String members = new String(Json.bytes(more), StandardCharsets.UTF_8);
        String before = arrival.properties();
        String joined = before.equals(Arrival.NOTHING)
                ? members
                : before.substring(0, before.length() - 1) + "," + members.substring(1);
        return new Arrival(
                arrival.messageId(),
                arrival.name(),
                arrival.channel(),
                arrival.identities(),
                arrival.times(),
                joined,
                arrival.traits(),
                arrival.firstTraits(),
                arrival.accounts(),
                arrival.client(),
                arrival.isMergeForced(),
                arrival.isHistorical());
    }
}
