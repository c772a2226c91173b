package footpath.collect.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A feed of events that senders write to with a key.
///
/// @param name      what its events are said to come from; 1 to 256 characters, first and last not blank,
///                  no control characters
/// @param kind      what sends
/// @param isEnabled whether it takes events
/// @param limit     most events a second on average; absent if any number is welcome
/// @param address   what is kept of the senders' addresses
/// @param keepsUserAgent whether it is kept what the senders' browsers and programs call themselves
/// @param keys      the write keys, latest first
/// @param created   when it was made
public record Source(
        String name,
        SourceKind kind,
        boolean isEnabled,
        Optional<Integer> limit,
        AddressRule address,
        boolean keepsUserAgent,
        List<WriteKey> keys,
        Instant created) {
    private static final Pattern NAME = Pattern.compile("\\S(.{0,254}\\S)?");

    /// Most events a second that a limit may allow.
    public static final int MOST_LIMIT = 1_000_000;

    public Source {
        requireName(name);
        limit.ifPresent(Source::requireLimit);
        keys = List.copyOf(keys);
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
