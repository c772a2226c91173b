package footpath.collect.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is kept of the address an event was sent from.
public enum AddressRule {
    /// Nothing.
    DROPPED,

    /// The network: the first three bytes of an IPv4 address, the first six of an IPv6 address.
    TRUNCATED,

    /// A number that tells addresses apart and does not give them away.
    HASHED,

    /// All of it.
    KEPT;

    /// As it is written: `truncated`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rule of a word.
    public static Optional<AddressRule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
