package footpath.store.suppression;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.arrival.ReplayedCall;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is suppressed at one moment. Immutable, for any thread. Asking costs nothing while nobody is.
public final class SuppressionList {
    /// Nobody is suppressed.
    public static final SuppressionList NOBODY = new SuppressionList(Optional.empty(), Set.of(), Set.of());

    private final Optional<SuppressionKey> key;
    private final Set<String> hashes;
    private final Set<String> valueHashes;

    private SuppressionList(Optional<SuppressionKey> key, Set<String> hashes, Set<String> valueHashes) {
        this.key = key;
        this.hashes = Set.copyOf(hashes);
        this.valueHashes = Set.copyOf(valueHashes);
    }

    /// @param hashes      as of [SuppressionKey#hash]
    /// @param valueHashes as of [SuppressionKey#valueHash]
    public static SuppressionList of(SuppressionKey key, Set<String> hashes, Set<String> valueHashes) {
        return new SuppressionList(Optional.of(key), hashes, valueHashes);
    }

    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /// Whether an identity is on the list, as it came or as the rules of identities write it.
    public boolean has(Identity identity) {
        return !isEmpty()
                && (isListed(identity)
                        || IdentityRules.DEFAULT
                                .admit(identity)
                                .filter(this::isListed)
                                .isPresent());
    }

    private boolean isListed(Identity identity) {
        return key.filter(known -> hashes.contains(known.hash(identity))).isPresent();
    }

    /// Whether one of the identities of an arrival is on the list.
    public boolean has(Arrival arrival) {
        return !isEmpty() && arrival.identities().stream().anyMatch(this::has);
    }

    /// Whether bytes that nobody understood hold the value of an identity on the list.
    public boolean isNamedIn(byte[] raw) {
        return !isEmpty()
                && RawWords.anyMatch(
                        raw,
                        word -> key.filter(known -> valueHashes.contains(known.valueHash(word)))
                                .isPresent());
    }

    private boolean isNamedIn(QuarantinedCall call) {
        return isNamedIn(call.raw())
                || call.messageId().filter(id -> isNamedIn(bytes(id))).isPresent()
                || isNamedIn(bytes(call.address()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// What of a batch may be kept; the batch itself if that is all of it.
    public ArrivalBatch admitted(ArrivalBatch batch) {
        if (isEmpty()) {
            return batch;
        }
        List<Arrival> arrivals =
                batch.arrivals().stream().filter(arrival -> !has(arrival)).toList();
        List<QuarantinedCall> quarantined =
                batch.quarantined().stream().filter(call -> !isNamedIn(call)).toList();
        List<ReplayedCall> replayed = replayed(batch);
        boolean isWhole = arrivals.size() == batch.arrivals().size()
                && quarantined.size() == batch.quarantined().size()
                && calls(replayed) == calls(batch.replayed());
        return isWhole ? batch : new ArrivalBatch(batch.source(), arrivals, quarantined, replayed);
    }

    private List<ReplayedCall> replayed(ArrivalBatch batch) {
        List<ReplayedCall> replayed = new ArrayList<>();
        for (ReplayedCall call : batch.replayed()) {
            List<Arrival> arrivals =
                    call.arrivals().stream().filter(arrival -> !has(arrival)).toList();
            if (!arrivals.isEmpty()) {
                replayed.add(new ReplayedCall(call.call(), call.replayed(), call.repair(), arrivals));
            }
        }
        return replayed;
    }

    /// How many calls a batch holds.
    public static long calls(ArrivalBatch batch) {
        return batch.arrivals().size() + batch.quarantined().size() + calls(batch.replayed());
    }

    private static long calls(List<ReplayedCall> replayed) {
        return replayed.stream().mapToLong(call -> call.arrivals().size()).sum();
    }
}
