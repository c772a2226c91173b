package footpath.server.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows down whoever shows wrong tokens: ten at once and then one every six seconds from one address. What comes
/// after is not looked at. Remembers 10,000 addresses, the latest. Safe for use by several threads.
final class WrongTokens {
    private static final int AT_ONCE = 10;
    private static final Duration EACH = Duration.ofSeconds(6);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /// How long an address has to wait before its next token is looked at; empty if it need not.
    synchronized Optional<Duration> waiting(String address) {
        Bucket bucket = byAddress.get(address);
        if (bucket == null) {
            return Optional.empty();
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    /// A token from an address was wrong.
    synchronized void note(String address) {
        byAddress.computeIfAbsent(address, _ -> fresh()).tryConsume(1);
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(AT_ONCE).refillGreedy(1, EACH))
                .build();
    }
}
