package footpath.server.privacy;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.store.erasure.ExpiryRules;
import footpath.store.erasure.Removed;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// For how many days events are kept, as it is told and asked for.
///
/// @param events  by name of the event
/// @param sources by name of the source
public record ExpiryBody(
        @Nullable Map<String, Integer> events, @Nullable Map<String, Integer> sources) {

    /// What applying the rules did, or would do.
    ///
    /// @param dryRun  whether nothing was removed
    /// @param removed how much
    /// @param erasure the record of it; null if there is none
    public record Applied(
            boolean dryRun, Removed removed, @Nullable ErasureBody erasure) {}

    /// The rules as they are now.
    public static ExpiryBody of(Footpath footpath) {
        ExpiryRules rules = footpath.log().expiry().rules();
        return new ExpiryBody(new TreeMap<>(rules.daysByEvent()), new TreeMap<>(rules.daysBySource()));
    }

    /// Puts these in the place of all rules before.
    ///
    /// @throws Fault `INVALID_INPUT` if one of them is none
    public ExpiryBody save(Footpath footpath) {
        try {
            footpath.log()
                    .expiry()
                    .set(new ExpiryRules(events == null ? Map.of() : events, sources == null ? Map.of() : sources));
            return of(footpath);
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            "expiry",
                            "has a rule that is none: " + wrong.getMessage(),
                            "give days as {\"events\": {\"Page viewed\": 90}, \"sources\": {\"web\": 365}}")
                    .because(wrong);
        }
    }

    /// Removes what is kept for longer than the rules allow, or tells how much that would be.
    public static Applied apply(Footpath footpath, boolean isDryRun) {
        if (isDryRun) {
            return new Applied(
                    true, footpath.log().expiry().expired(footpath.clock().instant()), null);
        }
        Optional<ErasureBody> erasure = footpath.removals().expire().map(ErasureBody::of);
        return new Applied(false, erasure.map(ErasureBody::removed).orElse(Removed.NOTHING), erasure.orElse(null));
    }
}
