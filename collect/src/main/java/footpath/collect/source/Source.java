package footpath.collect.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A feed of events: senders write to it with a key, products with a signature, or it is pulled from elsewhere.
///
/// @param name      what its events are said to come from; 1 to 256 characters, first and last not blank,
///                  no control characters
/// @param kind      what sends
/// @param isEnabled whether it takes events
/// @param limit     most events a second on average; absent if any number is welcome
/// @param address   what is kept of the senders' addresses
/// @param keepsUserAgent whether it is kept what the senders' browsers and programs call themselves
/// @param keys      the write keys, latest first
/// @param secrets   what proves who sends, or lets us in where it is taken from; latest first, at most ten
/// @param settings  what else it is told, by its kind
/// @param created   when it was made
public record Source(
        String name,
        SourceKind kind,
        boolean isEnabled,
        Optional<Integer> limit,
        AddressRule address,
        boolean keepsUserAgent,
        List<WriteKey> keys,
        List<Secret> secrets,
        SourceSettings settings,
        Instant created) {
    private static final Pattern NAME = Pattern.compile("\\S(.{0,254}\\S)?");

    /// Most events a second that a limit may allow.
    public static final int MOST_LIMIT = 1_000_000;

    /// Most secrets of one source.
    public static final int MOST_SECRETS = 10;

    public Source {
        requireName(name);
        limit.ifPresent(Source::requireLimit);
        keys = List.copyOf(keys);
        secrets = List.copyOf(secrets);
        if (secrets.size() > MOST_SECRETS) {
            throw new InvalidSource("secrets", "are " + secrets.size(), "remove old ones; at most " + MOST_SECRETS);
        }
        if (kind.sort() == SourceKind.Sort.PULLED && !keys.isEmpty()) {
            throw new InvalidSource(
                    "keys", "are of no use to kind " + kind.word(), "nobody sends to it; choose another kind");
        }
        if (kind.sort() == SourceKind.Sort.CLIENT && !secrets.isEmpty()) {
            throw new InvalidSource(
                    "secrets",
                    "are of no use to kind " + kind.word(),
                    "its senders show a write key; choose another kind");
        }
    }

    /// A new one that takes whatever its settings allow.
    public static Source of(String name, SourceKind kind, SourceSettings settings, Instant now) {
        return new Source(
                name,
                kind,
                true,
                Optional.empty(),
                AddressRule.DROPPED,
                true,
                kind.sort() == SourceKind.Sort.PULLED ? List.of() : List.of(WriteKey.create(now)),
                List.of(),
                settings,
                now);
    }

    /// The same with other keys.
    public Source withKeys(List<WriteKey> others) {
        return new Source(name, kind, isEnabled, limit, address, keepsUserAgent, others, secrets, settings, created);
    }

    /// The same with other secrets.
    public Source withSecrets(List<Secret> others) {
        return new Source(name, kind, isEnabled, limit, address, keepsUserAgent, keys, others, settings, created);
    }

    /// The same with other settings.
    public Source withSettings(SourceSettings others) {
        return new Source(name, kind, isEnabled, limit, address, keepsUserAgent, keys, secrets, others, created);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSource(
                    "name",
                    "is \"" + name + "\"",
                    "give 1 to 256 characters, the first and the last not blank, without control characters");
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST_LIMIT) {
            throw new InvalidSource("limit", "is " + limit, "give 1 to " + MOST_LIMIT + " events a second, or none");
        }
    }

    /// The keys that senders may show now.
    public List<String> liveKeys() {
        return keys.stream().filter(WriteKey::isLive).map(WriteKey::key).toList();
    }
}
