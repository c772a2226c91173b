package footpath.server.source;

import footpath.collect.source.Source;
import footpath.collect.wire.RefusedRequest;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Holds each source to its limit by a bucket of tokens: so many a second on average, and at once as many
/// as in ten seconds. Safe for use by several threads.
final class SendingLimits {
    private static final int BURST_SECONDS = 10;

    private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();

    /// A bucket, and the limit it was made for.
    private record Held(int limit, Bucket bucket) {}

    /// @throws RefusedRequest if the source sends faster than it may
    void require(Source source, int items) throws RefusedRequest {
        Optional<Integer> limit = source.limit();
        if (limit.isEmpty() || items == 0) {
            return;
        }
        Held now = held.compute(
                source.name(),
                (_, before) -> before == null || before.limit() != limit.get() ? fresh(limit.get()) : before);
        // A batch larger than the bucket would never pass; it takes all there is.
        long tokens = Math.min(items, burst(limit.get()));
        ConsumptionProbe probe = now.bucket().tryConsumeAndReturnRemaining(tokens);
        if (!probe.isConsumed()) {
            throw RefusedRequest.limited(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Held fresh(int limit) {
        Bucket bucket = Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(burst(limit)).refillGreedy(limit, Duration.ofSeconds(1)))
                .build();
        return new Held(limit, bucket);
    }

    private static long burst(int limit) {
        return (long) limit * BURST_SECONDS;
    }
}
