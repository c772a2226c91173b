package footpath.server.privacy;

import footpath.server.Footpath;
import footpath.store.suppression.Suppressions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Of whom nothing is kept.
///
/// @param total   how many identities
/// @param refused calls and rows that were left out since the start
/// @param entries a page of them, the latest first
public record Suppressed(long total, long refused, List<Entry> entries) {

    /// @param hash    keyed hash of the identity
    /// @param added   since when
    /// @param erasure number of the erasure it comes of; null if it was asked for alone
    public record Entry(String hash, String added, @Nullable Integer erasure) {}

    /// What became of a change.
    ///
    /// @param suppressed whether nothing is kept of it now
    /// @param changed    whether that was different before
    public record Change(boolean suppressed, boolean changed) {}

    /// A page of the list.
    public static Suppressed page(Footpath footpath, int limit, int offset) {
        Suppressions suppressions = footpath.log().suppressions();
        return new Suppressed(
                suppressions.count(),
                suppressions.refused(),
                suppressions.entries(limit, offset).stream()
                        .map(entry -> new Entry(
                                entry.hash(),
                                entry.added().toString(),
                                entry.erasure().isPresent() ? entry.erasure().getAsInt() : null))
                        .toList());
    }

    /// Keeps nothing of an identity from now on.
    public static Change add(Footpath footpath, String key) {
        return new Change(
                true,
                footpath.log()
                        .suppressions()
                        .add(PersonIdentity.of(key), footpath.clock().instant()));
    }

    /// Keeps what comes of an identity again.
    public static Change remove(Footpath footpath, String key) {
        return new Change(false, footpath.log().suppressions().remove(PersonIdentity.of(key)));
    }
}
