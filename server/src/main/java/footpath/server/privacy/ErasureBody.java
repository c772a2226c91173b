package footpath.server.privacy;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.store.erasure.Erasure;
import footpath.store.erasure.Removed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A removal for good, as it is told.
///
/// @param number    from 1
/// @param cause     `request` or `expiry`
/// @param note      what was written beside it
/// @param requested when it was asked for
/// @param finished  when no file held anything of it any more; null while that is under way
/// @param removed   how much
public record ErasureBody(
        int number,
        String cause,
        String note,
        String requested,
        @Nullable String finished,
        Removed removed) {

    /// What is told of one.
    public static ErasureBody of(Erasure erasure) {
        return new ErasureBody(
                erasure.number(),
                erasure.cause().name().toLowerCase(Locale.ROOT),
                erasure.note(),
                erasure.requested().toString(),
                erasure.finished().map(Object::toString).orElse(null),
                erasure.removed());
    }

    /// Erases the person behind a key.
    ///
    /// @throws Fault `UNKNOWN_PERSON` if nothing is known of it
    public static ErasureBody erase(Footpath footpath, String key, String note) {
        if (note.length() > Erasure.LONGEST_NOTE) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "note",
                    "has " + note.length() + " characters",
                    "give at most " + Erasure.LONGEST_NOTE);
        }
        return footpath.removals()
                .erase(PersonIdentity.of(key), note)
                .map(ErasureBody::of)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_PERSON,
                        "person",
                        "nothing is known of \"" + key + "\"",
                        "find persons with /api/v1/persons?query= or footpath person find"));
    }
}
